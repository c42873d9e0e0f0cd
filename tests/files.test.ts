import { randomUUID } from 'node:crypto';
import { allCriteria } from '@fritidssjekken/checklist-definitions';
import Excel from '@protobi/exceljs';
import { parse } from 'csv-parse/sync';
import readJsonStat from 'jsonstat-toolkit';
import JSZip from 'jszip';
import { beforeAll, expect, test } from 'vitest';
import { fileRoutes } from '../api/src/benchmarks/fileRoutes.ts';
import { rebuild } from '../api/src/benchmarks/store.ts';
import { catalogue } from '../api/src/catalogue.ts';
import { db } from '../api/src/database.ts';
import { holdRegister } from '../api/src/register.ts';
import { publishRound } from '../api/src/rounds/store.ts';
import { as } from './support/client.ts';
import { indicators, makeAssessment, makeRound, openService, viewer } from './support/make.ts';
import { type Any, municipalityWithCode } from './support/people.ts';
import { makeRoundRows } from './support/roundRows.ts';
import { makeUser } from './support/signIn.ts';

/** Seven of Agder and two of Vestfold are invited; five and one answer; one of them late. Drammen has a hostile name. */
const agder = ['4201', '4202', '4203', '4204', '4205', '4206', '4207'];
const hostile = '=HYPERLINK("https://ond.example";"Møt opp")';
let round: string;
let unpublished: string;
let administrator: string;

beforeAll(async () => {
  await openService();
  const hostileOne = municipalityWithCode('3301');
  await db.municipalityName.updateMany({
    where: { municipalityId: hostileOne },
    data: { name: hostile, nameOfficial: hostile },
  });
  await holdRegister();
  const ids = agder.map(municipalityWithCode);
  const invited = [...ids, hostileOne, municipalityWithCode('3903')];
  const days = { opensOn: '2024-01-01', closesOn: '2024-05-31', publishesOn: '2024-06-15' };
  round = await makeRound({ ...days, version: '1.0.0', invited });
  await db.round.update({ where: { id: round }, data: { name: 'Våren 2024' } });
  const answers = [[3, 2, 1], [1, 0], [2], [0, 3], [null, 1]] as const;
  const rows = answers.map((own, at) => ({
    ...{ municipalityId: ids[at]!, referenceOn: '2024-03-01', answers: own, isLate: at === 4 },
  }));
  await makeRoundRows(round, [...rows, { municipalityId: hostileOne, referenceOn: '2024-03-01', answers: [3] }]);
  await db.$executeRaw`ALTER TABLE assessment DISABLE TRIGGER USER`;
  for (const [at, score] of ['2/3', '1/9', '7/9', null, '1/2'].entries()) {
    const [above = 0, below = 1] = (score ?? '0/1').split('/').map(Number);
    const data = { score, scoreValue: score && above / below, level: score === '7/9' ? 'comprehensive' : null };
    await db.assessment.updateMany({ where: { roundId: round, municipalityId: ids[at]! }, data: data as never });
  }
  await db.$executeRaw`ALTER TABLE assessment ENABLE TRIGGER USER`;
  await rebuild(db, { now: new Date() });
  administrator = (await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id;
  const publisher = await viewer(administrator);
  await publishRound(round, publisher, new Date('2024-06-20T10:00:00Z'));
  await publishRound(round, publisher, new Date('2024-07-20T10:00:00Z'));
  unpublished = await makeRound({ invited });
  await makeAssessment({ roundId: unpublished, municipalityId: ids[0]!, answers: 'best', isSubmitted: true });
}, 90_000);

const app = fileRoutes({
  publicUrl: 'https://tall.example',
  version: '0',
  clock: () => new Date('2026-06-01T10:00:00Z'),
});
const get = (path: string, headers: Record<string, string> = {}) => app.request(`http://localhost${path}`, { headers });
const at = `/tall/${indicators}/varen-2024`;

type Line = Record<string, string>;
const csv = async (path: string): Promise<Line[]> =>
  parse(await (await get(path)).text(), { columns: true, bom: true });

async function workbook(path: string): Promise<Excel.Workbook> {
  const read = new Excel.Workbook();
  await read.xlsx.load((await (await get(path)).arrayBuffer()) as never);
  return read;
}

const cube = async (path: string) => readJsonStat((await (await get(path)).json()) as object);
const number = (text: string | undefined): number | null => (text === undefined || text === ':' ? null : Number(text));

const nationalFigures = (): Promise<Any> =>
  as(null).call(
    `query ($roundId: ID!) { nationalFigures(checklistId: "${indicators}", roundId: $roundId) {
      editionNumber responseRate { submitted invited rate }
      criteria { criterionId n because choices { choiceId text count share ifLowest ifHighest } dontKnow { count share } } } }`,
    { roundId: round },
  );
const countyFigures = (key: string): Promise<Any> =>
  as(null).call(
    `query ($roundId: ID!, $key: String!) {
      peerFigures(checklistId: "${indicators}", roundId: $roundId, group: { kind: COUNTY, key: $key }) {
        group { members answered } overall { n because spread { mean median minimum } lowest { mean } }
        criteria { criterionId n because choices { choiceId share count } } } }`,
    { roundId: round, key },
  );

test('the national shares are those of the API in CSV, XLSX and JSON-stat', async () => {
  const { criteria, responseRate, editionNumber } = await nationalFigures();
  expect([editionNumber, responseRate.submitted]).toEqual([2, 6]);
  const lines = await csv(`${at}/landet.csv`);
  const sheet = (await workbook(`${at}/landet.xlsx`)).getWorksheet('Tall')!;
  const heads = (sheet.getRow(1).values as string[]).slice(1);
  const column = (id: string) => heads.indexOf(id) + 1;
  const dataset = await cube(`${at}/landet.json`);
  expect(lines).toHaveLength(criteria.length * 6);
  let row = 1;
  for (const { criterionId, n, choices, dontKnow } of criteria) {
    const all = [...choices, { choiceId: 'VET_IKKE', ...dontKnow }];
    for (const { choiceId, count, share, ifLowest, ifHighest } of all) {
      row += 1;
      const line = lines.find((one) => one.kriterium === criterionId && one.svar === choiceId)!;
      const cell = (statistikk: string) => dataset.Data({ kriterium: criterionId, svar: choiceId, statistikk });
      expect([line.antall, line.andel, line.n].map(Number)).toEqual([count, share, n]);
      expect(sheet.getRow(row).getCell(column('andel')).value).toBe(share);
      expect(sheet.getRow(row).getCell(column('antall')).value).toBe(count);
      expect(cell('andel')).toMatchObject({ value: share });
      expect(cell('svarandel')).toMatchObject({ value: responseRate.rate });
      if (choiceId === 'VET_IKKE') {
        expect(line.andel_tause_lavest).toBe('.');
        expect(cell('andel_tause_lavest')).toMatchObject({ value: null, status: '.' });
        row += 1;
        continue;
      }
      expect([line.andel_tause_lavest, line.andel_tause_hoyest].map(Number)).toEqual([ifLowest, ifHighest]);
      expect(cell('andel_tause_hoyest')).toMatchObject({ value: ifHighest });
    }
  }
});

test.each([
  ['42', null],
  ['33', ':'],
])('the answers of county %s are those of the API, or in every format the sign for too few: %s', async (key, sign) => {
  const { criteria, group } = await countyFigures(key);
  const lines = (await csv(`${at}/fylker.csv`)).filter((one) => one.fylkesnummer === key);
  const dataset = await cube(`${at}/fylker.json`);
  for (const { criterionId, choices, because } of criteria) {
    expect(because).toBe(sign === null ? null : 'TOO_FEW');
    const line = lines.find((one) => one.kriterium === criterionId && one.svar === 'no')!;
    const cell = dataset.Data({ fylkesnummer: key, kriterium: criterionId, svar: 'no', statistikk: 'andel' });
    const share = choices.find((one: Any) => one.choiceId === 'no')?.share ?? null;
    expect([line.andel, cell.value, cell.status]).toEqual([sign ?? String(share), share, sign]);
    expect([line.invitert, line.svart].map(Number)).toEqual([group.members, group.answered]);
  }
});

test('the spread of a county is the API’s', async () => {
  const { overall } = await countyFigures('42');
  const line = (await csv(`${at}/spredning.csv`)).find((one) => one.gruppe === '42' && one.maal === 'SAMLET')!;
  expect([line.n, number(line.gjennomsnitt), number(line.snitt_tause_lavest)]).toEqual([
    ...[String(overall.n), overall.spread?.mean ?? null, overall.lowest?.mean ?? null],
  ]);
});

test('levels and scores are those of the map; who was silent or has no score says so', async () => {
  const { municipalities } = await as(null).call(
    `query ($roundId: ID!) { levelMap(checklistId: "${indicators}", roundId: $roundId) {
      municipalities { municipality { id } score level { id } referenceOn } } }`,
    { roundId: round },
  );
  expect(municipalities).toHaveLength(6);
  const lines = (await csv(`${at}/nivaa.csv`)).filter(({ maal }) => maal === 'SAMLET');
  expect(lines).toHaveLength(9);
  for (const { municipality, score, level, referenceOn } of municipalities as Any[]) {
    const line = lines.find(({ kommune_id: id }) => id === municipality.id)!;
    expect(line).toMatchObject({
      ...{ skaar_brok: score ?? '..s', nivaa: level?.id ?? '..s', referansedato: referenceOn },
    });
  }
  expect(lines.find(({ kommunenummer }) => kommunenummer === '4207')).toMatchObject({
    ...{ skaar: '..i', skaar_prosent: '..i', nivaa: '..i', referansedato: '..i' },
  });
  const dataset = await cube(`${at}/nivaa.json`);
  const data = (kommunenummer: string) => dataset.Data({ kommunenummer, maal: 'SAMLET', statistikk: 'skaar' });
  expect(data('4203')).toMatchObject({ value: 7 / 9 });
  expect(data('4204')).toMatchObject({ value: null, status: '..s' });
  expect(data('4207')).toMatchObject({ value: null, status: '..i' });
  expect(dataset.Dimension('kommunenummer').role).toBe('geo');
});

test('days are days and numbers are numbers in the spreadsheet, and its heads stand still', async () => {
  const sheet = (await workbook(`${at}/nivaa.xlsx`)).getWorksheet('Tall')!;
  const heads = (sheet.getRow(1).values as string[]).slice(1);
  const valuesOf = (id: string): Any[] => [...(sheet.getColumn(heads.indexOf(id) + 1).values as Iterable<unknown>)];
  const row = valuesOf('kommunenummer').indexOf('4201');
  expect(valuesOf('referansedato')[row]).toEqual(new Date('2024-03-01T00:00:00Z'));
  expect(valuesOf('skaar')[row]).toBe(2 / 3);
  expect(valuesOf('skaar')[valuesOf('kommunenummer').indexOf('4207')]).toBe('..i');
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
});

test('every published answer is the one that the API shows', async () => {
  const lines = await csv(`${at}/svar.csv`);
  const { checklist } = catalogue.version(indicators, '1.0.0')!;
  expect(lines).toHaveLength(9 * allCriteria(checklist).length);
  const { items } = await as(null).call(
    `query { assessments(limit: 10) { items { municipality { id } answers { criterionId state options } } } }`,
    {},
  );
  expect(items).toHaveLength(6);
  for (const { municipality, answers } of items as Any[]) {
    for (const { criterionId, state, options } of answers) {
      const line = lines.find((one) => one.kommune_id === municipality.id && one.kriterium === criterionId)!;
      expect(line.svar).toBe(state === 'DONT_KNOW' ? '..v' : options.join(';'));
    }
  }
});

test('an earlier edition stays as it was, at an address of its own', async () => {
  const rate = async (path: string) => (await cube(path)).extension.responseRate;
  expect(await rate(`${at}/landet.json?utgave=1`)).toMatchObject({ submitted: 5, invited: 9 });
  expect(await rate(`${at}/landet.json`)).toMatchObject({ submitted: 6, invited: 9 });
  expect((await csv(`${at}/nivaa.csv?utgave=1`)).find((one) => one.kommunenummer === '4205')).toMatchObject({
    ...{ utgave: '1', skaar: '..i' },
  });
  for (const none of ['3', '0', 'x']) expect((await get(`${at}/landet.json?utgave=${none}`)).status).toBe(404);
});

test('a caller that has the edition is told so, and another language is another file', async () => {
  const first = await get(`${at}/landet.csv`);
  const tag = first.headers.get('etag')!;
  expect((await get(`${at}/landet.csv`, { 'if-none-match': `W/${tag}` })).status).toBe(304);
  expect((await get(`${at}/landet.csv?sprak=nn`, { 'if-none-match': tag })).status).toBe(200);
  expect(first.headers.get('cache-control')).toBe('public, max-age=300');
  expect((await get(`${at}/landet.csv?utgave=2`)).headers.get('cache-control')).toBe('public, max-age=86400');
  const [nb, nn] = [await csv(`${at}/landet.csv`), await csv(`${at}/landet.csv?sprak=nn`)];
  expect(Object.keys(nn[0]!)).toEqual(Object.keys(nb[0]!));
  const { checklist } = catalogue.version(indicators, '1.0.0')!;
  expect(nn[0]!.kriterium_tekst).toBe(allCriteria(checklist)[0]!.text.nn);
});

test('nothing of a round that is not published is given to anybody', async () => {
  for (const name of ['nivaa.csv', 'svar.json', 'landet.xlsx', 'nivaa-kodebok.csv'])
    expect((await get(`/tall/${indicators}/${unpublished}/${name}`)).status).toBe(404);
  const index = await (await get('/tall/')).text();
  expect(index).toContain('varen-2024');
  expect(index).not.toContain(unpublished);
  const series = await (await get(`/tall/kommune/4201/${indicators}/serie.csv`)).text();
  expect(series).not.toContain(unpublished);
});

test('a name that a spreadsheet would run is a text in every format', async () => {
  const line = (await csv(`${at}/nivaa.csv`)).find((one) => one.kommunenummer === '3301')!;
  expect(line.kommune).toBe(`'${hostile}`);
  const sheet = (await workbook(`${at}/nivaa.xlsx`)).getWorksheet('Tall')!;
  const cell = sheet.getRow(2).getCell((sheet.getRow(1).values as string[]).indexOf('kommune'));
  expect([cell.value, cell.type]).toEqual([hostile, Excel.ValueType.String]);
  const labels = (await cube(`${at}/nivaa.json`)).Dimension('kommunenummer');
  expect(labels.Category('3301').label).toBe(hostile);
});

test('one municipality’s series has its score and the middle of its peers, under today’s code', async () => {
  const moved = await get(`/tall/kommune/3005/${indicators}/serie.csv?sprak=nn`);
  expect([moved.status, moved.headers.get('location')]).toEqual([
    ...[301, `/tall/kommune/3301/${indicators}/serie.csv?sprak=nn`],
  ]);
  const [line] = await csv(`/tall/kommune/4203/${indicators}/serie.csv`);
  expect(line).toMatchObject({ runde: 'Våren 2024', utgave: '2', skaar_brok: '7/9', nivaa: 'comprehensive' });
  expect(line!.gruppe_median).toBe(':');
  const { overall } = await as(null).call(
    `query ($roundId: ID!) { nationalFigures(checklistId: "${indicators}", roundId: $roundId) { overall { n spread { median } } } }`,
    { roundId: round },
  );
  expect([line!.landet_n, number(line!.landet_median)]).toEqual([String(overall.n), overall.spread?.median ?? null]);
  // Haram and Ålesund were one until 2024; 1507 does not exist on the round's last day.
  const [ended] = await csv(`/tall/kommune/1507/${indicators}/serie.csv`);
  expect(ended).toMatchObject({ skaar: '.f', kostragruppe: '.f', gruppe_median: '.f', gruppe_n: '.f' });
  expect([ended!.invitert, ended!.svart]).toEqual(['9', '6']);
  const own = await csv(`/tall/kommune/4201/${indicators}/svar.csv`);
  expect(own.map(({ runde }) => runde)).toContain('Våren 2024');
});

test('the codebook says every column, code and sign of its table', async () => {
  for (const table of ['nivaa', 'svar', 'landet', 'fylker', 'grupper', 'spredning']) {
    const [lines, codebook] = [await csv(`${at}/${table}.csv`), await csv(`${at}/${table}-kodebok.csv`)];
    const told = codebook.filter(({ del }) => del === 'kolonne').map(({ navn }) => navn);
    expect(told).toEqual(Object.keys(lines[0]!));
    const signs = new Set(codebook.filter(({ del }) => del === 'tegn').map(({ kode }) => kode));
    for (const line of lines) {
      for (const [column, cell] of Object.entries(line)) {
        expect(cell, `${table} ${column}`).not.toBe('');
        if (/^[.:]/.test(cell)) expect(signs, `${table} ${column}`).toContain(cell);
      }
      for (const { navn } of codebook.filter(({ del }) => del === 'kode')) expect(line).toHaveProperty(navn!);
    }
    const codes = new Set(
      codebook.filter(({ del, navn }) => del === 'kode' && navn === 'svar').map(({ kode }) => kode),
    );
    if (codes.size > 0)
      for (const { svar } of lines) expect(svar!.startsWith('.') || codes.has(svar!), svar).toBe(true);
  }
});

test('every address of the index gives its file', async () => {
  const { tables } = (await (await get('/tall/')).json()) as Any;
  expect(tables).toHaveLength(6);
  for (const { addresses, edition, round: of } of tables) {
    expect([edition.number, edition.earlier, of.id]).toEqual([2, [1], round]);
    for (const address of Object.values(addresses) as string[]) {
      const { status } = await get(new URL(address).pathname);
      expect([address, status]).toEqual([address, 200]);
    }
  }
});

async function presentation(path: string): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(await (await get(path)).arrayBuffer());
  const names = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name));
  return new Map(await Promise.all(names.map(async (name) => [name, await zip.files[name]!.async('string')] as const)));
}

const found = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, part]) => part!);
const decks = [`${at}/landet.pptx`, `/tall/kommune/4201/${indicators}/kommune.pptx`];

test.each(decks)(
  'the charts of %s name the axes that they define, and no part is declared that is not there',
  async (path) => {
    const parts = await presentation(path);
    const charts = [...parts].filter(([name]) => /charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBeGreaterThan(3);
    for (const [name, xml] of charts) {
      const defined = found(xml, /<c:(?:cat|val|ser|date)Ax>\s*<c:axId val="(\d+)"\/>/g);
      const plots = found(xml, /<c:(?:bar|line)Chart>([\s\S]*?)<\/c:(?:bar|line)Chart>/g);
      expect(plots, name).toHaveLength(1);
      expect(found(plots[0]!, /<c:axId val="(\d+)"\/>/g).sort(), name).toEqual(defined.sort());
      expect(xml, name).not.toMatch(/<c:v>\s*<\/c:v>/);
    }
    for (const name of found(parts.get('[Content_Types].xml')!, /PartName="\/([^"]+)"/g))
      expect([...parts.keys()]).toContain(name);
    for (const [name, xml] of parts) {
      if (!name.startsWith('ppt/slides/_rels/')) continue;
      for (const target of found(xml, /Target="\.\.\/([^"]+\.xml)"/g))
        expect([...parts.keys()], name).toContain(`ppt/${target}`);
    }
    expect([...parts.keys()].filter((name) => name.includes('notesSlides'))).toEqual([]);
  },
);

test('the presentation of the country has the API’s shares in its charts', async () => {
  const { criteria } = await nationalFigures();
  const parts = await presentation(`${at}/landet.pptx`);
  const values = [...parts].flatMap(([name, xml]) =>
    name.includes('charts/chart') ? found(xml, /<c:v>([^<]*)<\/c:v>/g) : [],
  );
  for (const { choices } of criteria) expect(values).toContain(String(choices.at(-1).share));
});

test('a municipality without published answers has no presentation', async () => {
  expect((await get(`/tall/kommune/4207/${indicators}/kommune.pptx`)).status).toBe(404);
});

test('a demonstration says so first in every file, and in its name', async () => {
  await db.installation.create({ data: { id: 1, kind: 'DEMONSTRATION', createdAt: new Date() } });
  const text = 'DEMONSTRASJON: oppdiktede tall';
  for (const line of await csv(`${at}/landet.csv`)) expect(Object.entries(line)[0]).toEqual(['merknad', text]);
  const book = await workbook(`${at}/landet.xlsx`);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['DEMONSTRASJON', 'Tall', 'Kodebok']);
  expect(book.worksheets[1]!.getRow(2).getCell(1).value).toBe(text);
  const dataset = await cube(`${at}/landet.json`);
  expect([dataset.label.startsWith(text), dataset.note[0], dataset.extension.demonstration]).toEqual([
    true,
    text,
    true,
  ]);
  expect((await csv(`${at}/landet-kodebok.csv`))[0]!.forklaring).toBe(text);
  expect(((await (await get('/tall/')).json()) as Any).demonstration).toBe(text);
  for (const name of ['landet.csv', 'landet.xlsx', 'landet.json'])
    expect((await get(`${at}/${name}`)).headers.get('content-disposition')).toContain('filename="DEMONSTRASJON-');
  for (const path of decks) {
    expect((await get(path)).headers.get('content-disposition')).toContain('filename="DEMONSTRASJON-');
    const parts = await presentation(path);
    for (const [name, xml] of parts) if (/slides\/slide\d+\.xml$/.test(name)) expect(xml, name).toContain(text);
  }
});

test('an id of nothing is an address of nothing', async () => {
  const paths = [`${at}/ukjent.csv`, `${at}/nivaa.pdf`, `/tall/ukjent/varen-2024/nivaa.csv`, `/tall/${randomUUID()}`];
  for (const path of [...paths, '/tall/kommune/9999/x/serie.csv']) expect((await get(path)).status).toBe(404);
});
