import { allCriteria } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { criterionSteps } from '../api/src/benchmarks/criterionSteps.ts';
import { rebuild } from '../api/src/benchmarks/store.ts';
import { catalogue } from '../api/src/catalogue.ts';
import { db } from '../api/src/database.ts';
import { endedOn } from '../api/src/municipality.ts';
import { register } from '../api/src/register.ts';
import { publishRound } from '../api/src/rounds/store.ts';
import { as } from './support/client.ts';
import { indicators, makeRound, openService, viewer } from './support/make.ts';
import type { Any } from './support/people.ts';
import { makeRoundRows } from './support/roundRows.ts';
import { makeUser } from './support/signIn.ts';
import { statementsOf } from './support/statements.ts';

/** Four of one KOSTRA group, the first one's own; four more of about its size; four of another; one that no fact is known of. */
let ids: { readonly group: number[]; readonly size: number[]; readonly other: number[]; readonly ended: number };
let administrator: string;
let last: string;
const asked = () => allCriteria(catalogue.version(indicators, '1.1.0')!.checklist).map(({ id }) => id);

/** All rise from the poorest answer to the best, but one's own and the one without facts; half do not get the second question. */
beforeAll(async () => {
  await openService();
  const facts = await db.peerFact.findMany({ where: { vintage: '2026' }, orderBy: { municipalityId: 'asc' } });
  const isOfSize = ({ population }: (typeof facts)[number]) => population! >= 2_000 && population! < 10_000;
  const { kostraGroup } = facts.find(isOfSize)!;
  const idsOf = (found: typeof facts, howMany: number) =>
    found.slice(0, howMany).map(({ municipalityId }) => municipalityId);
  const others = facts.filter((fact) => fact.kostraGroup !== kostraGroup);
  ids = {
    group: idsOf(
      facts.filter((fact) => isOfSize(fact) && fact.kostraGroup === kostraGroup),
      4,
    ),
    size: idsOf(others.filter(isOfSize), 4),
    other: idsOf(
      others.filter((fact) => !isOfSize(fact)),
      4,
    ),
    ended: [...register().municipalities.values()].find((one) => endedOn(one) === '2020-01-01')!.id,
  };
  administrator = (await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id;
  const all = [...ids.group, ...ids.size, ...ids.other, ids.ended];
  const roundIds: string[] = [];
  for (const [year, answer] of [
    [2018, 0],
    [2019, 3],
  ] as const) {
    const days = { opensOn: `${year}-01-01`, closesOn: `${year}-05-31`, publishesOn: `${year}-06-15` };
    const id = await makeRound({ ...days, version: '1.1.0', invited: all });
    const steady = [ids.group[0], ids.ended];
    await makeRoundRows(
      id,
      all.map((municipalityId) => ({
        ...{ municipalityId, referenceOn: `${year}-03-01` },
        answers: [steady.includes(municipalityId) ? 0 : answer],
      })),
    );
    roundIds.push(id);
  }
  last = roundIds[1]!;
  await db.$executeRaw`ALTER TABLE answer DISABLE TRIGGER USER`;
  await db.answer.deleteMany({
    where: { criterionId: asked()[1]!, assessment: { municipalityId: { in: [...ids.size, ids.other[0]!] } } },
  });
  await db.$executeRaw`ALTER TABLE answer ENABLE TRIGGER USER`;
  await rebuild(db, { now: new Date() });
  for (const id of roundIds) await publishRound(id, await viewer(administrator), new Date());
}, 60_000);

const told = `... on AmongPeers { peers { kind answered } peersRoundName responseRate { submitted invited } n because
  wider { kind key answered } }`;
type Asked = { municipalityId?: number; group?: object; criterionId?: string; checklistId?: string };
const questions: Record<string, (asked: Asked) => Promise<Any>> = {
  whoChose: (asked) => list('whoChose', asked),
  risers: (asked) => list('risers', asked),
  nextSteps: async ({ municipalityId = ids.group[0]!, group }) =>
    steps((await db.assessment.findFirstOrThrow({ where: { municipalityId, roundId: last } })).id, group),
};

const list = (field: string, { municipalityId = ids.group[0]!, group, ...of }: Asked) =>
  as(null).call(
    `query ($checklistId: ID!, $criterionId: ID!, $municipalityId: ID, $group: PeerGroupInput) {
      ${field}(checklistId: $checklistId, criterionId: $criterionId, municipalityId: $municipalityId, group: $group,
        limit: 100) { ${told} totalCount items { municipality { id } } } }`,
    { checklistId: indicators, criterionId: asked()[0], municipalityId: String(municipalityId), group, ...of },
  );

const steps = (id: string, group?: object, userId: string | null = null) =>
  as(userId).call(
    `query ($id: ID!, $group: PeerGroupInput) { nextSteps(assessmentId: $id, group: $group) {
      ${told} steps { criterionId reason peersAtTop n because wider { kind answered } } } }`,
    { id, group },
  );

const ofRound = () => ({ peersRoundName: last, responseRate: { submitted: 13, invited: 13 } });

/** What came of a call, and how many times it read answers to compare them. */
async function compared<T>(call: () => Promise<T>) {
  const { statements, answer } = await statementsOf(call);
  return { reads: statements.filter((text) => text.includes('jsonb_agg(jsonb_build_object')).length, answer };
}

// First of all, since what was compared stays in process.
test('only as many are compared as it takes to find who got better, and the nearest group large enough', async () => {
  // Reads the answers of the edition.
  await questions.whoChose!({});
  const [first, second] = asked();
  const ofSize = await compared(() => questions.risers!({ criterionId: first }));
  expect(ofSize).toMatchObject({ reads: 2, answer: { because: 'TOO_FEW', wider: { kind: 'POPULATION' } } });
  const again = await compared(() => questions.risers!({ criterionId: first, group: { kind: 'POPULATION' } }));
  expect(again).toMatchObject({ reads: 0, answer: { n: 7, because: null } });
  const ofAll = await compared(() => questions.risers!({ criterionId: second }));
  expect(ofAll).toMatchObject({ reads: 1, answer: { because: 'TOO_FEW', wider: { kind: 'COUNTRY', answered: 13 } } });
  const ofCountry = await compared(() => questions.risers!({ criterionId: second, group: { kind: 'COUNTRY' } }));
  expect(ofCountry).toMatchObject({ reads: 0, answer: { because: null } });
});

test('who asks at once for the same comparisons shares them, and gets them in the order of the pairs', async () => {
  const rows = await db.assessment.findMany({ where: { roundId: last }, orderBy: { municipalityId: 'asc' } });
  const pairs = rows.flatMap(({ id: earlierId }) => rows.map(({ id: laterId }) => ({ earlierId, laterId })));
  const half = pairs.filter((_, at) => at % 2 === 0).toReversed();
  const { reads, answer } = await compared(() => Promise.all([criterionSteps(pairs), criterionSteps(half)]));
  const [all, some] = answer;
  // Twenty pairs at a time.
  expect(reads).toBe(Math.ceil(pairs.length / 20));
  for (const [at, pair] of half.entries()) expect(some[at]).toBe(all[pairs.indexOf(pair)]);
  const [steady, risen] = [ids.ended, ids.group[1]].map((id) => rows.findIndex((row) => row.municipalityId === id));
  const outcome = (from: number, to: number) => all[from! * rows.length + to!]!.get(asked()[0]!)?.outcome;
  expect(outcome(steady!, risen!)).toBe('BETTER');
  expect(outcome(risen!, steady!)).toBe('WORSE');
});

// One's own is not among those that may have risen.
test.each([
  ['whoChose', 4, 8],
  ['risers', 3, 7],
  ['nextSteps', 4, 8],
])(
  '%s: that the group is too small is told, the next wider one offered, and that one is not too small',
  async (of, few, enough) => {
    const ask = questions[of]!;
    const { wider, ...shown } = await ask({});
    expect(shown).toMatchObject({ ...ofRound(), peers: { kind: 'KOSTRA', answered: 4 }, n: few, because: 'TOO_FEW' });
    expect(wider).toMatchObject({ kind: 'POPULATION', answered: 8 });
    const { kind, key } = wider;
    expect(await ask({ group: { kind, key } })).toMatchObject({
      ...{ ...ofRound(), peers: { kind: 'POPULATION', answered: 8 } },
      ...{ n: enough, because: null, wider: null },
    });
  },
);

test.each(
  Object.keys(questions).flatMap((of) => ['KOSTRA', 'POPULATION', 'NEAREST'].map((kind) => [of, kind] as const)),
)('%s: that no fact says which group %s a municipality is in is told, and the country offered', async (of, kind) => {
  const { ended: municipalityId } = ids;
  expect(await questions[of]!({ municipalityId, group: { kind } })).toMatchObject({
    ...{ ...ofRound(), peers: null, n: 0, because: 'GROUP_UNKNOWN', wider: { kind: 'COUNTRY', answered: 13 } },
  });
});

test('the published answers of a group that is too small are named one by one all the same', async () => {
  for (const of of ['whoChose', 'risers']) {
    const { items, totalCount } = await questions[of]!({});
    expect(items.map(({ municipality }: Any) => Number(municipality.id))).toEqual(ids.group.slice(1));
    expect(totalCount).toBe(3);
  }
});

test('among five that one is among oneself, enough have answered and too few can have risen', async () => {
  const group = { kind: 'OWN_LIST', municipalityIds: [...ids.group, ids.size[0]].map(String) };
  expect(await questions.whoChose!({ group })).toMatchObject({ n: 5, because: null });
  expect(await questions.risers!({ group })).toMatchObject({ n: 4, because: 'TOO_FEW', wider: { kind: 'POPULATION' } });
});

test('of a group large enough each question is told of that too few have got, and who could be asked instead', async () => {
  const group = { kind: 'POPULATION' };
  const [first, second] = asked();
  const shown = await questions.nextSteps!({ group });
  expect(shown).toMatchObject({ n: 8, because: null, wider: null });
  const of = (id: string) => shown.steps.find(({ criterionId }: Any) => criterionId === id);
  expect(of(first!)).toMatchObject({ peersAtTop: 7 / 8, n: 8, because: null, wider: null });
  const country = { kind: 'COUNTRY', answered: 13 };
  expect(of(second!)).toMatchObject({ peersAtTop: null, n: 4, because: 'TOO_FEW', wider: country });
  for (const name of ['whoChose', 'risers']) {
    expect(await questions[name]!({ group, criterionId: second })).toMatchObject({
      because: 'TOO_FEW',
      wider: country,
    });
  }
});

test('a step whose share of peers is not shown says why, and is a step all the same', async () => {
  const own = await questions.nextSteps!({});
  expect(own.steps.length).toBeGreaterThan(5);
  for (const step of own.steps) expect(step).toMatchObject({ peersAtTop: null, because: 'TOO_FEW' });
  const { ended: municipalityId } = ids;
  const country = { kind: 'COUNTRY', answered: 13 };
  const unknown = await questions.nextSteps!({ municipalityId });
  expect(unknown.steps.length).toBeGreaterThan(5);
  for (const step of unknown.steps) {
    expect(step).toMatchObject({ peersAtTop: null, n: 0, because: 'GROUP_UNKNOWN', wider: country });
  }
});

test('where nothing of a checklist is published, that is told, and nobody is offered', async () => {
  const checklistId = 'sjekkliste-kommune';
  const nothing = {
    peers: null,
    peersRoundName: null,
    responseRate: null,
    n: 0,
    because: 'NOT_PUBLISHED',
    wider: null,
  };
  for (const of of ['whoChose', 'risers']) {
    expect(await list(of, { checklistId })).toMatchObject({ ...nothing, items: [], totalCount: 0 });
  }
  const roundId = await makeRound({ checklistId, invited: ids.group });
  await makeRoundRows(roundId, [{ municipalityId: ids.group[0]!, referenceOn: '2026-02-01', answers: [0] }]);
  const { id } = await db.assessment.findFirstOrThrow({ where: { roundId } });
  const shown = await steps(id, undefined, administrator);
  expect(shown).toMatchObject(nothing);
  expect(shown.steps.length).toBeGreaterThan(0);
  for (const step of shown.steps) expect(step).toMatchObject({ peersAtTop: null, n: 0, because: 'NOT_PUBLISHED' });
});
