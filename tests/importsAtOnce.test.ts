import { randomUUID } from 'node:crypto';
import { setTimeout as passed } from 'node:timers/promises';
import { allCriteria } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, inject, test } from 'vitest';
import { catalogue } from '../api/src/catalogue.ts';
import { answerIdsOf } from '../api/src/checkedAnswer.ts';
import { db, pool } from '../api/src/database.ts';
import { dateOf, dayFrom, dayOf } from '../api/src/days.ts';
import { createDugnad } from '../api/src/dugnads/store.ts';
import { inTurns } from '../api/src/imports/inTurns.ts';
import { tellNobody } from '../api/src/imports/progress.ts';
import { type FileKind, readTable } from '../api/src/imports/readTable.ts';
import { assessmentsIn, type FileAssessment } from '../api/src/imports/rules/assessments.ts';
import { importAssessments } from '../api/src/imports/store/importAssessments.ts';
import { importDugnads } from '../api/src/imports/store/importDugnads.ts';
import { submissionsOf } from '../api/src/imports/store/submissions.ts';
import { writeAssessments } from '../api/src/imports/store/writeAssessments.ts';
import type { Table } from '../api/src/imports/table.ts';
import { themeScope } from '../api/src/imports/target.ts';
import { register } from '../api/src/register.ts';
import { codesOn, csvOf, historicRound, type Rows, sendFile } from './support/importing.ts';
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

const sessionsHeld = () => pool.totalCount - pool.idleCount;

/** A file's table that tells how many sessions were held each time its rows were read. */
async function watched(rows: Rows, kind: FileKind = 'CSV'): Promise<{ table: Table; held: readonly number[] }> {
  const { table } = await readTable(csvOf(rows), kind);
  const held: number[] = [];
  return {
    held,
    table: {
      columns: table.columns,
      get rows() {
        held.push(sessionsHeld());
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

/** Counts the turns that others get: the number now, until it is stopped. */
function turns(): { now: () => number; stop: () => void } {
  let [count, goesOn] = [0, true];
  const next = () => {
    count += 1;
    if (goesOn) setImmediate(next);
  };
  next();
  return {
    now: () => count,
    stop: () => {
      goesOn = false;
    },
  };
}

test('while the rows of a file are read, and its assessments scored and signed, others get their turn and no session is held', async () => {
  const published = catalogue.version(indicators, '1.0.0')!;
  const ids = allCriteria(published.checklist).map(({ id }) => id);
  const days = Array.from({ length: 300 }, (_none, at) => dayFrom(new Date(Date.UTC(2021, 0, 1 + at))));
  const answered = days.map((on) => ['3005', on, ...ids.map(() => 'yes')]);
  const { table } = await readTable(csvOf([['kommunenummer', 'dato', ...ids], ...answered]), 'CSV');
  const others = turns();
  const [reading, signing, held] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const rows = table.rows.map(({ number, texts }) => ({
    number,
    get texts() {
      reading.add(others.now());
      held.add(sessionsHeld());
      return texts;
    },
  }));
  const watchedVersion = {
    ...published,
    // Every receipt names it.
    get hash() {
      signing.add(others.now());
      held.add(sessionsHeld());
      return published.hash;
    },
  };
  const target = { published: watchedVersion, name: 'I tur og orden' };
  const outcome = await importAssessments({ ...(await sent()), table: { ...table, rows }, target });
  others.stop();
  expect(outcome).toMatchObject({ created: days.length, unchanged: 0, problems: [] });
  expect([...held]).toEqual([0]);
  expect(reading.size).toBeGreaterThan(1);
  expect(signing.size).toBeGreaterThan(5);

  signing.clear();
  const again = await importAssessments({ ...(await sent()), table, target });
  expect(again).toMatchObject({ created: 0, unchanged: days.length, importId: null });
  expect(signing.size, 'what is there is not signed anew').toBe(1);
});

test('while what was imported is scored for the read model, others get their turn between municipalities', async () => {
  const published = catalogue.version(indicators, '1.0.0')!;
  const { checklist } = published;
  const ids = allCriteria(checklist).map(({ id }) => id);
  const answered = codesOn('2025-05-20').map((code) => [code, '2025-05-20', ...ids.map(() => 'yes')]);
  const { table } = await readTable(csvOf([['kommunenummer', 'dato', ...ids], ...answered]), 'CSV');
  const target = { published: { ...published }, name: 'Hele landet' };
  const others = turns();
  const scored = new Map<number, number>();
  // The import has a version of its own here: the catalogue's is asked for each assessment that is scored by theme.
  Object.defineProperty(published, 'checklist', {
    ...{ configurable: true, enumerable: true },
    get: () => {
      scored.set(others.now(), (scored.get(others.now()) ?? 0) + 1);
      return checklist;
    },
  });
  try {
    const outcome = await importAssessments({ ...(await sent()), table, target });
    expect(outcome).toMatchObject({ created: 357, problems: [] });
  } finally {
    others.stop();
    Object.defineProperty(published, 'checklist', { value: checklist, writable: true });
  }
  const inOneTurn = [...scored.values()];
  // Where a dugnad is compared anew, it is asked for a few times more.
  expect(inOneTurn.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(357);
  expect(Math.max(...inOneTurn)).toBeLessThan(100);
  expect(await db.countingAssessment.count({ where: { assessment: { name: 'Hele landet' } } })).toBe(357);
});

test('what is written of a file is let go: its receipts are not kept until the import ends', async () => {
  const published = catalogue.version(indicators, '1.0.0')!;
  const { id: checklistId, checklist, version, hash } = published;
  const ids = allCriteria(checklist).map(({ id }) => id);
  const days = Array.from({ length: 120 }, (_none, at) => dayFrom(new Date(Date.UTC(2022, 0, 1 + at))));
  const answered = days.map((on) => ['0301', on, ...ids.map(() => 'yes')]);
  const { table } = await readTable(csvOf([['kommunenummer', 'dato', ...ids], ...answered]), 'CSV');
  const reading = { checklist, isInRound: false, register: register(), today: dayOf(now) };
  const { assessments: created } = await inTurns(assessmentsIn(table, reading));
  const submissions = await submissionsOf(created, published);
  const kept: number[] = [];
  const get = submissions.get.bind(submissions);
  const watched = Object.assign(submissions, {
    get: (file: FileAssessment) => {
      kept.push(submissions.size);
      return get(file);
    },
  });
  const { fileName, fileHash, user } = await sent();
  const importId = randomUUID();
  await db.import.create({
    data: { id: importId, kind: 'ASSESSMENTS', fileName, fileHash, rows: 120, importedAt: now, importedById: user.id },
  });
  const writing = {
    created,
    round: null,
    definition: { checklistId, version, hash },
    questions: answerIdsOf(checklist),
    tell: tellNobody,
  };
  await db.$transaction(async (tx) =>
    writeAssessments(tx, { ...writing, submissions: watched, name: 'Én for én', importId, user, now }),
  );
  expect(await db.assessment.count({ where: { name: 'Én for én', state: 'SUBMITTED' } })).toBe(120);
  expect(kept[0]).toBe(120);
  expect(kept.at(-1)).toBeLessThanOrEqual(50);
  expect(submissions.size).toBe(0);
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

atOnce('a dry run and a file that changes nothing wait for nobody who imports or answers', async () => {
  const { id } = await historicRound();
  const path = `assessments?round=${id}`;
  await sendFile(ndfu, path, csvOf(assessments()));
  const other = await pool.connect();
  try {
    await other.query('BEGIN; LOCK TABLE import IN EXCLUSIVE MODE');
    await other.query('SELECT 1 FROM round WHERE id = $1 FOR UPDATE', [id]);
    await other.query('SELECT 1 FROM round_invitation WHERE round_id = $1 FOR UPDATE', [id]);
    expect((await sendFile(ndfu, path, csvOf(assessments()))).body).toMatchObject({ created: 0, unchanged: 1 });
    const [header, row] = assessments();
    const more = csvOf([header!, row!, ['0301', ...row!.slice(1)]]);
    expect((await sendFile(ndfu, `${path}&dryRun=1`, more)).body).toMatchObject({ created: 1, unchanged: 1 });
  } finally {
    await other.query('ROLLBACK');
    other.release();
  }
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
