import { randomUUID } from 'node:crypto';
import { allCriteria, compareFractions, optionsOf } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { newestOf } from '../api/src/catalogue.ts';
import { db, pool } from '../api/src/database.ts';
import { dateOf } from '../api/src/days.ts';
import { as } from './support/client.ts';
import { aMunicipality, answer, indicators, makeAssessment, openService } from './support/make.ts';
import { noon } from './support/noon.ts';
import { makeMember } from './support/people.ts';
import { makeUser } from './support/signIn.ts';

beforeAll(openService);

const checklist = () => newestOf(indicators)!.checklist;
const ids = () => allCriteria(checklist()).map(({ id }) => id);

/** The option of a criterion that is worth least or most. */
function option(criterionId: string, which: 'worst' | 'best'): string {
  const criterion = allCriteria(checklist()).find(({ id }) => id === criterionId)!;
  const options = optionsOf(checklist(), criterion).toSorted((a, b) => compareFractions(a.points, b.points));
  return options.at(which === 'worst' ? 0 : -1)!.id;
}
const answered = (criterionId: string, which: 'worst' | 'best') => ({
  ...{ state: 'ANSWERED' as const, options: [option(criterionId, which)] },
});
const all = (which: 'worst' | 'best') => Object.fromEntries(ids().map((id) => [id, answered(id, which)]));

const ratingParts = 'earlier { id } criterionId revision state options number savedBy savedAt';
type Given = { assessmentId: string; earlierId: string; criterionId: string; revisionSeen?: number; key?: string };

const rate = (userId: string | null, { revisionSeen = 0, key = randomUUID(), ...given }: Given, rating: object) =>
  as(userId).call(
    `mutation ($assessmentId: ID!, $earlierId: ID!, $criterionId: ID!, $revisionSeen: Int!, $key: ID!, $answer: RatingInput!) {
       saveRecalibration(assessmentId: $assessmentId, earlierId: $earlierId, criterionId: $criterionId,
         revisionSeen: $revisionSeen, key: $key, answer: $answer) { __typename
         ... on SavedRecalibration { outcome recalibration { ${ratingParts} } }
         ... on RecalibrationConflict { current { ${ratingParts} } }
         ... on AssessmentsNotComparable { why }
         ... on AssessmentLocked { lockedState }
         ... on Error { code } } }`,
    { ...given, revisionSeen, key, answer: rating },
  );
const ratingsOf = async (userId: string | null, id: string) =>
  (await as(userId).call(`query ($id: ID!) { assessment(id: $id) { recalibrations { ${ratingParts} } } }`, { id }))
    ?.recalibrations;

const recalibrated = `recalibrated { earlier { fraction } change { fraction text } rated of
  criteria { criterionId before { fraction } after { fraction } outcome } }`;
const compared = (userId: string | null, oneId: string, otherId: string) =>
  as(userId).call(
    `query ($oneId: ID!, $otherId: ID!) { comparison(oneId: $oneId, otherId: $otherId) {
       ... on Comparison { sameQuestions { change { fraction } } ${recalibrated} } } }`,
    { oneId, otherId },
  );

/** A municipality with what it said a year ago, all best, and the draft of today, all worst or what is given. */
async function aYearLater(now: 'best' | 'worst' = 'worst') {
  const municipalityId = aMunicipality();
  const before = await makeAssessment({
    ...{ municipalityId, answers: all('best'), isSubmitted: true, now: noon('2025-05-01') },
  });
  const { id, editor } = await makeAssessment({ municipalityId, answers: all(now), now: noon('2026-05-20') });
  return { municipalityId, beforeId: before.id, id, editor, given: { assessmentId: id, earlierId: before.id } };
}

test('a rating is saved as an answer is: once for each key, and never over what was not seen', async () => {
  const { editor, given } = await aYearLater();
  const [criterionId] = ids() as [string];
  const save = { ...given, criterionId, key: randomUUID() };
  const saved = {
    recalibration: {
      earlier: { id: given.earlierId },
      criterionId,
      revision: 1,
      options: [option(criterionId, 'worst')],
    },
  };
  expect(await rate(editor, save, answered(criterionId, 'worst'))).toMatchObject({ outcome: 'SAVED', ...saved });
  expect(await rate(editor, save, answered(criterionId, 'worst'))).toMatchObject({ outcome: 'REPLAY', ...saved });
  expect(await rate(editor, { ...save, key: randomUUID() }, answered(criterionId, 'best'))).toMatchObject({
    ...{ code: 'RECALIBRATION_CONFLICT', current: { revision: 1, options: [option(criterionId, 'worst')] } },
  });
  const seen = { ...save, revisionSeen: 1, key: randomUUID() };
  expect(await rate(editor, seen, { state: 'UNANSWERED' })).toMatchObject({
    ...{ outcome: 'SAVED', recalibration: { revision: 2, state: 'UNANSWERED', options: [] } },
  });
  const other = ids()[1]!;
  expect(await rate(editor, { ...seen, criterionId: other, revisionSeen: 3 }, { state: 'DONT_KNOW' })).toMatchObject({
    ...{ code: 'RECALIBRATION_CONFLICT', current: { revision: 0, state: 'UNANSWERED', savedBy: null } },
  });
});

test('of ten editors who rate the same at once one saves, and the others get what stands', async () => {
  const { editor, given } = await aYearLater();
  const [criterionId] = ids() as [string];
  const sent = Array.from({ length: 10 }, () =>
    rate(editor, { ...given, criterionId }, answered(criterionId, 'worst')),
  );
  const outcomes = (await Promise.all(sent)).map(({ __typename }) => __typename).toSorted();
  expect(outcomes).toEqual([...Array.from({ length: 9 }, () => 'RecalibrationConflict'), 'SavedRecalibration']);
});

test('a rating is by the options of the criterion, and without a word', async () => {
  const { editor, given } = await aYearLater();
  const [criterionId] = ids() as [string];
  const codeOf = async (criterion: string, rating: object) =>
    (await rate(editor, { ...given, criterionId: criterion }, rating)).code;
  expect(await codeOf('ingen-slik', { state: 'DONT_KNOW' })).toBe('UNKNOWN_CRITERION');
  expect(await codeOf(criterionId, { state: 'ANSWERED', options: ['ingen-slik'] })).toBe('UNKNOWN_OPTION');
  expect(await codeOf(criterionId, { state: 'ANSWERED', number: '3' })).toBe('INVALID_ANSWER');
  expect(await codeOf(criterionId, { state: 'NOT_APPLICABLE' })).toBe('INVALID_ANSWER');
  expect(await ratingsOf(editor, given.assessmentId)).toEqual([]);
});

test('only an earlier state of the same municipality and checklist is rated anew, by its editors', async () => {
  const { municipalityId, editor, given, beforeId, id } = await aYearLater();
  const elsewhere = await aYearLater();
  const municipal = await makeAssessment({
    ...{ municipalityId, checklistId: 'sjekkliste-kommune', answers: 'best', isSubmitted: true },
    now: noon('2025-06-01'),
  });
  const sameDay = await makeAssessment({
    ...{ municipalityId, answers: all('best'), isSubmitted: true, now: noon('2026-06-01') },
  });
  const [criterionId] = ids() as [string];
  const dontKnow = { state: 'DONT_KNOW' };
  const asked = (userId: string | null, more: object) => rate(userId, { ...given, criterionId, ...more }, dontKnow);
  expect(await asked(editor, { earlierId: elsewhere.beforeId })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await asked(editor, { earlierId: 'ingen-slik' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await asked(editor, { earlierId: municipal.id })).toMatchObject({ why: 'OTHER_CHECKLIST' });
  expect(await asked(editor, { earlierId: sameDay.id })).toMatchObject({ why: 'NOT_EARLIER' });
  expect(await asked(editor, { earlierId: id })).toMatchObject({ why: 'NOT_SUBMITTED' });
  expect(await asked(editor, { assessmentId: beforeId, earlierId: municipal.id })).toMatchObject({
    lockedState: 'SUBMITTED',
  });
  expect(await asked(elsewhere.editor, {})).toMatchObject({ code: 'NOT_FOUND' });
  expect(await asked(null, {})).toEqual({ error: 'UNAUTHENTICATED' });
  const reader = await makeMember(municipalityId, 'READER');
  const adviser = await makeUser({ ndfuRole: 'ADVISER' });
  for (const { id: userId } of [reader, adviser]) expect(await asked(userId, {})).toEqual({ error: 'FORBIDDEN' });
  expect(await db.recalibration.count({ where: { assessmentId: { in: [id, beforeId] } } })).toBe(0);
});

test('raw and recalibrated change stand side by side, and nothing else is touched', async () => {
  const { editor, given, beforeId, id } = await aYearLater('worst');
  const nine = ids();
  expect(nine).toHaveLength(9);
  const scoreOfDraft = (await as(editor).assessment(id)).score;
  // Four of nine questions of the same weight: no number yet.
  for (const criterionId of nine.slice(0, 4)) {
    await rate(editor, { ...given, criterionId }, answered(criterionId, 'worst'));
  }
  await rate(editor, { ...given, criterionId: nine[8]! }, { state: 'DONT_KNOW' });
  expect((await as(editor).assessment(id)).score).toEqual(scoreOfDraft);
  await as(editor, '2026-06-01T10:00:00Z').submitAssessment({ id });
  const raw = { sameQuestions: { change: { fraction: '-1' } } };
  expect(await compared(editor, beforeId, id)).toMatchObject({
    ...{ ...raw, recalibrated: { earlier: null, change: null, rated: 4, of: 9 } },
  });

  // The correction bears them on; the fifth makes it a number. Then the earlier is corrected: the same state.
  const { id: adviser } = await makeUser({ ndfuRole: 'ADVISER' });
  const { id: correctionId } = (await as(adviser).returnAssessment({ id })).replacedBy;
  expect(await ratingsOf(editor, correctionId)).toHaveLength(5);
  const fifth = { ...given, assessmentId: correctionId, criterionId: nine[4]! };
  expect(await rate(editor, fifth, answered(nine[4]!, 'worst'))).toMatchObject({ outcome: 'SAVED' });
  await as(editor).submitAssessment({ id: correctionId });
  const correctedBefore = (await as(adviser).returnAssessment({ id: beforeId })).replacedBy.id;
  await as(editor).submitAssessment({ id: correctedBefore });
  // Five of nine at 0 and four as they were, at 1: 4/9 to 0.
  for (const earlierId of [beforeId, correctedBefore]) {
    expect(await compared(editor, correctionId, earlierId)).toEqual({
      ...raw,
      recalibrated: {
        ...{ earlier: { fraction: '4/9' }, change: { fraction: '-4/9', text: '-44.4' }, rated: 5, of: 9 },
        criteria: nine.slice(0, 5).map((criterionId) => ({
          ...{ criterionId, before: { fraction: '0' }, after: { fraction: '0' }, outcome: 'SAME' },
        })),
      },
    });
  }
});

test('before and after a dugnad show both changes', async () => {
  const { municipalityId, editor, given, id } = await aYearLater('best');
  const heldOn = '2025-09-01';
  const dugnad = await db.dugnad.create({
    data: {
      ...{ id: randomUUID(), municipalityId, heldOn: dateOf(heldOn) },
      ...{ createdAt: noon(heldOn), updatedAt: noon(heldOn) },
    },
  });
  for (const criterionId of ids()) await rate(editor, { ...given, criterionId }, answered(criterionId, 'worst'));
  await as(editor, '2026-06-01T10:00:00Z').submitAssessment({ id });
  const { beforeAfter } = await as(editor).call(
    `query ($id: ID!) { dugnad(id: $id) { beforeAfter(checklistId: "${indicators}") {
       beforeToAfter { sameQuestions { change { fraction } } ${recalibrated} } } } }`,
    { id: dugnad.id },
  );
  expect(beforeAfter.beforeToAfter).toMatchObject({
    sameQuestions: { change: { fraction: '0' } },
    recalibrated: { earlier: { fraction: '0' }, change: { fraction: '1', text: '+100.0' }, rated: 9, of: 9 },
  });
});

test('a comparison that nobody rated anew has no recalibrated change', async () => {
  const { editor, beforeId, id } = await aYearLater();
  await as(editor, '2026-06-01T10:00:00Z').submitAssessment({ id });
  expect(await compared(editor, beforeId, id)).toMatchObject({ recalibrated: null });
});

test('ratings are read by those who read the answers, and the public never sees by whom', async () => {
  const { editor, given, beforeId, id } = await aYearLater();
  const [criterionId, other] = ids() as [string, string];
  await rate(editor, { ...given, criterionId }, answered(criterionId, 'worst'));
  await rate(editor, { ...given, criterionId: other }, { state: 'UNANSWERED' });
  const { id: adviser } = await makeUser({ ndfuRole: 'ADVISER' });
  expect(await ratingsOf(editor, id)).toHaveLength(2);
  expect(await ratingsOf(adviser, id)).toEqual([]);
  await as(editor).submitAssessment({ id });
  const { name } = await db.user.findUniqueOrThrow({ where: { id: editor } });
  expect((await ratingsOf(adviser, id))[0]).toMatchObject({ revision: 1, savedBy: name, earlier: { id: beforeId } });
  expect(await ratingsOf(null, id)).toBeUndefined();
  await as(editor).publishAssessment({ id });
  const seen = { criterionId, state: 'ANSWERED', options: [option(criterionId, 'worst')], number: null };
  const secret = { earlier: null, revision: 0, savedBy: null, savedAt: null };
  // The one rated anew was not published: that it was rated is public, what it said is not.
  expect(await ratingsOf(null, id)).toEqual([{ ...seen, ...secret }]);
  expect(await compared(null, beforeId, id)).toBeNull();
  await as(editor).publishAssessment({ id: beforeId });
  expect(await ratingsOf(null, id)).toEqual([{ ...seen, ...secret, earlier: { id: beforeId } }]);
  expect(await compared(null, beforeId, id)).toMatchObject({ recalibrated: { rated: 1, of: 9 } });
});

test('ratings are frozen with their assessment, and only a name can be erased', async () => {
  const { editor, given, id } = await aYearLater();
  const [criterionId] = ids() as [string];
  await rate(editor, { ...given, criterionId }, answered(criterionId, 'worst'));
  await as(editor).submitAssessment({ id });
  expect(await rate(editor, { ...given, criterionId, revisionSeen: 1 }, { state: 'DONT_KNOW' })).toMatchObject({
    ...{ code: 'ASSESSMENT_LOCKED', lockedState: 'SUBMITTED' },
  });
  const frozen = { code: '55000' };
  for (const sql of [
    `UPDATE recalibration SET state = 'DONT_KNOW' WHERE assessment_id = $1`,
    `UPDATE recalibration SET value = '{}' WHERE assessment_id = $1`,
    'DELETE FROM recalibration WHERE assessment_id = $1',
    `INSERT INTO recalibration (assessment_id, earlier_id, criterion_id, state, saved_at)
     SELECT assessment_id, earlier_id, 'late', 'DONT_KNOW', saved_at FROM recalibration WHERE assessment_id = $1`,
  ]) {
    await expect(pool.query(sql, [id])).rejects.toMatchObject(frozen);
  }
  await as(editor).eraseAnswerText({ assessmentId: id, criterionId, fields: ['NAME'] });
  expect(await ratingsOf(editor, id)).toMatchObject([{ criterionId, state: 'ANSWERED', savedBy: null }]);
});

test('a number is rated anew by a number', async () => {
  const municipalityId = aMunicipality();
  const municipal = 'sjekkliste-kommune';
  const before = await makeAssessment({
    ...{ municipalityId, checklistId: municipal, answers: 'best', isSubmitted: true, now: noon('2025-05-01') },
  });
  const { id, editor } = await makeAssessment({ municipalityId, checklistId: municipal, now: noon('2026-05-20') });
  await answer(id, 'best', editor, noon('2026-05-20'));
  const number = allCriteria(before.checklist).find(({ answer: { kind } }) => kind === 'number')!;
  const given = { assessmentId: id, earlierId: before.id, criterionId: number.id };
  expect(await rate(editor, given, { state: 'ANSWERED', number: '0,50' })).toMatchObject({
    recalibration: { number: '0.5', options: [] },
  });
});
