import { beforeAll, expect, test } from 'vitest';
import { db } from '../api/src/database.ts';
import { publishDueRounds } from '../api/src/rounds/store.ts';
import { as } from './support/client.ts';
import { aMunicipality, indicators, makeAssessment, makeRound, openService } from './support/make.ts';
import { makeMember } from './support/people.ts';
import { makeUser } from './support/signIn.ts';

beforeAll(openService);

const administrator = async () => (await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id;
const input = {
  ...{ name: '2026', checklistId: indicators, version: '2.0.0' },
  ...{ opensOn: '2026-09-01', closesOn: '2026-10-31', publishesOn: '2026-12-01' },
};
const create = (userId: string | null, given: object = {}) =>
  as(userId).call(
    `mutation ($input: RoundInput!) { createRound(input: $input) {
       __typename ... on Round { id state invitedCount } ... on Error { code } } }`,
    { input: { ...input, name: crypto.randomUUID(), ...given } },
  );
const publish = (userId: string, id: string, now: string) =>
  as(userId, now).call(
    `mutation ($id: ID!) { publishRound(id: $id) {
       ... on Edition { id number assessments { items { id } totalCount } } ... on Error { code } } }`,
    { id },
  );
const edition = (userId: string | null, id: string) =>
  as(userId).call(
    `query ($id: ID!) { round(id: $id) { state publishedCount editions { number assessments { items { id state } } } } }`,
    { id },
  );
const day = (date: string) => new Date(`${date}T12:00:00Z`);

/** A round that closed on 1 October, with somebody in time and somebody late. */
async function closedRound() {
  const [early, late, silent] = [aMunicipality(), aMunicipality(), aMunicipality()];
  const roundId = await makeRound({
    ...{ invited: [early, late, silent], opensOn: '2026-09-01', closesOn: '2026-10-01', publishesOn: '2026-11-01' },
  });
  const told = { roundId, answers: 'best', isSubmitted: true } as const;
  return {
    roundId,
    inTime: await makeAssessment({ ...told, municipalityId: early, now: day('2026-09-15') }),
    late: await makeAssessment({ ...told, municipalityId: late, now: day('2026-10-15') }),
    silent,
  };
}

test.for([
  [{ closesOn: '2026-08-31' }, 'INVALID_ROUND'],
  [{ publishesOn: '2026-10-31' }, 'INVALID_ROUND'],
  [{ name: ' ' }, 'INVALID_ROUND'],
  [{ version: '9.9.9' }, 'UNKNOWN_VERSION'],
  [{ checklistId: 'allemed-ung', version: '1.0.0' }, 'UNKNOWN_VERSION'],
])('a round with %o is refused as %s', async ([given, code]) => {
  expect(await create(await administrator(), given as object)).toMatchObject({ code });
});

test('two rounds never bear one name', async () => {
  const userId = await administrator();
  await create(userId, { name: 'Runden' });
  expect(await create(userId, { name: 'Runden' })).toMatchObject({ code: 'INVALID_ROUND' });
});

test('only administrators make rounds', async () => {
  const { id: adviser } = await makeUser({ ndfuRole: 'ADVISER' });
  const { id: editor } = await makeMember(aMunicipality());
  expect(await create(adviser)).toEqual({ error: 'FORBIDDEN' });
  expect(await create(editor)).toEqual({ error: 'FORBIDDEN' });
  expect(await create(null)).toEqual({ error: 'UNAUTHENTICATED' });
});

test('the state of a round follows from its days, in Norway', async () => {
  const id = await makeRound({ opensOn: '2026-09-01', closesOn: '2026-10-24', publishesOn: '2026-11-01' });
  const userId = await administrator();
  const state = async (now: string) =>
    (await as(userId, now).call('query ($id: ID!) { round(id: $id) { state } }', { id })).state;
  expect(await state('2026-08-31T21:59:59Z')).toBe('PLANNED');
  expect(await state('2026-08-31T22:00:00Z')).toBe('OPEN');
  expect(await state('2026-10-24T21:59:59Z')).toBe('OPEN');
  expect(await state('2026-10-24T22:00:00Z')).toBe('CLOSED');
  await publish(userId, id, '2026-11-01T08:00:00Z');
  expect(await state('2026-11-01T08:00:00Z')).toBe('PUBLISHED');
});

test('an invitation goes once to the post address and to each editor, in every invited municipality', async () => {
  const municipalityId = aMunicipality();
  await db.municipality.update({ where: { id: municipalityId }, data: { postAddress: 'post@eksempel.no' } });
  const editor = await makeMember(municipalityId, 'EDITOR');
  await makeMember(municipalityId, 'READER');
  const id = await makeRound();
  const userId = await administrator();
  const invite = () =>
    as(userId).call(
      'mutation ($id: ID!, $ids: [ID!]) { inviteToRound(id: $id, municipalityIds: $ids) { ... on Round { invitedCount } ... on Error { code } } }',
      { id, ids: [String(municipalityId)] },
    );
  expect(await invite()).toEqual({ invitedCount: 1 });
  expect(await invite()).toEqual({ invitedCount: 1 });
  const mails = await db.outgoingMail.findMany({ where: { subject: { contains: id } } });
  const all = mails.length > 0 ? mails : await db.outgoingMail.findMany({ where: { text: { contains: id } } });
  expect(all.map(({ to }) => to).sort()).toEqual([editor.email, 'post@eksempel.no'].sort());
});

test('without a list all municipalities of today are invited', async () => {
  const id = await makeRound();
  const invited = await as(await administrator()).call(
    'mutation ($id: ID!) { inviteToRound(id: $id) { ... on Round { invitedCount } } }',
    { id },
  );
  expect(invited).toEqual({ invitedCount: 357 });
});

test('a round is not published before its day', async () => {
  const { roundId } = await closedRound();
  const userId = await administrator();
  expect(await publish(userId, roundId, '2026-10-31T22:59:59Z')).toEqual({ code: 'ROUND_NOT_PUBLISHABLE' });
});

test('the first edition holds what came in time; late answers belong to the next, and the old one stays readable', async () => {
  const { roundId, inTime, late } = await closedRound();
  const userId = await administrator();
  expect(await edition(null, roundId)).toBeNull();
  expect(await publish(userId, roundId, '2026-11-01T12:00:00Z')).toMatchObject({
    ...{ number: 1, assessments: { items: [{ id: inTime.id }], totalCount: 1 } },
  });
  expect(await as(null).assessment(inTime.id)).toMatchObject({ state: 'PUBLISHED' });
  expect(await as(null).assessment(late.id)).toBeNull();
  const second = await publish(userId, roundId, '2026-12-01T12:00:00Z');
  expect(second).toMatchObject({ number: 2, assessments: { totalCount: 2 } });
  const read = await edition(null, roundId);
  expect(read.editions.map((one: { assessments: { items: object[] } }) => one.assessments.items.length)).toEqual([
    1, 2,
  ]);
  expect(await publish(userId, roundId, '2026-12-02T12:00:00Z')).toEqual({ code: 'ROUND_NOT_PUBLISHABLE' });
});

test('a correction replaces what is public with the next edition, and not before', async () => {
  const { roundId, inTime } = await closedRound();
  const userId = await administrator();
  await publish(userId, roundId, '2026-11-01T12:00:00Z');
  const { replacedBy } = await as(userId, '2026-11-05T12:00:00Z').returnAssessment({ id: inTime.id });
  const inForce = async () => (await as(null).assessmentIds({ roundId })).sort();
  expect(await inForce()).toEqual([inTime.id]);
  expect(await as(inTime.editor, '2026-11-06T12:00:00Z').submitAssessment({ id: replacedBy.id })).toMatchObject({
    ...{ isLate: false, state: 'SUBMITTED' },
  });
  expect(await inForce()).toEqual([inTime.id]);
  await publish(userId, roundId, '2026-12-01T12:00:00Z');
  const after = await inForce();
  expect([after.includes(inTime.id), after.includes(replacedBy.id), after.length]).toEqual([false, true, 2]);
  const { editions } = await edition(null, roundId);
  expect(editions[0].assessments.items).toEqual([{ id: inTime.id, state: 'PUBLISHED' }]);
});

test('what was returned after publication and not corrected yet stands in the next edition too', async () => {
  const { roundId, inTime, late } = await closedRound();
  const userId = await administrator();
  await publish(userId, roundId, '2026-11-01T12:00:00Z');
  await as(userId, '2026-11-05T12:00:00Z').returnAssessment({ id: inTime.id });
  const second = await publish(userId, roundId, '2026-12-01T12:00:00Z');
  expect(second.assessments.items.map(({ id }: { id: string }) => id).sort()).toEqual([inTime.id, late.id].sort());
});

test('what was returned before publication is in no edition until its correction is in', async () => {
  const { roundId, inTime } = await closedRound();
  const userId = await administrator();
  await as(userId, '2026-10-05T12:00:00Z').returnAssessment({ id: inTime.id });
  expect(await publish(userId, roundId, '2026-11-01T12:00:00Z')).toMatchObject({ assessments: { totalCount: 0 } });
  expect(await as(null).assessment(inTime.id)).toBeNull();
});

test('the clock publishes a round on its day, once', async () => {
  const { roundId, inTime } = await closedRound();
  expect(await publishDueRounds(new Date('2026-10-31T22:59:59Z'))).not.toContain(roundId);
  const [first, second] = await Promise.all([1, 2].map(() => publishDueRounds(new Date('2026-10-31T23:00:00Z'))));
  expect([...first!, ...second!].filter((id) => id === roundId)).toHaveLength(1);
  expect(await as(null).assessmentIds({ roundId })).toEqual([inTime.id]);
  expect(await db.edition.count({ where: { roundId } })).toBe(1);
});

test('a round closed by hand marks what comes after as late', async () => {
  const municipalityId = aMunicipality();
  const roundId = await makeRound({ invited: [municipalityId] });
  const { id, editor } = await makeAssessment({ municipalityId, roundId, answers: 'best' });
  const closed = await as(await administrator(), '2026-06-05T10:00:00Z').call(
    'mutation ($id: ID!) { closeRound(id: $id) { ... on Round { state closedAt } ... on Error { code } } }',
    { id: roundId },
  );
  expect(closed).toEqual({ state: 'CLOSED', closedAt: '2026-06-05T10:00:00.000Z' });
  expect(await as(editor, '2026-06-05T10:00:00Z').submitAssessment({ id })).toMatchObject({ isLate: true });
});

test('a new last day opens again a round that was closed by hand', async () => {
  const id = await makeRound({ closesOn: '2026-11-30' });
  const asAdministrator = as(await administrator(), '2026-06-05T10:00:00Z');
  await asAdministrator.call('mutation ($id: ID!) { closeRound(id: $id) { __typename } }', { id });
  const moved = { ...input, name: id, opensOn: '2026-01-01', closesOn: '2026-11-29' };
  const updated = await asAdministrator.call(
    'mutation ($id: ID!, $input: RoundInput!) { updateRound(id: $id, input: $input) { ... on Round { state } } }',
    { id, input: moved },
  );
  expect(updated).toEqual({ state: 'OPEN' });
});

test('the version of a round stays once somebody has started, its days once it is published', async () => {
  const { roundId } = await closedRound();
  const userId = await administrator();
  const update = (given: object) =>
    as(userId).call(
      'mutation ($id: ID!, $input: RoundInput!) { updateRound(id: $id, input: $input) { ... on Round { id } ... on Error { code } } }',
      { id: roundId, input: { ...input, name: roundId, opensOn: '2026-09-01', closesOn: '2026-10-01', ...given } },
    );
  expect(await update({ version: '1.0.0' })).toEqual({ code: 'INVALID_ROUND' });
  expect(await update({ publishesOn: '2026-11-01' })).toEqual({ id: roundId });
  await publish(userId, roundId, '2026-11-01T12:00:00Z');
  expect(await update({ publishesOn: '2026-11-02' })).toEqual({ code: 'INVALID_ROUND' });
});

test('a round that is not published is known to NDFU and to those it invited, its counts to NDFU', async () => {
  const { roundId, inTime } = await closedRound();
  const { id: outsider } = await makeMember(aMunicipality());
  const read = (userId: string | null) =>
    as(userId).call('query ($id: ID!) { round(id: $id) { startedCount submittedCount publishedCount } }', {
      id: roundId,
    });
  expect(await read(null)).toBeNull();
  expect(await read(outsider)).toBeNull();
  expect(await read(inTime.editor)).toEqual({ startedCount: null, submittedCount: null, publishedCount: 0 });
  expect(await read(await administrator())).toEqual({ startedCount: 2, submittedCount: 2, publishedCount: 0 });
});

test('a municipality finds the rounds that take its answers, also after closing, until they are published', async () => {
  const { roundId, silent } = await closedRound();
  // Another test invites everybody to a round of its own.
  await db.roundInvitation.deleteMany({ where: { municipalityId: silent, roundId: { not: roundId } } });
  const { id: editor } = await makeMember(silent);
  const open = async (now: string) =>
    (
      await as(editor, now).call('query ($id: ID!) { municipality(id: $id) { openRounds { id state } } }', {
        id: silent,
      })
    ).openRounds;
  expect(await open('2026-08-01T12:00:00Z')).toEqual([]);
  expect(await open('2026-09-02T12:00:00Z')).toEqual([{ id: roundId, state: 'OPEN' }]);
  expect(await open('2026-10-02T12:00:00Z')).toEqual([{ id: roundId, state: 'CLOSED' }]);
  await publish(await administrator(), roundId, '2026-11-01T12:00:00Z');
  expect(await open('2026-11-02T12:00:00Z')).toEqual([]);
});

const next = (userId: string | null, id: string, now = '2026-11-02') =>
  as(userId, now).call(
    `query ($id: ID!) { round(id: $id) { nextEdition {
       number total isDue waitingCount entering { id isLate number } } } }`,
    { id },
  );

test('NDFU sees what the next edition would hold before it comes out: who is new, late or corrected, and who waits', async () => {
  const { roundId, inTime, late } = await closedRound();
  const adviser = (await makeUser({ ndfuRole: 'ADVISER' })).id;
  const first = (await next(adviser, roundId)).nextEdition;
  expect(first).toMatchObject({ number: 1, total: 1, isDue: true, waitingCount: 1, entering: [{ id: inTime.id }] });
  expect((await next(adviser, roundId, '2026-10-31')).nextEdition).toMatchObject({ isDue: false });

  await publish(await administrator(), roundId, '2026-11-02');
  expect((await next(adviser, roundId)).nextEdition).toMatchObject({
    ...{ number: 2, total: 2, waitingCount: 0 },
    entering: [{ id: late.id, isLate: true, number: 0 }],
  });
  expect((await next(null, roundId)).nextEdition).toBeNull();
});

test('all may know of a round that has opened when its figures come, and nothing else of it', async () => {
  const checklistId = 'sjekkliste-kommune';
  const days = { opensOn: '2027-09-01', closesOn: '2027-10-31', publishesOn: '2027-12-01' };
  const id = await makeRound({ checklistId, ...days, invited: [aMunicipality()] });
  const coming = (now: string) =>
    as(null, `${now}T12:00:00Z`).call('query ($id: ID!) { comingRound(checklistId: $id) { name publishesOn } }', {
      id: checklistId,
    });
  expect(await coming('2027-08-31')).toBeNull();
  expect(await coming('2027-09-01')).toEqual({ name: id, publishesOn: '2027-12-01' });
  expect(await coming('2027-12-01')).toEqual({ name: id, publishesOn: '2027-12-01' });
  expect(await coming('2027-12-02')).toBeNull();
  expect(await as(null).call('query ($id: ID!) { round(id: $id) { name } }', { id })).toBeNull();
});
