import { allCriteria, compareFractions, optionsOf } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { newestOf } from '../api/src/catalogue.ts';
import type { GivenAnswer } from '../api/src/checkedAnswer.ts';
import { db } from '../api/src/database.ts';
import { register } from '../api/src/register.ts';
import { as } from './support/client.ts';
import { answer, best, indicators, makeAssessment, makeRound, openService } from './support/make.ts';
import { makeMember } from './support/people.ts';
import { makeUser } from './support/signIn.ts';

beforeAll(openService, 60_000);

const figure = 'own ownValue n lowerQuartile median upperQuartile mean position because';
const benchmarkQuery = `query ($municipalityId: ID!, $checklistId: ID!, $group: PeerGroupInput) {
  benchmark(municipalityId: $municipalityId, checklistId: $checklistId, group: $group) {
    revision municipality { id code name countyName }
    rounds {
      roundId roundName editionNumber figuresRoundName assessmentId isPublished referenceOn level { id name }
      group { kind key name members answered }
      overall { ${figure} }
      themes { themeId title ${figure} }
    } } }`;
const mapQuery = `query ($roundId: ID, $edition: Int) {
  levelMap(checklistId: "${indicators}", roundId: $roundId, edition: $edition) {
    revision municipalities { municipality { id code name } roundName editionNumber level { id name } score scoreValue } } }`;
const changesQuery = `query ($filter: LatestChangeFilter, $sort: LatestChangeSort, $limit: Int, $offset: Int) {
  municipalityChanges(checklistId: "${indicators}", filter: $filter, sort: $sort, limit: $limit, offset: $offset) {
    totalCount items {
      municipality { id code name countyName } assessmentId roundName referenceOn score scoreValue level { id }
      earlierRoundName change changeValue coreShare outcome themes { themeId title own ownValue } } } }`;

type Answer = Awaited<ReturnType<ReturnType<typeof as>['call']>>;
const benchmark = (userId: string | null, municipalityId: number, group?: object): Promise<Answer> =>
  as(userId).call(benchmarkQuery, { municipalityId: String(municipalityId), checklistId: indicators, group });
const roundOf = async (asked: Promise<Answer>, roundId: string): Promise<Answer> =>
  (await asked).rounds.find((round: { roundId: string }) => round.roundId === roundId);
const levelMap = (args: object = {}): Promise<Answer> => as(null).call(mapQuery, args);
const changes = (args: object = {}, userId: string | null = null): Promise<Answer> =>
  as(userId).call(changesQuery, args);

/** So many of the nine indicators in place, the rest not at all: a score of as many ninths. */
function ninths(count: number): Record<string, GivenAnswer> {
  const { checklist } = newestOf(indicators)!;
  return Object.fromEntries(
    allCriteria(checklist).map((criterion, index) => {
      const none = optionsOf(checklist, criterion).toSorted((a, b) => compareFractions(a.points, b.points))[0]!;
      return [criterion.id, index < count ? best(checklist, criterion) : { state: 'ANSWERED', options: [none.id] }];
    }),
  );
}

const taken = new Set<number>();

/** Municipalities of today with a KOSTRA group that no other test of this file has. */
async function peers(howMany: number, kostraGroup?: string): Promise<number[]> {
  const facts = await db.peerFact.findMany({ where: { vintage: '2026' }, orderBy: { municipalityId: 'asc' } });
  const free = facts.filter(({ municipalityId }) => !taken.has(municipalityId));
  const groups = groupsOf(free);
  const wanted = kostraGroup ?? [...groups].find(([, own]) => own.length >= howMany + 3)![0]!;
  const own = groups
    .get(wanted)!
    .slice(0, howMany)
    .map(({ municipalityId }) => municipalityId);
  for (const id of groups.get(wanted)!) taken.add(id.municipalityId);
  return own;
}

function groupsOf<Fact extends { kostraGroup: string | null }>(facts: readonly Fact[]): Map<string | null, Fact[]> {
  const groups = new Map<string | null, Fact[]>();
  for (const fact of facts) groups.set(fact.kostraGroup, [...(groups.get(fact.kostraGroup) ?? []), fact]);
  return groups;
}

type Year = { readonly opensOn: string; readonly closesOn: string; readonly publishesOn: string };
const year = (number: number): Year => ({
  ...{ opensOn: `${number}-01-01`, closesOn: `${number}-05-31`, publishesOn: `${number}-06-15` },
});

/** A round in which each municipality has so many ninths; answered in March, in time. */
async function answeredRound(of: number, answers: ReadonlyMap<number, number>) {
  const roundId = await makeRound({ ...year(of), invited: [...answers.keys()] });
  const made = new Map<number, Awaited<ReturnType<typeof makeAssessment>>>();
  for (const [municipalityId, count] of answers) {
    const told = { municipalityId, roundId, answers: ninths(count), isSubmitted: true };
    made.set(municipalityId, await makeAssessment({ ...told, now: new Date(`${of}-03-01T10:00:00Z`) }));
  }
  return { roundId, made };
}

async function publish(roundId: string, on: string): Promise<Answer> {
  const { id } = await makeUser({ ndfuRole: 'ADMINISTRATOR' });
  return as(id, `${on}T12:00:00Z`).call(
    'mutation ($id: ID!) { publishRound(id: $id) { ... on Edition { id number } ... on Error { code } } }',
    { id: roundId },
  );
}

let lastYear = 2030;

/** Five peers with 9, 6, 3, 3 and 0 ninths, published in a year that no other test of this file has. */
async function publishedRound() {
  lastYear += 2;
  const ids = await peers(5);
  const counts = [9, 6, 3, 3, 0];
  const round = await answeredRound(lastYear, new Map(ids.map((id, index) => [id, counts[index]!])));
  await publish(round.roundId, `${lastYear}-06-20`);
  return { ids, of: lastYear, ...round };
}

test('everybody sees a published round beside its peers: quartiles, mean and where one stands', async () => {
  const { ids, of, roundId, made } = await publishedRound();
  const [, second] = ids;
  const answered = await benchmark(null, second!);
  expect(answered.municipality).toMatchObject({ id: String(second) });
  expect(answered.rounds).toHaveLength(1);
  expect(answered.rounds[0]).toMatchObject({
    ...{ roundId, editionNumber: 1, figuresRoundName: roundId, isPublished: true },
    ...{
      assessmentId: made.get(second!)!.id,
      referenceOn: `${of}-03-01`,
      level: { id: 'basic', name: 'Grunnleggende' },
    },
    group: { kind: 'KOSTRA', members: 5, answered: 5 },
    overall: { own: '2/3', n: 5, because: null },
  });
  const { overall, themes } = answered.rounds[0];
  const close = (expected: number) => expect.closeTo(expected, 12);
  expect(overall).toMatchObject({ lowerQuartile: close(1 / 3), median: close(1 / 3), upperQuartile: close(2 / 3) });
  expect(overall).toMatchObject({ mean: close(7 / 15), position: close(0.7) });
  expect(themes.map(({ themeId }: { themeId: string }) => themeId)).toEqual(
    newestOf(indicators)!.checklist.themes.map(({ id }) => id),
  );
  // The first theme is the first two indicators: 1, 1, 1, 1 and 0.
  expect(themes[0]).toMatchObject({ title: expect.any(String), own: '1', n: 5, median: 1, position: close(0.6) });
});

test('an unpublished answer is its own municipality’s and NDFU’s alone, beside the last edition’s figures', async () => {
  const { ids, of, roundId } = await publishedRound();
  const [own] = ids;
  const next = await answeredRound(of + 1, new Map([[own!, 5]]));
  const { id: adviser } = await makeUser({ ndfuRole: 'ADVISER' });
  const { id: stranger } = await makeMember(ids[1]!);
  for (const userId of [next.made.get(own!)!.editor, adviser]) {
    const answered = await benchmark(userId, own!);
    expect(answered.rounds.map((round: { roundId: string }) => round.roundId)).toEqual([roundId, next.roundId]);
    expect(answered.rounds[1]).toMatchObject({
      ...{ assessmentId: next.made.get(own!)!.id, isPublished: false, editionNumber: 1, figuresRoundName: roundId },
      // Not among the values that it is held against: 0, 3, 3 and not 6, 9.
      overall: { own: '5/9', n: 5, position: expect.closeTo(0.6, 12) },
    });
    expect(answered.rounds[1].themes[0]).toMatchObject({ own: '1', n: 5 });
  }
  for (const userId of [stranger, null]) expect((await benchmark(userId, own!)).rounds).toHaveLength(1);
});

test('before the first edition there are no figures, and the own score stands alone', async () => {
  const [own] = await peers(1);
  const { made, roundId } = await answeredRound(2010, new Map([[own!, 4]]));
  const { editor } = made.get(own!)!;
  expect(await roundOf(benchmark(editor, own!), roundId)).toMatchObject({
    ...{ editionNumber: null, figuresRoundName: null, group: null },
    overall: { own: '4/9', n: null, median: null, position: null, because: 'NOT_PUBLISHED' },
  });
});

test('a correction is its municipality’s at once, and everybody’s with the second edition; the first stays readable', async () => {
  const { ids, of, roundId, made } = await publishedRound();
  const last = ids[4]!;
  const { id, editor } = made.get(last)!;
  const { replacedBy } = await as(editor, `${of}-07-01T10:00:00Z`).returnAssessment({ id });
  const stands = { assessmentId: id, isPublished: true, overall: { own: '0', n: 5 } };
  expect(await roundOf(benchmark(editor, last), roundId)).toMatchObject(stands);
  await answer(replacedBy.id, ninths(9), editor, new Date(`${of}-07-01T11:00:00Z`));
  await as(editor, `${of}-07-01T12:00:00Z`).submitAssessment({ id: replacedBy.id });
  expect(await roundOf(benchmark(null, last), roundId)).toMatchObject(stands);
  expect(await roundOf(benchmark(editor, last), roundId)).toMatchObject({
    ...{ assessmentId: replacedBy.id, isPublished: false, editionNumber: 1 },
    overall: { own: '1', n: 5, mean: expect.closeTo(7 / 15, 12) },
  });

  const before = (await levelMap()).revision;
  await publish(roundId, `${of}-08-01`);
  const corrected = { assessmentId: replacedBy.id, isPublished: true, editionNumber: 2 };
  const figures = { own: '1', n: 5, mean: expect.closeTo(10 / 15, 12), position: expect.closeTo(0.8, 12) };
  for (const userId of [null, editor]) {
    expect(await roundOf(benchmark(userId, last), roundId)).toMatchObject({ ...corrected, overall: figures });
  }
  expect((await levelMap()).revision).toBeGreaterThan(before);
  const scoreIn = async (edition: number | null) =>
    (await levelMap({ roundId, edition })).municipalities.find(
      ({ municipality }: { municipality: { id: string } }) => municipality.id === String(last),
    );
  expect(await scoreIn(1)).toMatchObject({ score: '0', editionNumber: 1, level: { id: 'started' } });
  expect(await scoreIn(2)).toMatchObject({ score: '1', editionNumber: 2, level: { id: 'comprehensive' } });
  expect(await scoreIn(null)).toMatchObject({ score: '1', editionNumber: 2 });
  expect((await levelMap({ roundId, edition: 3 })).municipalities).toEqual([]);
});

test('too small a group is not shown: the next wider one with enough answers takes its place, by name', async () => {
  const [few, others] = [await peers(2), await peers(6)];
  const counts = new Map([...few, ...others].map((id, index) => [id, index]));
  const { roundId } = await answeredRound(2024, counts);
  await publish(roundId, '2024-06-20');
  const shown = await roundOf(benchmark(null, few[0]!), roundId);
  expect(['POPULATION', 'COUNTRY']).toContain(shown.group.kind);
  expect(shown.group.answered).toBeGreaterThanOrEqual(5);
  expect(shown.overall).toMatchObject({ own: '0', because: null });
  const [lonely] = await peers(1);
  const alone = await answeredRound(2025, new Map([[lonely!, 3]]));
  await publish(alone.roundId, '2025-06-20');
  expect(await roundOf(benchmark(null, lonely!), alone.roundId)).toMatchObject({
    group: { kind: 'KOSTRA', answered: 1 },
    overall: { own: '1/3', n: null, mean: null, median: null, position: null, because: 'TOO_FEW' },
  });
});

test('one may choose the country, the ten nearest or a list of one’s own', async () => {
  const { ids, roundId, made } = await publishedRound();
  const [own, ...rest] = ids;
  const group = async (asked: object, userId: string | null = null) =>
    (await roundOf(benchmark(userId, own!, asked), roundId)).group;
  expect(await group({ kind: 'COUNTRY' })).toMatchObject({
    kind: 'COUNTRY',
    key: 'NO',
    name: 'Hele landet',
    answered: 5,
  });
  // Of the ten nearest too few have answered.
  expect((await group({ kind: 'NEAREST' })).kind).not.toBe('NEAREST');
  const list = ids.map(String);
  expect(await group({ kind: 'OWN_LIST', municipalityIds: list })).toMatchObject({ kind: 'OWN_LIST', answered: 5 });
  const { editor } = made.get(own!)!;
  await db.follow.createMany({
    data: [own!, ...rest].map((municipalityId) => ({ userId: editor, municipalityId, since: new Date() })),
  });
  expect(await group({ kind: 'OWN_LIST' }, editor)).toMatchObject({ kind: 'OWN_LIST', answered: 5 });
  const withheld = await roundOf(
    benchmark(null, own!, { kind: 'OWN_LIST', municipalityIds: list.slice(0, 2) }),
    roundId,
  );
  expect(withheld.group.kind).not.toBe('OWN_LIST');
});

test('the map has each municipality’s latest published level, and nothing that is not published', async () => {
  const { ids, of, made } = await publishedRound();
  const { made: next, roundId } = await answeredRound(
    of + 1,
    new Map([
      [ids[0]!, 0],
      [ids[1]!, 9],
    ]),
  );
  const at = async (id: number) =>
    (await levelMap()).municipalities.find(
      ({ municipality }: { municipality: { id: string } }) => municipality.id === String(id),
    );
  expect(await at(ids[0]!)).toMatchObject({
    score: '1',
    scoreValue: 1,
    level: { id: 'comprehensive', name: 'Helhetlig' },
  });
  expect(made.size).toBe(5);
  await publish(roundId, `${of + 1}-06-20`);
  expect(await at(ids[0]!)).toMatchObject({ score: '0', roundName: roundId, level: { id: 'started' } });
  expect(await at(ids[2]!)).toMatchObject({ score: '1/3' });
  const { municipalities } = await levelMap();
  const codes = municipalities.map(({ municipality }: { municipality: { code: string } }) => municipality.code);
  expect(codes).toEqual(codes.toSorted());
  expect(next.size).toBe(2);
});

test('of two that describe the same day the later submission is the latest, whichever round closed last', async () => {
  lastYear += 2;
  const [municipalityId] = (await peers(1)) as [number];
  const invited = [municipalityId];
  const long = await makeRound({ ...year(lastYear), invited });
  const short = await makeRound({ ...year(lastYear), closesOn: `${lastYear}-04-30`, invited });
  const submitted = async (roundId: string, count: number, time: string) =>
    makeAssessment({
      ...{ municipalityId, roundId, answers: ninths(count), isSubmitted: true },
      now: new Date(`${lastYear}-03-01T${time}:00Z`),
    });
  await submitted(long, 9, '10:00');
  const later = await submitted(short, 3, '14:00');
  for (const roundId of [short, long]) await publish(roundId, `${lastYear}-06-20`);
  const { code } = register().municipalities.get(municipalityId)!.codes.at(-1)!;
  const { items } = await changes({ filter: { search: code } });
  expect(items).toMatchObject([{ assessmentId: later.id, earlierRoundName: long, change: '-2/3', outcome: 'WORSE' }]);
  const { municipalities } = await levelMap();
  const level = municipalities.find(
    ({ municipality }: { municipality: { code: string } }) => municipality.code === code,
  );
  expect(level).toMatchObject({ score: '1/3', roundName: short });
});

test('the list has who rose most first, like for like, and who has nothing before last', async () => {
  const { ids, of } = await publishedRound();
  const [first, second, third] = ids;
  const { roundId } = await answeredRound(
    of + 1,
    new Map([
      [first!, 3],
      [second!, 9],
      [third!, 3],
    ]),
  );
  await publish(roundId, `${of + 1}-06-20`);
  const { kostraGroup } = (await db.roundPeerFact.findFirst({ where: { roundId, municipalityId: first! } }))!;
  const filter = { kostraGroup };
  const rows = async (args: object, userId: string | null = null) => (await changes({ filter, ...args }, userId)).items;
  const idsOf = (items: { municipality: { id: string } }[]) => items.map(({ municipality }) => Number(municipality.id));
  const all = await rows({});
  expect(idsOf(all).slice(0, 3)).toEqual([second, third, first]);
  expect(new Set(idsOf(all).slice(3))).toEqual(new Set(ids.slice(3)));
  expect(all[0]).toMatchObject({ change: '1/3', coreShare: '1', outcome: 'BETTER', roundName: roundId, score: '1' });
  expect(all[0].themes[0]).toMatchObject({ own: '1', ownValue: 1, title: expect.any(String) });
  expect(all[1]).toMatchObject({ change: '0', outcome: 'SAME' });
  expect(all[2]).toMatchObject({ change: '-2/3', outcome: 'WORSE' });
  expect(all[3]).toMatchObject({ change: null, changeValue: null, earlierRoundName: null, outcome: 'NOT_COMPARABLE' });
  const sort = { by: 'CHANGE', direction: 'ASCENDING' };
  expect(idsOf(await rows({ sort })).slice(0, 3)).toEqual([first, third, second]);
  const worse = await changes({ filter: { ...filter, outcome: 'WORSE' } });
  expect([worse.totalCount, idsOf(worse.items)]).toEqual([1, [first]]);
  expect(idsOf(await rows({ limit: 1, offset: 1 }))).toEqual([third]);
  expect((await changes({ filter, limit: 1 })).totalCount).toBe(5);
  const code = register().municipalities.get(second!)!.codes.at(-1)!.code;
  expect(idsOf(await rows({ filter: { search: code } }))).toEqual([second]);

  const { id: adviser } = await makeUser({ ndfuRole: 'ADVISER' });
  await db.follow.create({ data: { userId: adviser, municipalityId: third!, since: new Date() } });
  expect(idsOf(await rows({ filter: { followed: true } }, adviser))).toEqual([third]);
  // Asked three times, the last by a compiled query: the refusal is the same.
  for (const _ of [1, 2, 3])
    expect(await changes({ filter: { followed: true } })).toEqual({ error: 'UNAUTHENTICATED' });
});

test('names are ordered by the Norwegian alphabet', async () => {
  const named = (name: string) =>
    [...register().municipalities.values()].find(
      ({ names, codes }) => names.at(-1)!.name === name && codes.at(-1)!.validTo === null,
    )!.id;
  const ids = ['Ås', 'Ørsta', 'Alta', 'Ål'].map(named);
  const { roundId } = await answeredRound(2026, new Map(ids.map((id) => [id, 1])));
  await publish(roundId, '2026-06-20');
  const { items } = await changes({ sort: { by: 'NAME', direction: 'ASCENDING' }, limit: 100 });
  const names = items.map(({ municipality }: { municipality: { name: string } }) => municipality.name);
  expect(names.filter((name: string) => /^(Ås|Ørsta|Alta|Ål)\b/.test(name))).toEqual(['Alta', 'Ørsta', 'Ål', 'Ås']);
});

test('how much is held is told to administrators, and grows with what is published', async () => {
  const query = '{ heldFigures { revision editions bytes } }';
  const { id } = await makeUser({ ndfuRole: 'ADMINISTRATOR' });
  const before = await as(id).call(query, {});
  await publishedRound();
  const after = await as(id).call(query, {});
  expect(after.editions).toBe(before.editions + 1);
  expect(after.revision).toBeGreaterThan(before.revision);
  expect(after.bytes).toBeGreaterThan(before.bytes);
  const { id: adviser } = await makeUser({ ndfuRole: 'ADVISER' });
  expect(await as(adviser).call(query, {})).toEqual({ error: 'FORBIDDEN' });
});

test('a checklist or municipality that is none has no benchmark, and an empty map and list', async () => {
  expect(await as(null).call(benchmarkQuery, { municipalityId: '999999', checklistId: indicators })).toBeNull();
  expect(await as(null).call(benchmarkQuery, { municipalityId: '1', checklistId: 'none' })).toBeNull();
  const empty = await as(null).call('{ levelMap(checklistId: "none") { municipalities { roundName } } }', {});
  expect(empty.municipalities).toEqual([]);
});

test('a query that is compiled says what it said before, and is refused when it is too large', async () => {
  const { ids } = await publishedRound();
  const ask = as(null).ask;
  const variables = { municipalityId: String(ids[0]), checklistId: indicators };
  const first = await ask(benchmarkQuery, variables);
  expect(await ask(benchmarkQuery, variables)).toEqual(first);
  expect(await ask(benchmarkQuery, variables)).toEqual(first);
  const many = Array.from(
    { length: 8 },
    (_, place) => `m${place}: municipalityChanges(checklistId: "x", limit: 100) {
    items { roundName score change themes { themeId own ownValue } } }`,
  );
  for (const _ of [1, 2, 3]) {
    const { errors } = await ask(`{ ${many.join(' ')} }`);
    expect(errors?.[0]?.extensions.code).toBe('QUERY_TOO_LARGE');
  }
});
