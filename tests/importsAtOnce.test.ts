import { setTimeout as passed } from 'node:timers/promises';
import { allCriteria } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, inject, test } from 'vitest';
import { catalogue } from '../api/src/catalogue.ts';
import { db, pool } from '../api/src/database.ts';
import { dateOf } from '../api/src/days.ts';
import { createDugnad } from '../api/src/dugnads/store.ts';
import { type FileKind, readTable } from '../api/src/imports/readTable.ts';
import { importAssessments } from '../api/src/imports/store/importAssessments.ts';
import { importDugnads } from '../api/src/imports/store/importDugnads.ts';
import type { Table } from '../api/src/imports/table.ts';
import { themeScope } from '../api/src/imports/target.ts';
import { csvOf, historicRound, type Rows, sendFile } from './support/importing.ts';
import { indicators, openService, viewer } from './support/make.ts';
import { municipalityWithCode } from './support/people.ts';
import { makeUser } from './support/signIn.ts';

let ndfu: string;
beforeAll(async () => {
  await openService();
  ndfu = (await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id;
});

const now = new Date('2026-06-01T10:00:00Z');
const sent = async () => ({
  ...{ fileName: 'x.csv', fileHash: '0'.repeat(64), isDryRun: false, now, user: await viewer(ndfu), problems: [] },
});
const assessments = (): Rows => {
  const ids = allCriteria(catalogue.version(indicators, '1.0.0')!.checklist).map(({ id }) => id);
  return [
    ['kommunenummer', 'dato', ...ids],
    ['3005', '2021-05-20', ...ids.map(() => 'yes')],
  ];
};
const dugnads = (code: string): Rows => [
  ['kommunenummer', 'dato', 'ungdom'],
  [code, '2021-05-20', '3'],
];

/** A file's table that tells how many sessions were held each time its rows were read. */
async function watched(rows: Rows, kind: FileKind = 'CSV'): Promise<{ table: Table; held: readonly number[] }> {
  const { table } = await readTable(csvOf(rows), kind);
  const held: number[] = [];
  return {
    held,
    table: {
      columns: table.columns,
      get rows() {
        held.push(pool.totalCount - pool.idleCount);
        return table.rows;
      },
    },
  };
}

test('while a file is read nobody waits for the database: it holds no session', async () => {
  const { id: roundId } = await historicRound();
  const ofRound = await watched(assessments());
  const themes = themeScope(undefined);
  await importAssessments({ ...(await sent()), table: ofRound.table, target: { roundId } });
  const ofDugnads = await watched(dugnads('3005'));
  await importDugnads({ ...(await sent()), table: ofDugnads.table, themes });
  for (const { held } of [ofRound, ofDugnads]) expect(held.filter((sessions) => sessions > 0)).toEqual([]);
  expect(await db.importedAssessment.count()).toBe(1);
  expect(await db.importedDugnad.count()).toBe(1);
});

// The embedded database has one session: nothing there happens at once.
const atOnce = test.runIf(inject('database').kind === 'postgres');

/** Waits until so many sessions wait for another one. */
async function untilWaiting(howMany: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await pool.query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows[0]!.waiting === howMany) return;
    await passed(25);
  }
  throw new Error(`Never did ${howMany} sessions wait.`);
}

atOnce('a dugnad that somebody enters while it is imported is there once', async () => {
  const municipalityId = municipalityWithCode('5001');
  const entered = {
    ...{ heldOn: '2021-05-20', place: null, isDigital: false, processLeader: null, minutes: '' },
    ...{ participants: [{ kind: 'YOUTH', count: 3 } as const], themes: [], assessmentIds: [] },
  };
  const other = await pool.connect();
  try {
    await other.query('BEGIN; LOCK TABLE dugnad_participants IN EXCLUSIVE MODE');
    // Written down, and not yet committed: its participants wait.
    const entering = createDugnad(municipalityId, entered, { user: await viewer(ndfu), now });
    await untilWaiting(1);
    const importing = sendFile(ndfu, 'dugnads', csvOf(dugnads('5001')));
    await untilWaiting(2);
    await other.query('COMMIT');
    await entering;
    expect((await importing).body).toMatchObject({ created: 0, unchanged: 1, problems: [] });
  } finally {
    await other.query('ROLLBACK');
    other.release();
  }
  expect(await db.dugnad.count({ where: { municipalityId, heldOn: dateOf('2021-05-20') } })).toBe(1);
});

atOnce('a dugnad that is imported while somebody enters it is there once', async () => {
  const municipalityId = municipalityWithCode('5006');
  const entered = {
    ...{ heldOn: '2021-05-20', place: 'Kulturhuset', isDigital: false, processLeader: null, minutes: '' },
    ...{ participants: [], themes: [], assessmentIds: [] },
  };
  const other = await pool.connect();
  try {
    await other.query('BEGIN; LOCK TABLE dugnad_participants IN EXCLUSIVE MODE');
    const importing = sendFile(ndfu, 'dugnads', csvOf(dugnads('5006')));
    await untilWaiting(1);
    const entering = createDugnad(municipalityId, entered, { user: await viewer(ndfu), now });
    const refused = expect(entering).rejects.toMatchObject({ code: 'DUGNAD_ALREADY_RECORDED' });
    await untilWaiting(2);
    await other.query('COMMIT');
    expect((await importing).body).toMatchObject({ created: 1 });
    await refused;
  } finally {
    await other.query('ROLLBACK');
    other.release();
  }
  expect(await db.dugnad.count({ where: { municipalityId } })).toBe(1);
});

atOnce('a file that was read for a version is not imported where the round has got another meanwhile', async () => {
  const { id } = await historicRound();
  const { hash } = catalogue.version(indicators, '1.1.0')!;
  const other = await pool.connect();
  try {
    await other.query('BEGIN');
    await other.query(`UPDATE round SET version = '1.1.0', hash = $2 WHERE id = $1`, [id, hash]);
    const importing = sendFile(ndfu, `assessments?round=${id}`, csvOf(assessments()));
    await untilWaiting(1);
    await other.query('COMMIT');
    expect(await importing).toMatchObject({ status: 400, body: { code: 'INVALID_IMPORT' } });
  } finally {
    await other.query('ROLLBACK');
    other.release();
  }
  expect(await db.assessment.count({ where: { roundId: id } })).toBe(0);
});
