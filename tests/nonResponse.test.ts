import { beforeAll, expect, test } from 'vitest';
import { nearestTo } from '../api/src/benchmarks/rules/groups.ts';
import { rebuild } from '../api/src/benchmarks/store.ts';
import { db } from '../api/src/database.ts';
import { codeOn, existsOn } from '../api/src/municipality.ts';
import { municipalityOf } from '../api/src/register.ts';
import { publishRound } from '../api/src/rounds/store.ts';
import { as } from './support/client.ts';
import { indicators, makeRound, openService, viewer } from './support/make.ts';
import type { Any } from './support/people.ts';
import { makeRoundRows } from './support/roundRows.ts';
import { makeUser } from './support/signIn.ts';

/** Twelve of one KOSTRA group; the first is one's own. */
let ids: number[];
/** Those of the ten most like one's own that are of other groups: they answered in the first two rounds. */
let alike: number[];
let rounds: string[];

/** Score as a share of what can be had, by the place in `ids`; the rest were silent. */
const scores = [
  [0.5, 0, 0.25, 0.5, 0.75, 1, 0.25, 0.75, 1, 1],
  [0.75, 0.25, 0.5, null, 1, 1, 0.5, 1, 0.25],
  [1, 0.5, 0.75, 0.25, 1, null, 0.75, null, 0.5, 0.5, 0],
];

/** Ten, eight and nine of twelve answered in three rounds; six in all of them. */
beforeAll(async () => {
  await openService();
  const facts = await db.peerFact.findMany({ where: { vintage: '2026' }, orderBy: { municipalityId: 'asc' } });
  const known = facts
    .filter(({ municipalityId }) => existsOn(municipalityOf(municipalityId), '2021-05-31'))
    .map((fact) => ({ ...fact, countyCode: '' }));
  const peers = known.flatMap((fact) => (fact.kostraGroup === 'EKG02' ? [fact.municipalityId] : []));
  const nearest = nearestTo(peers[0]!, known, (id) => codeOn(municipalityOf(id), '2021-05-31').code);
  alike = nearest.filter((id) => !peers.includes(id));
  ids = [...new Set([peers[0]!, ...nearest.filter((id) => peers.includes(id)), ...peers])].slice(0, 12);
  rounds = [];
  for (const [at, year] of [2021, 2022, 2023].entries()) {
    const days = { opensOn: `${year}-01-01`, closesOn: `${year}-05-31`, publishesOn: `${year}-06-15` };
    const id = await makeRound({ ...days, version: '1.1.0', invited: [...ids, ...alike] });
    const answered = [...ids.filter((_, place) => scores[at]![place] != null), ...alikeIn(at)];
    await makeRoundRows(
      id,
      answered.map((municipalityId, place) => ({
        ...{ municipalityId, referenceOn: `${year}-03-01` },
        answers: ([[1, 2, 0, 3], [3, 0, 1], [2], [0, 1, 3, 2]] as const)[place % 4]!,
      })),
    );
    rounds.push(id);
  }
  await scoreRows();
  await rebuild(db, { now: new Date() });
  const administrator = await viewer((await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id);
  for (const id of rounds) await publishRound(id, administrator, new Date());
}, 60_000);

const alikeIn = (at: number) => (at < 2 ? alike : []);

/** The rows have no score of their own. */
async function scoreRows(): Promise<void> {
  await db.$executeRaw`ALTER TABLE assessment DISABLE TRIGGER USER`;
  for (const [at, roundId] of rounds.entries()) {
    for (const [place, value] of scores[at]!.entries()) {
      const of = { roundId, municipalityId: ids[place]! };
      if (value !== null) await db.assessment.updateMany({ where: of, data: { score: '1/2', scoreValue: value } });
    }
    for (const [place, municipalityId] of alikeIn(at).entries()) {
      const data = { score: '1/2', scoreValue: (place % 5) / 4 };
      await db.assessment.updateMany({ where: { roundId, municipalityId }, data });
    }
  }
  await db.$executeRaw`ALTER TABLE assessment ENABLE TRIGGER USER`;
}

const spread = 'n mean minimum lowerQuartile median upperQuartile maximum';
const figure = `n mean lowerQuartile median upperQuartile position because lowest { ${spread} } highest { ${spread} }`;
const benchmark = (args: object = {}): Promise<Any> =>
  as(null).call(
    `query ($municipalityId: ID!, $group: PeerGroupInput, $panelRoundIds: [ID!]) {
      benchmark(checklistId: "${indicators}", municipalityId: $municipalityId, group: $group,
        panelRoundIds: $panelRoundIds) {
        panelRounds rounds { roundId group { kind members answered } responseRate { submitted invited rate }
          overall { ${figure} } themes { themeId ${figure} wider { kind answered } } } } }`,
    { municipalityId: String(ids[0]), ...args },
  );

const rounded = (value: number) => Math.round(value * 1e12) / 1e12;
const meanOf = (values: readonly number[]) => rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);

test('every round of a dashboard says how many of those invited answered, and what the silent ones could change', async () => {
  const shown = await benchmark();
  expect(shown.panelRounds).toBeNull();
  expect(shown.rounds.map(({ roundId }: Any) => roundId)).toEqual(rounds);
  for (const [at, { responseRate, group, overall }] of shown.rounds.entries()) {
    const values = known(scores[at]!);
    const silent = 12 - values.length;
    const [submitted, invited] = [values.length + alikeIn(at).length, 12 + alike.length];
    expect(responseRate).toEqual({ submitted, invited, rate: submitted / invited });
    expect(group).toEqual({ kind: 'KOSTRA', members: 12, answered: values.length });
    expect(rounded(overall.mean)).toBe(meanOf(values));
    expect(rounded(overall.lowest.mean)).toBe(meanOf([...values, ...Array(silent).fill(0)]));
    expect(rounded(overall.highest.mean)).toBe(meanOf([...values, ...Array(silent).fill(1)]));
    expect([overall.lowest.n, overall.highest.n]).toEqual([12, 12]);
  }
});

test('a constant panel is of those that answered in all the rounds shown, and has no silent ones', async () => {
  const shown = await benchmark({ panelRoundIds: rounds });
  expect(shown.panelRounds).toEqual(rounds);
  const places = ids.flatMap((_, place) => (scores.every((of) => of[place] != null) ? [place] : []));
  expect(places).toEqual([0, 1, 2, 4, 6, 8]);
  for (const [at, { responseRate, group, overall }] of shown.rounds.entries()) {
    const values = places.map((place) => scores[at]![place]!);
    expect(group).toEqual({ kind: 'KOSTRA', members: 12, answered: 6 });
    expect(overall).toMatchObject({ n: 6, because: null, lowest: null, highest: null });
    expect(rounded(overall.mean)).toBe(meanOf(values));
    const below = values.filter((value) => value < values[0]!).length;
    const equal = values.filter((value) => value === values[0]!).length;
    expect(overall.position).toBe((below + equal / 2) / 6);
    // The rate is still the round's.
    expect(responseRate.submitted).toBe(known(scores[at]!).length + alikeIn(at).length);
  }
});

test.each(['KOSTRA', 'COUNTRY', 'NEAREST'])(
  'of the group %s a dashboard and a look at one round say the same, of all that answered and of a panel',
  async (kind) => {
    const compared = { all: 0, panel: 0 };
    for (const panelRoundIds of [null, rounds, rounds.slice(0, 2)]) {
      const asked = { group: { kind }, panelRoundIds };
      const dashboard = await benchmark(asked);
      for (const { roundId, group, responseRate, themes } of dashboard.rounds) {
        const one: Any = await as(null).call(
          `query ($roundId: ID, $municipalityId: ID, $group: PeerGroupInput, $panelRoundIds: [ID!]) {
            peerFigures(checklistId: "${indicators}", roundId: $roundId, municipalityId: $municipalityId, group: $group,
              panelRoundIds: $panelRoundIds) { group { kind members answered } responseRate { submitted invited rate }
              themes { themeId n because spread { mean lowerQuartile median upperQuartile } position
                lowest { ${spread} } highest { ${spread} } wider { kind answered } } } }`,
          { municipalityId: String(ids[0]), roundId, ...asked },
        );
        expect(one.responseRate).toEqual(responseRate);
        // Where the group is too small the dashboard shows the next wider one at once.
        if (group.kind !== one.group.kind) continue;
        expect(one.group).toEqual(group);
        expect(themes.length).toBeGreaterThan(1);
        for (const [at, { spread: shown, ...theme }] of one.themes.entries()) {
          expect(themes[at]).toEqual({ ...theme, ...shown });
          if (shown !== null) compared[panelRoundIds ? 'panel' : 'all'] += 1;
        }
      }
    }
    expect(compared.all).toBeGreaterThan(0);
    expect(compared.panel).toBeGreaterThan(0);
  },
);

test('where too few of a group are in the panel the next wider group of the panel is shown', async () => {
  const group = { kind: 'OWN_LIST', municipalityIds: ids.slice(0, 5).map(String) };
  const [first] = (await benchmark({ group, panelRoundIds: rounds })).rounds;
  expect(first).toMatchObject({ group: { answered: 6 }, overall: { n: 6, because: null } });
  expect(['POPULATION', 'COUNTRY']).toContain(first.group.kind);
});

test('what is no published round makes no panel', async () => {
  const planned = await makeRound({ version: '1.1.0', invited: ids });
  const shown = await benchmark({ panelRoundIds: [planned] });
  expect(shown.panelRounds).toBeNull();
  expect(shown.rounds[0].overall.n).toBe(10);
});

test('where too few answered at all, no bound and no panel of them is shown', async () => {
  const days = { opensOn: '2024-01-01', closesOn: '2024-05-31', publishesOn: '2024-06-15' };
  const few = await makeRound({ ...days, version: '1.1.0', invited: ids });
  await makeRoundRows(
    few,
    ids.slice(0, 3).map((municipalityId) => ({ municipalityId, referenceOn: '2024-03-01', answers: [1] })),
  );
  await rebuild(db, { now: new Date() });
  await publishRound(few, await viewer((await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id), new Date());
  const withheld = { n: null, mean: null, position: null, because: 'TOO_FEW', lowest: null, highest: null };
  const { overall, themes, responseRate } = (await benchmark()).rounds.at(-1);
  expect(responseRate).toEqual({ submitted: 3, invited: 12, rate: 1 / 4 });
  for (const shown of [overall, ...themes]) expect(shown).toMatchObject(withheld);
  const panel = await benchmark({ panelRoundIds: [few] });
  expect(panel.rounds).toHaveLength(4);
  for (const round of panel.rounds) expect(round.overall).toMatchObject(withheld);
});
