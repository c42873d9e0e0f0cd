import { allCriteria } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { rebuild } from '../api/src/benchmarks/store.ts';
import { catalogue } from '../api/src/catalogue.ts';
import { db } from '../api/src/database.ts';
import { publishRound } from '../api/src/rounds/store.ts';
import { as } from './support/client.ts';
import { indicators, makeRound, openService, viewer } from './support/make.ts';
import { type Any, makeMember } from './support/people.ts';
import { makeRoundRows, type RoundRow } from './support/roundRows.ts';
import { makeUser } from './support/signIn.ts';

type Answers = RoundRow['answers'];

/** Twelve of one KOSTRA group; the first is one's own. Ten answered the first round, eight the second. */
let ids: number[];
let administrator: string;
let rounds: { readonly first: string; readonly second: string; readonly open: string };
const criteria = () => allCriteria(catalogue.version(indicators, '1.0.0')!.checklist).map(({ id }) => id);
const own = () => String(ids[0]);

const years = [
  { opensOn: '2021-01-01', closesOn: '2021-04-01', publishesOn: '2021-05-01', version: '1.0.0' },
  { opensOn: '2023-01-01', closesOn: '2023-07-01', publishesOn: '2023-08-01', version: '1.1.0' },
  { opensOn: '2026-01-01', closesOn: '2026-11-30', publishesOn: '2026-12-15', version: '1.1.0' },
];
/** One's own stays at the first criterion, falls at the second, rises at the third. */
const before: Answers = [1, 2, 0, 3];
const after: Answers = [1, 1, 2, 3];

beforeAll(async () => {
  await openService();
  const facts = await db.peerFact.findMany({ where: { vintage: '2026' }, orderBy: { municipalityId: 'asc' } });
  ids = facts
    .filter(({ kostraGroup }) => kostraGroup === 'EKG02')
    .slice(0, 12)
    .map(({ municipalityId }) => municipalityId);
  administrator = (await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id;
  const [first, second, open] = await Promise.all(years.map((days) => makeRound({ ...days, invited: ids })));
  rounds = { first: first!, second: second!, open: open! };
  const rows = (howMany: number, referenceOn: string, ofOwn: Answers, others: Answers) =>
    ids
      .slice(0, howMany)
      .map((municipalityId, at) => ({ municipalityId, referenceOn, answers: at === 0 ? ofOwn : others }));
  await makeRoundRows(rounds.first, rows(10, '2021-03-01', before, [1]));
  await makeRoundRows(rounds.second, rows(8, '2023-06-01', after, [3, 3, 1]));
  await makeRoundRows(rounds.open, rows(6, '2026-06-01', after, [0]));
  await rebuild(db, { now: new Date() });
  const user = await viewer(administrator);
  await publishRound(rounds.first, user, new Date());
  await publishRound(rounds.second, user, new Date());
}, 60_000);

const spread = 'n because spread { mean lowerQuartile median upperQuartile } lowest { mean } highest { mean } position';
const figures = `roundName roundId editionNumber isInstead group { kind key name members answered } wider { kind answered }
  responseRate { submitted invited rate } panelRounds overall { ${spread} } themes { themeId ${spread} }
  criteria { criterionId n because choices { choiceId text count share ifLowest ifHighest } dontKnow { count } top { share }
    ownChoices points { ${spread} } }`;
const query = `query ($roundId: ID, $municipalityId: ID, $group: PeerGroupInput, $panelRoundIds: [ID!], $criterionIds: [ID!]) {
  peerFigures(checklistId: "${indicators}", roundId: $roundId, municipalityId: $municipalityId, group: $group,
    panelRoundIds: $panelRoundIds, criterionIds: $criterionIds) { ${figures} } }`;

const peers = (userId: string | null, args: object = {}): Promise<Any> =>
  as(userId).call(query, { municipalityId: own(), ...args });

test('the answers of the KOSTRA group are shown with who there is, who answered, and what the silent ones could change', async () => {
  const shown = await peers(null, { roundId: rounds.second, criterionIds: [criteria()[0]] });
  expect(shown).toMatchObject({
    ...{ roundId: rounds.second, editionNumber: 1, isInstead: false, panelRounds: null, wider: null },
    group: { kind: 'KOSTRA', key: 'EKG02', members: 12, answered: 8 },
    responseRate: { submitted: 8, invited: 12, rate: 8 / 12 },
  });
  const [criterion] = shown.criteria;
  // Seven of eight chose the top; the four silent ones could make that 7/12 or 11/12.
  expect(criterion).toMatchObject({ n: 8, because: null, top: { share: 7 / 8 }, dontKnow: { count: 0 } });
  expect(criterion.choices.at(-1)).toMatchObject({ count: 7, share: 7 / 8, ifLowest: 7 / 12, ifHighest: 11 / 12 });
  expect(criterion.points).toMatchObject({ n: 8, position: 1 / 16, spread: { median: 1, lowerQuartile: 1 } });
  expect(criterion.points.lowest.mean).toBeCloseTo((7 + 1 / 3) / 12, 12);
  expect(criterion.points.highest.mean).toBeCloseTo((11 + 1 / 3) / 12, 12);
});

test('until a round is published all but NDFU are shown the last edition, by name', async () => {
  const { editor, reader } = {
    editor: (await makeMember(ids[0]!)).id,
    reader: (await makeMember(ids[1]!, 'READER')).id,
  };
  for (const userId of [null, editor, reader]) {
    const shown = await peers(userId, { roundId: rounds.open });
    expect(shown).toMatchObject({ roundId: rounds.second, isInstead: true, editionNumber: 1, group: { answered: 8 } });
  }
  expect(await peers(administrator, { roundId: rounds.open })).toMatchObject({
    ...{ roundId: rounds.open, isInstead: false, editionNumber: null, group: { answered: 6 } },
    overall: { n: 6, because: null },
  });
});

test('a group with too few answers shows no figure to anybody, and offers the next wider one by name', async () => {
  const group = { kind: 'OWN_LIST', municipalityIds: ids.slice(0, 4).map(String) };
  for (const userId of [null, administrator]) {
    const shown = await peers(userId, { roundId: rounds.second, group });
    expect(shown).toMatchObject({
      overall: { n: 4, because: 'TOO_FEW', spread: null, lowest: null, highest: null, position: null },
      group: { members: 4, answered: 4 },
    });
    expect(['POPULATION', 'COUNTRY']).toContain(shown.wider.kind);
    expect(shown.criteria.every(({ because, choices }: Any) => because === 'TOO_FEW' && choices.length === 0)).toBe(
      true,
    );
  }
  expect(
    await peers(null, { roundId: rounds.second, group: { ...group, municipalityIds: ids.slice(0, 5).map(String) } }),
  ) //
    .toMatchObject({ overall: { n: 5, because: null } });
});

test('the values of a group stand one by one without names, in order, and none where the group is too small', async () => {
  const values = (group: object): Promise<Any> =>
    as(null).call(
      `query ($municipalityId: ID!, $roundId: ID, $group: PeerGroupInput) { peerFigures(checklistId: "${indicators}",
        municipalityId: $municipalityId, roundId: $roundId, group: $group, criterionIds: ["${criteria()[2]}"]) {
        overall { values } criteria { points { n values spread { minimum maximum } } } } }`,
      { municipalityId: own(), roundId: rounds.second, ...group },
    );
  // One's own answered the third criterion better than the seven others: it comes last.
  const [{ points }] = (await values({})).criteria;
  expect(points.spread.maximum).toBeGreaterThan(points.spread.minimum);
  expect(points.values).toEqual([...Array(7).fill(points.spread.minimum), points.spread.maximum]);
  const few = await values({ group: { kind: 'OWN_LIST', municipalityIds: ids.slice(0, 4).map(String) } });
  expect([few.overall.values, few.criteria[0].points.values]).toEqual([[], []]);
});

test('the constant panel has only those that answered in all rounds shown, and no silent ones', async () => {
  const shown = await peers(null, { roundId: rounds.first, panelRoundIds: [rounds.first, rounds.second] });
  expect(shown).toMatchObject({ group: { members: 12, answered: 8 }, overall: { n: 8, lowest: null, highest: null } });
  expect(shown.panelRounds.toSorted()).toEqual([rounds.first, rounds.second].toSorted());
});

test('an own list is whom one follows where no others are named', async () => {
  const follower = (await makeMember(ids[0]!)).id;
  await db.follow.createMany({
    data: ids.slice(1, 7).map((municipalityId) => ({ userId: follower, municipalityId, since: new Date() })),
  });
  const shown = await peers(follower, { roundId: rounds.second, group: { kind: 'OWN_LIST' } });
  expect(shown).toMatchObject({ group: { kind: 'OWN_LIST', members: 6, answered: 6 }, overall: { n: 6 } });
  // The own one is not among them: all six stand below it.
  expect(shown.overall.position).toBe(1);
});

test('the groups of a municipality are named in one’s language, with members and answers', async () => {
  const groups: Any[] = await as(null).call(
    `query ($municipalityId: ID!) { peerGroups(checklistId: "${indicators}", municipalityId: $municipalityId) {
      kind key name(language: NN) members answered } }`,
    { municipalityId: own() },
  );
  expect(groups.map(({ kind }) => kind)).toEqual([
    ...['KOSTRA', 'COUNTY', 'POPULATION', 'CENTRALITY', 'COUNTRY', 'NEAREST'],
  ]);
  expect(groups.find(({ kind }) => kind === 'COUNTRY')).toMatchObject({
    name: 'Heile landet',
    members: 12,
    answered: 8,
  });
});

test('national figures are of all that the round invited', async () => {
  const shown = await as(null).call(
    `query ($roundId: ID) { nationalFigures(checklistId: "${indicators}", roundId: $roundId) { ${figures} } }`,
    { roundId: rounds.first },
  );
  expect(shown).toMatchObject({
    group: { kind: 'COUNTRY', members: 12, answered: 10 },
    responseRate: { rate: 10 / 12 },
  });
});

test('who got better at this is shown with the evidence, and who gives the top answer today', async () => {
  const [first, , third] = criteria();
  const later = await db.assessment.findFirstOrThrow({ where: { municipalityId: ids[1]!, roundId: rounds.second } });
  await db.$executeRaw`ALTER TABLE answer DISABLE TRIGGER USER`;
  await db.$executeRaw`UPDATE answer SET value = value || '{"link": "https://eksempel.no/plan"}'
    WHERE assessment_id = ${later.id}::uuid AND criterion_id = ${first}`;
  await db.$executeRaw`ALTER TABLE answer ENABLE TRIGGER USER`;
  const risers = `query ($criterionId: ID!, $municipalityId: ID) { risers(checklistId: "${indicators}",
    criterionId: $criterionId, municipalityId: $municipalityId, limit: 100) { totalCount items {
      municipality { id } before { roundName choices } after { roundName assessmentId choices link } } } }`;
  const rose = await as(null).call(risers, { criterionId: first, municipalityId: own() });
  expect(rose.items.map(({ municipality }: Any) => Number(municipality.id))).toEqual(ids.slice(1, 8));
  expect(rose.items[0]).toMatchObject({
    before: { roundName: rounds.first },
    after: { roundName: rounds.second, assessmentId: later.id, link: 'https://eksempel.no/plan' },
  });
  // The others stayed where they were at the third; one's own rise is no news to oneself.
  expect(await as(null).call(risers, { criterionId: third, municipalityId: own() })).toMatchObject({ totalCount: 0 });
  const chose = await as(null).call(
    `query ($criterionId: ID!, $municipalityId: ID) { whoChose(checklistId: "${indicators}", criterionId: $criterionId,
      municipalityId: $municipalityId, limit: 3, offset: 1) { totalCount items { municipality { id } roundName } } }`,
    { criterionId: first, municipalityId: own() },
  );
  expect(chose.totalCount).toBe(7);
  expect(chose.items.map(({ municipality }: Any) => Number(municipality.id))).toEqual(ids.slice(2, 5));
});

const steps = `query ($id: ID!) { nextSteps(assessmentId: $id) { peers { kind answered } peersRoundName
  steps { criterionId reason peersAtTop next { gain { fraction } } top { choiceId gain { fraction } } } } }`;

test('next steps begin with what fell, each with its reason and what it is worth', async () => {
  const [first, second, third] = criteria();
  const { id } = await db.assessment.findFirstOrThrow({ where: { municipalityId: ids[0]!, roundId: rounds.second } });
  const shown = await as(null).call(steps, { id });
  expect(shown).toMatchObject({ peers: { kind: 'KOSTRA', answered: 8 }, peersRoundName: rounds.second });
  expect(shown.steps).toMatchObject([
    { criterionId: second, reason: 'FELL', next: { gain: { fraction: '1/27' } }, top: { gain: { fraction: '2/27' } } },
    { criterionId: first, reason: 'GAP', peersAtTop: 7 / 8 },
    // No peer gives the top answer: no gap to speak of.
    { criterionId: third, reason: 'BELOW_TOP', peersAtTop: 0, top: { gain: { fraction: '1/27' } } },
  ]);
});

test('next steps are for whoever sees the answers; what is unchanged for two rounds comes before the gap', async () => {
  const { id } = await db.assessment.findFirstOrThrow({ where: { municipalityId: ids[0]!, roundId: rounds.open } });
  const editor = (await makeMember(ids[0]!)).id;
  const stranger = (await makeMember(ids[1]!)).id;
  for (const userId of [null, stranger]) expect(await as(userId).call(steps, { id })).toBeNull();
  const [first, second, third] = criteria();
  for (const userId of [editor, administrator]) {
    const shown = await as(userId).call(steps, { id });
    // The peers are still those of the last edition.
    expect(shown.peersRoundName).toBe(rounds.second);
    expect(shown.steps.map(({ criterionId, reason }: Any) => [criterionId, reason])).toEqual([
      [first, 'UNCHANGED'],
      [second, 'GAP'],
      [third, 'BELOW_TOP'],
    ]);
  }
});

test('where the peers answered another version their answers are read in one’s own by the declared transfers', async () => {
  const round = await makeRound({ ...years[2], version: '2.0.0', invited: ids });
  await makeRoundRows(round, [{ municipalityId: ids[0]!, referenceOn: '2026-06-02', answers: [1] }]);
  const { id } = await db.assessment.findFirstOrThrow({ where: { municipalityId: ids[0]!, roundId: round } });
  const shown = await as(administrator).call(steps, { id });
  expect(shown.peersRoundName).toBe(rounds.second);
  const byCriterion = new Map(shown.steps.map((step: Any) => [step.criterionId, step]));
  // One's own "yes" of 2023 would be "for all, and simple" today.
  expect(byCriterion.get('support-schemes')).toMatchObject({
    peersAtTop: 1 / 8,
    top: { choiceId: 'all-children-simple' },
  });
  expect(byCriterion.get('adopted-goal')).toMatchObject({ peersAtTop: 7 / 8 });
  // Asked otherwise, or not at all, by then.
  for (const criterion of ['way-in', 'yearly-report'])
    expect(byCriterion.get(criterion)).toMatchObject({ peersAtTop: null });
});
