import { allCriteria, verify } from '@fritidssjekken/checklist-definitions';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../api/src/catalogue.ts';
import { db } from '../api/src/database.ts';
import { dateOf } from '../api/src/days.ts';
import { publishRound } from '../api/src/rounds/store.ts';
import { publishedKeys } from '../api/src/signingKey.ts';
import { as } from './support/client.ts';
import {
  codesOn,
  csvOf,
  getTemplate,
  historicRound,
  type Rows,
  rowCounts,
  sendFile,
  xlsxOf,
} from './support/importing.ts';
import { aMunicipality, indicators, makeAssessment, openService, viewer } from './support/make.ts';
import { type Any, makeMember, municipalityWithCode } from './support/people.ts';
import { makeUser, origin } from './support/signIn.ts';

let ndfu: string;
beforeAll(async () => {
  await openService();
  ndfu = (await makeUser({ name: 'Nina NDFU', ndfuRole: 'ADMINISTRATOR' })).id;
});

const day = '2021-05-20';
const criteria = () => allCriteria(catalogue.version(indicators, '1.0.0')!.checklist).map(({ id }) => id);
const header = () => ['kommunenummer', 'dato', 'rolle', ...criteria()];
const everywhere = (answer: string) => criteria().map(() => answer);
const row = (code: string, on = day, answers = everywhere('yes')) => [code, on, 'Rådgiver', ...answers];
const file = (...rows: Rows) => [header(), ...rows];
const send = (roundId: string, rows: Rows, more = '') =>
  sendFile(ndfu, `assessments?round=${roundId}${more}`, csvOf(rows));

/** What stands in a round, without what differs from one writing to the next. */
const inRound = async (roundId: string) => {
  const found = await db.assessment.findMany({
    where: { roundId },
    include: { answers: { orderBy: { criterionId: 'asc' } } },
    orderBy: { municipalityId: 'asc' },
  });
  return found.map(({ id: _id, chainId: _chain, roundId: _round, answers, ...assessment }) => ({
    ...assessment,
    answers: answers.map(({ criterionId, state, value }) => ({ criterionId, state, value })),
  }));
};

describe('a file of a whole round', () => {
  const options = ['no', 'planned', 'started', 'yes'];
  const nationwide = (on: string) =>
    codesOn(on).map((code, at) =>
      row(
        code,
        on,
        criteria().map((_id, column) => options[(at + column) % 4]!),
      ),
    );

  test('three planted errors are named with row and column and change nothing; mended it lands, and a second time changes nothing', async () => {
    const { id } = await historicRound();
    const rows = nationwide('2025-05-20');
    expect(rows).toHaveLength(357);
    const planted = rows.map((cells) => [...cells]);
    planted[10]![0] = '3005';
    planted[99]![5] = 'kanskje';
    planted[300]![1] = '31.02.2025';
    const before = await rowCounts();

    const refused = await send(id, file(...planted));
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ rows: 357, created: 0, importId: null, moreProblems: 0 });
    expect(refused.body.problems).toMatchObject([
      { row: 12, column: { letter: 'A', name: 'kommunenummer' }, value: '3005', code: 'CODE_NOT_VALID' },
      { row: 101, column: { letter: 'F', name: criteria()[2] }, value: 'kanskje', code: 'UNKNOWN_OPTION' },
      { row: 302, column: { letter: 'B', name: 'dato' }, value: '31.02.2025', code: 'INVALID_DAY' },
    ]);
    expect(await rowCounts()).toEqual(before);

    const landed = await send(id, file(...rows));
    expect(landed).toMatchObject({ status: 200, body: { created: 357, unchanged: 0, invited: 357, problems: [] } });
    const after = await rowCounts();
    expect(after.assessment! - before.assessment!).toBe(357);
    expect(after.counting_assessment! - before.counting_assessment!).toBe(357);
    expect(after.mail_job).toBe(before.mail_job);

    const again = await send(id, file(...rows));
    expect(again).toMatchObject({ status: 200, body: { created: 0, unchanged: 357, problems: [], importId: null } });
    expect(await rowCounts()).toEqual(after);
  });
});

describe('what a file may look like', () => {
  const wide = () =>
    file(row('3005', day, everywhere('started')), row('0301'), row('5001', day, ['', ...everywhere('no').slice(1)]));
  const long = () => [
    ['kommunenummer', 'dato', 'rolle', 'kriterium', 'svar'],
    ...wide()
      .slice(1)
      .flatMap(([code, on, role, ...answers]) => criteria().map((id, at) => [code!, on!, role!, id, answers[at]!])),
  ];

  test('CSV and XLSX, wide and long, give the same assessments', async () => {
    const sent = [
      ['csv', csvOf(wide())],
      ['csv', csvOf(wide(), ';')],
      ['csv', csvOf(long())],
      ['xlsx', await xlsxOf(wide())],
      ['xlsx', await xlsxOf(long())],
    ] as const;
    const results = [];
    for (const [kind, bytes] of sent) {
      const { id } = await historicRound();
      const { body } = await sendFile(ndfu, `assessments?round=${id}`, bytes, { kind });
      expect(body).toMatchObject({ created: 3, incomplete: 1, problems: [] });
      results.push((await inRound(id)).map(({ receipt: _receipt, ...rest }) => rest));
    }
    expect(results[0]).toHaveLength(3);
    for (const other of results.slice(1)) expect(other).toEqual(results[0]);
  });

  test('days, codes without their first 0 and results of formulas are read as the spreadsheet shows them', async () => {
    const { id } = await historicRound();
    const answers = everywhere('yes').map((answer) => ({ formula: 'LOWER("YES")', result: answer }));
    const bytes = await xlsxOf(file([301, new Date('2021-05-20T00:00:00Z'), 'Rådgiver', ...answers]));
    const { body } = await sendFile(ndfu, `assessments?round=${id}`, bytes, { kind: 'xlsx' });
    expect(body).toMatchObject({ created: 1, incomplete: 0, problems: [] });
    const [assessment] = await inRound(id);
    expect(assessment).toMatchObject({
      municipalityId: municipalityWithCode('0301'),
      referenceOn: dateOf(day),
      score: '1',
    });
  });

  test('questions are named by number or text, options by their words, as the template has them', async () => {
    const { id } = await historicRound();
    const template = await getTemplate(ndfu, `assessments.csv?round=${id}`);
    const columns = (await template.text()).replace('\uFEFF', '').trim().split(';');
    expect(columns).toHaveLength(7 + criteria().length);
    const answers = ['Ja', 'Nei', 'Under planlegging', 'I gang med', 'vet ikke', 'Veit ikkje', 'ja', 'NEI', ''];
    const written = csvOf([
      columns.map((name) => name.replaceAll('"', '')),
      ['3005', 'Drammen', '20.05.2021', '', '', '', 'ja', ...answers],
    ]);
    expect((await sendFile(ndfu, `assessments?round=${id}`, written)).body).toMatchObject({ created: 1, problems: [] });
    const [{ answers: stored, isFacilitated }] = (await inRound(id)) as [Awaited<ReturnType<typeof inRound>>[0]];
    const said = criteria().map((criterion) => stored.find(({ criterionId }) => criterionId === criterion)!);
    expect(isFacilitated).toBe(true);
    expect(said.map(({ state, value }) => (value as { options?: string[] }).options?.[0] ?? state)).toEqual([
      ...['yes', 'no', 'planned', 'started', 'DONT_KNOW', 'DONT_KNOW', 'yes', 'no', 'UNANSWERED'],
    ]);
  });

  test('texts that a page or a spreadsheet would run are stored as the texts they are', async () => {
    const { id } = await historicRound();
    const [first] = criteria();
    const hostile = ['=HYPERLINK("http://ond.no")', "'; DROP TABLE answer; --", '<script>alert(1)</script>'];
    const rows = hostile.map((text, at) => [...row(codesOn(day)[at]!), text]);
    await send(id, [[...header(), `${first} kommentar`], ...rows]);
    const stored = await inRound(id);
    const comments = stored.map(({ answers }) => answers.find(({ criterionId }) => criterionId === first)!.value);
    expect(comments.map((value) => (value as { comment: string }).comment).sort()).toEqual([...hostile].sort());
  });
});

describe('what is refused', () => {
  const problemsOf = async (rows: Rows) => (await send((await historicRound()).id, rows)).body.problems;

  test('a municipality twice, a column that nobody knows, one that stands twice, a day to come', async () => {
    const doubled = file(row('3005'), row('3005'));
    expect(await problemsOf(doubled)).toMatchObject([{ row: 3, column: { letter: 'A' }, code: 'MUNICIPALITY_TWICE' }]);
    const [first] = criteria();
    expect(
      await problemsOf([
        [...header(), 'humør', first!],
        [...row('3005'), '', ''],
      ]),
    ).toMatchObject([
      { row: 1, column: { letter: 'M', name: 'humør' }, code: 'UNKNOWN_COLUMN' },
      { row: 1, column: { letter: 'N', name: first }, code: 'COLUMN_TWICE' },
    ]);
    expect(await problemsOf(file(row('3301', '2026-06-02')))).toMatchObject([{ row: 2, code: 'DAY_IN_FUTURE' }]);
  });

  test('in the long form a question answered twice, and rows of one municipality that disagree', async () => {
    const [first, second] = criteria();
    const long = (...rows: string[][]) => [['knr', 'dato', 'rolle', 'kriterium', 'svar'], ...rows];
    expect(
      await problemsOf(
        long(['3005', day, 'A', first!, 'yes'], ['3005', day, 'A', '1', 'no'], ['3005', day, 'B', second!, 'no']),
      ),
    ).toMatchObject([
      { row: 3, column: { letter: 'E' }, code: 'ANSWERED_TWICE' },
      { row: 4, column: { letter: 'A' }, code: 'ROWS_DISAGREE' },
    ]);
    expect(await problemsOf(long(['3005', day, 'A', '99', 'yes']))).toMatchObject([
      { row: 2, code: 'UNKNOWN_CRITERION' },
    ]);
  });

  test('"not applicable" where it is forbidden, a name that belongs to another code, a link that leads nowhere', async () => {
    const named = [
      ['kommunenummer', 'kommune', 'dato', ...criteria(), `${criteria()[0]} lenke`],
      ['3005', 'Asker', day, 'ikke aktuelt', ...everywhere('yes').slice(1), 'javascript:alert(1)'],
    ];
    const problems = await problemsOf(named);
    expect(
      problems.map(({ code, column }: { code: string; column: { letter: string } }) => `${column.letter} ${code}`),
    ).toEqual(['B OTHER_NAME', 'D INVALID_ANSWER']);
  });

  test('a code says which was valid that day, and what a divided municipality had become', async () => {
    const [renumbered, divided] = await problemsOf(file(row('3301'), row('1507', '2024-05-20')));
    expect(renumbered).toMatchObject({ row: 2, mend: expect.stringContaining('3005') });
    expect(divided).toMatchObject({ row: 3, mend: expect.stringMatching(/1508 Ålesund and 1580 Haram/) });
  });

  test('what is there already is not overwritten, and the problem says where it differs', async () => {
    const { id } = await historicRound();
    await send(id, file(row('3005')));
    const counts = await rowCounts();
    const changed = file(row('3005', day, ['yes', 'no', ...everywhere('yes').slice(2)]), row('0301'));
    const { status, body } = await send(id, changed);
    expect(status).toBe(422);
    expect(body.problems).toMatchObject([{ row: 2, column: { letter: 'E' }, code: 'PRESENT_OTHERWISE' }]);
    expect(await rowCounts()).toEqual(counts);
  });

  test('a file that is not UTF-8 is refused with the row, and one that is no table at all', async () => {
    const { id } = await historicRound();
    const windows = Buffer.from(csvOf(file(row('3005'))).toString(), 'latin1');
    const { status, body } = await sendFile(ndfu, `assessments?round=${id}`, windows);
    expect(status).toBe(422);
    expect(body.problems).toMatchObject([{ code: 'NOT_UTF_8', problem: expect.stringContaining('row 2') }]);
    const noZip = await sendFile(ndfu, `assessments?round=${id}`, windows, { kind: 'xlsx' });
    expect(noZip.body.problems).toMatchObject([{ code: 'INVALID_XLSX' }]);
    const form = await sendFile(ndfu, `assessments?round=${id}`, windows, {
      headers: { 'content-type': 'text/plain' },
    });
    expect(form.status).toBe(415);
  });
});

describe('what an imported assessment is', () => {
  test('3005 in 2021 and 3301 in 2024 are one Drammen; a code that began in 2020 is refused the year before', async () => {
    const [early, late] = [await historicRound(), await historicRound()];
    await send(early.id, file(row('3005', '2021-05-20')));
    await send(late.id, file(row('3301', '2024-05-20')));
    const drammen = municipalityWithCode('3301');
    expect(await inRound(early.id)).toMatchObject([{ municipalityId: drammen, municipalityCode: '3005' }]);
    expect(await inRound(late.id)).toMatchObject([{ municipalityId: drammen, municipalityCode: '3301' }]);
    const { body } = await send((await historicRound()).id, file(row('3005', '2019-05-20')));
    expect(body.problems).toMatchObject([{ code: 'CODE_NOT_VALID', mend: expect.stringContaining('0602') }]);
  });

  test('an incomplete one says so, has no level, and its receipt verifies', async () => {
    const { id } = await historicRound();
    const { body } = await send(
      id,
      file(row('3005', day, ['', ...everywhere('yes').slice(1)])),
      '&fileName=runde%202021.csv',
    );
    expect(body).toMatchObject({ created: 1, incomplete: 1 });
    const { id: assessmentId } = await db.assessment.findFirstOrThrow({ where: { roundId: id } });
    const shown = await as(ndfu).call(
      `query ($id: ID!) { assessment(id: $id) { state isImported isIncomplete imported { fileName row }
        completeness { answered asked } receipt events { kind actor } score { score { fraction } level { id } } } }`,
      { id: assessmentId },
    );
    expect(shown).toMatchObject({
      ...{ state: 'SUBMITTED', isImported: true, isIncomplete: true },
      imported: { fileName: 'runde 2021.csv', row: 2 },
      completeness: { answered: 8, asked: 9 },
      score: { score: { fraction: '1' }, level: null },
      events: [{ kind: 'IMPORTED', actor: 'Nina NDFU, NDFU' }],
    });
    const { canonical } = catalogue.version(indicators, '1.0.0')!;
    const evidence = { definitions: { [`${indicators}@1.0.0`]: canonical }, keys: await publishedKeys() };
    expect(verify(shown.receipt, evidence)).toMatchObject({ ok: true, authenticity: 'SIGNED' });
  });

  test('it is late when it came after the round had closed', async () => {
    const { id } = await historicRound();
    const columns = ['kommunenummer', 'dato', 'startet', 'levert', ...criteria()];
    const rows = [
      ['3005', '2021-05-20', '2021-05-01', '2021-06-30', ...everywhere('yes')],
      ['0301', '2021-05-20', '2021-05-01', '2021-07-01', ...everywhere('yes')],
    ];
    await send(id, [columns, ...rows]);
    const late = await db.assessment.findMany({ where: { roundId: id }, orderBy: { submittedAt: 'asc' } });
    expect(late.map(({ isLate }) => isLate)).toEqual([false, true]);
  });

  test('a row without any answer is a municipality that was invited and did not answer', async () => {
    const { id } = await historicRound();
    const { body } = await send(id, file(row('3005'), row('0301', day, everywhere(''))));
    expect(body).toMatchObject({ created: 1, invited: 2, problems: [] });
    expect(await db.roundInvitation.count({ where: { roundId: id } })).toBe(2);
    expect((await send(id, file(row('3005'), row('0301', day, everywhere(''))))).body).toMatchObject({
      importId: null,
    });
  });

  test('an imported round is published like the rest, and then everybody reads it', async () => {
    const { id } = await historicRound();
    await send(id, file(row('3005'), row('0301')));
    await publishRound(id, await viewer(ndfu), new Date('2026-06-01T12:00:00Z'));
    const read = await as(null).call(
      `query ($id: ID!) { round(id: $id) { editions { number assessments { items { isImported municipalityCode } } } } }`,
      { id },
    );
    const [{ number, assessments }, ...later] = read.editions;
    expect([number, later]).toEqual([1, []]);
    const published = new Map(assessments.items.map((item: Any) => [item.municipalityCode, item]));
    expect(published).toEqual(
      new Map(['3005', '0301'].map((code) => [code, { isImported: true, municipalityCode: code }])),
    );
    expect(assessments.items).toHaveLength(2);
  });

  test('one that was corrected since stays, and the file still changes nothing', async () => {
    const { id } = await historicRound();
    await send(id, file(row('3005')));
    const { id: assessmentId } = await db.assessment.findFirstOrThrow({ where: { roundId: id } });
    await as(ndfu).returnAssessment({ id: assessmentId });
    expect((await send(id, file(row('3005')))).body).toMatchObject({ created: 0, unchanged: 1, problems: [] });
  });

  test('stand-alone ones have a day and the name that they were imported by', async () => {
    const path = `assessments?checklist=${indicators}&version=1.0.0&name=F%C3%B8r%20dugnaden`;
    const rows = csvOf(file(row('3005', '2021-02-01'), row('3005', '2021-09-01')));
    expect((await sendFile(ndfu, path, rows)).body).toMatchObject({ created: 2, problems: [] });
    expect((await sendFile(ndfu, path, rows)).body).toMatchObject({ created: 0, unchanged: 2 });
    expect(await db.assessment.count({ where: { name: 'Før dugnaden', roundId: null } })).toBe(2);
    const empty = csvOf(file(row('3005', '2021-10-01', everywhere(''))));
    expect((await sendFile(ndfu, path, empty)).body.problems).toMatchObject([{ code: 'NOTHING_ANSWERED' }]);
  });

  test('the same file sent twice at once lands once', async () => {
    const { id } = await historicRound();
    const outcomes = await Promise.all([send(id, file(row('3005'))), send(id, file(row('3005')))]);
    expect(outcomes.map(({ body }) => body.created).sort()).toEqual([0, 1]);
  });

  test('a municipality that answers itself meanwhile is not overwritten', async () => {
    const municipalityId = aMunicipality();
    const { id } = await historicRound('2.0.0');
    await db.roundInvitation.create({ data: { roundId: id, municipalityId, invitedAt: new Date() } });
    await makeAssessment({ municipalityId, roundId: id, version: '2.0.0' });
    const code = (await db.municipalityCode.findFirstOrThrow({ where: { municipalityId, validTo: null } })).code;
    const [first] = allCriteria(catalogue.version(indicators, '2.0.0')!.checklist);
    const { body } = await send(id, [
      ['knr', 'dato', first!.id],
      [code, '2026-05-20', 'no'],
    ]);
    expect(body.problems).toMatchObject([{ row: 2, code: 'PRESENT_OTHERWISE' }]);
  });
});

describe('who may, and what a dry run does', () => {
  test('a dry run tells what would come and changes nothing', async () => {
    const { id } = await historicRound();
    const before = await rowCounts();
    const { body } = await send(
      id,
      file(row('3005'), row('0301', day, ['', ...everywhere('no').slice(1)])),
      '&dryRun=1',
    );
    expect(body).toMatchObject({ rows: 2, created: 2, invited: 2, incomplete: 1, isDryRun: true, importId: null });
    expect(await rowCounts()).toEqual(before);
  });

  test('the public and a municipality’s editor are refused before the file is read; an adviser is let in', async () => {
    const { id } = await historicRound();
    const editor = (await makeMember(municipalityWithCode('3301'))).id;
    const adviser = (await makeUser({ ndfuRole: 'ADVISER' })).id;
    const nonsense = Buffer.from('ikke en tabell');
    for (const path of [`assessments?round=${id}`, 'dugnads']) {
      expect(await sendFile(null, path, nonsense)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
      expect(await sendFile(editor, path, nonsense)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
      expect((await sendFile(adviser, path, nonsense)).status).toBe(422);
    }
    expect((await getTemplate(editor, 'dugnads.csv')).status).toBe(403);
  });

  test('a page of another origin is refused, our own and none at all are not', async () => {
    const { id } = await historicRound();
    const from = (headers: Record<string, string>) =>
      sendFile(ndfu, `assessments?round=${id}&dryRun=1`, csvOf(file(row('3005'))), { headers });
    expect((await from({ origin: 'https://ond.no' })).status).toBe(403);
    expect((await from({ origin })).status).toBe(200);
    expect((await from({})).status).toBe(200);
  });

  test('a round that is not there, and a request that says two things, are told apart', async () => {
    const bytes = csvOf(file(row('3005')));
    expect((await sendFile(ndfu, 'assessments?round=2019', bytes)).status).toBe(404);
    const { name } = await historicRound('1.0.0', 'Runden 2021');
    expect((await sendFile(ndfu, `assessments?round=${encodeURIComponent(name)}&dryRun=1`, bytes)).status).toBe(200);
    expect((await sendFile(ndfu, `assessments?round=x&checklist=${indicators}`, bytes)).body.code).toBe(
      'INVALID_IMPORT',
    );
    expect((await sendFile(ndfu, `assessments?checklist=allemed-ung`, bytes)).body.code).toBe('UNKNOWN_VERSION');
  });

  test('NDFU sees the imports, newest first, with who sent them', async () => {
    const { id } = await historicRound();
    await sendFile(ndfu, `assessments?round=${id}&fileName=sist.csv`, csvOf(file(row('3005'))), {
      now: '2026-06-02T10:00:00Z',
    });
    const query = '{ imports(limit: 1) { items { kind fileName rows created importedBy } totalCount } }';
    expect((await as(ndfu).call(query, {})).items).toEqual([
      { kind: 'ASSESSMENTS', fileName: 'sist.csv', rows: 1, created: 1, importedBy: 'Nina NDFU' },
    ]);
    expect(await as(null).call(query, {})).toEqual({ error: 'UNAUTHENTICATED' });
  });
});

describe('dugnads', () => {
  const columns = [
    'kommunenummer',
    'dato',
    'sted',
    'digital',
    'prosessleder',
    'ungdom',
    'frivillige',
    'temaer',
    'referat',
  ];
  const vadso = [
    '2003',
    '2018-10-04',
    'Rådhuset',
    'nei',
    'Kari',
    '12',
    '',
    'sjekkliste-kommune/anchoring',
    'Linje 1\nLinje 2',
  ];
  const sendDugnads = (rows: Rows, more = '') => sendFile(ndfu, `dugnads${more}`, csvOf([columns, ...rows]));

  test('one of 2018 under 2003 is Vadsø’s, and lands once', async () => {
    const before = await rowCounts();
    expect((await sendDugnads([vadso], '?dryRun=1')).body).toMatchObject({ created: 1, isDryRun: true });
    expect(await rowCounts()).toEqual(before);
    expect((await sendDugnads([vadso])).body).toMatchObject({ rows: 1, created: 1, problems: [] });
    const municipalityId = municipalityWithCode('5607');
    const found = await db.dugnad.findMany({
      where: { municipalityId },
      include: { participants: true, themes: true },
    });
    expect(found).toMatchObject([
      {
        ...{ heldOn: dateOf('2018-10-04'), place: 'Rådhuset', isDigital: false, minutes: 'Linje 1\nLinje 2' },
        participants: [{ kind: 'YOUTH', count: 12 }],
        themes: [{ checklistId: 'sjekkliste-kommune', themeId: 'anchoring' }],
      },
    ]);
    const after = await rowCounts();
    expect((await sendDugnads([vadso])).body).toMatchObject({ created: 0, unchanged: 1, importId: null });
    expect(await rowCounts()).toEqual(after);
  });

  test('one that was imported is not entered by hand once more: the refusal names the one that stands', async () => {
    await sendDugnads([['0301', '2019-04-04', 'Rådhuset', 'nei', 'Kari', '12', '', '', '']]);
    const municipalityId = municipalityWithCode('0301');
    const { id } = await db.dugnad.findFirstOrThrow({ where: { municipalityId, heldOn: dateOf('2019-04-04') } });
    const editor = await makeMember(municipalityId);
    const outcome = await as(editor.id).call(
      `mutation ($municipalityId: ID!, $input: DugnadInput!) { createDugnad(municipalityId: $municipalityId, input: $input) {
         __typename ... on DugnadAlreadyRecorded { code standing { id heldOn } } } }`,
      { municipalityId, input: { heldOn: '2019-04-04', place: 'rådhuset' } },
    );
    expect(outcome).toEqual({
      ...{ __typename: 'DugnadAlreadyRecorded', code: 'DUGNAD_ALREADY_RECORDED' },
      standing: { id, heldOn: '2019-04-04' },
    });
  });

  test('a dugnad is compared with what was answered before and after it', async () => {
    const path = `assessments?checklist=${indicators}&version=1.0.0`;
    const around = [row('5001', '2021-02-01', everywhere('no')), row('5001', '2021-09-01')];
    await sendFile(ndfu, path, csvOf(file(...around)));
    await sendDugnads([['5001', '2021-03-01', '', 'ja', '', '', '', '', '']]);
    const { dugnadId } = await db.importedDugnad.findFirstOrThrow({
      where: { dugnad: { municipalityId: municipalityWithCode('5001') } },
    });
    const comparison = await db.dugnadComparison.findFirstOrThrow({ where: { dugnadId, checklistId: indicators } });
    expect(comparison.beforeId).not.toBeNull();
    expect(comparison.afterId).not.toBeNull();
  });

  test('all that is wrong is told, with row and column, and nothing lands', async () => {
    const before = await rowCounts();
    const ambiguous = ['0301', '2019-01-10', '', 'kanskje', '', 'mange', '', 'anchoring', ''];
    const { status, body } = await sendDugnads([
      ['5607', '2018-10-04', '', '', '', '', '', '', ''],
      ambiguous,
      vadso.with(6, '3'),
    ]);
    expect(status).toBe(422);
    const told = body.problems.map(
      ({ row: at, column, code }: never) => `${at}${(column as { letter: string }).letter} ${code}`,
    );
    expect(told).toEqual([
      ...['2A CODE_NOT_VALID', '3D NOT_YES_OR_NO', '3F INVALID_COUNT', '3H AMBIGUOUS_THEME', '4A PRESENT_OTHERWISE'],
    ]);
    expect(await rowCounts()).toEqual(before);
  });
});
