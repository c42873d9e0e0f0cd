import { randomUUID } from 'node:crypto';
import { allCriteria, optionsOf } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { submitAssessment } from '../api/src/assessments/store/submitAssessment.ts';
import { db } from '../api/src/database.ts';
import { as } from './support/client.ts';
import { answer, makeAssessment, openService, viewer } from './support/make.ts';
import { makeMember } from './support/people.ts';

beforeAll(openService);

/** How many answers came to what: "49 REPLAY". */
function outcomes(answers: readonly { __typename: string; outcome?: string }[]): string[] {
  const counts = new Map<string, number>();
  for (const { __typename, outcome = __typename } of answers) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${count} ${name}`).sort();
}

async function draft() {
  const { id, editor, checklist, municipalityId } = await makeAssessment();
  const criteria = allCriteria(checklist);
  const [first, second] = optionsOf(checklist, criteria[0]!).map((option) => option.id);
  const criterionId = criteria[0]!.id;
  const save = { assessmentId: id, criterionId, revisionSeen: 0 };
  return { id, editor, checklist, municipalityId, criteria, first: first!, second: second!, save };
}

test('the same answer sent fifty times at once is saved once and acknowledged fifty times', async () => {
  const { id, editor, save, first } = await draft();
  const key = randomUUID();
  const sent = Array.from({ length: 50 }, () =>
    as(editor).saveAnswer({ ...save, key, answer: { state: 'ANSWERED', options: [first], comment: 'Vedtatt i mai' } }),
  );
  const answers = await Promise.all(sent);
  expect(outcomes(answers)).toEqual(['1 SAVED', '49 REPLAY']);
  expect(answers.every(({ savedAs, answer }) => savedAs === 1 && answer.comment === 'Vedtatt i mai')).toBe(true);
  expect(await db.answerHistory.count({ where: { assessmentId: id } })).toBe(1);
});

test('of fifty editors on one criterion one saves, and the others get what stands', async () => {
  const { id, editor, save, first } = await draft();
  const sent = Array.from({ length: 50 }, (_, place) =>
    as(editor).saveAnswer({
      ...{ ...save, key: randomUUID() },
      answer: { state: 'ANSWERED', options: [first], comment: `Nummer ${place}` },
    }),
  );
  const answers = await Promise.all(sent);
  expect(outcomes(answers)).toEqual(['1 SAVED', '49 AnswerConflict']);
  const stands = answers.find(({ outcome }) => outcome === 'SAVED').answer;
  for (const { current } of answers.filter(({ current }) => current)) expect(current).toEqual(stands);
  expect(await db.answerHistory.count({ where: { assessmentId: id } })).toBe(1);
});

test('two people on different criteria never disturb each other', async () => {
  const { id, checklist, criteria, editor, municipalityId } = await draft();
  const colleague = await makeMember(municipalityId);
  const sent = criteria.map((criterion, place) =>
    as(place % 2 ? editor : colleague.id).saveAnswer({
      ...{ assessmentId: id, criterionId: criterion.id, revisionSeen: 0, key: randomUUID() },
      answer: { state: 'ANSWERED', options: [optionsOf(checklist, criterion)[0]!.id] },
    }),
  );
  expect(outcomes(await Promise.all(sent))).toEqual([`${criteria.length} SAVED`]);
});

test('a save that came too late overwrites nothing and can be sent again on what it then saw', async () => {
  const { editor, save, first, second } = await draft();
  await as(editor).saveAnswer({ ...save, key: randomUUID(), answer: { state: 'ANSWERED', options: [first] } });
  const late = { ...save, key: randomUUID(), answer: { state: 'ANSWERED', options: [second] } };
  expect(await as(editor).saveAnswer(late)).toMatchObject({
    code: 'ANSWER_CONFLICT',
    current: { revision: 1, options: [first] },
  });
  expect(await as(editor).saveAnswer({ ...late, revisionSeen: 1 })).toMatchObject({
    outcome: 'SAVED',
    savedAs: 2,
    answer: { options: [second] },
  });
});

test('a repeated save is a replay also after another came in, and says what stands now', async () => {
  const { editor, save, first, second } = await draft();
  const mine = { ...save, key: randomUUID(), answer: { state: 'ANSWERED', options: [first] } };
  await as(editor).saveAnswer(mine);
  await as(editor).saveAnswer({
    ...mine,
    revisionSeen: 1,
    key: randomUUID(),
    answer: { state: 'ANSWERED', options: [second] },
  });
  expect(await as(editor).saveAnswer(mine)).toMatchObject({
    outcome: 'REPLAY',
    savedAs: 1,
    answer: { revision: 2, options: [second] },
  });
});

test('saves beside a submission are in the receipt or are refused', async () => {
  const { id, editor, checklist, criteria } = await draft();
  const now = new Date('2026-06-01T10:00:00Z');
  await answer(id, 'best', editor, now);
  const user = await viewer(editor);
  const submitting = submitAssessment({ id, respondentRole: '', isFacilitated: false, referenceOn: null, user, now });
  const saves = await Promise.all(
    criteria.map((criterion) =>
      as(editor).saveAnswer({
        ...{ assessmentId: id, criterionId: criterion.id, revisionSeen: 1, key: randomUUID() },
        answer: { state: 'ANSWERED', options: [optionsOf(checklist, criterion).at(-1)!.id], comment: 'i siste liten' },
      }),
    ),
  );
  await submitting;
  const { receipt } = await db.assessment.findUniqueOrThrow({ where: { id } });
  const inReceipt = new Map<string, string[]>(
    JSON.parse(receipt!).criteria.map((one: { criterion: string; options: string[] }) => [one.criterion, one.options]),
  );
  const rows = await db.answer.findMany({ where: { assessmentId: id } });
  for (const [place, result] of saves.entries()) {
    const stored = rows.find(({ criterionId }) => criterionId === criteria[place]!.id)!;
    expect(inReceipt.get(stored.criterionId)).toEqual((stored.value as { options: string[] }).options);
    expect(stored.revision).toBe(result.outcome === 'SAVED' ? 2 : 1);
    if (!result.outcome) expect(result.code).toBe('ASSESSMENT_LOCKED');
  }
});

test('a save that was acknowledged before the submission is a replay after it, a new one is refused', async () => {
  const { id, editor, save } = await draft();
  const { checklist, criteria } = { ...(await draft()) };
  await answer(id, 'best', editor, new Date('2026-06-01T10:00:00Z'));
  const key = randomUUID();
  const again = {
    ...{ ...save, revisionSeen: 1, key },
    answer: { state: 'ANSWERED', options: [optionsOf(checklist, criteria[0]!)[0]!.id] },
  };
  expect(await as(editor).saveAnswer(again)).toMatchObject({ outcome: 'SAVED' });
  await as(editor).submitAssessment({ id });
  expect(await as(editor).saveAnswer(again)).toMatchObject({ outcome: 'REPLAY', savedAs: 2 });
  expect(await as(editor).saveAnswer({ ...again, revisionSeen: 2, key: randomUUID() })).toMatchObject({
    code: 'ASSESSMENT_LOCKED',
    lockedState: 'SUBMITTED',
    lockedSince: '2026-06-01T10:00:00.000Z',
  });
});

test.for([
  [{ state: 'ANSWERED', options: ['no-such'] }, 'UNKNOWN_OPTION'],
  [{ state: 'ANSWERED' }, 'INVALID_ANSWER'],
  [{ state: 'ANSWERED', number: '3' }, 'INVALID_ANSWER'],
  [{ state: 'NOT_APPLICABLE', reason: 'Ingen slike' }, 'INVALID_ANSWER'],
  [{ state: 'DONT_KNOW', link: 'javascript:alert(1)' }, 'INVALID_LINK'],
  [{ state: 'DONT_KNOW', link: 'ftp://eksempel.no' }, 'INVALID_LINK'],
])('%o is refused as %s', async ([answer, code]) => {
  const { editor, save } = await draft();
  const given = answer as object;
  expect(await as(editor).saveAnswer({ ...save, key: randomUUID(), answer: given })).toMatchObject({ code });
});

test('not applicable is refused without a reason and taken with one', async () => {
  const { id, editor, checklist } = await makeAssessment({ checklistId: 'sjekkliste-kommune' });
  const criterionId = allCriteria(checklist).find(({ notApplicable, condition }) => notApplicable && !condition)!.id;
  const save = { assessmentId: id, criterionId, revisionSeen: 0, key: randomUUID() };
  const without = { state: 'NOT_APPLICABLE', reason: '  ' };
  expect(await as(editor).saveAnswer({ ...save, answer: without })).toMatchObject({ code: 'REASON_MISSING' });
  expect(await as(editor).saveAnswer({ ...save, answer: { ...without, reason: 'Vi har ingen ferje' } })).toMatchObject({
    outcome: 'SAVED',
    answer: { state: 'NOT_APPLICABLE', reason: 'Vi har ingen ferje' },
  });
});

test('a criterion that the checklist does not have is refused', async () => {
  const { editor, save } = await draft();
  const args = { ...save, criterionId: 'no-such', key: randomUUID(), answer: { state: 'DONT_KNOW' } };
  expect(await as(editor).saveAnswer(args)).toMatchObject({ code: 'UNKNOWN_CRITERION' });
});

test('a reader, an editor elsewhere and the public save nothing', async () => {
  const { municipalityId, save } = await draft();
  const args = { ...save, key: randomUUID(), answer: { state: 'DONT_KNOW' } };
  const reader = await makeMember(municipalityId, 'READER');
  const elsewhere = await makeAssessment();
  expect(await as(reader.id).saveAnswer(args)).toEqual({ error: 'FORBIDDEN' });
  expect(await as(elsewhere.editor).saveAnswer(args)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await as(null).saveAnswer(args)).toEqual({ error: 'UNAUTHENTICATED' });
});

test('a form hears of what colleagues have saved since', async () => {
  const { id, editor, save, first } = await draft();
  const later = '2026-06-01T11:00:00Z';
  await as(editor, later).saveAnswer({ ...save, key: randomUUID(), answer: { state: 'ANSWERED', options: [first] } });
  const since = (at: string) =>
    as(editor).call(
      'query ($id: ID!, $at: DateTime!) { assessment(id: $id) { answersSince(at: $at) { criterionId } } }',
      {
        ...{ id, at },
      },
    );
  expect(await since('2026-06-01T10:30:00Z')).toEqual({ answersSince: [{ criterionId: save.criterionId }] });
  expect(await since('2026-06-01T11:00:30Z')).toEqual({ answersSince: [] });
});
