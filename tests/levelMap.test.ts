import { beforeAll, expect, test } from 'vitest';
import { rebuild } from '../api/src/benchmarks/store.ts';
import { db } from '../api/src/database.ts';
import { publishRound } from '../api/src/rounds/store.ts';
import { as } from './support/client.ts';
import { aMunicipality, indicators, makeRound, openService, viewer } from './support/make.ts';
import type { Any } from './support/people.ts';
import { makeRoundRows } from './support/roundRows.ts';
import { makeUser } from './support/signIn.ts';

/** Four are invited: two answer in time, one late, one not at all. Somebody else answers too. */
let published: string;
let open: string;

beforeAll(async () => {
  await openService();
  const [first, second, late, silent, uninvited] = Array.from({ length: 5 }, aMunicipality) as [number, ...number[]];
  const invited = [first, second!, late!, silent!];
  published = await makeRound({ opensOn: '2024-01-01', closesOn: '2024-05-31', publishesOn: '2024-06-15', invited });
  open = await makeRound({ invited });
  const row = (municipalityId: number) => ({ municipalityId, referenceOn: '2024-03-01', answers: [3] as const });
  const inTime = [first, second!, uninvited!].map(row);
  await makeRoundRows(published, [...inTime, { ...row(late!), isLate: true }]);
  await rebuild(db, { now: new Date() });
  const administrator = await viewer((await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id);
  await publishRound(published, administrator, new Date('2024-06-20T10:00:00Z'));
  await publishRound(published, administrator, new Date('2024-07-20T10:00:00Z'));
}, 60_000);

const map = (args: object): Promise<Any> =>
  as(null).call(
    `query ($roundId: ID, $edition: Int) { levelMap(checklistId: "${indicators}", roundId: $roundId, edition: $edition) {
      responseRate { submitted invited rate } municipalities { roundName } } }`,
    args,
  );

test.each([
  [1, { submitted: 2, invited: 4, rate: 1 / 2 }],
  [2, { submitted: 3, invited: 4, rate: 3 / 4 }],
  [null, { submitted: 3, invited: 4, rate: 3 / 4 }],
])('the map of a round says how many of those invited are on it: edition %s', async (edition, responseRate) => {
  const shown = await map({ roundId: published, edition });
  expect(shown).toMatchObject({ responseRate });
  // Who answered without an invitation is on the map, and no part of the rate.
  expect(shown.municipalities).toHaveLength(responseRate.submitted + 1);
});

test('the map of latest levels is of no one round and has no rate, nor has a round that is not published', async () => {
  expect((await map({})).responseRate).toBeNull();
  expect(await map({ roundId: open })).toEqual({ responseRate: null, municipalities: [] });
  expect(await map({ roundId: published, edition: 3 })).toEqual({ responseRate: null, municipalities: [] });
});
