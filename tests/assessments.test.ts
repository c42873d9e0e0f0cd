import { randomUUID } from 'node:crypto';
import { allCriteria, optionsOf, verify } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { catalogue } from '../api/src/catalogue.ts';
import { db } from '../api/src/database.ts';
import { publishedKeys } from '../api/src/signingKey.ts';
import { as } from './support/client.ts';
import { aMunicipality, answer, indicators, makeAssessment, makeRound, openService } from './support/make.ts';
import { makeMember } from './support/people.ts';
import { makeUser } from './support/signIn.ts';

beforeAll(openService);

const now = new Date('2026-06-01T10:00:00Z');
const adviser = () => makeUser({ ndfuRole: 'ADVISER' });
const definitions = () =>
  Object.fromEntries(catalogue.versions.map(({ id, version, canonical }) => [`${id}@${version}`, canonical]));

test('a municipality cannot submit before every criterion has an answer', async () => {
  const { id, editor, checklist } = await makeAssessment();
  const [first, ...others] = allCriteria(checklist).map((criterion) => criterion.id);
  await answer(id, { [first!]: { state: 'DONT_KNOW' } }, editor, now);
  expect(await as(editor).submitAssessment({ id })).toMatchObject({
    code: 'ASSESSMENT_INCOMPLETE',
    missingCriteria: others,
  });
});

test('a submitted assessment has its score, level, code of the day and a receipt that anyone can verify', async () => {
  const { id, editor, municipalityId } = await makeAssessment({ answers: 'best' });
  const submitted = await as(editor).submitAssessment({ id });
  expect(submitted).toMatchObject({
    state: 'SUBMITTED',
    referenceOn: '2026-06-01',
    score: { score: { fraction: '1' }, level: { id: expect.any(String) }, coverage: { fraction: '1' } },
  });
  const verification = verify(submitted.receipt, { definitions: definitions(), keys: await publishedKeys() });
  expect(verification).toMatchObject({ ok: true, authenticity: 'SIGNED', problems: [] });
  expect(verification.receipt).toMatchObject({
    municipality: { identity: municipalityId, code: submitted.municipalityCode },
    referenceDate: '2026-06-01',
    correction: 0,
  });
  const forged = submitted.receipt.replace('"score":"1"', '"score":"0"');
  expect(verify(forged, { definitions: definitions(), keys: await publishedKeys() }).ok).toBe(false);
});

test('seven of the best and two don’t knows have a score, no level, and say why', async () => {
  const { id, editor, checklist } = await makeAssessment({ version: '1.0.0', answers: 'best' });
  const two = allCriteria(checklist).slice(-2);
  for (const criterion of two) {
    await as(editor).saveAnswer({
      ...{ assessmentId: id, criterionId: criterion.id, revisionSeen: 1, key: randomUUID() },
      answer: { state: 'DONT_KNOW' },
    });
  }
  expect(await as(editor).submitAssessment({ id })).toMatchObject({
    completeness: { answered: 9, asked: 9 },
    score: {
      ...{ score: { fraction: '1' }, level: null, coverage: { fraction: '7/9' } },
      levelWithheld: { because: 'COVERAGE', dontKnow: 2 },
    },
  });
});

test('what was stored at submission is what the answers give when they are scored again', async () => {
  const { id } = await makeAssessment({ answers: 'best', isSubmitted: true });
  const row = await db.assessment.findUniqueOrThrow({ where: { id } });
  const { score } = await as((await adviser()).id).assessment(id);
  expect({ score: row.score, level: row.level, coverage: row.coverage }).toEqual({
    ...{ score: score.score.fraction, level: score.level.id, coverage: score.coverage.fraction },
  });
  const { id: checklist, hash } = catalogue.version(row.checklistId, row.version!)!;
  expect([row.checklistId, row.definitionHash]).toEqual([checklist, hash]);
});

test('the receipt is mailed to those who hold seats and to the post address', async () => {
  const municipalityId = aMunicipality();
  await db.municipality.update({
    where: { id: municipalityId },
    data: { postAddress: `post${municipalityId}@eksempel.no` },
  });
  const { id, editor } = await makeAssessment({ municipalityId, answers: 'best' });
  const { receipt } = await as(editor).submitAssessment({ id });
  const { email } = await db.user.findUniqueOrThrow({ where: { id: editor } });
  const mails = await db.outgoingMail.findMany({ where: { text: { contains: id } } });
  expect(mails.map(({ to }) => to).sort()).toEqual([email, `post${municipalityId}@eksempel.no`].sort());
  for (const mail of mails) expect(mail.attachments).toMatchObject([{ filename: 'kvittering.json', content: receipt }]);
});

test.for([
  ['2026-05-31', 'INVALID_REFERENCE_DATE'],
  ['2026-06-11', 'INVALID_REFERENCE_DATE'],
])('the reference date %s lies outside start and submission', async ([referenceOn, code]) => {
  const { id, editor } = await makeAssessment({ answers: 'best' });
  expect(await as(editor, '2026-06-10T10:00:00Z').submitAssessment({ id, referenceOn: referenceOn! })).toMatchObject({
    ...{ code, earliest: '2026-06-01', latest: '2026-06-10' },
  });
});

test('two starts at once in one round give one assessment, and the other is led to it', async () => {
  const municipalityId = aMunicipality();
  const roundId = await makeRound({ invited: [municipalityId] });
  const { id: editor } = await makeMember(municipalityId);
  const answers = await Promise.all([1, 2].map(() => as(editor).startAssessment({ municipalityId, roundId })));
  const started = answers.find(({ __typename }) => __typename === 'Assessment');
  const refused = answers.find(({ code }) => code === 'ASSESSMENT_ALREADY_STARTED');
  expect(refused.existing.id).toBe(started.id);
  expect(await db.assessment.count({ where: { roundId } })).toBe(1);
});

test('a round takes no answers before its day, and none from those it did not invite', async () => {
  const [municipalityId, other] = [aMunicipality(), aMunicipality()];
  const roundId = await makeRound({ invited: [municipalityId], opensOn: '2026-06-02' });
  const { id: editor } = await makeMember(municipalityId);
  const { id: uninvited } = await makeMember(other);
  expect(await as(editor, '2026-06-01T21:59:59Z').startAssessment({ municipalityId, roundId })).toMatchObject({
    ...{ code: 'ROUND_NOT_OPEN', opensOn: '2026-06-02' },
  });
  expect(await as(editor, '2026-06-01T22:00:00Z').startAssessment({ municipalityId, roundId })).toMatchObject({
    state: 'DRAFT',
  });
  expect(await as(uninvited).startAssessment({ municipalityId: other, roundId })).toMatchObject({
    code: 'NOT_INVITED',
  });
});

test('an answer after the last day, midnight in Norway, is late; before it is not', async () => {
  const late = async (at: string) => {
    const municipalityId = aMunicipality();
    const roundId = await makeRound({ invited: [municipalityId], closesOn: '2026-06-01' });
    const { id, editor } = await makeAssessment({ municipalityId, roundId, answers: 'best' });
    return (await as(editor, at).submitAssessment({ id })).isLate;
  };
  expect(await late('2026-06-01T21:59:59Z')).toBe(false);
  expect(await late('2026-06-01T22:00:00Z')).toBe(true);
});

test('a municipality starts its own when it wants, of any published version for municipalities', async () => {
  const municipalityId = aMunicipality();
  const { id: editor } = await makeMember(municipalityId);
  const start = (checklistId: string, version?: string) =>
    as(editor).startAssessment({ municipalityId, checklistId, version });
  expect(await start(indicators, '1.0.0')).toMatchObject({ state: 'DRAFT', number: 0 });
  expect(await start(indicators, '9.9.9')).toMatchObject({ code: 'UNKNOWN_VERSION' });
  expect(await start('allemed-ung')).toMatchObject({ code: 'UNKNOWN_VERSION' });
});

test('last time’s answers are proposals that count as unanswered until somebody confirms them', async () => {
  const before = await makeAssessment({
    version: '1.0.0',
    answers: 'best',
    isSubmitted: true,
    now: new Date('2025-06-01T10:00:00Z'),
  });
  const { municipalityId, editor } = before;
  const { id } = await as(editor).startAssessment({ municipalityId, checklistId: indicators, version: '1.0.0' });
  expect(await as(editor).assessment(id)).toMatchObject({ completeness: { answered: 0, asked: 9 } });
  const [first] = await as(editor).answers(id);
  expect(first).toMatchObject({ state: 'UNANSWERED', options: [], proposal: { state: 'ANSWERED' } });
  const confirm = { assessmentId: id, criterionId: first.criterionId, revisionSeen: 0, key: randomUUID() };
  expect(await as(editor).confirmProposal(confirm)).toMatchObject({
    ...{ outcome: 'SAVED', answer: { state: 'ANSWERED', options: first.proposal.options } },
  });
  expect(await as(editor).assessment(id)).toMatchObject({ completeness: { answered: 1, asked: 9 } });
});

test('how much was taken over from last time is stored at submission', async () => {
  const then = new Date('2025-06-01T10:00:00Z');
  const before = await makeAssessment({ version: '1.0.0', answers: 'best', isSubmitted: true, now: then });
  const { municipalityId, editor, checklist } = before;
  const { id } = await as(editor).startAssessment({ municipalityId, checklistId: indicators, version: '1.0.0' });
  await answer(id, 'best', editor, now);
  const [changed] = allCriteria(checklist);
  await as(editor).saveAnswer({
    ...{ assessmentId: id, criterionId: changed!.id, revisionSeen: 1, key: randomUUID() },
    answer: {
      state: 'ANSWERED',
      options: [
        optionsOf(checklist, changed!).at(0)!.id === (await as(editor).answers(id))[0].options[0]
          ? optionsOf(checklist, changed!).at(-1)!.id
          : optionsOf(checklist, changed!).at(0)!.id,
      ],
    },
  });
  expect((await as(editor).submitAssessment({ id })).prefilledShare).toBeCloseTo(8 / 9);
});

test('an answer to the same subject in another checklist is offered as a proposal', async () => {
  const municipal = catalogue.version('sjekkliste-kommune', '2.0.0')!.checklist;
  const pairs = allCriteria(municipal).flatMap(({ id, sameAs }) =>
    sameAs.filter(({ checklist }) => checklist === indicators).map(({ criterion }) => ({ id, criterion })),
  );
  expect(pairs.length).toBeGreaterThan(0);
  const then = new Date('2025-06-01T10:00:00Z');
  const before = await makeAssessment({ answers: 'best', isSubmitted: true, now: then });
  const { id } = await as(before.editor).startAssessment({
    municipalityId: before.municipalityId,
    checklistId: 'sjekkliste-kommune',
  });
  const proposals = await db.proposal.findMany({ where: { assessmentId: id } });
  for (const proposal of proposals) {
    expect(pairs).toContainEqual({ id: proposal.criterionId, criterion: proposal.originCriterionId });
    expect(proposal.originChecklistId).toBe(indicators);
  }
});

test('a returned assessment stays as it was, and its correction begins with its answers', async () => {
  const { id, editor } = await makeAssessment({ answers: 'best', isSubmitted: true });
  const later = '2026-07-01T10:00:00Z';
  const returned = await as((await adviser()).id, later).returnAssessment({ id });
  expect(returned).toMatchObject({ id, state: 'RETURNED' });
  const correctionId = returned.replacedBy.id;
  const correction = await as(editor, later).assessment(correctionId);
  expect(correction).toMatchObject({
    number: 1,
    state: 'DRAFT',
    replaces: { id },
    completeness: returned.completeness,
  });
  expect(await db.proposal.count({ where: { assessmentId: correctionId } })).toBe(0);
  expect(await as(editor, later).submitAssessment({ id: correctionId })).toMatchObject({
    ...{ state: 'SUBMITTED', number: 1, referenceOn: '2026-06-01' },
  });
  expect(await as(editor, later).assessment(id)).toMatchObject({ state: 'RETURNED', receipt: returned.receipt });
  expect(await as(editor, later).returnAssessment({ id })).toMatchObject({ code: 'ASSESSMENT_NOT_SUBMITTED' });
});

test('two returns at once make one correction', async () => {
  const { id, editor } = await makeAssessment({ answers: 'best', isSubmitted: true });
  const answers = await Promise.all([1, 2].map(() => as(editor).returnAssessment({ id })));
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Assessment', 'AssessmentNotSubmitted']);
});

test('a correction keeps the reference date', async () => {
  const { id, editor } = await makeAssessment({ answers: 'best', isSubmitted: true });
  const { replacedBy } = await as(editor).returnAssessment({ id });
  const later = as(editor, '2026-08-01T10:00:00Z');
  expect(await later.submitAssessment({ id: replacedBy.id, referenceOn: '2026-07-01' })).toMatchObject({
    ...{ code: 'INVALID_REFERENCE_DATE', earliest: '2026-06-01', latest: '2026-06-01' },
  });
});

test('NDFU marks a submitted assessment as read, and a draft not', async () => {
  const { id } = await makeAssessment({ answers: 'best', isSubmitted: true });
  const draft = await makeAssessment();
  const { id: userId } = await adviser();
  expect(await as(userId).reviewAssessment({ id })).toMatchObject({ id });
  expect((await db.assessment.findUniqueOrThrow({ where: { id } })).reviewedAt).toEqual(now);
  expect(await as(userId).reviewAssessment({ id: draft.id })).toMatchObject({ code: 'ASSESSMENT_NOT_SUBMITTED' });
});

test('a municipality publishes its own stand-alone assessment, and then everybody reads it without its private parts', async () => {
  const { id, editor, checklist } = await makeAssessment({ answers: 'best' });
  const [first] = allCriteria(checklist);
  await as(editor).saveAnswer({
    ...{ assessmentId: id, criterionId: first!.id, revisionSeen: 1, key: randomUUID() },
    answer: {
      ...{
        state: 'ANSWERED',
        options: [optionsOf(checklist, first!)[0]!.id],
        comment: 'Snakk med Kari',
        link: 'https://eksempel.no/vedtak',
      },
    },
  });
  await as(editor).submitAssessment({ id });
  expect(await as(null).assessment(id)).toBeNull();
  expect(await as(editor).publishAssessment({ id })).toMatchObject({ state: 'PUBLISHED' });
  expect(await as(null).assessment(id)).toMatchObject({ state: 'PUBLISHED', receipt: expect.any(String) });
  expect((await as(null).answers(id))[0]).toEqual({
    ...{ criterionId: first!.id, revision: 0, state: 'ANSWERED', options: [optionsOf(checklist, first!)[0]!.id] },
    ...{ number: null, text: null, reason: null, comment: null, link: 'https://eksempel.no/vedtak' },
    ...{ savedBy: null, savedAt: null, proposal: null },
  });
  expect(await as(null).assessmentIds()).toContain(id);
});

test('a published one stands for everybody until its correction is published', async () => {
  const { id, editor } = await makeAssessment({ answers: 'best', isSubmitted: true });
  await as(editor).publishAssessment({ id });
  const { replacedBy } = await as(editor).returnAssessment({ id });
  expect(await as(null).assessment(id)).toMatchObject({ state: 'PUBLISHED', replacedBy: null });
  expect(await as(null).assessmentIds({ state: 'RETURNED' })).not.toContain(id);
  expect(await as(null).assessmentIds({ state: 'PUBLISHED' })).toContain(id);
  await as(editor).submitAssessment({ id: replacedBy.id });
  expect(await as(null).assessment(replacedBy.id)).toBeNull();
  await as(editor).publishAssessment({ id: replacedBy.id });
  const listed = await as(null).assessmentIds();
  expect([listed.includes(id), listed.includes(replacedBy.id)]).toEqual([false, true]);
  expect(await as(null).assessment(id)).toMatchObject({ id, replacedBy: { id: replacedBy.id } });
});

test('one that belongs to a round is published with it, not alone', async () => {
  const municipalityId = aMunicipality();
  const roundId = await makeRound({ invited: [municipalityId] });
  const { id, editor } = await makeAssessment({ municipalityId, roundId, answers: 'best', isSubmitted: true });
  expect(await as(editor).publishAssessment({ id })).toMatchObject({ code: 'ASSESSMENT_IN_ROUND' });
});

test('of a draft NDFU sees that it exists and how complete it is, and the public nothing', async () => {
  const { id, editor, checklist } = await makeAssessment();
  const [first] = allCriteria(checklist);
  await answer(id, { [first!.id]: { state: 'DONT_KNOW', comment: 'usikker' } }, editor, now);
  const { id: userId } = await adviser();
  expect(await as(userId).assessment(id)).toMatchObject({
    ...{ id, state: 'DRAFT', completeness: { answered: 1 }, score: null, receipt: null, referenceOn: null },
  });
  expect(await as(userId).answers(id)).toEqual([]);
  expect(await as(null).assessment(id)).toBeNull();
  const elsewhere = await makeAssessment();
  expect(await as(elsewhere.editor).assessment(id)).toBeNull();
  expect(await as(elsewhere.editor).assessmentIds()).not.toContain(id);
  expect(await as(elsewhere.editor).returnAssessment({ id })).toMatchObject({ code: 'NOT_FOUND' });
});

test('words that are erased are erased from all rows of the chain, and what was written anew stands', async () => {
  const { id, editor, checklist } = await makeAssessment({ answers: 'best' });
  const [first, second] = allCriteria(checklist);
  const saveComment = async (assessmentId: string, criterionId: string, revisionSeen: number, comment: string) => {
    const options = [optionsOf(checklist, first!)[0]!.id];
    const place = { assessmentId, criterionId, revisionSeen, key: randomUUID() };
    await as(editor).saveAnswer({ ...place, answer: { state: 'ANSWERED', options, comment } });
  };
  await saveComment(id, first!.id, 1, 'Spør Per på sosialkontoret');
  await saveComment(id, second!.id, 1, 'Spør Kari i kulturhuset');
  await as(editor).submitAssessment({ id });
  const { replacedBy } = await as(editor).returnAssessment({ id, reason: 'Feil tall.' });
  await saveComment(replacedBy.id, second!.id, 0, 'Vedtatt i kommunestyret');
  await as(editor).submitAssessment({ id: replacedBy.id });
  for (const { id: criterionId } of [first!, second!])
    await as(editor).eraseAnswerText({ assessmentId: id, criterionId, fields: ['COMMENT'] });
  const rows = await db.answer.findMany({
    where: { assessmentId: { in: [id, replacedBy.id] }, criterionId: { in: [first!.id, second!.id] } },
  });
  const comments = rows.flatMap(({ value }) => (value as { comment?: string }).comment ?? []);
  expect([rows.length, comments]).toEqual([4, ['Vedtatt i kommunestyret']]);
  const history = await db.answerHistory.findMany({ where: { assessmentId: id } });
  expect(history.filter(({ value }) => JSON.stringify(value).includes('Spør'))).toEqual([]);
});

test('words about people are erased from a frozen answer and its history, and that is logged', async () => {
  const { id, editor, checklist } = await makeAssessment({ answers: 'best' });
  const [first] = allCriteria(checklist);
  await as(editor).saveAnswer({
    ...{ assessmentId: id, criterionId: first!.id, revisionSeen: 1, key: randomUUID() },
    answer: {
      state: 'ANSWERED',
      options: [optionsOf(checklist, first!)[0]!.id],
      comment: 'Spør Per på sosialkontoret',
    },
  });
  const { receipt } = await as(editor).submitAssessment({ id });
  const erased = await as(editor).eraseAnswerText({
    assessmentId: id,
    criterionId: first!.id,
    fields: ['COMMENT', 'NAME'],
  });
  expect(erased).toMatchObject({ comment: null, savedBy: null, state: 'ANSWERED' });
  const history = await db.answerHistory.findMany({ where: { assessmentId: id, criterionId: first!.id } });
  expect(history).toHaveLength(2);
  for (const { value, savedBy } of history)
    expect([JSON.stringify(value).includes('Per'), savedBy]).toEqual([false, 'erased']);
  expect(await db.assessmentEvent.count({ where: { assessmentId: id, kind: 'ERASED' } })).toBe(1);
  expect((await as(editor).assessment(id)).receipt).toBe(receipt);
});
