import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '../api/src/database.ts';
import { dateOf } from '../api/src/days.ts';
import { as } from './support/client.ts';
import { aMunicipality, indicators, makeRound, openService } from './support/make.ts';
import { makeMember, municipalityWithCode } from './support/people.ts';
import { makeRoundRows, type RoundRow } from './support/roundRows.ts';
import { makeUser } from './support/signIn.ts';

beforeAll(openService);

const earlyOn = '2021-03-01';
const lateOn = '2023-06-01';

/** Two rounds of the same nine questions. */
const makeRounds = async () => ({
  first: await makeRound({
    version: '1.0.0',
    opensOn: '2021-01-01',
    closesOn: '2021-04-01',
    publishesOn: '2021-05-01',
  }),
  second: await makeRound({
    version: '1.1.0',
    opensOn: '2023-01-01',
    closesOn: '2023-07-01',
    publishesOn: '2023-08-01',
  }),
});
type Rounds = Awaited<ReturnType<typeof makeRounds>>;
type Answers = RoundRow['answers'];

/** A municipality that answered both rounds, with a dugnad between, before, after or none. */
async function makePair({ first, second }: Rounds, before: Answers, after: Answers, dugnadOn: string | null = null) {
  const municipalityId = aMunicipality();
  await makeRoundRows(first, [{ municipalityId, referenceOn: earlyOn, answers: before }]);
  await makeRoundRows(second, [{ municipalityId, referenceOn: lateOn, answers: after }]);
  if (dugnadOn) await makeDugnad(municipalityId, dugnadOn);
  return municipalityId;
}

const makeDugnad = (municipalityId: number, heldOn: string, removedAt: Date | null = null) =>
  db.dugnad.create({
    data: {
      ...{ id: randomUUID(), municipalityId, heldOn: dateOf(heldOn), place: 'Kulturhuset', removedAt },
      ...{ createdAt: dateOf(heldOn), updatedAt: dateOf(heldOn) },
    },
  });

/** Five treated that rise by 2/9, ten comparable that rise by 1/27, all from 1/3. */
async function makeFifteen(rounds: Rounds) {
  const one: Answers = [1];
  const treated = [];
  for (let at = 0; at < 5; at += 1) treated.push(await makePair(rounds, one, [3, 3, 3, 1], '2022-02-02'));
  const comparable = [];
  for (let at = 0; at < 10; at += 1) comparable.push(await makePair(rounds, one, [2, 1], at < 3 ? '2024-01-01' : null));
  return { treated, comparable };
}

const ndfu = async () => (await makeUser({ ndfuRole: 'ADVISER' })).id;
const effect = (userId: string | null, { first, second }: Rounds, checklistId = indicators, now?: string) =>
  as(userId, now).call(
    `query ($checklistId: ID!, $first: ID!, $second: ID!) {
       effect(checklistId: $checklistId, firstRoundId: $first, secondRoundId: $second) {
         firstRound { id } secondRound { id } withheld treatedInUse comparableInUse treatedAlone comparableAlone
         figures { estimate pValue permutations interval { from to } treatedMean comparableMean }
         groups { kind count inUse members { municipality { id } firstDugnadOn start band practice noSplit isInUse } }
         nb: caveats nn: caveats(language: NN) en: caveats(language: EN) } }`,
    { checklistId, first, second },
  );

type Group = { kind: string; count: number; inUse: number; members: { municipality: { id: string } }[] };
const groupOf = (answer: { groups: Group[] }, kind: string) => answer.groups.find((group) => group.kind === kind)!;
const idsOf = (group: Group) => group.members.map(({ municipality }) => Number(municipality.id));

describe('the effect of the dugnad', () => {
  test('is estimated between two rounds, and says who is in which group', async () => {
    const rounds = await makeRounds();
    const { treated, comparable } = await makeFifteen(rounds);
    const answer = await effect(await ndfu(), rounds);
    expect(answer).toMatchObject({
      ...{ firstRound: { id: rounds.first }, secondRound: { id: rounds.second }, withheld: null },
      ...{ treatedInUse: 5, comparableInUse: 10, treatedAlone: 0, comparableAlone: 0 },
    });
    const { figures } = answer;
    expect(figures.estimate).toBeCloseTo(2 / 9 - 1 / 27, 12);
    expect(figures.treatedMean).toBeCloseTo(2 / 9, 12);
    expect(figures.comparableMean).toBeCloseTo(1 / 27, 12);
    // One choice of 3,003 is as extreme, and 9,999 are drawn.
    expect(figures.pValue).toBeLessThan(0.002);
    expect(figures.interval.from).toBeLessThanOrEqual(figures.estimate);
    expect(figures.interval.to).toBeGreaterThanOrEqual(figures.estimate);
    expect(idsOf(groupOf(answer, 'TREATED'))).toEqual(treated.toSorted((a, b) => a - b));
    expect(idsOf(groupOf(answer, 'COMPARABLE'))).toEqual(comparable.toSorted((a, b) => a - b));
    expect(groupOf(answer, 'TREATED')).toMatchObject({
      ...{ count: 5, inUse: 5 },
      members: Array(5).fill({ firstDugnadOn: '2022-02-02', start: '1/3', band: 3, practice: '2/9', isInUse: true }),
    });
  });

  test('leaves out by reason who cannot be used, and counts them', async () => {
    const rounds = await makeRounds();
    await makeFifteen(rounds);
    const [onlyFirst, onlySecond] = [aMunicipality(), aMunicipality()];
    await makeRoundRows(rounds.first, [{ municipalityId: onlyFirst, referenceOn: earlyOn, answers: [1] }]);
    await makeRoundRows(rounds.second, [{ municipalityId: onlySecond, referenceOn: lateOn, answers: [1] }]);
    const unknown = await makePair(rounds, [null, null, null, null, null, null, null, null, 1], [1], '2022-02-02');
    const before = await makePair(rounds, [1], [3], '2020-02-02');
    const late = await makePair(rounds, [1], [3], '2023-05-01');
    const high = await makePair(rounds, [3], [3], '2022-02-02');
    const answer = await effect(await ndfu(), rounds);
    expect(Object.fromEntries(answer.groups.map((group: Group) => [group.kind, idsOf(group)]))).toMatchObject({
      ...{ NO_FIRST_ASSESSMENT: [onlySecond], NO_SECOND_ASSESSMENT: [onlyFirst], NO_SPLIT: [unknown] },
      ...{ TREATED_BEFORE: [before], TREATED_TOO_LATE: [late], NEVER_TOOK_PART: [] },
    });
    expect(groupOf(answer, 'NO_SPLIT').members).toMatchObject([{ noSplit: 'EARLIER_WITHHELD', practice: null }]);
    expect(answer).toMatchObject({ treatedInUse: 5, treatedAlone: 1 });
    expect(groupOf(answer, 'TREATED').members).toContainEqual(
      expect.objectContaining({ municipality: { id: String(high) }, band: 9, isInUse: false }),
    );
    expect(answer.figures.estimate).toBeCloseTo(2 / 9 - 1 / 27, 12);
  });

  test('is withheld when there are too few, with the reason', async () => {
    const rounds = await makeRounds();
    await makePair(rounds, [1], [3], '2022-02-02');
    expect(await effect(await ndfu(), rounds)).toMatchObject({ figures: null, withheld: 'TOO_FEW_TREATED' });
  });

  test('does not know a dugnad that was taken away again', async () => {
    const rounds = await makeRounds();
    const id = await makePair(rounds, [1], [3]);
    await makeDugnad(id, '2022-02-02', new Date('2022-03-01'));
    expect(idsOf(groupOf(await effect(await ndfu(), rounds), 'COMPARABLE'))).toEqual([id]);
  });

  test('counts who only plans a dugnad among those without one, until the day that it is held', async () => {
    const rounds = await makeRounds();
    const later = [];
    for (let at = 0; at < 9; at += 1) later.push(await makePair(rounds, [1], [2, 1], '2024-01-01'));
    const planning = await makePair(rounds, [1], [2, 1], '2027-01-01');
    const without = await makePair(rounds, [1], [2, 1]);
    const user = await ndfu();
    const on = (day: string) => effect(user, rounds, indicators, `${day}T12:00:00Z`);
    const before = await on('2026-12-31');
    expect(idsOf(groupOf(before, 'COMPARABLE')).toSorted()).toEqual([...later, planning, without].toSorted());
    expect(groupOf(before, 'COMPARABLE').members).toContainEqual(
      expect.objectContaining({ municipality: { id: String(planning) }, firstDugnadOn: null }),
    );
    const held = await on('2027-01-01');
    expect(idsOf(groupOf(held, 'COMPARABLE')).toSorted()).toEqual([...later, planning].toSorted());
    expect(idsOf(groupOf(held, 'NEVER_TOOK_PART'))).toEqual([without]);
    expect(groupOf(held, 'COMPARABLE').members).toContainEqual(
      expect.objectContaining({ municipality: { id: String(planning) }, firstDugnadOn: '2027-01-01' }),
    );
  });

  test('takes a published round from its edition in force, and leaves out what came later', async () => {
    const rounds = await makeRounds();
    const inForce = await makePair(rounds, [1], [2]);
    await db.edition.create({ data: { id: randomUUID(), roundId: rounds.first, number: 1, publishedAt: new Date() } });
    await db.assessment.updateMany({
      where: { roundId: rounds.first },
      data: { state: 'PUBLISHED', publishedAt: new Date() },
    });
    const late = await makePair(rounds, [1], [2]);
    const answer = await effect(await ndfu(), rounds);
    expect(idsOf(groupOf(answer, 'COMPARABLE'))).toEqual([inForce]);
    expect(idsOf(groupOf(answer, 'NO_FIRST_ASSESSMENT'))).toEqual([late]);
  });

  test('leaves out of a round that nobody has published who came in late, as its first edition will', async () => {
    const rounds = await makeRounds();
    const inTime = await makePair(rounds, [1], [2]);
    const late = aMunicipality();
    await makeRoundRows(rounds.first, [{ municipalityId: late, referenceOn: earlyOn, answers: [1] }]);
    await makeRoundRows(rounds.second, [{ municipalityId: late, referenceOn: lateOn, answers: [2], isLate: true }]);
    const answer = await effect(await ndfu(), rounds);
    expect(idsOf(groupOf(answer, 'COMPARABLE'))).toEqual([inTime]);
    expect(idsOf(groupOf(answer, 'NO_SECOND_ASSESSMENT'))).toEqual([late]);
  });

  test('says in three languages that it rests on self-report, self-selection and regression to the mean', async () => {
    const answer = await effect(await ndfu(), await makeRounds());
    expect(answer.nb.join(' ')).toMatch(/Egenrapportering.*Selvseleksjon.*Regresjon mot gjennomsnittet/);
    expect(answer.nn.join(' ')).toMatch(/Eigenrapportering.*Sjølvseleksjon.*Regresjon mot gjennomsnittet/);
    expect(answer.en.join(' ')).toMatch(/Self-report.*Self-selection.*Regression to the mean/);
  });
});

describe('a dugnad of a predecessor', () => {
  test('of 2018 under code 2003 makes Vadsø treated before', async () => {
    const rounds = await makeRounds();
    const vadso = municipalityWithCode('5607');
    await makeDugnad(municipalityWithCode('2003'), '2018-09-12');
    await makeRoundRows(rounds.first, [{ municipalityId: vadso, referenceOn: earlyOn, answers: [1] }]);
    await makeRoundRows(rounds.second, [{ municipalityId: vadso, referenceOn: lateOn, answers: [2] }]);
    expect(idsOf(groupOf(await effect(await ndfu(), rounds), 'TREATED_BEFORE'))).toEqual([vadso]);
  });

  test('counts for both that Ålesund was split into', async () => {
    const rounds = await makeRounds();
    const [alesund, haram] = [municipalityWithCode('1508'), municipalityWithCode('1580')];
    await makeDugnad(municipalityWithCode('1507'), '2020-09-12');
    for (const municipalityId of [alesund, haram]) {
      await makeRoundRows(rounds.first, [{ municipalityId, referenceOn: earlyOn, answers: [1] }]);
      await makeRoundRows(rounds.second, [{ municipalityId, referenceOn: lateOn, answers: [2] }]);
    }
    const found = idsOf(groupOf(await effect(await ndfu(), rounds), 'TREATED_BEFORE'));
    expect(found).toEqual([alesund, haram].toSorted((a, b) => a - b));
  });
});

describe('who may ask', () => {
  test('is NDFU alone', async () => {
    const rounds = await makeRounds();
    const member = await makeMember(aMunicipality());
    expect(await effect(null, rounds)).toEqual({ error: 'UNAUTHENTICATED' });
    expect(await effect(member.id, rounds)).toEqual({ error: 'FORBIDDEN' });
  });

  test('and gets nothing for rounds that are not two of the checklist in that order', async () => {
    const { first, second } = await makeRounds();
    const user = await ndfu();
    expect(await effect(user, { first: second, second: first })).toBeNull();
    expect(await effect(user, { first, second: first })).toBeNull();
    expect(await effect(user, { first, second }, 'sjekkliste-kommune')).toBeNull();
    expect(await effect(user, { first, second: 'tull' })).toBeNull();
  });
});
