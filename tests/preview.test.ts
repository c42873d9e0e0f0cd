import { beforeAll, expect, test } from 'vitest';
import { rebuild } from '../api/src/benchmarks/store.ts';
import { db } from '../api/src/database.ts';
import { codeOn, existsOn } from '../api/src/municipality.ts';
import { register } from '../api/src/register.ts';
import { publishRound } from '../api/src/rounds/store.ts';
import { as } from './support/client.ts';
import { indicators, makeRound, openService, viewer } from './support/make.ts';
import type { Any } from './support/people.ts';
import { makeRoundRows, type RoundRow } from './support/roundRows.ts';
import { makeUser } from './support/signIn.ts';

const [closedOn, plannedOn] = ['2023-12-15', '2024-06-30'];
const kinds = ['KOSTRA', 'COUNTY', 'POPULATION', 'CENTRALITY', 'NEAREST', 'COUNTRY'] as const;

let administrator: string;
/** Of one county that ended between the day that the round was closed on and the planned one; the first is one's own. */
let ids: number[];
let roundId: string;
let preview: Any;

beforeAll(async () => {
  await openService();
  ids = [...register().municipalities.values()]
    .filter((one) => existsOn(one, closedOn) && existsOn(one, plannedOn) && codeOn(one, closedOn).countyCode === '30')
    .map(({ id }) => id)
    .slice(0, 24);
  administrator = (await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id;
  const days = { opensOn: '2023-10-01', closesOn: plannedOn, publishesOn: '2024-07-15' };
  roundId = await makeRound({ ...days, invited: ids });
  await db.round.update({ where: { id: roundId }, data: { closedAt: new Date(`${closedOn}T12:00:00Z`) } });
  const rows = ids.slice(0, 20).map((municipalityId, at): RoundRow => {
    const answers = ([[0], [1], [2], [3], [3, 1]] as const)[at % 5]!;
    // The first edition has nothing that came after the round had closed.
    return { municipalityId, referenceOn: '2023-11-01', answers, isLate: at === 19 };
  });
  await makeRoundRows(roundId, rows);
  await rebuild(db, { now: new Date() });
  preview = await shown();
  await publishRound(roundId, await viewer(administrator), new Date('2024-07-15T10:00:00Z'));
}, 60_000);

const spread =
  'n because spread { mean lowerQuartile median upperQuartile } lowest { mean } highest { mean } ownValue position';
const figures = `roundId isInstead group { kind key name members answered vintages } wider { kind key answered }
  responseRate { submitted invited rate } overall { ${spread} } themes { themeId ${spread} }
  criteria { criterionId n because choices { choiceId count share ifLowest ifHighest } dontKnow { count } ownChoices
    points { ${spread} } }`;

/** Everything that NDFU is shown of the round: how many are in each kind of group, and the figures of each. */
async function shown(): Promise<Any> {
  const of = `checklistId: "${indicators}", roundId: "${roundId}", municipalityId: "${ids[0]}"`;
  const ask = (query: string) => as(administrator).call(query, {});
  const groups = await ask(`{ peerGroups(${of}) { kind key name members answered } }`);
  const asked = kinds.map((kind) =>
    ask(`{ peerFigures(${of}, group: { kind: ${kind} }) { editionNumber ${figures} } }`),
  );
  const answered = await Promise.all(asked);
  return { groups, ...Object.fromEntries(kinds.map((kind, at) => [kind, answered[at]])) };
}

test.each(kinds)(
  'before a round is published NDFU sees of the group %s what its first edition will say',
  async (kind) => {
    const edition = await shown();
    expect(edition[kind]).toMatchObject({ roundId, editionNumber: 1, isInstead: false });
    expect(preview[kind]).toEqual({ ...edition[kind], editionNumber: null });
    expect(preview.groups).toEqual(edition.groups);
  },
);

test('what is seen before and after is of the day that the round was closed on, and of those that answered in time', () => {
  expect(preview.COUNTY).toMatchObject({ group: { key: '30', members: 24, answered: 19 }, overall: { because: null } });
  expect(preview.COUNTRY.responseRate).toMatchObject({ submitted: 19, invited: 24 });
});
