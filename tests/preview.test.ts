import { beforeAll, expect, test } from 'vitest';
import { nearestTo, type PeerFact } from '../api/src/benchmarks/rules/groups.ts';
import { rebuild } from '../api/src/benchmarks/store.ts';
import { db } from '../api/src/database.ts';
import { codeOn, endedOn, existsOn } from '../api/src/municipality.ts';
import { municipalityOf, register } from '../api/src/register.ts';
import { publishRound } from '../api/src/rounds/store.ts';
import { as } from './support/client.ts';
import { indicators, makeRound, openService, viewer } from './support/make.ts';
import type { Any } from './support/people.ts';
import { makeRoundRows, type RoundRow } from './support/roundRows.ts';
import { makeUser } from './support/signIn.ts';

const [closedOn, plannedOn] = ['2023-12-15', '2024-06-30'];
const kinds = ['KOSTRA', 'COUNTY', 'POPULATION', 'CENTRALITY', 'NEAREST', 'COUNTRY'] as const;

/** What happened between the day that a round was closed on and the planned one. */
const reforms = ['the own county ended', 'the own municipality ended', 'the one most like the own one came'] as const;
type Reform = (typeof reforms)[number];
const byReform = async <Made>(make: (reform: Reform) => Promise<Made>) =>
  Object.fromEntries(await Promise.all(reforms.map(async (reform) => [reform, await make(reform)]))) as Record<
    Reform,
    Made
  >;

let administrator: string;
/** Who was invited; the first is one's own. */
let ids: Record<Reform, readonly number[]>;
let roundIds: Record<Reform, string>;
let preview: Record<Reform, Any>;

beforeAll(async () => {
  await openService();
  ids = invitedTo((await db.peerFact.findMany()).map((fact) => ({ ...fact, countyCode: '' })));
  administrator = (await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id;
  roundIds = await byReform(makeClosed);
  await rebuild(db, { now: new Date() });
  preview = await byReform(shown);
  const user = await viewer(administrator);
  for (const id of Object.values(roundIds)) await publishRound(id, user, new Date('2024-07-15T10:00:00Z'));
}, 60_000);

/** Ålesund was divided on the first day of 2024: the only one that ended then, and its group is known. */
function invitedTo(facts: readonly PeerFact[]): typeof ids {
  const all = [...register().municipalities.values()];
  const lasting = all.filter((one) => existsOn(one, closedOn) && existsOn(one, plannedOn));
  const in2023 = (county: string, howMany: number) =>
    lasting.flatMap((one) => (codeOn(one, closedOn).countyCode === county ? [one.id] : [])).slice(0, howMany);
  const before = all.find((one) => endedOn(one) === '2024-01-01')!.id;
  const after = all.find((one) => existsOn(one, plannedOn) && codeOn(one, plannedOn).code === '1508')!.id;
  const { kostraGroup } = facts.find(({ municipalityId }) => municipalityId === before)!;
  const known = facts.filter(({ municipalityId }) => lasting.some(({ id }) => id === municipalityId));
  const peers = known.filter((fact) => fact.kostraGroup === kostraGroup).map(({ municipalityId }) => municipalityId);
  const codeOf = (id: number) => codeOn(municipalityOf(id), closedOn).code;
  const [like] = nearestTo(after, facts, codeOf);
  return {
    'the own county ended': in2023('30', 24),
    'the own municipality ended': [...new Set([before, ...in2023('15', 8), ...peers.slice(0, 8), ...in2023('11', 7)])],
    'the one most like the own one came': [
      ...new Set([like!, ...nearestTo(like!, known, codeOf), ...in2023('11', 13)]),
    ],
  };
}

/** A round that was closed before the reform, planned for after it, with answers. */
async function makeClosed(reform: Reform): Promise<string> {
  const days = { opensOn: '2023-10-01', closesOn: plannedOn, publishesOn: '2024-07-15' };
  const id = await makeRound({ ...days, invited: ids[reform] });
  await db.round.update({ where: { id }, data: { closedAt: new Date(`${closedOn}T12:00:00Z`) } });
  const rows = ids[reform].slice(0, 20).map((municipalityId, at): RoundRow => {
    const answers = ([[0], [1], [2], [3], [3, 1]] as const)[at % 5]!;
    // The first edition has nothing that came after the round had closed.
    return { municipalityId, referenceOn: '2023-11-01', answers, isLate: at === 19 };
  });
  await makeRoundRows(id, rows);
  return id;
}

const spread =
  'n because spread { mean lowerQuartile median upperQuartile } lowest { mean } highest { mean } ownValue position';
const figures = `roundId isInstead group { kind key name members answered vintages } wider { kind key answered }
  responseRate { submitted invited rate } overall { ${spread} } themes { themeId ${spread} }
  criteria { criterionId n because choices { choiceId count share ifLowest ifHighest } dontKnow { count } ownChoices
    points { ${spread} } }`;

/** Everything that NDFU is shown of the round: how many are in each kind of group, and the figures of each. */
async function shown(reform: Reform): Promise<Any> {
  const of = `checklistId: "${indicators}", roundId: "${roundIds[reform]}", municipalityId: "${ids[reform][0]}"`;
  const ask = (query: string) => as(administrator).call(query, {});
  const groups = await ask(`{ peerGroups(${of}) { kind key name members answered } }`);
  const asked = kinds.map((kind) =>
    ask(`{ peerFigures(${of}, group: { kind: ${kind} }) { editionNumber ${figures} } }`),
  );
  const answered = await Promise.all(asked);
  return { groups, ...Object.fromEntries(kinds.map((kind, at) => [kind, answered[at]])) };
}

test.each(reforms.flatMap((reform) => kinds.map((kind) => [reform, kind] as const)))(
  'where %s before the planned day, NDFU sees of the group %s beforehand what the first edition will say',
  async (reform, kind) => {
    const edition = await shown(reform);
    expect(edition[kind]).toMatchObject({ roundId: roundIds[reform], editionNumber: 1, isInstead: false });
    expect(preview[reform][kind]).toEqual({ ...edition[kind], editionNumber: null });
    expect(preview[reform].groups).toEqual(edition.groups);
  },
);

test('what is seen before and after is of the day that the round was closed on, and of those that answered in time', () => {
  const { COUNTY, COUNTRY } = preview['the own county ended'];
  expect(COUNTY).toMatchObject({ group: { key: '30', members: 24, answered: 19 }, overall: { because: null } });
  expect(COUNTRY.responseRate).toMatchObject({ submitted: 19, invited: 24 });
});

test('a municipality that had ended by the planned day is in the groups that it was in while it answered', () => {
  const { KOSTRA, COUNTY, NEAREST, groups } = preview['the own municipality ended'];
  expect(KOSTRA).toMatchObject({ group: { key: 'EKG11' }, overall: { because: null, ownValue: 0 } });
  expect(COUNTY).toMatchObject({ group: { key: '15' }, overall: { because: null, ownValue: 0 } });
  // Of its size and centrality nothing is known.
  expect(NEAREST).toMatchObject({ group: null, overall: { because: 'GROUP_UNKNOWN' }, wider: { kind: 'COUNTRY' } });
  expect(groups.map(({ kind }: Any) => kind)).toEqual(['KOSTRA', 'COUNTY', 'COUNTRY']);
});

test('who came to be after the round was closed is nobody’s nearest', () => {
  const { NEAREST } = preview['the one most like the own one came'];
  expect(NEAREST).toMatchObject({ group: { members: 10, answered: 10 }, overall: { because: null } });
});
