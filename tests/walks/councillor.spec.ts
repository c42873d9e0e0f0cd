import { percentText, verify } from '@fritidssjekken/checklist-definitions';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { readPdf } from '../support/readPdf.ts';
import { type CouncilFacts, councilFacts } from './support/councilFacts.ts';
import { municipalityWithCode } from './support/people.ts';
import { ask, post, type Service, startService } from './support/service.ts';
import { privateWords, submitWorst } from './support/worstAnswers.ts';

let service: Service;
test.beforeAll(async () => {
  service = await startService({ args: ['--demo'] });
});
test.afterAll(() => service?.stop());

/** A browser is started for each sheet, and waits for its turn. */
const patiently = { timeout: 60_000 };

const readers = {
  nb: {
    ...{ prefix: '', scores: (score: string) => `Kommunen skårer ${score} av 100.`, dugnad: 'Dugnad' },
    ...{ strong: 'Styrker', onWay: 'På vei', gap: 'Hull', countOf: (n: number, of: number) => `${n} av ${of}` },
    ...{ peers: 'Lignende kommuner', decided: 'Dette er bestemt', true: 'Er det sant?', who: 'Hvem har svart' },
    answered: ({ answered, members }: CouncilFacts['peers']['group'], round: string) =>
      `${answered} av ${members} har svart i runde ${round}`,
    ...{ receipt: 'Signert kvittering', method: 'Metoden i klare ord', sheet: 'Last ned som PDF, to sider' },
    unpublished: 'Dette resultatet er ikke publisert.',
    complete: ({ answered, asked }: { answered: number; asked: number }) =>
      `Egenvurdering, ${answered} av ${asked} spørsmål besvart`,
  },
  nn: {
    ...{ prefix: '/nn', scores: (score: string) => `Kommunen skårar ${score} av 100.`, dugnad: 'Dugnad' },
    ...{ strong: 'Styrkar', onWay: 'På veg', gap: 'Hòl', countOf: (n: number, of: number) => `${n} av ${of}` },
    ...{ peers: 'Liknande kommunar', decided: 'Dette er bestemt', true: 'Er det sant?', who: 'Kven har svara' },
    answered: ({ answered, members }: CouncilFacts['peers']['group'], round: string) =>
      `${answered} av ${members} har svara i runde ${round}`,
    ...{ receipt: 'Signert kvittering', method: 'Metoden i klare ord', sheet: 'Last ned som PDF, to sider' },
    unpublished: 'Dette resultatet er ikkje publisert.',
    complete: ({ answered, asked }: { answered: number; asked: number }) =>
      `Eigenvurdering, ${answered} av ${asked} spørsmål svara på`,
  },
} as const;

for (const language of ['nb', 'nn'] as const)
  for (const width of [375, 1280])
    test(`a councillor reads the two minutes without script, in ${language} at ${width} px`, async ({ browser }) => {
      const words = readers[language];
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
      const page = await context.newPage();
      const facts = await councilFacts(context, service.origin, '3451');
      await page.goto(`${service.origin}${words.prefix}/kommune/3451`);
      await expect(page).toHaveURL(`${service.origin}${words.prefix}/kommune/${facts.slug}`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectSentence(page, facts, language);
      await expectYears(page, facts, language);
      await expectStrengths(page, facts, language);
      const peers = sectionOf(page, words.peers);
      await expect(peers).toContainText(words.answered(facts.peers.group, facts.peers.roundName));
      const decided = sectionOf(page, words.decided);
      expect(facts.actions.length).toBeGreaterThan(0);
      for (const { what } of facts.actions) await expect(decided).toContainText(what);
      await expectTruth(page, context, facts, language);
      await expectSheet(page, context, language);
      await page.getByRole('link', { name: words.method }).click();
      await expect(page).toHaveURL(`${service.origin}${words.prefix}/metode`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
      expect(await context.cookies(), 'nobody was signed in, or remembered').toEqual([]);
      await context.close();
    });

test('a result is shown by a link before it is published, to nobody who searches, until the link is taken back', async ({
  browser,
}) => {
  const planner = await browser.newContext();
  const id = await workOf(planner);
  const page = await planner.newPage();
  await page.goto(`${service.origin}/egenvurdering/${id}/resultat`);
  const link = await shareWith(page, 'Formannskapet 3. desember');
  const score = await scoreOf(planner, id);

  const councillor = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 375, height: 800 } });
  const phone = await councillor.newPage();
  for (const language of ['nb', 'nn'] as const) {
    const { prefix, gap, strong, scores, unpublished } = readers[language];
    const answer = await phone.goto(link.replace('/delt/', `${prefix}/delt/`));
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()).toMatchObject({
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'private, no-store',
    });
    await expect(phone.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, nofollow');
    await expect(phone.locator('.notice')).toContainText(unpublished);
    await expect(phone.getByRole('heading', { level: 1 })).toContainText('Nord-Aurdal');
    await expect(phone.locator('.lead')).toContainText(scores(score));
    await expect(phone.getByRole('heading', { level: 3, name: new RegExp(`^${strong} 0 av`) })).toBeVisible();
    await expect(phone.getByRole('heading', { level: 3, name: new RegExp(`^${gap} [1-9]`) })).toBeVisible();
    await expect(phone.getByText(privateWords)).toHaveCount(0);
    const sheet = await phone.getByRole('link', { name: 'Last ned som PDF', exact: true }).getAttribute('href');
    const printed = await councillor.request.get(`${service.origin}${sheet}`, patiently);
    expect(printed.headers()).toMatchObject({
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'private, no-store',
    });
    const pdf = readPdf(await printed.body());
    expect(pdf).toMatchObject({ isTagged: true, language });
    expect(JSON.stringify(pdf)).not.toContain(link.split('/').at(-1));
  }
  // The public page of the same municipality knows nothing of it.
  await phone.goto(`${service.origin}/kommune/3451?sjekkliste=sjekkliste-kommune&svar=${id}`);
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('Nord-Aurdal');
  await expect(phone.locator(`a[href^="/eksport/assessment/${id}"]`)).toHaveCount(0);

  await page.getByRole('button', { name: 'Trekk tilbake lenken til Formannskapet 3. desember' }).click();
  await expect(page.getByText('Lenken virker ikke lenger.')).toBeVisible();
  await expect(page.getByText(/^Trukket tilbake/)).toBeVisible();
  const gone = await phone.goto(link);
  expect(gone?.status()).toBe(404);
  expect(gone?.headers()['x-robots-tag']).toBe('noindex, nofollow');
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Lenken viser ikke noe');
  expect((await councillor.request.get(`${link}/raadsark.pdf`)).status()).toBe(404);
  await Promise.all([planner.close(), councillor.close()]);
});

test('the sheet is two tagged pages, with much or little or nothing to say', async ({ browser }) => {
  const planner = await browser.newContext();
  const id = await workOf(planner);
  await ask(planner, service.origin, 'mutation ($id: ID!) { publishAssessment(id: $id) { __typename } }', { id });
  const silent = await silentPlace(planner);
  const sheets = [
    ...['3451', '5043', '0301', silent].map((code) => `/kommune/${code}/raadsark.pdf`),
    // Every theme is a gap, of the longest checklist.
    `/kommune/3451/raadsark.pdf?sjekkliste=sjekkliste-kommune&svar=${id}`,
  ];
  for (const language of ['nb', 'nn'] as const)
    for (const sheet of sheets) {
      const address = `${readers[language].prefix}${sheet}`;
      const answer = await planner.request.get(`${service.origin}${address}`, patiently);
      const { pages, sizes, isTagged, language: said, title, tags } = readPdf(await answer.body());
      const paper = { pages, sizes, isTagged, said };
      expect.soft(paper, address).toEqual({ pages: 2, sizes: ['210 × 297'], isTagged: true, said: language });
      expect.soft(title, address).toMatch(/\S+ – Fritidssjekken$/);
      expect.soft(tags, address).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'Link']));
    }
  await planner.close();
});

/** The editor of the demonstration, with a result that is submitted and not published. */
async function workOf(planner: BrowserContext): Promise<string> {
  await post(planner, service.origin, '/demo/logg-inn', { role: 'editor' });
  const { id: municipalityId } = await municipalityWithCode(planner, service, '3451');
  return submitWorst(planner, service, municipalityId);
}

/** Makes a link on the page of a result, and gives its address. */
async function shareWith(page: Page, purpose: string): Promise<string> {
  await page.getByText('Lag en delingslenke', { exact: true }).click();
  await page.getByLabel('Hvem er lenken til?').fill(purpose);
  await page.getByRole('button', { name: 'Lag lenke' }).click();
  const address = page.getByLabel('Delingslenke');
  await expect(address).toHaveValue(/\/delt\/\S+$/);
  await expect(page.getByRole('listitem').filter({ hasText: purpose })).toContainText('Virker til og med');
  return address.inputValue();
}

/** The score as people read it. */
async function scoreOf(context: BrowserContext, id: string): Promise<string> {
  const query = 'query ($id: ID!) { assessment(id: $id) { score { score { fraction } } } }';
  const { assessment } = await ask<{ assessment: { score: { score: { fraction: string } } } }>(
    context,
    service.origin,
    query,
    { id },
  );
  return written(percentText(assessment.score.score.fraction));
}

/** A municipality that has never answered. */
async function silentPlace(context: BrowserContext): Promise<string> {
  const query = `query ($id: ID!) { levelMap(checklistId: $id) {
    places { code } municipalities { municipality { code } } } }`;
  const { levelMap } = await ask<{
    levelMap: { places: { code: string }[]; municipalities: { municipality: { code: string } }[] };
  }>(context, service.origin, query, { id: 'nasjonale-indikatorer' });
  const answered = new Set(levelMap.municipalities.map(({ municipality }) => municipality.code));
  return levelMap.places.find(({ code }) => !answered.has(code))?.code ?? '';
}

type Language = keyof typeof readers;

const sectionOf = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) });

/** Number text of the API as both languages write it. */
const written = (number: string) => number.replace('.', ',').replace('-', '−');

async function expectSentence(page: Page, { name, points, assessment }: CouncilFacts, language: Language) {
  const words = readers[language];
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(name);
  await expect(heading).toContainText(`«${assessment.score.level[language]}»`);
  await expect(page.locator('.lead')).toContainText(words.scores(written(points.at(-1)?.scoreText ?? '')));
  await expect(page.locator('.stand')).toContainText(words.complete(assessment.score.completeness));
}

/** The level through the rounds, with every dugnad marked: as a picture in words, and as a table that opens without script. */
async function expectYears(page: Page, { id, points, dugnads }: CouncilFacts, language: Language) {
  const figure = page.locator(`#serie-${id}`);
  const picture = figure.getByRole('img');
  const day = new Intl.DateTimeFormat('nb-NO', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  expect(dugnads.length).toBeGreaterThan(0);
  for (const { heldOn } of dugnads)
    await expect(picture).toHaveAttribute('aria-label', new RegExp(day.format(new Date(heldOn))));
  await expect(picture.getByText(readers[language].dugnad, { exact: true })).toHaveCount(dugnads.length);
  await figure.locator('summary').click();
  for (const { roundName, scoreText } of points) {
    const row = figure
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: roundName ?? '', exact: true }) });
    await expect(row.getByRole('cell').first()).toHaveText(`${written(scoreText)} %`);
  }
}

async function expectStrengths(page: Page, { assessment }: CouncilFacts, language: Language) {
  const { strong, onWay, gap, countOf } = readers[language];
  const worth = assessment.score.criteria.map(({ points }) => {
    const [above = '0', below = '1'] = (points?.fraction ?? '0').split('/');
    return Number(above) / Number(below);
  });
  const count = (belongs: (worth: number) => boolean) => worth.filter(belongs).length;
  const expected = [
    [strong, count((one) => one === 1)],
    [onWay, count((one) => one >= 0.5 && one < 1)],
    [gap, count((one) => one < 0.5)],
  ] as const;
  for (const [title, n] of expected) {
    const heading = page.getByRole('heading', { level: 3 }).filter({ hasText: new RegExp(`^${title} `) });
    await expect(heading).toHaveText(`${title} ${countOf(n, worth.length)}`);
    await expect(page.locator('.strengths > div').filter({ has: heading }).getByRole('listitem')).toHaveCount(n);
  }
}

/** Who answered, and a receipt that anybody can verify with the published key. */
async function expectTruth(page: Page, context: BrowserContext, { assessment }: CouncilFacts, language: Language) {
  const words = readers[language];
  const truth = sectionOf(page, words.true);
  const { fraction } = assessment.score.score;
  await expect(truth).toContainText(words.who);
  await expect(truth).toContainText(assessment.respondentRole);
  await expect(truth).toContainText(fraction);
  const address = await truth.getByRole('link', { name: words.receipt }).getAttribute('href');
  const receipt = await (await context.request.get(`${service.origin}${address}`)).text();
  const { keys } = await (await context.request.get(`${service.origin}/.well-known/fritidssjekken-keys.json`)).json();
  const { checklistId, version, canonical } = assessment.checklistVersion;
  const evidence = { definitions: { [`${checklistId}@${version}`]: canonical }, keys };
  const verification = verify(receipt, evidence);
  expect(verification.problems).toEqual([]);
  expect(verification.authenticity).toBe('SIGNED');
  expect(verification.receipt?.score).toBe(fraction);
}

async function expectSheet(page: Page, context: BrowserContext, language: Language) {
  const address = await page.getByRole('link', { name: readers[language].sheet }).getAttribute('href');
  const answer = await context.request.get(`${service.origin}${address}`, patiently);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  const pdf = readPdf(await answer.body());
  expect(pdf).toMatchObject({ pages: 2, sizes: ['210 × 297'], isTagged: true, language });
  expect(pdf.title).toContain('Nord-Aurdal');
  // Paper is read elsewhere: what it links to is found from there.
  expect(pdf.links.filter((link) => !link.startsWith(service.origin))).toEqual([]);
}
