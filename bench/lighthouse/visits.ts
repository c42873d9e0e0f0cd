import type { demonstrationPeople } from '../../api/src/users/demonstrationPeople.ts';

type Role = keyof typeof demonstrationPeople;

/** A page that Lighthouse opens, and the least scores out of a hundred that it must come to. */
export type Visit = {
  readonly title: string;
  readonly path: string;
  /** The cookies of whoever is signed in; null: nobody. */
  readonly cookie: string | null;
  readonly least: { readonly performance: number; readonly accessibility?: number };
};

const publicPages = { performance: 95, accessibility: 100 };
const form = { performance: 85 };
const dashboard = { performance: 75 };

/** Pages of the demonstration: public ones, a planner's form, NDFU's dashboard. */
export async function visitsOf(origin: string): Promise<Visit[]> {
  const [editor, adviser] = [await signIn(origin, 'editor'), await signIn(origin, 'adviser')];
  const { draftId, themeId, slug } = await draftOf(origin, editor);
  return [
    { title: 'The country', path: '/landet', cookie: null, least: publicPages },
    { title: 'A municipality', path: `/kommune/${slug}`, cookie: null, least: publicPages },
    { title: 'The method', path: '/metode', cookie: null, least: publicPages },
    { title: 'Planner: home', path: '/', cookie: editor, least: form },
    { title: 'Planner: form', path: `/egenvurdering/${draftId}/${themeId}`, cookie: editor, least: form },
    { title: 'NDFU: workbench', path: '/admin/', cookie: adviser, least: dashboard },
    { title: 'NDFU: list', path: '/admin/municipalities', cookie: adviser, least: dashboard },
    { title: 'NDFU: heat map', path: '/admin/municipalities/themes', cookie: adviser, least: dashboard },
  ];
}

async function signIn(origin: string, role: Role): Promise<string> {
  const answer = await post(origin, '/demo/logg-inn', { role });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

type Draft = { id: string; municipality: { slug: string }; checklistVersion: { canonical: string } };

/** A draft of the editor's and its first theme. @throws Error where the demonstration gave them none */
async function draftOf(origin: string, cookie: string) {
  const query = `{ assessments(filter: { state: DRAFT }, limit: 1) {
    items { id municipality { slug } checklistVersion { canonical } } } }`;
  const answer = await post(origin, '/graphql', { query }, cookie);
  const { data } = (await answer.json()) as { data: { assessments: { items: Draft[] } } | null };
  const draft = data?.assessments.items[0];
  if (!draft) throw new Error('The demonstration’s editor has no draft.');
  const { themes } = JSON.parse(draft.checklistVersion.canonical) as { themes: { id: string }[] };
  return { draftId: draft.id, slug: draft.municipality.slug, themeId: themes[0]!.id };
}

async function post(origin: string, path: string, body: object, cookie = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin, cookie };
  const answer = await fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}
