import { type Browser, type BrowserContext, expect, type Page, type Request } from '@playwright/test';
import { dayFromToday } from './days.ts';
import { ask, post, type Service } from './service.ts';

/** Who looks at a page. */
export type Reader = 'public' | 'editor' | 'administrator';
export type Language = 'nb' | 'nn' | 'en';

/** A page of one of the three doors, at its address in bokmål. */
export type Address = {
  readonly reader: Reader;
  readonly path: string;
  readonly isPublicDoor?: boolean;
  /** What it shows, where its path does not say. */
  readonly what?: string;
};

/** The demonstration with somebody of each kind in front of it. */
export type Demonstration = {
  readonly origin: string;
  readonly readers: Readonly<Record<Reader, BrowserContext>>;
  /** The editor's municipality, with what it has. */
  readonly home: Home;
  /** Newest first. */
  readonly rounds: readonly { readonly id: string; readonly name: string; readonly state: string }[];
  /** What a share link of the newest submitted assessment at home ends with. */
  readonly token: string;
};

type Home = {
  readonly id: string;
  readonly slug: string;
  readonly code: string;
  readonly dugnads: readonly { readonly id: string; readonly heldOn: string }[];
  readonly actions: readonly { readonly id: string }[];
  readonly assessments: readonly HomeAssessment[];
};

/** An assessment of the editor's municipality. */
export type HomeAssessment = {
  readonly id: string;
  readonly state: string;
  readonly submittedAt: string | null;
  readonly checklistVersion: { readonly checklistId: string; readonly version: string };
  readonly round: { readonly id: string; readonly name: string } | null;
};

const whatIsThere = `{
  me { seats { municipality {
    id slug code
    dugnads { id heldOn }
    actions { id }
    assessments { id state submittedAt checklistVersion { checklistId version } round { id name } }
  } } }
  rounds(limit: 50) { items { id name state } }
}`;

/** Signs in the demonstration's people, asks what there is to look at, and makes a share link. */
export async function enterDemonstration(browser: Browser, { origin }: Service): Promise<Demonstration> {
  const enter = async (role: string) => {
    const context = await browser.newContext();
    await post(context, origin, '/demo/logg-inn', { role });
    return context;
  };
  const [nobody, editor, administrator] = [
    await browser.newContext(),
    await enter('editor'),
    await enter('administrator'),
  ];
  const { me, rounds } = await ask<{
    me: { seats: { municipality: Home }[] };
    rounds: { items: Demonstration['rounds'] };
  }>(editor, origin, whatIsThere);
  const home = me.seats[0]!.municipality;
  const share = `mutation ($id: ID!, $lastDay: Date!) {
    createShareLink(assessmentId: $id, lastDay: $lastDay, purpose: "Til rådet") { ... on NewShareLink { token } }
  }`;
  const { createShareLink } = await ask<{ createShareLink: { token: string } }>(editor, origin, share, {
    ...{ id: submittedOf(home)[0]!.id, lastDay: dayFromToday(30) },
  });
  const readers = { public: nobody, editor, administrator };
  return { origin, readers, home, rounds: rounds.items, token: createShareLink.token };
}

/** What a municipality has submitted, the newest first. */
export const submittedOf = ({ assessments }: Home): HomeAssessment[] =>
  assessments
    .filter(({ submittedAt }) => submittedAt)
    .toSorted((a, b) => (b.submittedAt ?? '').localeCompare(a.submittedAt ?? ''));

/** Every page of the three doors, in the states that the demonstration has. */
export function everyPage({ home, rounds, token }: Demonstration): Address[] {
  const of = (reader: Reader, paths: readonly string[], what = ''): Address[] =>
    paths.map((path) => ({ reader, path, what }));
  const work = `/arbeid/${home.slug}`;
  const submitted = submittedOf(home);
  const drafts = home.assessments.filter(({ submittedAt }) => !submittedAt);
  const published = rounds.filter(({ state }) => state === 'PUBLISHED');
  return [
    ...of('public', [
      ...['/landet', '/landet?indikator=adopted-goal', '/landet?panel=ja', '/landet?fylke=34'],
      ...published.slice(1).map(({ name }) => `/landet?runde=${name}`),
      ...[`/kommune/${home.code}`, '/kommune/5043', '/kommune/5536', '/kommune/1507', '/kommune/9999'],
      ...published.slice(1).map(({ name }) => `/kommune/${home.code}?runde=${name}`),
      ...['/metode', `/delt/${token}`, '/delt/finnes-ikke'],
    ]).map((one) => ({ ...one, isPublicDoor: true })),
    ...of('public', ['/', '/logg-inn', '/engangslenke?token=x', '/invitasjon?token=x', '/bekreft?token=x']),
    ...of('public', [
      work,
      '/arbeid/9999',
      '/arbeid/1507',
      '/finnes-ikke',
      `/egenvurdering/${submitted[0]!.id}/resultat`,
    ]),
    ...of('public', ['/sjekkliste/nasjonale-indikatorer/2.0.0/papir', '/sjekkliste/sjekkliste-kommune/2.0.0/papir']),
    ...of('editor', [
      ...['/', work, `${work}/dugnad/ny`, `${work}/tiltak`, `${work}/tiltak/ny`],
      ...home.dugnads.map(({ id }) => `${work}/dugnad/${id}`),
      ...home.actions.map(({ id }) => `${work}/tiltak/${id}`),
    ]),
    ...drafts.flatMap(({ id }) => {
      const pages = ['', '/kontroll', '/resultat', '/papir', '/costs', '/visibility'];
      return of(
        'editor',
        pages.map((page) => `/egenvurdering/${id}${page}`),
        'draft',
      );
    }),
    ...submitted.flatMap(({ id, checklistVersion }) => {
      const pages = ['', '/resultat', '/papir'].map((page) => `/egenvurdering/${id}${page}`);
      return of('editor', pages, checklistVersion.checklistId);
    }),
    ...of('administrator', [
      ...['/', '/admin/', '/admin/municipalities', '/admin/municipalities/themes'],
      ...['/show', ''].map((page) => `/admin/municipalities/${home.id}${page}`),
      ...['/admin/rounds', '/admin/rounds/create', `/admin/rounds/${rounds[0]!.id}`],
      '/admin/assessments',
      ...['/admin/dugnads', ...home.dugnads.map(({ id }) => `/admin/dugnads/${id}/show`), '/admin/effect'],
      ...['/admin/imports', '/admin/users', '/admin/users/create', '/admin/checklists'],
      ...['nasjonale-indikatorer', 'sjekkliste-kommune'].map((id) => `/admin/checklists/${id}/show`),
    ]),
    ...rounds.slice(0, 2).flatMap(({ id, state }) => of('administrator', [`/admin/rounds/${id}/show`], state)),
    ...home.assessments
      .slice(0, 3)
      .flatMap(({ id, state }) => of('administrator', [`/admin/assessments/${id}/show`], state)),
  ];
}

/** Fewer: of pages that differ only in whose, or of when, they are, the first. */
export function oneOfEachKind(addresses: readonly Address[]): Address[] {
  const kind = ({ reader, path, what = '' }: Address) =>
    `${reader} ${what} ${path.replace(/[0-9a-f-]{36}|\d+(-[a-z-]+)?/g, '*')}`;
  return addresses.filter((one, at) => addresses.findIndex((other) => kind(other) === kind(one)) === at);
}

/** A reader's eyes: one tab that goes from page to page. */
export type Eyes = {
  readonly page: Page;
  /** Goes to a page and waits until it stands there whole: nothing is loading, and nothing was asked for a moment. */
  readonly goTo: (address: Address) => Promise<void>;
};

/** No answer and no new question for this long, in milliseconds: the page has got what it wants. */
const quietFor = 250;

/** Opens a tab that speaks a language on every door; doors 1 and 2 keep it in the browser. */
export async function openEyes(context: BrowserContext, origin: string, language: Language): Promise<Eyes> {
  const page = await context.newPage();
  await page.addInitScript((one) => localStorage.setItem('fritidssjekken.language', one), language);
  let changedAt = 0;
  const waiting = new Set<Request>();
  const kinds = new Set(['document', 'script', 'fetch', 'xhr']);
  page.on('request', (request) => {
    if (kinds.has(request.resourceType())) waiting.add(request);
    changedAt = Date.now();
  });
  const done = (request: Request) => {
    waiting.delete(request);
    changedAt = Date.now();
  };
  page.on('requestfinished', done);
  page.on('requestfailed', done);
  const isQuiet = () => waiting.size === 0 && Date.now() - changedAt > quietFor;
  return {
    page,
    goTo: async ({ path, isPublicDoor }) => {
      waiting.clear();
      await page.goto(`${origin}${isPublicDoor && language !== 'nb' ? `/${language}` : ''}${path}`);
      await page.locator('h1:visible').first().waitFor();
      await expect.poll(isQuiet, { intervals: [30], timeout: 15_000 }).toBe(true);
      await expect(page.locator('[aria-busy="true"], [role="progressbar"]')).toHaveCount(0);
    },
  };
}
