import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { db, pool } from '../api/src/database.ts';

const now = new Date('2024-03-01T12:00:00.123Z');
const frozen = { code: '55000' };

test('an instant is stored and read as it is, whatever the time zone of the server', async () => {
  const id = await makeAssessment();
  const stored = await db.assessment.findUniqueOrThrow({ where: { id } });
  expect(stored.startedAt).toEqual(now);
  const { rows } = await pool.query('SELECT started_at AS "startedAt" FROM assessment WHERE id = $1', [id]);
  expect(rows[0].startedAt).toEqual(now);
});

test('an answer changes while its assessment is a draft and never after', async () => {
  const id = await makeAssessment();
  await pool.query(`UPDATE answer SET revision = 1, saved_by = 'per', value = '{"options":["a"],"reason":"r"}'`);
  await submit(id);
  await expect(
    pool.query(`UPDATE answer SET value = '{"options":["b"]}' WHERE assessment_id = $1`, [id]),
  ).rejects.toMatchObject(frozen);
  await expect(
    pool.query(`UPDATE answer SET value = value || '{"comment":"c"}' WHERE assessment_id = $1`, [id]),
  ).rejects.toMatchObject(frozen);
  await expect(pool.query('DELETE FROM answer WHERE assessment_id = $1', [id])).rejects.toMatchObject(frozen);
  await expect(
    pool.query(`INSERT INTO answer (assessment_id, criterion_id) VALUES ($1, 'late')`, [id]),
  ).rejects.toMatchObject(frozen);
});

test('a comment, a reason, a link and a name can be erased from a frozen answer and its history', async () => {
  const id = await makeAssessment();
  await db.user.create({ data: { id: 'kari', name: 'Kari', email: 'kari@example.org' } });
  await submit(id);
  for (const table of ['answer', 'answer_history']) {
    await pool.query(
      `UPDATE ${table} SET value = value - 'comment' - 'reason' - 'link', saved_by = 'erased-1' WHERE assessment_id = $1`,
      [id],
    );
    await expect(
      pool.query(`UPDATE ${table} SET saved_by = 'kari' WHERE assessment_id = $1`, [id]),
    ).rejects.toMatchObject(frozen);
  }
});

test('history is only added to, even in a draft', async () => {
  const id = await makeAssessment();
  await expect(
    pool.query(`UPDATE answer_history SET state = 'DONT_KNOW' WHERE assessment_id = $1`, [id]),
  ).rejects.toMatchObject(frozen);
  await expect(pool.query('DELETE FROM answer_history WHERE assessment_id = $1', [id])).rejects.toMatchObject(frozen);
});

test('a submitted assessment changes its state and times only', async () => {
  const id = await makeAssessment();
  await submit(id);
  await expect(db.assessment.update({ where: { id }, data: { score: '1' } })).rejects.toThrow('frozen');
  await expect(db.assessment.update({ where: { id }, data: { state: 'DRAFT' } })).rejects.toThrow('cannot go');
  await expect(db.assessment.delete({ where: { id } })).rejects.toThrow('frozen');
  await db.assessment.update({ where: { id }, data: { reviewedAt: now } });
  await db.assessment.update({ where: { id }, data: { state: 'PUBLISHED', publishedAt: now } });
  await db.assessment.update({ where: { id }, data: { state: 'RETURNED', returnedAt: now, returnReason: 'feil' } });
});

test('in a round a municipality has one chain for each perspective', async () => {
  const round = await db.round.create({
    data: {
      id: randomUUID(),
      checklistId: 'x',
      version: '1.0.0',
      hash: '',
      name: randomUUID(),
      opensOn: now,
      closesOn: now,
      publishesOn: now,
      createdAt: now,
    },
  });
  const first = await makeAssessment(round.id);
  const { municipalityId } = await db.assessment.findUniqueOrThrow({ where: { id: first } });
  await expect(makeAssessment(round.id, municipalityId)).rejects.toMatchObject({ code: 'P2002' });
});

test('what a database is, real or demonstration, never changes', async () => {
  await pool.query(`INSERT INTO installation (id, kind, created_at) VALUES (1, 'REAL', now()) ON CONFLICT DO NOTHING`);
  await expect(pool.query(`UPDATE installation SET kind = 'DEMONSTRATION'`)).rejects.toMatchObject(frozen);
  await expect(pool.query('DELETE FROM installation')).rejects.toMatchObject(frozen);
});

let municipalities = 900_000;

/** A draft with one answered criterion at revision 1. */
async function makeAssessment(roundId: string | null = null, inMunicipality?: number): Promise<string> {
  const id = randomUUID();
  const municipalityId = inMunicipality ?? ++municipalities;
  await db.municipality.upsert({ where: { id: municipalityId }, create: { id: municipalityId }, update: {} });
  await db.assessment.create({
    data: { id, chainId: randomUUID(), municipalityId, roundId, checklistId: 'x', versionLine: '1.0', startedAt: now },
  });
  const answer = {
    assessmentId: id,
    criterionId: 'c',
    revision: 1,
    state: 'ANSWERED',
    value: { options: ['a'], comment: 'c', link: 'https://example.org' },
  } as const;
  await db.answer.create({ data: { ...answer, savedBy: 'per', savedAt: now } });
  await db.answerHistory.create({ data: { ...answer, saveKey: randomUUID(), savedBy: 'per', savedAt: now } });
  return id;
}

async function submit(id: string) {
  await db.assessment.update({ where: { id }, data: { state: 'SUBMITTED', submittedAt: now, score: '7/9' } });
}
