import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '../api/src/database.ts';
import { aMunicipality, makeAssessment, openService } from './support/make.ts';
import { serve } from './support/serve.ts';
import { cookieOf, forgetTries, linkFor, makeSignIn } from './support/signIn.ts';
import { statementsOf } from './support/statements.ts';

let ask: Awaited<ReturnType<typeof serve>>['ask'];
let stop: () => Promise<void>;
let signIn: ReturnType<typeof makeSignIn>;
beforeAll(async () => {
  await openService();
  ({ ask, stop } = await serve());
  signIn = makeSignIn();
}, 60_000);
afterAll(() => stop());
beforeEach(forgetTries);

const form = `query ($id: ID!) { me { id }
  assessment(id: $id) { id canEdit answers { criterionId revision comment savedBy } } }`;
const saving = `mutation ($assessmentId: ID!, $criterionId: ID!, $revisionSeen: Int!, $key: ID!, $answer: AnswerInput!) {
  saveAnswer(assessmentId: $assessmentId, criterionId: $criterionId, revisionSeen: $revisionSeen, key: $key, answer: $answer) {
    __typename ... on SavedAnswer { answer { revision savedBy } } ... on Error { code } } }`;

/**
 * A draft that its editor has open: form and save have been asked so often that who asks is assumed from now on.
 * What follows is whether that is noticed when it is no longer so.
 */
async function openForm() {
  const { id, editor, municipalityId, checklist } = await makeAssessment({ answers: {} });
  const { email } = await db.user.findUniqueOrThrow({ where: { id: editor } });
  const cookie = cookieOf(await signIn.post('/auth/magic-link', { token: await linkFor(email) }));
  const criterionId = checklist.themes[0]!.criteria[0]!.id;
  let revisionSeen = 0;
  const save = async (comment: string) => {
    const answer = { state: 'DONT_KNOW', comment };
    const variables = { assessmentId: id, criterionId, revisionSeen, key: randomUUID(), answer };
    const { data, errors } = await ask(saving, variables, cookie);
    if (data?.saveAnswer?.__typename === 'SavedAnswer') revisionSeen = data.saveAnswer.answer.revision;
    return { saved: data?.saveAnswer, code: errors?.[0]?.extensions.code };
  };
  const read = async () => (await ask(form, { id }, cookie)).data;
  const stored = () =>
    db.answer.findUniqueOrThrow({ where: { assessmentId_criterionId: { assessmentId: id, criterionId } } });
  for (const time of ['første', 'andre', 'tredje']) {
    expect((await save(`Lagret ${time} gang.`)).saved).toMatchObject({ __typename: 'SavedAnswer' });
    expect(await read()).toMatchObject({ me: { id: editor }, assessment: { id, canEdit: true } });
  }
  return { id, editor, municipalityId, cookie, save, read, stored };
}

test('a form that is open is read and saved with one statement each, which says itself who asks', async () => {
  const { save, read } = await openForm();
  const [assessment, me, ...others] = (await statementsOf(read)).statements;
  expect([assessment, me, others]).toEqual([expect.stringContaining('x.token'), expect.stringContaining('"user"'), []]);
  expect((await statementsOf(() => save('Enda en gang.'))).statements).toEqual([expect.stringContaining('x.token')]);
});

test('who has signed out saves nothing and reads nothing', async () => {
  const { cookie, save, read, stored } = await openForm();
  expect((await signIn.post('/api/auth/sign-out', {}, { cookie })).status).toBe(200);
  expect(await save('Etter utlogging.')).toEqual({ saved: undefined, code: 'UNAUTHENTICATED' });
  expect(await stored()).toMatchObject({ revision: 3, value: { comment: 'Lagret tredje gang.' } });
  expect(await read()).toEqual({ me: null, assessment: null });
});

test('whose session has ended meanwhile saves nothing and reads nothing', async () => {
  const { editor, save, read, stored } = await openForm();
  await db.session.updateMany({ where: { userId: editor }, data: { expiresAt: new Date(Date.now() - 1000) } });
  expect(await save('Etter at økten er over.')).toEqual({ saved: undefined, code: 'UNAUTHENTICATED' });
  expect(await stored()).toMatchObject({ revision: 3 });
  expect(await read()).toEqual({ me: null, assessment: null });
});

test('who holds the seat no more saves nothing and reads nothing', async () => {
  const { editor, save, read, stored } = await openForm();
  await db.seat.updateMany({ where: { userId: editor }, data: { endedAt: new Date() } });
  expect((await save('Etter at plassen er avsluttet.')).saved).toMatchObject({ code: 'NOT_FOUND' });
  expect(await stored()).toMatchObject({ revision: 3, value: { comment: 'Lagret tredje gang.' } });
  expect(await read()).toEqual({ me: { id: editor }, assessment: null });
});

test('who has become a reader reads, and saves nothing', async () => {
  const { id, editor, save, read, stored } = await openForm();
  await db.seat.updateMany({ where: { userId: editor }, data: { role: 'READER' } });
  expect(await save('Som leser.')).toMatchObject({ code: 'FORBIDDEN' });
  expect(await stored()).toMatchObject({ revision: 3 });
  expect(await read()).toMatchObject({ assessment: { id, canEdit: false } });
});

test('a deactivated account saves nothing and reads nothing', async () => {
  const { editor, save, read, stored } = await openForm();
  await db.user.update({ where: { id: editor }, data: { deactivatedAt: new Date() } });
  expect(await save('Etter at kontoen er stengt.')).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await stored()).toMatchObject({ revision: 3 });
  expect(await read()).toEqual({ me: null, assessment: null });
});

test('a new name and a new seat are seen at once', async () => {
  const { editor, cookie, save } = await openForm();
  await db.user.update({ where: { id: editor }, data: { name: 'Kari Nyttnavn' } });
  expect((await save('Under nytt navn.')).saved).toMatchObject({ answer: { revision: 4, savedBy: 'Kari Nyttnavn' } });
  const other = await makeAssessment({ municipalityId: aMunicipality(), answers: {} });
  const open = async () => (await ask(form, { id: other.id }, cookie)).data.assessment;
  expect(await open()).toBeNull();
  const { municipalityId } = other;
  const seat = { userId: editor, municipalityId, role: 'EDITOR' as const, givenAt: new Date() };
  await db.seat.create({ data: { id: randomUUID(), ...seat } });
  expect(await open()).toMatchObject({ id: other.id, canEdit: true });
});
