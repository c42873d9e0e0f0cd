import { beforeAll, expect, test } from 'vitest';
import { rebuild } from '../api/src/benchmarks/store.ts';
import { db } from '../api/src/database.ts';
import { endedOn, type Municipality } from '../api/src/municipality.ts';
import { register } from '../api/src/register.ts';
import { publishRound } from '../api/src/rounds/store.ts';
import { as } from './support/client.ts';
import { indicators, makeRound, openService, viewer } from './support/make.ts';
import { type Any, makeMember } from './support/people.ts';
import { makeRoundRows } from './support/roundRows.ts';
import { makeUser } from './support/signIn.ts';

/** The day from which a municipality has had a code. */
const codesFrom = ({ codes }: Municipality) => codes.map(({ validFrom }) => validFrom).toSorted()[0];

/** Six of one KOSTRA group, the first one's own, and seven more of about its size; one that ended before facts were known. */
let ids: { readonly group: number[]; readonly size: number[]; readonly ended: number };
let rounds: { readonly first: string; readonly second: string; readonly alone: string };

/** The first two questions, which make a theme, are answered by three of the group. */
beforeAll(async () => {
  await openService();
  const facts = await db.peerFact.findMany({ where: { vintage: '2026' }, orderBy: { municipalityId: 'asc' } });
  const ofSize = facts.filter(({ population }) => population! >= 2_000 && population! < 10_000);
  const kostraGroup = ofSize[0]!.kostraGroup;
  const idsOf = (found: typeof facts) => found.map(({ municipalityId }) => municipalityId);
  ids = {
    group: idsOf(ofSize.filter((fact) => fact.kostraGroup === kostraGroup)).slice(0, 6),
    size: idsOf(ofSize.filter((fact) => fact.kostraGroup !== kostraGroup)).slice(0, 7),
    ended: [...register().municipalities.values()].find((one) => endedOn(one) === '2020-01-01')!.id,
  };
  const all = [...ids.group, ...ids.size, ids.ended];
  const roundIn = (year: number, invited: number[]) =>
    makeRound({
      ...{ opensOn: `${year}-01-01`, closesOn: `${year}-05-31`, publishesOn: `${year}-06-15` },
      ...{ version: '1.1.0', invited },
    });
  const [first, second, alone] = [await roundIn(2018, all), await roundIn(2019, all), await roundIn(2020, [ids.ended])];
  rounds = { first, second, alone };
  const row = (municipalityId: number, referenceOn: string) => ({
    ...{ municipalityId, referenceOn },
    answers: ids.group.indexOf(municipalityId) < 3 ? ([3] as const) : ([null, null, 1] as const),
  });
  const late = new Set(ids.group.slice(3));
  await makeRoundRows(
    first,
    all.map((id) => row(id, '2018-03-01')),
  );
  await makeRoundRows(
    second,
    all.filter((id) => !late.has(id)).map((id) => row(id, '2019-03-01')),
  );
  await makeRoundRows(alone, [row(ids.ended, '2020-03-01')]);
  await db.$executeRaw`ALTER TABLE assessment DISABLE TRIGGER USER`;
  await db.$executeRaw`UPDATE assessment SET score = '1', score_value = 1`;
  await db.$executeRaw`ALTER TABLE assessment ENABLE TRIGGER USER`;
  await rebuild(db, { now: new Date() });
  const administrator = await viewer((await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id);
  for (const id of [first, second, alone]) await publishRound(id, administrator, new Date());
}, 60_000);

const group = '{ kind key members answered }';
const figure = `n because spread { mean } wider ${group}`;
const peers = (args: object): Promise<Any> =>
  as(null).call(
    `query ($roundId: ID, $municipalityId: ID, $group: PeerGroupInput, $panelRoundIds: [ID!]) {
      peerFigures(checklistId: "${indicators}", roundId: $roundId, municipalityId: $municipalityId, group: $group,
        panelRoundIds: $panelRoundIds) { group ${group} wider ${group} overall { ${figure} ownValue } themes { ${figure} }
          criteria { n because choices { count } wider ${group} points { ${figure} } } } }`,
    { roundId: rounds.first, municipalityId: String(ids.group[0]), ...args },
  );

test('a figure that rests on too few of a group large enough offers the next wider group that it is shown of', async () => {
  const { overall, themes, criteria, wider, group } = await peers({});
  expect(group).toMatchObject({ kind: 'KOSTRA', answered: 6 });
  expect(overall).toMatchObject({ n: 6, because: null, wider: null });
  expect(wider).toBeNull();
  // Ten of that size have answered the first questions: three of the group and seven others.
  expect(themes[0]).toMatchObject({ n: 3, because: 'TOO_FEW', spread: null, wider: { kind: 'POPULATION' } });
  expect(themes[1]).toMatchObject({ n: 6, because: null, wider: null });
  expect(criteria[0]).toMatchObject({ n: 6, because: null, wider: null });
  expect(criteria[0].points).toMatchObject({ n: 3, because: 'TOO_FEW', wider: { kind: 'POPULATION', answered: 13 } });
});

test('within a constant panel the wider group is of the panel, too', async () => {
  const panelRoundIds = [rounds.first, rounds.second];
  const panel = await peers({ panelRoundIds });
  expect(panel).toMatchObject({
    ...{ group: { kind: 'KOSTRA', answered: 3 }, overall: { n: 3, because: 'TOO_FEW' } },
    wider: { kind: 'POPULATION', members: 13, answered: 10 },
  });
  expect(panel.overall.wider).toEqual(panel.wider);
  expect(panel.criteria[0]).toMatchObject({ n: 3, wider: { kind: 'POPULATION', answered: 10 } });
  // Of five of a list three answered in both; of the ended one's size nobody is known.
  const list = { kind: 'OWN_LIST', municipalityIds: ids.group.slice(0, 5).map(String) };
  const ended = await peers({ panelRoundIds, group: list, municipalityId: String(ids.ended) });
  expect(ended).toMatchObject({ group: { answered: 3 }, wider: { kind: 'COUNTRY', answered: 11 } });
});

test.each(['KOSTRA', 'POPULATION', 'CENTRALITY', 'NEAREST'])(
  'where no fact of a municipality says which group %s it is in, that is told, and the country offered',
  async (kind) => {
    const unknown = await peers({ municipalityId: String(ids.ended), group: { kind } });
    const country = { kind: 'COUNTRY', members: 14, answered: 14 };
    const withheld = { n: 0, because: 'GROUP_UNKNOWN', spread: null, wider: country };
    expect(unknown).toMatchObject({ group: null, wider: country, overall: { ...withheld, ownValue: 1 } });
    for (const theme of unknown.themes) expect(theme).toMatchObject(withheld);
    for (const criterion of unknown.criteria) {
      const nothing = { n: 0, because: 'GROUP_UNKNOWN', choices: [], wider: country };
      expect(criterion).toMatchObject({ ...nothing, points: withheld });
    }
  },
);

const spread = 'own n because mean';
const roundsOf = async (municipalityId: number, kind = 'KOSTRA', userId: string | null = null): Promise<Any> => {
  const query = `query ($municipalityId: ID!, $group: PeerGroupInput) { benchmark(checklistId: "${indicators}",
    municipalityId: $municipalityId, group: $group) {
      rounds { group ${group} overall { ${spread} } themes { ${spread} wider ${group} } } } }`;
  return (await as(userId).call(query, { municipalityId: String(municipalityId), group: { kind } })).rounds;
};

test('a municipality beside its peers is told of each theme which wider group it is shown of', async () => {
  const [own] = await roundsOf(ids.group[0]!);
  expect(own).toMatchObject({ group: { kind: 'KOSTRA', answered: 6 }, overall: { n: 6, because: null } });
  const size = { kind: 'POPULATION', members: 13, answered: 13 };
  expect(own.themes[0]).toMatchObject({ own: '1', n: null, mean: null, because: 'TOO_FEW', wider: size });
  expect(own.themes[1]).toMatchObject({ n: 6, because: null, wider: null });
  // The group that is shown is the country already.
  const [ended] = await roundsOf(ids.ended, 'CENTRALITY');
  expect(ended).toMatchObject({ group: { kind: 'COUNTRY', answered: 14 }, overall: { n: 14 } });
});

test('of a municipality that the edition knows nothing of the whole country is shown, and offered', async () => {
  const later = [...register().municipalities.values()].find((one) => codesFrom(one) === '2024-01-01')!.id;
  const unpublished = await makeRound({
    ...{ opensOn: '2019-06-01', closesOn: '2019-08-31', publishesOn: '2019-09-15' },
    ...{ version: '1.1.0', invited: [later] },
  });
  await makeRoundRows(unpublished, [{ municipalityId: later, referenceOn: '2019-08-01', answers: [3] }]);
  await rebuild(db, { now: new Date() });
  const member = await makeMember(later, 'READER');
  const roundsOfMember = (kind: string) => roundsOf(later, kind, member.id);
  const [country] = await roundsOfMember('COUNTRY');
  expect(country).toMatchObject({ group: { kind: 'COUNTRY', answered: 11 }, overall: { n: 11, because: null } });
  const [own] = await roundsOfMember('KOSTRA');
  expect(own).toMatchObject({ group: { kind: 'COUNTRY' }, overall: { because: null } });
});

test('where no fact says which group a municipality is in and too few have answered at all, both are told', async () => {
  const [, , alone] = await roundsOf(ids.ended);
  const withheld = { own: '1', n: null, because: 'GROUP_UNKNOWN' };
  expect(alone).toMatchObject({ group: null, overall: withheld });
  for (const theme of alone.themes) expect(theme).toMatchObject({ ...withheld, wider: null });
  const figures = await peers({ municipalityId: String(ids.ended), roundId: rounds.alone, group: { kind: 'COUNTRY' } });
  expect(figures).toMatchObject({ group: { answered: 1 }, wider: null, overall: { because: 'TOO_FEW', wider: null } });
});
