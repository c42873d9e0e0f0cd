import { expect, test } from '@playwright/test';
import Excel from '@protobi/exceljs';
import { parse } from 'csv-parse/sync';
import JSZip from 'jszip';
import { temporaryFolder } from '../support/startServer.ts';
import { dayFromToday } from './support/days.ts';
import {
  type Address,
  type Demonstration,
  enterDemonstration,
  everyPage,
  oneOfEachKind,
  openEyes,
  type Reader,
} from './support/everyPage.ts';
import { aftermathOn, attack, hostileDefinitions, longWord } from './support/hostile.ts';
import { startAssessment } from './support/people.ts';
import { saveAnswer } from './support/populate.ts';
import { said } from './support/said.ts';
import { ask, type Service, startService } from './support/service.ts';

let service: Service;
let there: Demonstration;
let own: { draftId: string; dugnadId: string; actionId: string };
let definitions: { path: string; remove: () => Promise<void> };
test.beforeAll(async ({ browser }) => {
  definitions = await temporaryFolder();
  await hostileDefinitions(definitions.path);
  service = await startService({ args: ['--demo'], env: { DEFINITIONS_DIR: definitions.path } });
  there = await enterDemonstration(browser, service);
  own = await writeEverywhere();
});
test.afterAll(async () => {
  await service?.stop();
  await definitions?.remove();
});

/** The shortest form of the attack that a field of two hundred characters holds. */
const short = `<script>window.hostile=8</script><img src=x onerror="window.hostile=9"> %{name} |||| $& ${longWord}`;

/** Puts the attack wherever a planner and NDFU can write. */
async function writeEverywhere() {
  const { editor, administrator } = there.readers;
  const { origin } = service;
  const municipalityId = there.home.id;
  const done = async <Data>(context: typeof editor, query: string, variables: object) => {
    const [answer] = Object.values(
      await ask<Record<string, Data & { code?: string }>>(context, origin, query, variables),
    );
    if (answer?.code) throw new Error(`${query}: ${answer.code}`);
    return answer!;
  };
  const refused = '... on Error { code }';
  const dugnad = { heldOn: '2025-10-02', place: short, processLeader: short, minutes: attack };
  const { id: dugnadId } = await done<{ id: string }>(
    editor,
    `mutation ($municipalityId: ID!, $input: DugnadInput!) { createDugnad(municipalityId: $municipalityId, input: $input) {
      ... on Dugnad { id } ${refused} } }`,
    { municipalityId, input: dugnad },
  );
  const action = { what: attack, responsibleRole: short, origin: 'DUGNAD', dugnadId, isPublic: true };
  const { id: actionId } = await done<{ id: string }>(
    editor,
    `mutation ($municipalityId: ID!, $input: ActionInput!) { createAction(municipalityId: $municipalityId, input: $input) {
      ... on Action { id } ${refused} } }`,
    { municipalityId, input: action },
  );
  const checklist = { checklistId: 'sjekkliste-kommune', version: '2.0.0', name: short };
  const draftId = await startAssessment(editor, service, { municipalityId, ...checklist });
  const answers = {
    'low-income-figure': {
      state: 'ANSWERED',
      options: ['yes'],
      comment: attack,
      link: 'https://example.org/?<img src=x>',
    },
    'club-knowledge': { state: 'NOT_APPLICABLE', reason: attack },
    'barriers-mapped': { state: 'DONT_KNOW', comment: attack },
  };
  for (const [criterionId, answer] of Object.entries(answers))
    await saveAnswer(editor, origin, draftId, criterionId, answer);
  await done(
    editor,
    `mutation ($id: ID!, $lastDay: Date!, $purpose: String!) {
      createShareLink(assessmentId: $id, lastDay: $lastDay, purpose: $purpose) { ${refused} } }`,
    { id: there.home.assessments.find(({ submittedAt }) => submittedAt)!.id, lastDay: dayFromToday(9), purpose: short },
  );
  const round = { checklistId: 'nasjonale-indikatorer', version: '2.0.0', name: short };
  const days = { opensOn: dayFromToday(0), closesOn: dayFromToday(30), publishesOn: dayFromToday(40) };
  await done(administrator, `mutation ($input: RoundInput!) { createRound(input: $input) { ${refused} } }`, {
    input: { ...round, ...days },
  });
  for (const context of [editor, administrator])
    await done(context, `mutation ($name: String!) { setMyProfile(name: $name) { ${refused} } }`, {
      name: `Kari ${short}`.slice(0, 100),
    });
  return { draftId, dugnadId, actionId };
}

/** Pages that show what was written, beside everybody's. */
function addresses(): Address[] {
  const work = `/arbeid/${there.home.slug}`;
  const of = (reader: Reader, paths: readonly string[]) => paths.map((path) => ({ reader, path }));
  return [
    ...of('editor', [`${work}/dugnad/${own.dugnadId}`, `${work}/tiltak/${own.actionId}`]),
    ...of(
      'editor',
      ['/knowledge', '/kontroll', '/papir'].map((page) => `/egenvurdering/${own.draftId}${page}`),
    ),
    ...of('administrator', [`/admin/dugnads/${own.dugnadId}/show`]),
    ...oneOfEachKind(everyPage(there)),
  ];
}

/** The narrowest screen: a long word must not push a page sideways. */
const narrow = { width: 320, height: 900 };

async function look(reader: Reader): Promise<{ faults: string[]; shown: number }> {
  const faults: string[] = [];
  let shown = 0;
  const { page, goTo } = await openEyes(there.readers[reader], service.origin, 'nb');
  await page.setViewportSize(narrow);
  const tell = (what: string) => faults.push(`${new URL(page.url()).pathname}: ${what}`);
  page.on('dialog', (dialog) => {
    tell(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => tell(error.message));
  // What the pages' policy stops was on its way to run.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 404')) tell(`console: ${message.text()}`);
  });
  for (const address of addresses().filter((one) => one.reader === reader)) {
    await goTo(address);
    const after = await aftermathOn(page, await said(page));
    shown += after.shown;
    for (const one of after.harm) tell(one);
    for (const one of after.changed) tell(`the text was changed: ${one}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > narrow.width) tell(`${width} px wide`);
  }
  await page.close();
  return { faults, shown };
}

test('what a definition, a comment or a name says is read as text on every page, and runs on none', async () => {
  const found = await Promise.all((['public', 'editor', 'administrator'] as const).map(look));
  expect(found.flatMap(({ faults }) => faults)).toEqual([]);
  // That the attack was there to be seen, at each of the doors.
  for (const { shown } of found) expect(shown).toBeGreaterThan(100);
});

/** The same with what runs where it is taken for markup, short enough for the name of a file. */
const fileName = '<img src=x onerror=window.hostile=2> %{file} $&.csv';

test('a file that is imported is told of as text, and what lands is shown as text', async () => {
  const { page, goTo } = await openEyes(there.readers.administrator, service.origin, 'nb');
  // A cell that is wrong is told of by its beginning alone: what is cut off is no fault here.
  const harmless = async () => expect((await aftermathOn(page, await said(page))).harm).toEqual([]);
  const tryFile = async (...rows: readonly (readonly string[])[]) => {
    await goTo({ reader: 'administrator', path: '/admin/imports' });
    await page.getByRole('radio', { name: 'Dugnader' }).check();
    const head = ['kommunenummer', 'dato', 'sted', 'prosessleder', 'referat'];
    const lines = [head, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'));
    const file = { name: fileName, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole('button', { name: 'Prøv fila' }).click();
  };
  await tryFile([attack, '2025-10-09', short, short, attack], ['3451', attack, short, short, attack]);
  await expect(page.getByRole('heading', { name: fileName })).toBeVisible();
  await expect(page.getByRole('cell', { name: '<script>window.hostile=1</script>' }).first()).toBeVisible();
  await harmless();

  await tryFile(['3451', '2025-10-09', short, short, attack]);
  await page.getByRole('button', { name: 'Importer nå' }).click();
  await expect(
    page
      .getByRole('status')
      .or(page.getByText(/1 dugnad/))
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Importert' })).toBeVisible();
  await harmless();
  const query = `query ($id: ID!) { municipality(id: $id) { dugnads { id heldOn place minutes } } }`;
  const { municipality } = await ask<{
    municipality: { dugnads: { id: string; heldOn: string; place: string; minutes: string }[] };
  }>(there.readers.editor, service.origin, query, { id: there.home.id });
  const landed = municipality.dugnads.find(({ heldOn }) => heldOn === '2025-10-09');
  expect(landed).toMatchObject({ place: short, minutes: attack });
  await goTo({ reader: 'administrator', path: `/admin/dugnads/${landed!.id}/show` });
  await expect(page.getByText(short).first()).toBeVisible();
  await harmless();
  await page.close();
});

test('a definition is text in every file that is fetched, and no cell of it is a formula', async () => {
  const { request } = there.readers.public;
  const fetched = async (path: string) => {
    const answer = await request.get(`${service.origin}${path}`);
    expect(answer.status(), path).toBe(200);
    return answer.body();
  };
  const round = '/tall/nasjonale-indikatorer/2024';
  for (const path of [`${round}/landet.csv`, `${round}/landet-kodebok.csv`]) {
    const rows = parse(await fetched(path), { bom: true, relaxColumnCount: true }) as string[][];
    expect(rows.flat().filter((cell) => cell.includes(attack)).length, path).toBeGreaterThan(5);
    expect(rows.flat().filter((cell) => /^[=+@\t\r]/.test(cell) || /^-[^\d]/.test(cell))).toEqual([]);
  }

  const exported = await there.readers.editor.request.get(
    `${service.origin}/eksport/assessment/${own.draftId}/svar.csv`,
  );
  const answers = (parse(await exported.body(), { bom: true, relaxColumnCount: true }) as string[][]).flat();
  expect(answers.filter((cell) => cell.includes(attack)).length).toBeGreaterThan(5);

  const book = new Excel.Workbook();
  await book.xlsx.load((await fetched(`${round}/landet.xlsx`)) as never);
  const cells = book.worksheets.flatMap((sheet) =>
    sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? (row as unknown[]) : [])),
  );
  expect(cells.filter((cell) => typeof cell === 'string' && cell.includes(attack)).length).toBeGreaterThan(5);
  // Neither a formula nor a link: those are objects.
  expect(cells.filter((cell) => typeof cell === 'object' && cell !== null && !(cell instanceof Date))).toEqual([]);

  const cube = JSON.parse((await fetched(`${round}/landet.json`)).toString()) as unknown;
  expect(JSON.stringify(cube).split(JSON.stringify(attack).slice(1, -1)).length).toBeGreaterThan(5);

  const deck = await JSZip.loadAsync(await fetched(`${round}/landet.pptx`));
  const slides = await Promise.all(
    Object.keys(deck.files)
      .filter((name) => /^ppt\/(slides|charts)\/[^/]+\.xml$/.test(name))
      .map(async (name) => ({ name, xml: await deck.file(name)!.async('string') })),
  );
  const page = await there.readers.public.newPage();
  const read = await page.evaluate(
    (files) =>
      files.map(({ name, xml }) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        const isWhole = !parsed.querySelector('parsererror');
        return {
          name,
          isWhole,
          scripts: parsed.getElementsByTagName('script').length,
          text: parsed.documentElement.textContent,
        };
      }),
    slides,
  );
  await page.close();
  expect(read.filter(({ isWhole, scripts }) => !isWhole || scripts > 0)).toEqual([]);
  expect(read.filter(({ text }) => text?.includes('<script>window.hostile=1')).length).toBeGreaterThan(0);
});
