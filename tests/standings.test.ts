import { allCriteria, compareFractions, optionsOf } from '@fritidssjekken/checklist-definitions';
import pg from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { newestOf } from '../api/src/catalogue.ts';
import type { GivenAnswer } from '../api/src/checkedAnswer.ts';
import { db } from '../api/src/database.ts';
import { dateOf } from '../api/src/days.ts';
import { register } from '../api/src/register.ts';
import { as } from './support/client.ts';
import { aMunicipality, best, indicators, makeAssessment, makeRound, openService } from './support/make.ts';
import { as as asking } from './support/people.ts';
import { makeUser } from './support/signIn.ts';

type Answer = Awaited<ReturnType<ReturnType<typeof as>['call']>>;

const now = '2026-06-20T10:00:00Z';
const listQuery = `query ($roundId: ID, $checklistId: ID, $filter: StandingFilter, $sort: StandingSort, $limit: Int, $offset: Int) {
  municipalityStandings(roundId: $roundId, checklistId: $checklistId, filter: $filter, sort: $sort, limit: $limit, offset: $offset) {
    counts { total all waiting fallen withDugnad } dugnadFrom dugnadTo themes { id name } themeMiddles { themeId n median }
    items {
      municipality { id name countyName } status isLate isWaiting isFollowed hasSeat overdueActions assessmentId referenceOn
      submittedAt score scoreValue scoreText level { id } levelStep change { fraction text } changeSince dugnads describesUntil
      rounds { roundId roundName closesOn referenceOn score scoreText joins } themes { themeId score scoreValue } } } }`;
const progressQuery = `query ($checklistId: ID) { roundProgress(checklistId: $checklistId) {
  roundId roundName closesOn closedAt checklistVersion { title } invited submitted returned begun silent late waiting reviewed published
  answered counties { countyCode countyName invited answered } } }`;

/** So many of the nine indicators in place, the rest not at all. */
function ninths(count: number): Record<string, GivenAnswer> {
  const { checklist } = newestOf(indicators)!;
  return Object.fromEntries(
    allCriteria(checklist).map((criterion, index) => {
      const none = optionsOf(checklist, criterion).toSorted((a, b) => compareFractions(a.points, b.points))[0]!;
      return [criterion.id, index < count ? best(checklist, criterion) : { state: 'ANSWERED', options: [none.id] }];
    }),
  );
}

let adviser: string;
let roundId: string;
/** By what became of them. */
const who = {} as Record<'read' | 'fell' | 'returned' | 'begun' | 'silent' | 'outside' | 'late', number>;

const list = (args: object = {}): Promise<Answer> => as(adviser, now).call(listQuery, { roundId, ...args });
const rowOf = async (id: number, args: object = {}): Promise<Answer> =>
  (await list({ limit: 25, filter: { search: codeOf(id) }, ...args })).items[0];
const codeOf = (id: number) => register().municipalities.get(id)!.codes.at(-1)!.code;
const idsOf = ({ items }: Answer): number[] =>
  items.map(({ municipality }: { municipality: { id: string } }) => Number(municipality.id));

beforeAll(async () => {
  await openService();
  adviser = (await makeUser({ ndfuRole: 'ADVISER' })).id;
  for (const name of ['read', 'fell', 'returned', 'begun', 'silent', 'outside', 'late'] as const)
    who[name] = aMunicipality();
  const { outside, ...invited } = who;
  const earlierId = await makeRound({
    ...{ invited: Object.values(invited), opensOn: '2025-01-01', closesOn: '2025-05-31', publishesOn: '2025-06-02' },
  });
  await makeAssessment({
    ...{ municipalityId: who.fell, roundId: earlierId, answers: ninths(6), isSubmitted: true },
    now: new Date('2025-03-01T10:00:00Z'),
  });
  roundId = await makeRound({
    ...{ invited: Object.values(invited), opensOn: '2026-01-01', closesOn: '2026-05-31', publishesOn: '2026-12-15' },
  });
  const submitted = (municipalityId: number, count: number, at = '2026-03-01T10:00:00Z') =>
    makeAssessment({ municipalityId, roundId, answers: ninths(count), isSubmitted: true, now: new Date(at) });
  const read = await submitted(who.read, 9);
  await submitted(who.fell, 4);
  await submitted(who.late, 5, '2026-06-10T10:00:00Z');
  const returned = await submitted(who.returned, 7);
  await makeAssessment({ municipalityId: who.begun, roundId, now: new Date('2026-03-01T10:00:00Z') });
  const call = as(adviser, now).call;
  await call('mutation ($id: ID!) { reviewAssessment(id: $id) { __typename } }', { id: read.id });
  await call('mutation ($id: ID!, $reason: String!) { returnAssessment(id: $id, reason: $reason) { __typename } }', {
    id: returned.id,
    reason: 'Nummer 6 mangler grunn.',
  });
  await db.follow.create({ data: { userId: adviser, municipalityId: who.fell, since: new Date(now) } });
  await db.dugnad.create({
    data: {
      ...{ id: crypto.randomUUID(), municipalityId: who.late, heldOn: dateOf('2025-09-10'), isDigital: false },
      ...{ createdAt: new Date(now), updatedAt: new Date(now) },
    },
  });
}, 60_000);

test('every municipality stands where its newest answers are', async () => {
  const expected = {
    ...{ read: 'SUBMITTED', fell: 'SUBMITTED', late: 'SUBMITTED', returned: 'RETURNED' },
    ...{ begun: 'BEGUN', silent: 'SILENT', outside: 'NOT_INVITED' },
  };
  for (const [name, status] of Object.entries(expected))
    expect(await rowOf(who[name as keyof typeof who])).toMatchObject({ status, isLate: name === 'late' });
});

test('what was returned counts in nothing until its correction is submitted', async () => {
  expect(await rowOf(who.returned)).toMatchObject({ score: null, level: null, themes: [], isWaiting: false });
});

test('a row says until when anything submitted describes the municipality, also what stands alone', async () => {
  expect((await rowOf(who.begun)).describesUntil).toBeNull();
  expect(await rowOf(who.fell)).toMatchObject({ referenceOn: '2026-03-01', describesUntil: '2026-03-01' });
  const alone = { municipalityId: who.silent, checklistId: 'sjekkliste-kommune', version: '2.0.0' };
  await makeAssessment({ ...alone, answers: 'best', isSubmitted: true, now: new Date('2026-06-15T10:00:00Z') });
  expect(await rowOf(who.silent)).toMatchObject({ status: 'SILENT', referenceOn: null, describesUntil: '2026-06-15' });
});

test('a round that is closed by hand is closed before its last day', async () => {
  const id = await makeRound({ invited: [who.outside], opensOn: '2024-01-01', closesOn: '2026-12-01' });
  const stand = async () =>
    (await as(adviser, now).call(progressQuery, {})).find((one: Answer) => one.roundId === id).closedAt;
  expect(await stand()).toBeNull();
  await db.round.update({ where: { id }, data: { closedAt: new Date('2026-06-05T10:00:00Z') } });
  expect(await stand()).toBe('2026-06-05T10:00:00.000Z');
});

test('a submission waits for its adviser until it is marked as read', async () => {
  const waiting = await list({ filter: { isWaiting: true } });
  expect(idsOf(waiting).toSorted()).toEqual([who.fell, who.late].toSorted());
  expect(waiting.counts).toMatchObject({ total: 2, waiting: 2 });
  expect((await list()).counts.all).toBeGreaterThan(350);
});

test('who has fallen like for like is found, with the score, the round before and an unbroken line', async () => {
  const fallen = await list({ filter: { hasFallen: true } });
  expect(idsOf(fallen)).toEqual([who.fell]);
  expect(fallen.items[0]).toMatchObject({ score: '4/9', scoreText: '44', levelStep: 1, hasSeat: true });
  expect(fallen.items[0].change).toEqual({ fraction: '-2/9', text: '-22.2' });
  const { rounds } = fallen.items[0];
  expect(rounds.map(({ score, joins }: Answer) => [score, joins])).toEqual([
    ['2/3', false],
    ['4/9', true],
  ]);
  expect((await rowOf(who.late)).rounds.map(({ score, joins }: Answer) => [score, joins])).toEqual([
    [null, false],
    ['5/9', false],
  ]);
});

test('the list is narrowed to whom one follows, to a county, to a status and to dugnads between two days', async () => {
  expect(idsOf(await list({ filter: { followed: true } }))).toEqual([who.fell]);
  expect(
    idsOf(await list({ filter: { statuses: ['BEGUN', 'RETURNED'] }, sort: { by: 'STATUS', direction: 'ASCENDING' } })),
  ).toEqual([who.returned, who.begun]);
  const dugnads = (dugnadFrom: string, dugnadTo: string) => list({ filter: { dugnadFrom, dugnadTo } });
  expect(idsOf(await dugnads('2025-09-10', '2025-09-10'))).toEqual([who.late]);
  expect(idsOf(await dugnads('2025-09-11', '2026-09-10'))).toEqual([]);
  // Not asked about: those since the round before.
  expect(await list()).toMatchObject({ dugnadFrom: '2025-05-31', counts: { withDugnad: 1 } });
  const { countyName } = (await rowOf(who.read)).municipality;
  const inCounty = await list({ filter: { countyCode: codeOf(who.read).slice(0, 2) }, limit: 25 });
  expect(new Set(inCounty.items.map(({ municipality }: Answer) => municipality.countyName))).toEqual(
    new Set([countyName]),
  );
});

test('the list is sorted in the database, who lacks the value comes last, and pages follow each other', async () => {
  for (const [direction, order] of [
    ['DESCENDING', [who.read, who.late, who.fell]],
    ['ASCENDING', [who.fell, who.late, who.read]],
  ] as const) {
    const sort = { by: 'SCORE', direction };
    const first = await list({ sort, limit: 2 });
    const second = await list({ sort, limit: 2, offset: 2 });
    expect([...idsOf(first), ...idsOf(second)].slice(0, 3)).toEqual(order);
    expect(second.items[1].score).toBeNull();
  }
});

test('the middle of a theme is told from five scores on, and never of fewer', async () => {
  expect((await list()).themeMiddles).toEqual(
    [{ themeId: 'anchoring', n: 3, median: null }]
      .concat((await list()).themes.slice(1).map(({ id }: Answer) => ({ themeId: id, n: 3, median: null })))
      .toSorted((a, b) => (a.themeId < b.themeId ? -1 : 1)),
  );
});

test('a round is followed by what has become of its invitations, as a whole and by county', async () => {
  const [round, earlier] = await as(adviser, now).call(progressQuery, { checklistId: indicators });
  expect(round).toMatchObject({ roundId, invited: 6, submitted: 3, returned: 1, begun: 1, silent: 1 });
  expect(round).toMatchObject({ late: 1, waiting: 2, reviewed: 1, published: 0, answered: 3 });
  expect(earlier).toMatchObject({ invited: 6, submitted: 1, silent: 5 });
  expect(round.closedAt).toBe('2026-05-31T22:00:00.000Z');
  const summed = round.counties.reduce((sum: number, { invited }: Answer) => sum + invited, 0);
  expect(summed).toBe(6);
});

test('only NDFU sees how municipalities stand', async () => {
  const { editor } = await makeAssessment();
  for (const [userId, error] of [
    [null, 'UNAUTHENTICATED'],
    [editor, 'FORBIDDEN'],
  ] as const) {
    expect(await as(userId, now).call(listQuery, { roundId })).toEqual({ error });
    expect(await as(userId, now).call(progressQuery, {})).toEqual({ error });
  }
});

test('a page takes the same few statements however many rows it has', async () => {
  const count = async (limit: number) => {
    const spied = vi.spyOn(pg.Client.prototype, 'query');
    try {
      const { errors } = await asking(adviser, () => new Date(now))(listQuery, { roundId, limit });
      expect(errors).toBeUndefined();
      // Without those of the session: the tests’ stand-in for it asks two.
      return spied.mock.calls.length - 2;
    } finally {
      spied.mockRestore();
    }
  };
  // The round, the page, the counts, the middles.
  expect(await count(1)).toBe(4);
  expect(await count(25)).toBe(4);
});
