import { percentText } from '@fritidssjekken/checklist-definitions';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { nb } from '../../admin/src/i18n/dashboard/nb.ts';
import { nn } from '../../admin/src/i18n/dashboard/nn.ts';
import { dayFromToday } from './support/days.ts';
import { ask, type Service, startService } from './support/service.ts';

let service: Service;
test.beforeAll(async () => {
  service = await startService({ args: ['--demo'] });
});
test.afterAll(() => service?.stop());

const readers = { nb: { texts: nb, signIn: /rådgiver/i }, nn: { texts: nn, signIn: /rådgivar/i } } as const;

/** Who walks: on which page, in which language, and how the API is asked what the page should say. */
type Walk = {
  readonly page: Page;
  readonly texts: typeof nb;
  readonly isNarrow: boolean;
  readonly api: <Data>(query: string, variables?: object) => Promise<Data>;
};

for (const language of ['nb', 'nn'] as const)
  for (const width of [375, 1280])
    test(`an adviser follows the round, in ${language} at ${width} px`, async ({ browser }) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, acceptDownloads: true });
      await context.addInitScript((one) => localStorage.setItem('fritidssjekken.language', one), language);
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      const { texts, signIn } = readers[language];
      const walk: Walk = { page, texts, isNarrow: width < 640, api: asking(context) };

      await page.goto(`${service.origin}/logg-inn`);
      await page.getByRole('button', { name: signIn }).click();
      await expect(page).not.toHaveURL(/logg-inn/);
      await page.goto(`${service.origin}/admin/`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);

      const round = await seesTheRound(walk);
      await findsInTheList(walk, round.roundId);
      await readsTheHeatMap(walk, round.roundId);
      await invitesFromTheProfile(walk);
      await readsTheEditions(walk);
      await readsDugnads(walk);
      await readsTheEffect(walk);
      await readsTheChanges(walk);
      await importsDugnads(walk, language === 'nb' ? width : width + 1);

      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(faults).toEqual([]);
      await context.close();
    });

const asking =
  (context: BrowserContext) =>
  <Data>(query: string, variables: object = {}): Promise<Data> =>
    ask<Data>(context, service.origin, query, variables);

/** A text with its places filled. */
const filled = (text: string, values: Readonly<Record<string, string | number>>) =>
  Object.entries(values).reduce((whole, [key, value]) => whole.replaceAll(`%{${key}}`, String(value)), text);

/** The first or the second form of a text that counts. */
const counted = (text: string, count: number) =>
  filled(text.split(' |||| ')[count === 1 ? 0 : 1] ?? text, { smart_count: count, count });

const comma = (text: string) => text.replace('.', ',').replace('-', '−');

/** To a page of the menu, which a phone folds away. */
async function goTo({ page, texts, isNarrow }: Walk, name: string) {
  if (isNarrow) await page.getByRole('button', { name: texts.workbench.menu, exact: true }).click();
  await page
    .getByRole('navigation', { name: texts.workbench.main_menu })
    .getByRole('link', { name, exact: true })
    .click();
  await expect(page.locator('h1:visible').first()).toHaveText(/\S/);
}

type County = { countyName: string; invited: number; answered: number };
type Round = { roundId: string; roundName: string; invited: number; submitted: number; returned: number } & {
  begun: number;
  silent: number;
  reviewed: number;
  published: number;
  counties: County[];
};

/** The workbench: who was invited, has begun, submitted, been published, and the response rate of every county. */
async function seesTheRound({ page, texts, api }: Walk): Promise<Round> {
  const { roundProgress } = await api<{ roundProgress: Round[] }>(`{ roundProgress {
    roundId roundName invited submitted returned begun silent reviewed published counties { countyName invited answered }
  } }`);
  const [round] = roundProgress;
  if (!round) throw new Error('The demonstration has no round.');
  const heading = filled(texts.workbench.sentence.submitted, { count: round.submitted, of: round.invited });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
  const counts = page.locator('.wb-counts li');
  const { SUBMITTED, RETURNED, BEGUN, SILENT } = texts.workbench.status;
  await expect(counts).toHaveText([
    `${round.submitted}${SUBMITTED}`,
    `${round.returned}${RETURNED}`,
    `${round.begun}${BEGUN}`,
    `${round.silent}${SILENT}`,
  ]);
  expect(round.submitted + round.returned + round.begun + round.silent).toBe(round.invited);
  const rows = page.locator('.wb-counties tbody tr');
  await expect(rows).toHaveCount(round.counties.length);
  for (const { countyName, invited, answered } of round.counties) {
    const row = rows.filter({ has: page.getByRole('rowheader', { name: countyName, exact: true }) });
    await expect(row).toContainText(`${answered}/${invited}`);
    await expect(row).toContainText(`${Math.floor((200 * answered + invited) / (2 * invited))}\u00a0%`);
  }
  await page.getByRole('link', { name: texts.workbench.see_round }).click();
  const facts = page.getByRole('definition');
  await expect(facts.filter({ hasText: new RegExp(`^${round.invited}$`) }).first()).toBeVisible();
  const fact = (name: string) =>
    page
      .locator('dt')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .locator('xpath=following-sibling::dd');
  await expect(fact(texts.workbench.fact.published)).toHaveText(String(round.published));
  await expect(fact(texts.workbench.fact.reviewed)).toHaveText(String(round.reviewed));
  // Inviting, closing and publishing are an administrator's.
  await expect(page.getByRole('button', { name: texts.round.close })).toHaveCount(0);
  return round;
}

type Standings = { municipalityStandings: { counts: { total: number }; items: { municipality: { name: string } }[] } };
const standings = `query ($roundId: ID!, $filter: StandingFilter, $sort: StandingSort, $offset: Int!) {
  municipalityStandings(roundId: $roundId, filter: $filter, sort: $sort, limit: 25, offset: $offset) {
    counts { total } items { municipality { name } }
  }
}`;

/** The list of all: narrowed, sorted and paged in the database, and found again after a reload; one of them is followed. */
async function findsInTheList(walk: Walk, roundId: string) {
  const { page, texts, api, isNarrow } = walk;
  await goTo(walk, texts.resources.municipalities.name.split(' |||| ')[1] ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(counted(texts.workbench.all_sentence, 357));
  const { counties } = await api<{ counties: { code: string; name: string }[] }>('{ counties { code name } }');
  const county = counties.find(({ name }) => name === 'Innlandet');
  if (isNarrow) await page.getByText(texts.workbench.filter.more).click();
  await page.getByLabel(texts.workbench.filter.county, { exact: true }).selectOption(county?.code ?? '');
  const filter = { countyCode: county?.code };
  const sort = { by: 'SCORE', direction: 'DESCENDING' };
  const { municipalityStandings: second } = await api<Standings>(standings, { roundId, filter, sort, offset: 25 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    counted(texts.workbench.all_sentence, second.counts.total),
  );
  await page.getByRole('button', { name: texts.workbench.column.SCORE, exact: true }).click();
  await expect(page).toHaveURL(/sort=SCORE/);
  await page.getByRole('button', { name: texts.ra.navigation.next }).click();
  await expect(page).toHaveURL(/page=2/);
  const names = page.locator('.wb-list tbody th a');
  const expected = second.items.map(({ municipality }) => municipality.name);
  await expect(names).toHaveText(expected);
  const address = page.url();
  await page.reload();
  await expect(names).toHaveText(expected);
  expect(page.url()).toBe(address);

  const followed = async () =>
    (await api<{ me: { followed: { name: string }[] } }>('{ me { followed { name } } }')).me.followed;
  const before = await followed();
  const star = page.locator('.wb-list .wb-star button[aria-pressed="false"]').first();
  const name = (await star.getAttribute('aria-label')) ?? '';
  await star.click();
  await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => (await followed()).length).toBe(before.length + 1);
  await page.reload();
  const pressed = page.getByRole('button', { name, exact: true });
  await expect(pressed).toHaveAttribute('aria-pressed', 'true');
  await pressed.click();
  await expect(page.getByText(texts.workbench.unfollowed)).toBeVisible();
  await expect.poll(async () => (await followed()).length).toBe(before.length);
}

type Heat = {
  municipalityStandings: {
    themes: { id: string; name: string }[];
    items: { municipality: { name: string }; themes: { themeId: string; score: string | null }[] }[];
  };
};

/** Themes by municipality: the numbers are the API's, and the figure can be taken along. */
async function readsTheHeatMap({ page, texts, api }: Walk, roundId: string) {
  await page.getByRole('link', { name: texts.workbench.view.heat, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.workbench.heat.page);
  await page.getByRole('button', { name: texts.workbench.filter.clear }).first().click();
  const { municipalityStandings } = await api<Heat>(
    `query ($roundId: ID!) {
      municipalityStandings(roundId: $roundId, sort: { by: SCORE, direction: DESCENDING }, limit: 25, offset: 0) {
        themes { id name(language: NB) } items { municipality { name } themes { themeId score } }
      }
    }`,
    { roundId },
  );
  const { themes, items } = municipalityStandings;
  const best = items[0];
  if (!best) throw new Error('Nobody has answered.');
  const rows = page.locator('.chart-heat tbody tr');
  await expect(rows.first()).toContainText(best.municipality.name);
  await expect(rows).toHaveCount(25);
  const scores = themes.map(({ id }) => best.themes.find(({ themeId }) => themeId === id)?.score ?? null);
  const cells = rows.first().locator('td');
  await expect(cells).toHaveCount(themes.length);
  for (const [place, score] of scores.entries())
    if (score !== null) await expect(cells.nth(place)).toHaveText(comma(percentText(score)));
}

/** A municipality's profile: what its figures say, and an invitation that is sent and taken back. */
async function invitesFromTheProfile({ page, texts, api }: Walk) {
  type Profile = {
    municipality: { id: string; invitations: { id: string; isOpen: boolean }[]; assessments: { id: string }[] };
    series: { lines: { isOwn: boolean; neighbours: { sameQuestions: { change: { text: string } } | null }[] }[] };
  };
  const { assessments } = await api<{ assessments: { items: { municipality: { id: string; name: string } }[] } }>(
    '{ assessments(filter: { state: PUBLISHED, checklistId: "nasjonale-indikatorer" }, limit: 1) { items { municipality { id name } } } }',
  );
  const { id, name } = assessments.items[0]?.municipality ?? { id: '', name: '' };
  const known = () =>
    api<Profile>(
      `query ($id: ID!) {
        municipality(id: $id) { id invitations { id isOpen } assessments { id } }
        series(municipalityId: $id, checklistId: "nasjonale-indikatorer") {
          lines { isOwn neighbours { sameQuestions { change { text } } } }
        }
      }`,
      { id },
    );
  await page.goto(`${service.origin}/admin/municipalities/${id}/show?checklist=nasjonale-indikatorer`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(name);
  const { municipality, series } = await known();
  const change = series.lines.find(({ isOwn }) => isOwn)?.neighbours.at(-1)?.sameQuestions?.change.text;
  if (change && change !== '0.0') await expect(heading).toContainText(comma(change.replace(/[+-]/, '')));
  await expect(page.locator(`a[href^="/admin/assessments/"]`)).toHaveCount(municipality.assessments.length);
  const open = async () => (await known()).municipality.invitations.filter(({ isOpen }) => isOpen).length;
  const before = await open();
  await page.getByRole('button', { name: texts.municipality.invite, exact: true }).click();
  const revoke = page.getByRole('button', { name: texts.municipality.revoke });
  await expect(revoke).toHaveCount(before + 1);
  expect(await open()).toBe(before + 1);
  await revoke.first().click();
  await expect(revoke).toHaveCount(before);
}

/** The editions of a round that has two: what each holds and what the second brought; publishing is an administrator's. */
async function readsTheEditions(walk: Walk) {
  const { page, texts, api } = walk;
  type Rounds = {
    rounds: {
      items: { id: string; name: string; editions: { number: number; assessments: { totalCount: number } }[] }[];
    };
  };
  const { rounds } = await api<Rounds>(
    '{ rounds(limit: 100) { items { id name editions { number assessments(limit: 1) { totalCount } } } } }',
  );
  const round = rounds.items.find(({ editions }) => editions.length > 1);
  if (!round) throw new Error('No round has two editions.');
  await goTo(walk, texts.resources.rounds.name.split(' |||| ')[1] ?? '');
  await expect(page.locator('.wb-records tbody tr')).toHaveCount(rounds.items.length);
  await page.getByRole('link', { name: round.name, exact: true }).click();
  for (const { number, assessments } of round.editions) {
    const line = page.locator('main li, .db-main li', { hasText: filled(texts.editions.number, { number }) }).first();
    await expect(line).toContainText(counted(texts.editions.holds, assessments.totalCount));
  }
  await page.getByText(filled(texts.editions.whatIsNew, { number: 2 })).click();
  await expect(page.locator('details[open] a').first()).toBeVisible();
  await expect(page.getByRole('button', { name: filled(texts.editions.publish, { number: '' }) })).toHaveCount(0);
}

/** Dugnads: those that can be compared, and one from before to after. */
async function readsDugnads(walk: Walk) {
  const { page, texts, api } = walk;
  type Compared = {
    dugnadComparisons: { totalCount: number; items: { dugnad: { id: string; municipality: { name: string } } }[] };
  };
  const { dugnadComparisons } = await api<Compared>(`{
    dugnadComparisons(
      checklistId: "nasjonale-indikatorer", filter: { statuses: [COMPARED] },
      sort: { by: CHANGE, direction: DESCENDING }, limit: 25, offset: 0
    ) { totalCount items { dugnad { id municipality { name } } } }
  }`);
  const { totalCount, items } = dugnadComparisons;
  const [first] = items;
  if (!first) throw new Error('No dugnad can be compared.');
  await goTo(walk, texts.dugnads.title);
  await page.getByLabel(texts.dugnads.status, { exact: true }).selectOption('COMPARED');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(counted(texts.dugnads.head, totalCount));
  await page.getByRole('button', { name: texts.dugnads.change, exact: true }).click();
  const names = page.locator('.wb-records tbody th a');
  await expect(names).toHaveText(items.map(({ dugnad }) => dugnad.municipality.name));
  await page.reload();
  await expect(names.first()).toHaveText(first.dugnad.municipality.name);
  await names.first().click();
  await expect(page).toHaveURL(new RegExp(first.dugnad.id));
  type Around = {
    dugnad: {
      beforeAfter: {
        beforeToAfter: {
          sameQuestions: { earlier: { fraction: string }; later: { fraction: string } };
          causes: { practice: { text: string } } | null;
        };
      };
    };
  };
  const { dugnad } = await api<Around>(
    `query ($id: ID!) { dugnad(id: $id) { beforeAfter(checklistId: "nasjonale-indikatorer") {
      beforeToAfter { sameQuestions { earlier { fraction } later { fraction } } causes { practice { text } } }
    } } }`,
    { id: first.dugnad.id },
  );
  const { sameQuestions, causes } = dugnad.beforeAfter.beforeToAfter;
  const finding = page.getByRole('heading', { level: 2 }).first();
  for (const { fraction } of [sameQuestions.earlier, sameQuestions.later])
    await expect(finding).toContainText(`${Number(comma(percentText(fraction)).split(',')[0])}`);
  if (causes) await expect(finding).toContainText(comma(causes.practice.text));
}

/** Does the dugnad work: the difference with its numbers, or the sentence that says why it is not shown. */
async function readsTheEffect(walk: Walk) {
  const { page, texts, api } = walk;
  await goTo(walk, texts.effect.title);
  const { rounds } = await api<{ rounds: { items: { id: string; name: string }[] } }>(
    '{ rounds(limit: 100) { items { id name } } }',
  );
  const figure = page.locator('figure#effekt');
  await expect(figure.getByText(texts.effect.cannot)).toBeVisible();
  const [, firstName, secondName] = /runde (\d{4}) til runde (\d{4})/.exec((await figure.textContent()) ?? '') ?? [];
  const idOf = (name: string | undefined) => rounds.items.find((one) => one.name === name)?.id;
  type Effect = {
    effect: {
      withheld: string | null;
      treatedInUse: number;
      comparableInUse: number;
      figures: { estimate: number } | null;
    };
  };
  const { effect } = await api<Effect>(
    `query ($firstRoundId: ID!, $secondRoundId: ID!) {
      effect(checklistId: "nasjonale-indikatorer", firstRoundId: $firstRoundId, secondRoundId: $secondRoundId) {
        withheld treatedInUse comparableInUse figures { estimate }
      }
    }`,
    { firstRoundId: idOf(firstName), secondRoundId: idOf(secondName) },
  );
  if (effect.figures) {
    const points = (Math.abs(effect.figures.estimate) * 100).toFixed(1).replace('.', ',');
    await expect(figure).toContainText(points);
    await expect(figure).toContainText(counted(texts.effect.municipalities, effect.treatedInUse));
  } else {
    const because = effect.withheld === 'TOO_FEW_TREATED' ? effect.treatedInUse : effect.comparableInUse;
    await expect(figure.getByRole('heading').first()).toContainText(String(because));
  }
}

/** The definitions: what changed from one version to the next, each with what its authors say of it. */
async function readsTheChanges(walk: Walk) {
  const { page, texts, api } = walk;
  const apiLanguage = texts === nb ? 'NB' : 'NN';
  type Versions = { checklist: { title: string; versions: { version: string; changes: { note: string | null }[] }[] } };
  const { checklist } = await api<Versions>(
    `query ($language: Language!) { checklist(id: "nasjonale-indikatorer") {
      title(language: $language) versions { version changes { note(language: $language) } }
    } }`,
    { language: apiLanguage },
  );
  await goTo(walk, texts.resources.checklists.name.split(' |||| ')[1] ?? '');
  await page.getByRole('link', { name: checklist.title, exact: true }).click();
  await expect(page.getByRole('heading', { name: texts.versions.title })).toBeVisible();
  const notes = checklist.versions.at(-1)?.changes.flatMap(({ note }) => (note ? [note] : [])) ?? [];
  expect(notes.length).toBeGreaterThan(0);
  for (const note of notes) await expect(page.getByText(note).first()).toBeVisible();
  await expect(page.getByText(texts.versions.broken)).toBeVisible();
}

/** A file of dugnads: the empty one taken along, one with an error tried, mended, imported, and found after a reload. */
async function importsDugnads(walk: Walk, place: number) {
  const { page, texts, api } = walk;
  await goTo(walk, texts.imports.title);
  await page.getByRole('radio', { name: texts.imports.what_dugnads }).check();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: texts.imports.templateDugnads }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('dugnads.csv');

  // Each walk has a day of its own: what is there already is not imported twice.
  const day = dayFromToday(-400 - (place % 97));
  const send = async (code: string, name: string) => {
    const buffer = Buffer.from(`kommunenummer;dato;sted\n${code};${day};Kulturhuset\n`);
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: texts.imports.try, exact: true }).click();
  };
  await send('9999', 'feil.csv');
  await expect(page.getByRole('status').getByText(counted(texts.imports.refusedFile, 1))).toBeVisible();
  await expect(page.getByRole('table').getByText('9999')).toBeVisible();
  await page.reload();
  await expect(page.getByText(counted(texts.imports.refusedFile, 1))).toBeVisible();

  await page.getByRole('radio', { name: texts.imports.what_dugnads }).check();
  await send('3451', 'rettet.csv');
  await expect(page.getByText(counted(texts.imports.wouldDugnads, 1))).toBeVisible();
  await page.getByRole('button', { name: texts.imports.import, exact: true }).click();
  await expect(page.getByRole('status').getByText(counted(texts.imports.didDugnads, 1))).toBeVisible();
  const address = page.url();
  await page.reload();
  await expect(page.getByText(counted(texts.imports.didDugnads, 1))).toBeVisible();
  expect(page.url()).toBe(address);
  const { imports } = await api<{ imports: { items: { fileName: string; created: number }[] } }>(
    '{ imports(limit: 1) { items { fileName created } } }',
  );
  expect(imports.items[0]).toEqual({ fileName: 'rettet.csv', created: 1 });
}
