import type { Language } from './translatorsOf.ts';

/** The pages of this door. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'signIn' }
  | { readonly page: 'oneTimeLink'; readonly token: string }
  | { readonly page: 'invitation'; readonly token: string }
  | { readonly page: 'confirm'; readonly token: string }
  | { readonly page: 'municipality'; readonly code: string }
  /** `id` null: one to be written down. */
  | { readonly page: 'dugnad'; readonly code: string; readonly id: string | null }
  | { readonly page: 'actions'; readonly code: string }
  | { readonly page: 'action'; readonly code: string; readonly id: string | null; readonly about: ActionAbout }
  | { readonly page: 'form'; readonly id: string; readonly themeId: string | null }
  | { readonly page: 'check'; readonly id: string }
  | { readonly page: 'result'; readonly id: string }
  | { readonly page: 'paper'; readonly id: string }
  | { readonly page: 'blankPaper'; readonly checklistId: string; readonly version: string }
  | { readonly page: 'notFound' };

/** What a new action begins with: the criterion that it is to lift, or the dugnad where it was agreed. */
export type ActionAbout = {
  readonly checklistId?: string | undefined;
  readonly criterionId?: string | undefined;
  readonly dugnadId?: string | undefined;
};

/** In an address: the place of an id that does not exist yet. */
const fresh = 'ny';

/** Reads an address; anything unknown is `notFound`. A trailing slash changes nothing. */
export function routeOf(pathname: string, search = ''): Route {
  const parts = pathname.split('/').filter(Boolean).map(decoded);
  const token = new URLSearchParams(search).get('token') ?? '';
  const [first, second, third, fourth] = parts;
  if (first === undefined) return { page: 'home' };
  if (parts.length === 1) {
    if (first === 'logg-inn') return { page: 'signIn' };
    if (first === 'engangslenke') return { page: 'oneTimeLink', token };
    if (first === 'invitasjon') return { page: 'invitation', token };
    if (first === 'bekreft') return { page: 'confirm', token };
  }
  if (first === 'arbeid' && second) {
    const code = /^(\d{4})(-|$)/.exec(second)?.[1];
    if (code) return workRouteOf(code, parts.slice(2), search);
  }
  if (first === 'egenvurdering' && second && parts.length <= 3) {
    if (third === 'kontroll') return { page: 'check', id: second };
    if (third === 'resultat') return { page: 'result', id: second };
    if (third === 'papir') return { page: 'paper', id: second };
    return { page: 'form', id: second, themeId: third ?? null };
  }
  if (first === 'sjekkliste' && second && third && fourth === 'papir' && parts.length === 4) {
    return { page: 'blankPaper', checklistId: second, version: third };
  }
  return { page: 'notFound' };
}

function workRouteOf(code: string, rest: readonly string[], search: string): Route {
  const [kind, id] = rest;
  if (rest.length === 0) return { page: 'municipality', code };
  if (kind === 'tiltak' && rest.length === 1) return { page: 'actions', code };
  if (rest.length !== 2 || !id) return { page: 'notFound' };
  if (kind === 'dugnad') return { page: 'dugnad', code, id: id === fresh ? null : id };
  if (kind === 'tiltak') return { page: 'action', code, id: id === fresh ? null : id, about: aboutOf(search) };
  return { page: 'notFound' };
}

function aboutOf(search: string): ActionAbout {
  const asked = new URLSearchParams(search);
  const one = (key: string) => asked.get(key) ?? undefined;
  return { checklistId: one('sjekkliste'), criterionId: one('kriterium'), dugnadId: one('dugnad') };
}

/** Addresses, so that nobody spells a path twice. */
export const addressOf = {
  home: '/',
  signIn: (from?: string) => (from && from !== '/' ? `/logg-inn?fra=${encodeURIComponent(from)}` : '/logg-inn'),
  municipality: (slug: string) => `/arbeid/${slug}`,
  dugnad: (slug: string, id: string) => `/arbeid/${slug}/dugnad/${id}`,
  newDugnad: (slug: string) => `/arbeid/${slug}/dugnad/${fresh}`,
  actions: (slug: string) => `/arbeid/${slug}/tiltak`,
  action: (slug: string, id: string) => `/arbeid/${slug}/tiltak/${id}`,
  newAction: (slug: string, { checklistId, criterionId, dugnadId }: ActionAbout = {}) => {
    const about = Object.entries({ sjekkliste: checklistId, kriterium: criterionId, dugnad: dugnadId });
    const given = about.filter((one): one is [string, string] => one[1] !== undefined);
    const search = new URLSearchParams(given).toString();
    return `/arbeid/${slug}/tiltak/${fresh}${search && `?${search}`}`;
  },
  /** Everybody's page of it, rendered by the server: a link there loads the page anew. */
  publicPage: (slug: string) => `/kommune/${slug}`,
  form: (id: string, themeId?: string, criterionId?: string) =>
    `/egenvurdering/${id}${themeId ? `/${themeId}` : ''}${criterionId ? `#${criterionId}` : ''}`,
  check: (id: string) => `/egenvurdering/${id}/kontroll`,
  result: (id: string) => `/egenvurdering/${id}/resultat`,
  paper: (id: string) => `/egenvurdering/${id}/papir`,
  blankPaper: (checklistId: string, version: string) => `/sjekkliste/${checklistId}/${version}/papir`,
  dashboard: '/admin/',
  /** The public door's page of the whole country. */
  national: (language: Language) => (language === 'nb' ? '/landet' : `/${language}/landet`),
};

/** Where to go after signing in: an address of ours, never another host's. */
export function returnAddress(search: string): string {
  const from = new URLSearchParams(search).get('fra') ?? '/';
  return /^\/(?![/\\])/.test(from) ? from : '/';
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
