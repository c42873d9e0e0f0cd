import { randomUUID } from 'node:crypto';
import { allCriteria } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { AnswerConflict } from '../api/src/assessments/errors.ts';
import { readAssessment } from '../api/src/assessments/read.ts';
import { eraseAnswerText } from '../api/src/assessments/store/eraseAnswerText.ts';
import { saveAnswer } from '../api/src/assessments/store/saveAnswer.ts';
import { db } from '../api/src/database.ts';
import { limits, type QueryLimits } from '../api/src/limits.ts';
import { aMunicipality, makeAssessment, openService, viewer } from './support/make.ts';
import { as, makeMember } from './support/people.ts';
import { randomFrom } from './support/random.ts';
import { statementsOf } from './support/statements.ts';

beforeAll(openService);

/** A draft with something proposed for each criterion from the year before, two who fill it in, and what they do. */
async function openDraft() {
  const municipalityId = aMunicipality();
  const comment = 'Spør Per på sosialkontoret';
  const earlier = await makeAssessment({ municipalityId, now: new Date('2025-06-01T10:00:00Z'), answers: 'best' });
  const ids = allCriteria(earlier.checklist).map(({ id }) => id);
  await db.answer.updateMany({ where: { assessmentId: earlier.id }, data: { value: { options: ['yes'], comment } } });
  const { id, editor } = await makeAssessment({ municipalityId, answers: {} });
  const colleague = await makeMember(municipalityId, 'EDITOR', 'Kari Nordmann');
  const people = [await viewer(editor), await viewer(colleague.id)] as const;
  await db.proposal.createMany({
    data: ids.map((criterionId) => ({
      ...{ assessmentId: id, criterionId, state: 'ANSWERED' as const, value: { options: ['yes'], comment } },
      ...{ originAssessmentId: earlier.id, originCriterionId: criterionId, originChecklistId: 'nasjonale-indikatorer' },
      ...{ originVersion: '1.0.0', originOn: new Date('2025-06-01') },
    })),
    skipDuplicates: true,
  });
  const save = async (criterionId: string, user: (typeof people)[number]) => {
    const where = { assessmentId_criterionId: { assessmentId: id, criterionId } };
    const { revision: revisionSeen } = await db.answer.findUniqueOrThrow({ where });
    const answer = { state: 'DONT_KNOW' as const, value: { comment: `Nummer ${revisionSeen + 1}` } };
    const key = randomUUID();
    await saveAnswer({ assessmentId: id, criterionId, revisionSeen, key, answer, user, now: new Date() });
  };
  const erase = (assessmentId: string, criterionId: string) =>
    eraseAnswerText({ assessmentId, criterionId, fields: ['COMMENT', 'NAME'], user: people[0], now: new Date() });
  const rename = (name: string) => db.user.update({ where: { id: colleague.id }, data: { name } });
  return { id, ids, earlierId: earlier.id, people, save, erase, rename, read: () => readAssessment(id, people[0]) };
}

/** The same asked of the tables one by one. */
async function standing(id: string) {
  const answers = await db.answer.findMany({ where: { assessmentId: id } });
  const proposals = await db.proposal.findMany({ where: { assessmentId: id } });
  const users = await db.user.findMany({ where: { id: { in: answers.flatMap(({ savedBy }) => savedBy ?? []) } } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return {
    answers: answers.map(({ saveKey: _key, ...answer }) => ({
      ...answer,
      savedByName: (answer.savedBy && names.get(answer.savedBy)) ?? null,
    })),
    proposals: proposals.map(({ criterionId, state, value }) => ({ criterionId, state, value })),
  };
}

const byCriterion = <Row extends { readonly criterionId: string }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.criterionId, row]));

test('an open form that nobody has changed is read without its answers', async () => {
  const { read } = await openDraft();
  const first = await statementsOf(read);
  const second = await statementsOf(read);
  expect(first.statements).toEqual([expect.stringContaining('json_agg(x.value)')]);
  expect(second.statements).toEqual([expect.not.stringContaining('x.value')]);
  expect(second.answer).toEqual(first.answer);
});

test('whatever happens to a draft is seen by its next read', async () => {
  const { id, ids, earlierId, people, save, erase, rename, read } = await openDraft();
  const { whole, oneOf: one } = randomFrom(20261123);
  for (let n = 0; n < 150; n += 1) {
    const happens = whole(0, 9);
    if (happens < 6) await save(one(ids), one(people));
    else if (happens === 6) await erase(id, one(ids));
    else if (happens === 7) await erase(earlierId, one(ids));
    else if (happens === 8) await rename(`Kari Nordmann ${n}`);
    const [own, tables] = [(await read())!, await standing(id)];
    expect(byCriterion(own.answers), `after ${n} events`).toEqual(byCriterion(tables.answers));
    const proposals = own.proposals.map(({ criterionId, state, value }) => ({ criterionId, state, value }));
    expect(byCriterion(proposals), `after ${n} events`).toEqual(byCriterion(tables.proposals));
  }
});

test('words that are erased from an answer are erased from what was proposed from it', async () => {
  const { id, ids, earlierId, erase, read } = await openDraft();
  await read();
  await erase(earlierId, ids[0]!);
  const proposed = byCriterion((await read())!.proposals);
  expect(proposed.get(ids[0]!)?.value).toEqual({ options: ['yes'] });
  expect(proposed.get(ids[1]!)?.value).toMatchObject({ comment: expect.stringContaining('Per') });
  expect(await db.proposal.count({ where: { assessmentId: id } })).toBe(ids.length);
});

test('a save that has not heard of an erasure does not bring the words back', async () => {
  const { id, ids, people, save, erase } = await openDraft();
  const [criterionId] = ids as [string];
  await save(criterionId, people[1]);
  await erase(id, criterionId);
  const late = {
    ...{ assessmentId: id, criterionId, revisionSeen: 1, key: randomUUID(), user: people[1], now: new Date() },
    answer: { state: 'DONT_KNOW' as const, value: { comment: 'Nummer 1' } },
  };
  await expect(saveAnswer(late)).rejects.toThrow(AnswerConflict);
  const where = { assessmentId_criterionId: { assessmentId: id, criterionId } };
  expect(await db.answer.findUniqueOrThrow({ where })).toMatchObject({ revision: 2, value: {}, savedBy: 'erased' });
});

test('a form that is too large is refused however often it is asked, and one that is not stays allowed', async () => {
  const { id, people } = await openDraft();
  const form = 'query ($id: ID!) { assessment(id: $id) { answers { criterionId revision } } }';
  const times = async (limits: QueryLimits) => {
    const ask = as(people[0].id, undefined, limits);
    const codes: unknown[] = [];
    for (let n = 0; n < 4; n += 1) codes.push((await ask(form, { id })).errors?.[0]?.extensions.code);
    return codes;
  };
  expect(await times({ ...limits, complexity: 50 })).toEqual(Array(4).fill('QUERY_TOO_LARGE'));
  expect(await times(limits)).toEqual(Array(4).fill(undefined));
});
