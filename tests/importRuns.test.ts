import { randomUUID } from 'node:crypto';
import { setTimeout as passed } from 'node:timers/promises';
import { allCriteria } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { catalogue } from '../api/src/catalogue.ts';
import { db, pool } from '../api/src/database.ts';
import { stoppedAfterSeconds } from '../api/src/imports/rules/runState.ts';
import { beginRun, tellOf } from '../api/src/imports/store/runs.ts';
import { csvOf, getRuns, historicRound, sendFile } from './support/importing.ts';
import { indicators, openService } from './support/make.ts';
import { makeMember, municipalityWithCode } from './support/people.ts';
import { makeUser } from './support/signIn.ts';

let ndfu: string;
beforeAll(async () => {
  await openService();
  ndfu = (await makeUser({ name: 'Nina NDFU', ndfuRole: 'ADVISER' })).id;
});

function fileWith(answer: string): Uint8Array {
  const ids = allCriteria(catalogue.version(indicators, '1.0.0')!.checklist).map(({ id }) => id);
  return csvOf([
    ['kommunenummer', 'dato', ...ids],
    ['3005', '2021-05-20', ...ids.map(() => answer)],
  ]);
}

/** A run that was begun; its process says nothing more. */
async function begun(): Promise<string> {
  const id = randomUUID();
  const startedAt = new Date('2026-06-01T09:00:00Z');
  await beginRun({ id, kind: 'ASSESSMENTS', fileName: 'x.csv', isDryRun: false, startedAt, startedById: ndfu });
  return id;
}

const silence = (id: string) =>
  pool.query(`UPDATE import_run SET told_at = now() - make_interval(secs => $2) WHERE id = $1`, [
    id,
    stoppedAfterSeconds,
  ]);

test('who comes back after a reload finds what was answered, and the import bears the id of the run', async () => {
  const { id: roundId } = await historicRound();
  const run = randomUUID();
  const sent = await sendFile(ndfu, `assessments?round=${roundId}&fileName=runde.csv&run=${run}`, fileWith('yes'));
  expect(sent).toMatchObject({ status: 200, body: { created: 1, importId: run } });
  const found = await getRuns(ndfu, run);
  expect(found.body).toMatchObject({
    ...{ id: run, state: 'FINISHED', kind: 'ASSESSMENTS', fileName: 'runde.csv', startedBy: 'Nina NDFU' },
    answer: { status: 200, body: sent.body },
  });
  expect(await db.import.count({ where: { id: run } })).toBe(1);
});

test('refusals are kept with every problem; in the list there is only how many', async () => {
  const { id: roundId } = await historicRound();
  const run = randomUUID();
  const sent = await sendFile(ndfu, `assessments?round=${roundId}&dryRun=1&run=${run}`, fileWith('kanskje'));
  expect(sent.status).toBe(422);
  const { body } = await getRuns(ndfu, run);
  expect(body).toMatchObject({ state: 'FINISHED', isDryRun: true, answer: { status: 422, body: sent.body } });
  expect(sent.body.problems[0].named).toContain('I gang med');
  const listed = (await getRuns(ndfu)).body.find(({ id }: { id: string }) => id === run);
  expect(listed).toMatchObject({ status: 422, problemCount: sent.body.problems.length });
  expect(listed).not.toHaveProperty('answer');
});

test('a file that cannot be read at all ends its run too', async () => {
  const run = randomUUID();
  await sendFile(ndfu, `dugnads?run=${run}`, Buffer.from('kommunenummer,dato\nb\u00e5t,1\n', 'latin1'));
  const { body } = await getRuns(ndfu, run);
  expect(body).toMatchObject({ state: 'FINISHED', kind: 'DUGNADS', answer: { status: 422 } });
  expect(body.answer.body.problems).toMatchObject([{ code: 'NOT_UTF_8', named: ['2'] }]);
});

test('a file that is sent again under the same id is refused, and lands once', async () => {
  const { id: roundId } = await historicRound();
  const path = `assessments?round=${roundId}&run=${randomUUID()}`;
  await sendFile(ndfu, path, fileWith('yes'));
  expect(await sendFile(ndfu, path, fileWith('no'))).toMatchObject({ status: 400, body: { code: 'INVALID_IMPORT' } });
  expect(await db.assessment.count({ where: { roundId } })).toBe(1);
  expect((await sendFile(ndfu, 'dugnads?run=1', fileWith('yes'))).status).toBe(400);
});

test('it tells how far a run has come, and nothing more once it is finished', async () => {
  const id = await begun();
  const { tell, finish } = tellOf(id);
  tell('WRITING', 50, 357);
  let run = (await getRuns(ndfu, id)).body;
  for (let tries = 0; tries < 100 && run.step !== 'WRITING'; tries += 1) {
    await passed(20);
    run = (await getRuns(ndfu, id)).body;
  }
  expect(run).toMatchObject({ state: 'RUNNING', step: 'WRITING', done: 50, total: 357, answer: null });
  await finish({ status: 200, body: { created: 357 } });
  tell('COUNTING', 1, 8);
  await passed(50);
  expect((await getRuns(ndfu, id)).body).toMatchObject({ state: 'FINISHED', step: 'WRITING' });
});

test('a run whose process was killed has stopped; where its import was committed it has landed', async () => {
  const id = await begun();
  expect((await getRuns(ndfu, id)).body).toMatchObject({ state: 'RUNNING' });
  await silence(id);
  expect((await getRuns(ndfu, id)).body).toMatchObject({ state: 'STOPPED', answer: null });
  const origin = { fileName: 'x.csv', fileHash: '-', rows: 1, importedAt: new Date(), importedById: ndfu };
  await db.import.create({ data: { id, kind: 'ASSESSMENTS', ...origin } });
  expect((await getRuns(ndfu, id)).body).toMatchObject({ state: 'LANDED' });
});

test('runs of long ago are forgotten when the next one begins', async () => {
  const old = await begun();
  await db.importRun.update({ where: { id: old }, data: { startedAt: new Date('2026-05-01T09:00:00Z') } });
  await begun();
  expect((await getRuns(ndfu, old)).status).toBe(404);
});

test('nobody but NDFU hears of files that were sent', async () => {
  const id = await begun();
  const { id: member } = await makeMember(municipalityWithCode('3301'));
  for (const [user, status] of [
    [null, 401],
    [member, 403],
  ] as const) {
    expect((await getRuns(user, id)).status).toBe(status);
    expect((await getRuns(user)).status).toBe(status);
  }
  expect((await getRuns(ndfu, randomUUID())).status).toBe(404);
});
