import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { dayFromToday } from './days.ts';
import { linkInMail } from './mailbox.ts';
import { ask, post, type Service } from './service.ts';

/** A municipality of the demonstration that has answered, held a dugnad after it, and not begun the open round. */
export type Planner = {
  readonly municipality: { readonly id: string; readonly name: string; readonly slug: string };
  /** The address that its editor signs in with. */
  readonly email: string;
};

const silentOnes = `{ municipalityStandings(filter: { statuses: [SILENT] }, limit: 100) {
  items { municipality { id name } hasSeat dugnads
  rounds { referenceOn scoreText } } } }`;
const slugOf = 'query ($id: ID!) { municipality(id: $id) { slug } }';

type Silent = {
  readonly municipality: { readonly id: string; readonly name: string };
  readonly hasSeat: boolean;
  readonly dugnads: readonly string[];
  readonly rounds: readonly { readonly referenceOn: string | null; readonly scoreText: string | null }[];
};

/** So many planners who have the open round before them, beside the demonstration's own editor. */
export async function plannersOf(
  administrator: BrowserContext,
  { origin }: Service,
  count: number,
): Promise<Planner[]> {
  const { municipalityStandings } = await ask<{ municipalityStandings: { items: Silent[] } }>(
    administrator,
    origin,
    silentOnes,
  );
  const today = dayFromToday(0);
  const hasBefore = ({ dugnads, rounds }: Silent) =>
    rounds.some(({ referenceOn }) => dugnads.some((day) => day <= today && referenceOn !== null && referenceOn <= day));
  const ready = municipalityStandings.items.filter(
    (one) => one.hasSeat && hasBefore(one) && one.rounds.at(-2)?.scoreText,
  );
  expect(ready.length).toBeGreaterThanOrEqual(count);
  return Promise.all(
    ready.slice(0, count).map(async ({ municipality }) => {
      const { municipality: found } = await ask<{ municipality: { slug: string } }>(
        administrator,
        origin,
        slugOf,
        municipality,
      );
      return { municipality: { ...municipality, ...found }, email: `demo.${found.slug.slice(0, 4)}@example.org` };
    }),
  );
}

/** Asks for a one-time link on the sign-in page, and signs in with it. */
export async function signInByLink(page: Page, { origin }: Service, email: string, words: Words): Promise<void> {
  await page.goto(`${origin}/logg-inn`);
  await page.getByLabel(words.email).last().fill(email);
  await page.getByRole('button', { name: words.sendLink }).click();
  await page.goto(await linkInMail(origin, email, '/engangslenke'));
  await page.getByRole('button', { name: words.useLink }).click();
  await page.getByRole('link', { name: words.goOn }).click();
}

type Words = Readonly<Record<'email' | 'sendLink' | 'useLink' | 'goOn', string>>;

/** A colleague who has been invited by the post address, has said who they are, and waits to be let in. */
export async function colleagueWaits(
  browser: Browser,
  administrator: BrowserContext,
  { origin }: Service,
  { municipality }: Planner,
  name: string,
): Promise<void> {
  const [postAddress, email] = [`post.${municipality.id}@example.org`, `kollega.${municipality.id}@example.org`];
  await ask(
    administrator,
    origin,
    'mutation ($id: ID!, $postAddress: String) { inviteMunicipality(municipalityId: $id, postAddress: $postAddress) { __typename } }',
    { id: municipality.id, postAddress },
  );
  const stranger = await browser.newContext();
  const tokenIn = async (to: string, path: string) =>
    new URL(await linkInMail(origin, to, path)).searchParams.get('token');
  const token = await tokenIn(postAddress, '/invitasjon');
  await post(stranger, origin, '/auth/invitation/request', { token, name, email, title: 'ungdomskontakt' });
  await post(stranger, origin, '/auth/seat-request/confirm', { token: await tokenIn(email, '/bekreft') });
  await stranger.close();
}
