import { allCriteria, type Checklist, criterionOf, textIn } from '@fritidssjekken/checklist-definitions';
import Excel from '@protobi/exceljs';
import { parse } from 'csv-parse/sync';
import JSZip from 'jszip';
import { beforeAll, expect, test } from 'vitest';
import { lastEditionWith, municipalityDeck } from '../api/src/benchmarks/deck/municipalityDeck.ts';
import type { Slide } from '../api/src/benchmarks/deck/slides.ts';
import { fileRoutes } from '../api/src/benchmarks/fileRoutes.ts';
import { published } from '../api/src/benchmarks/held.ts';
import { catalogue } from '../api/src/catalogue.ts';
import type { GivenAnswer } from '../api/src/checkedAnswer.ts';
import { db } from '../api/src/database.ts';
import { holdRegister } from '../api/src/register.ts';
import { publishRound } from '../api/src/rounds/store.ts';
import { expectJsonStat } from './support/jsonStatShape.ts';
import { noLibreOffice, pagesInLibreOffice } from './support/libreOffice.ts';
import { best, makeAssessment, makeRound, openService, viewer } from './support/make.ts';
import { type Any, municipalityWithCode } from './support/people.ts';
import { makeRoundRows } from './support/roundRows.ts';
import { makeUser } from './support/signIn.ts';

/** Farsund has a good and a missing answer of each kind, and a name that a careless file would run. Flekkefjord was not asked all. */
const checklistId = 'sjekkliste-kommune';
const hostile = `=cmd|' /C calc'!A0 & <script>alert(1)</script> ]]> "x"; y`;
const dontKnow = 'equipment-loan';
let round: string;
let checklist: Checklist;
let notApplicable: string;
let hidden: string;

const farsund = () => municipalityWithCode('4206');
const flekkefjord = () => municipalityWithCode('4207');

beforeAll(async () => {
  await openService();
  checklist = catalogue.version(checklistId, '1.0.0')!.checklist;
  const conditional = allCriteria(checklist).find(({ condition }) => condition?.criterion === 'fee-scheme')!;
  hidden = conditional.id;
  notApplicable = allCriteria(checklist).find(
    (one) => one.notApplicable && one.answer.kind === 'one' && one !== conditional,
  )!.id;
  await db.municipalityName.updateMany({
    where: { municipalityId: farsund() },
    data: { name: hostile, nameOfficial: hostile },
  });
  await holdRegister();
  const others = ['4201', '4202', '4203', '4204', '4205'].map(municipalityWithCode);
  const days = { opensOn: '2026-01-01', closesOn: '2026-05-31', publishesOn: '2026-06-15' };
  round = await makeRound({ ...days, checklistId, version: '1.0.0', invited: [...others, farsund(), flekkefjord()] });
  await db.round.update({ where: { id: round }, data: { name: 'Våren 2026' } });
  // The poorest answer to all: the question behind the condition falls away for them.
  const poorest = { referenceOn: '2026-03-01', answers: [0] } as const;
  await makeRoundRows(
    round,
    others.map((municipalityId) => ({ municipalityId, ...poorest })),
  );
  const all = Object.fromEntries(allCriteria(checklist).map((one) => [one.id, givenTo(one.id)]));
  const common = {
    roundId: round,
    checklistId,
    version: '1.0.0',
    isSubmitted: true,
    now: new Date('2026-04-01T10:00:00Z'),
  };
  await makeAssessment({
    ...{ ...common, municipalityId: farsund() },
    answers: {
      ...all,
      [dontKnow]: { state: 'DONT_KNOW' },
      [notApplicable]: { state: 'NOT_APPLICABLE', reason: 'Har ingen' },
    },
  });
  const { [hidden]: _, ...rest } = all;
  const free = { state: 'ANSWERED', number: '7' } as const;
  await makeAssessment({
    ...{ ...common, municipalityId: flekkefjord() },
    answers: { ...rest, 'fee-scheme': { state: 'ANSWERED', options: ['no'] }, [dontKnow]: free },
  });
  const { id } = await makeUser({ ndfuRole: 'ADMINISTRATOR' });
  await publishRound(round, await viewer(id), new Date('2026-06-20T10:00:00Z'));
}, 120_000);

function givenTo(id: string): GivenAnswer {
  const criterion = criterionOf(checklist, id);
  return criterion.answer.kind === 'text' ? { state: 'ANSWERED', text: 'Ord' } : best(checklist, criterion);
}

async function slidesOf(municipalityId: number, language: 'nb' | 'nn' | 'en' = 'nb'): Promise<readonly Slide[]> {
  const all = await published();
  const of = { municipalityId, checklistId, name: 'Kommunen' };
  const place = { address: 'https://tall.example', isDemonstration: false };
  return (await municipalityDeck(all, of, lastEditionWith(all, of)!, place, language)).slides;
}

const ofKind = <Kind extends Slide['kind']>(slides: readonly Slide[], kind: Kind) =>
  slides.filter((slide): slide is Extract<Slide, { kind: Kind }> => slide.kind === kind);

const questionOf = (id: string) =>
  `${criterionOf(checklist, id).number}. ${textIn(criterionOf(checklist, id).text, 'nb')}`;

test('what a municipality does not know, what does not apply and what it was not asked, is not told as undone', async () => {
  const [of4206, of4207] = await Promise.all(
    [farsund(), flekkefjord()].map(async (id) => ofKind(await slidesOf(id), 'LISTS')[0]!),
  );
  const [, undone, leftOut] = of4206!.lists;
  expect(undone!.items).toEqual(['Ingen']);
  expect(leftOut!.items).toEqual(
    expect.arrayContaining([`${questionOf(dontKnow)} Vet ikke.`, `${questionOf(notApplicable)} Ikke aktuelt.`]),
  );
  const undoneOnes = [questionOf('fee-scheme'), questionOf(dontKnow)].map((question) =>
    expect.stringContaining(question),
  );
  expect(of4207!.lists[1]!.items).toHaveLength(2);
  expect(of4207!.lists[1]!.items).toEqual(expect.arrayContaining(undoneOnes));
  expect(of4207!.lists[2]!.items).toContain(`${questionOf(hidden)} Ikke spurt.`);
  const compared = allCriteria(checklist).filter(
    ({ answer }) => answer.kind === 'one' || answer.kind === 'number',
  ).length;
  expect(of4206!.title).toBe(`Kommunen gir det beste svaret på ${compared - 2} av ${compared - 2} spørsmål`);
  expect(of4207!.title).toBe(`Kommunen gir det beste svaret på ${compared - 3} av ${compared - 1} spørsmål`);
});

test('a share that is not shown is not told as the rarest of all', async () => {
  const [strengths] = ofKind(await slidesOf(farsund()), 'LISTS')[0]!.lists;
  for (const item of strengths!.items) expect(item).not.toContain('Vises ikke');
});

test('a band is told in words on a slide and in a file, and stands as its code beside', async () => {
  const categories = ofKind(await slidesOf(flekkefjord()), 'BARS').flatMap(({ chart }) => chart.categories);
  expect(categories).toContain(`${questionOf(dontKnow)}\nKommunens svar: fra 5, under 15 timer i uka`);
  const nn = ofKind(await slidesOf(flekkefjord(), 'nn'), 'BARS').flatMap(({ chart }) => chart.categories);
  expect(nn.some((name) => name.endsWith('Svaret frå kommunen: frå 5, under 15 timar i veka'))).toBe(true);
  const lines = await csv('/landet.csv');
  expect(
    lines.filter(({ kriterium }) => kriterium === dontKnow).map(({ svar, svar_tekst: text }) => [svar, text]),
  ).toEqual([
    ['[0, 1)', 'fra 0, under 1 timer i uka'],
    ['[1, 5)', 'fra 1, under 5 timer i uka'],
    ['[5, 15)', 'fra 5, under 15 timer i uka'],
    ['[15, )', 'fra 15 timer i uka'],
    ['VET_IKKE', 'Vet ikke'],
    ['IKKE_AKTUELT', 'Ikke aktuelt'],
  ]);
});

test('beside the middle stands how many answered, of the group and of the country', async () => {
  const slides = await slidesOf(farsund());
  const [series] = ofKind(slides, 'LINES');
  expect(series!.chart.categories).toHaveLength(1);
  expect(series!.chart.categories[0]).toMatch(/^Våren 2026\n/);
  expect(series!.chart.categories[0]).toMatch(/(100\u00a0% svarte|7 av 7 svarte \(100\u00a0%\))$/);
  for (const slide of slides) {
    if (slide.kind !== 'BARS' || !slide.chart.series[0]!.isOwn) continue;
    expect(slide.about).toContain('Svarprosent 100\u00a0%: 7 av 7 inviterte kommuner har svart');
  }
  const [line] = await csv(`/tall/kommune/4206/${checklistId}/serie.csv`);
  expect(line).toMatchObject({ invitert: '7', svart: '7', svarandel: '1', landet_n: expect.stringMatching(/^\d$/) });
});

test('each table is the same in every format, and a name with markup, quotes and a formula is a name there', async () => {
  for (const name of ['nivaa', 'svar', 'landet', 'fylker', 'grupper', 'spredning']) {
    const written = (await (await get(`/${name}.json`)).json()) as Any;
    expectJsonStat(written);
    const lines = await csv(`/${name}.csv`);
    const sheet = (await workbook(`/${name}.xlsx`)).getWorksheet('Tall')!;
    const heads = (sheet.getRow(1).values as string[]).slice(1);
    expect(heads).toEqual(Object.keys(lines[0]!));
    expect(sheet.rowCount).toBe(lines.length + 1);
    // Every cell of both says the same: a number, a day, a text or a sign.
    const said = (value: Excel.CellValue) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value));
    const read = lines.map((_, at) => heads.map((_, column) => said(sheet.getRow(at + 2).getCell(column + 1).value)));
    const told = lines.map((line) => heads.map((head) => line[head]!.replace(/^'(?=[=+\-@])/, '')));
    expect(read, name).toEqual(told);
  }
  expect((await csv('/nivaa.csv')).map(({ kommune }) => kommune)).toContain(`'${hostile}`);
}, 120_000);

test('the presentations open in LibreOffice, a page for each slide, also where a name is hostile', async ({ skip }) => {
  skip(noLibreOffice !== null, noLibreOffice ?? '');
  const paths = ['/landet.pptx', `/tall/kommune/4206/${checklistId}/kommune.pptx?sprak=nn`];
  const files = await Promise.all(paths.map(fileOf));
  const slides = await Promise.all(
    files.map(
      async (file) =>
        Object.keys((await JSZip.loadAsync(file)).files).filter((name) => /slides\/slide\d+\.xml$/.test(name)).length,
    ),
  );
  expect(Math.min(...slides)).toBeGreaterThan(5);
  expect(await pagesInLibreOffice(files)).toEqual(slides);
}, 180_000);

const app = fileRoutes({
  publicUrl: 'https://tall.example',
  version: '0',
  clock: () => new Date('2026-07-01T10:00:00Z'),
});

/** A table of the round, or what lies at a whole address. */
const get = (path: string) =>
  app.request(`http://localhost${path.startsWith('/tall/') ? path : `/tall/${checklistId}/varen-2026${path}`}`);
const fileOf = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer());
const csv = async (path: string): Promise<Record<string, string>[]> =>
  parse(await (await get(path)).text(), { columns: true, bom: true });

async function workbook(path: string): Promise<Excel.Workbook> {
  const read = new Excel.Workbook();
  await read.xlsx.load((await fileOf(path)).buffer as never);
  return read;
}
