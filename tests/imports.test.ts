import { allCriteria } from '@fritidssjekken/checklist-definitions';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../api/src/catalogue.ts';
import { db } from '../api/src/database.ts';
import { codesOn, csvOf, historicRound, type Rows, rowCounts, sendFile, xlsxOf } from './support/importing.ts';
import { indicators, openService } from './support/make.ts';
import { municipalityWithCode } from './support/people.ts';
import { makeUser } from './support/signIn.ts';

let ndfu: string;
beforeAll(async () => {
  await openService();
  ndfu = (await makeUser({ name: 'Nina NDFU', ndfuRole: 'ADMINISTRATOR' })).id;
});

const criteria = () => allCriteria(catalogue.version(indicators, '1.0.0')!.checklist).map(({ id }) => id);
const options = ['no', 'planned', 'started', 'yes'];
const header = () => ['kommunenummer', 'dato', 'rolle', ...criteria()];
/** Every municipality of a day, with answers that differ from one to the next. */
const nationwide = (day = '2021-05-20'): string[][] =>
  codesOn(day).map((code, row) => [
    code,
    day,
    'Rådgiver',
    ...criteria().map((_id, column) => options[(row + column) % 4]!),
  ]);
const file = (rows: Rows) => [header(), ...rows];

const rowsOf = (roundId: string) =>
  db.assessment.findMany({
    where: { roundId },
    include: { answers: { orderBy: { criterionId: 'asc' } }, imported: true, events: true },
    orderBy: { municipalityId: 'asc' },
  });

describe('a file of a whole round', () => {
  test('three planted errors are named with row and column and change nothing; mended it lands, and a second time changes nothing', async () => {
    const { id } = await historicRound();
    const rows = nationwide('2025-05-20');
    expect(rows).toHaveLength(357);
    const planted = rows.map((row) => [...row]);
    planted[10]![0] = '3005';
    planted[99]![5] = 'kanskje';
    planted[300]![1] = '31.02.2025';
    const before = await rowCounts();

    const refused = await sendFile(ndfu, `assessments?round=${id}`, csvOf(file(planted)));
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ rows: 357, created: 0, importId: null, moreProblems: 0 });
    expect(refused.body.problems).toMatchObject([
      { row: 12, column: { letter: 'A', name: 'kommunenummer' }, value: '3005', code: 'CODE_NOT_VALID' },
      { row: 101, column: { letter: 'F', name: criteria()[2] }, value: 'kanskje', code: 'UNKNOWN_OPTION' },
      { row: 302, column: { letter: 'B', name: 'dato' }, value: '31.02.2025', code: 'INVALID_DAY' },
    ]);
    expect(await rowCounts()).toEqual(before);

    const landed = await sendFile(ndfu, `assessments?round=${id}&fileName=runde.csv`, csvOf(file(rows)));
    expect(landed).toMatchObject({ status: 200, body: { created: 357, unchanged: 0, problems: [], isDryRun: false } });
    const after = await rowCounts();
    expect(after.assessment! - before.assessment!).toBe(357);
    expect(after.counting_assessment! - before.counting_assessment!).toBe(357);
    expect(after.mail_job).toBe(before.mail_job);

    const again = await sendFile(ndfu, `assessments?round=${id}`, csvOf(file(rows)));
    expect(again).toMatchObject({ status: 200, body: { created: 0, unchanged: 357, problems: [], importId: null } });
    expect(await rowCounts()).toEqual(after);
  });
});
