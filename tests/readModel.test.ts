import { randomUUID } from 'node:crypto';
import { beforeAll, expect, inject, test } from 'vitest';
import type { Viewer } from '../api/src/access.ts';
import { publishAssessment, returnAssessment } from '../api/src/assessments/store/changeAssessment.ts';
import { startAssessment } from '../api/src/assessments/store/startAssessment.ts';
import { submitAssessment } from '../api/src/assessments/store/submitAssessment.ts';
import { rebuild, rebuildWhereOutdated } from '../api/src/benchmarks/store.ts';
import { catalogue, versionOf } from '../api/src/catalogue.ts';
import { db, pool } from '../api/src/database.ts';
import { dayFrom, dayOf } from '../api/src/days.ts';
import { createDugnad, removeDugnad, restoreDugnad } from '../api/src/dugnads/store.ts';
import { DomainError } from '../api/src/errors.ts';
import { publishRound } from '../api/src/rounds/store.ts';
import { type Random, randomFor } from '../prisma/demo/random.ts';
import { aMunicipality, indicators, makeRound, openService, viewer } from './support/make.ts';
import { makeMember, municipalityWithCode } from './support/people.ts';
import { answerAll, readModel } from './support/readModel.ts';
import { makeUser } from './support/signIn.ts';

beforeAll(openService);

const day = (date: string) => new Date(`${date}T12:00:00Z`);
const told = { respondentRole: 'Folkehelsekoordinator', isFacilitated: false, referenceOn: null };
/** Each at a place of its own: a municipality's dugnad of a day and place is written down once. */
const record = (heldOn: string) => ({
  ...{ heldOn, place: `Kulturhuset, sal ${randomUUID()}`, isDigital: false, processLeader: null },
  ...{ participants: [], themes: [], minutes: '', assessmentIds: [] },
});

/** A municipality with an editor, and NDFU. */
async function makePeople() {
  const municipalityId = aMunicipality();
  const editor = await viewer((await makeMember(municipalityId)).id);
  const ndfu = await viewer((await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id);
  return { municipalityId, editor, ndfu };
}

type Submission = {
  readonly municipalityId: number;
  readonly editor: Viewer;
  readonly roundId?: string | null;
  readonly version?: string;
  readonly on: string;
  /** Options from the top of each scale that are left out: 0 answers best. */
  readonly below?: number;
};

/** A draft with every answer in. */
async function makeDraft({ municipalityId, editor, roundId = null, version = '2.0.0', on, below = 0 }: Submission) {
  const published = catalogue.version(indicators, version)!;
  const now = day(on);
  const id = await startAssessment({ municipalityId, roundId, published, name: null, user: editor, now });
  await answerAll(id, published.checklist, (options) => Math.max(0, options - 1 - below));
  return id;
}

const submit = (id: string, user: Viewer, on: string) => submitAssessment({ id, ...told, user, now: day(on) });

async function makeSubmitted(submission: Submission): Promise<string> {
  const id = await makeDraft(submission);
  await submit(id, submission.editor, submission.on);
  return id;
}

const rounds = (invited: number[], ...years: string[]) =>
  Promise.all(
    years.map((year) =>
      makeRound({
        ...{ invited, version: '2.0.0', opensOn: `${year}-01-01`, closesOn: `${year}-06-30` },
        publishesOn: `${year}-07-15`,
      }),
    ),
  );

const countingOf = async (municipalityId: number) =>
  (await db.countingAssessment.findMany({ where: { municipalityId } })).map(({ assessmentId }) => assessmentId);

const changesOf = async (municipalityId: number) =>
  (await db.assessmentChange.findMany({ where: { municipalityId } }))
    .map(({ earlierId, laterId }) => [earlierId, laterId])
    .sort();

test('what was returned before it was published counts nowhere until its correction is in', async () => {
  const { municipalityId, editor, ndfu } = await makePeople();
  const id = await makeSubmitted({ municipalityId, editor, on: '2024-03-01' });
  expect(await countingOf(municipalityId)).toEqual([id]);
  const correctionId = await returnAssessment({ id, reason: 'Se på 3', user: ndfu, now: day('2024-03-02') });
  expect(await countingOf(municipalityId)).toEqual([]);
  expect(await db.themeScore.count({ where: { assessmentId: id } })).toBeGreaterThan(0);
  await submit(correctionId, editor, '2024-03-03');
  expect(await countingOf(municipalityId)).toEqual([correctionId]);
});

test('what is published and returned stands until its correction is in, and in force until the next edition', async () => {
  const { municipalityId, editor, ndfu } = await makePeople();
  const [before, roundId] = (await rounds([municipalityId], '2023', '2024')) as [string, string];
  const earlierId = await makeSubmitted({ municipalityId, editor, roundId: before, on: '2023-03-01' });
  await publishRound(before, ndfu, day('2023-07-15'));
  const id = await makeSubmitted({ municipalityId, editor, roundId, on: '2024-03-01' });
  await publishRound(roundId, ndfu, day('2024-07-15'));
  const correctionId = await returnAssessment({ id, reason: 'Se på 3', user: ndfu, now: day('2024-08-01') });
  expect((await countingOf(municipalityId)).sort()).toEqual([earlierId, id].sort());
  expect(await changesOf(municipalityId)).toEqual([[earlierId, id]]);
  await submit(correctionId, editor, '2024-08-02');
  expect((await countingOf(municipalityId)).sort()).toEqual([earlierId, correctionId].sort());
  // The public still compares what is in force; the municipality its correction.
  expect(await changesOf(municipalityId)).toEqual(
    [
      [earlierId, id],
      [earlierId, correctionId],
    ].sort(),
  );
  await publishRound(roundId, ndfu, day('2024-09-01'));
  expect(await changesOf(municipalityId)).toEqual([[earlierId, correctionId]]);
});

test('an assessment between two others changes both pairs of neighbours', async () => {
  const { municipalityId, editor } = await makePeople();
  const [one, two, three] = (await rounds([municipalityId], '2021', '2022', '2023')) as [string, string, string];
  const first = await makeSubmitted({ municipalityId, editor, roundId: one, on: '2021-03-01', below: 1 });
  const last = await makeSubmitted({ municipalityId, editor, roundId: three, on: '2023-03-01' });
  expect(await changesOf(municipalityId)).toEqual([[first, last]]);
  const middle = await makeSubmitted({ municipalityId, editor, roundId: two, on: '2022-03-01', below: 2 });
  expect(await changesOf(municipalityId)).toEqual(
    [
      [first, middle],
      [middle, last],
    ].sort(),
  );
  const fall = await db.assessmentChange.findFirstOrThrow({ where: { laterId: middle } });
  expect(fall).toMatchObject({ coreShare: '1', dropped: '0', rules: '0', added: '0', noSplit: null });
  expect(fall.practice).toBe(fall.change);
  expect(fall.practiceValue).toBeLessThan(0);
});

test('a dugnad lies between its before and its after, on each checklist that was answered', async () => {
  const { municipalityId, editor } = await makePeople();
  const told = { user: editor, now: day('2024-06-01') };
  const dugnadId = await createDugnad(municipalityId, record('2024-04-01'), told);
  expect(await db.dugnadComparison.count({ where: { dugnadId } })).toBe(0);
  const beforeId = await makeSubmitted({ municipalityId, editor, on: '2024-03-01', below: 1 });
  const afterId = await makeSubmitted({ municipalityId, editor, on: '2024-06-30' });
  const [comparison] = await db.dugnadComparison.findMany({ where: { dugnadId }, include: { themes: true } });
  expect(comparison).toMatchObject({ beforeId, afterId, latestId: afterId, isAfterPastNext: false, coreShare: '1' });
  expect(comparison!.better + comparison!.worse + comparison!.same + comparison!.notComparable).toBe(9);
  expect(comparison!.better).toBeGreaterThan(0);
  expect(comparison!.themes.every(({ outcome }) => outcome === 'BETTER' || outcome === 'SAME')).toBe(true);
  await createDugnad(municipalityId, record('2024-05-01'), told);
  const marked = await db.dugnadComparison.findMany({ where: { municipalityId }, orderBy: { isAfterPastNext: 'asc' } });
  expect(marked.map(({ isAfterPastNext, afterId: after }) => [isAfterPastNext, after])).toEqual([
    [false, null],
    [true, afterId],
  ]);
  await removeDugnad(dugnadId, told);
  expect(await db.dugnadComparison.count({ where: { dugnadId } })).toBe(0);
});

test('a round’s first edition freezes who its peers are, and each edition has its figures', async () => {
  const { municipalityId, editor, ndfu } = await makePeople();
  const [ålesund, drammen] = [municipalityWithCode('1507'), municipalityWithCode('3301')];
  const [roundId] = (await rounds([municipalityId, ålesund, drammen], '2023')) as [string];
  await makeSubmitted({ municipalityId, editor, roundId, on: '2023-03-01' });
  const revision = async () => (await db.publishedRevision.findUnique({ where: { id: 1 } }))?.revision ?? 0;
  const before = await revision();
  await publishRound(roundId, ndfu, day('2023-07-15'));
  expect(await revision()).toBe(before + 1);
  const factOf = (id: number) =>
    db.roundPeerFact.findUniqueOrThrow({ where: { roundId_municipalityId: { roundId, municipalityId: id } } });
  expect(await factOf(ålesund)).toMatchObject({ vintage: '2020', kostraGroup: 'EKG11', population: null });
  expect(await factOf(drammen)).toMatchObject({ vintage: '2026', countyCode: '30' });
  const country = await db.editionFigure.findMany({
    where: { edition: { roundId }, groupKind: 'COUNTRY' },
    orderBy: { themeId: 'asc' },
  });
  expect(country[0]).toMatchObject({ themeId: '', groupKey: 'NO', members: 3, n: 1, median: 1, mean: 1 });
  const { checklist } = catalogue.version(indicators, '2.0.0')!;
  expect(country.slice(1).map(({ themeId }) => themeId)).toEqual(checklist.themes.map(({ id }) => id).sort());
  const population = await db.editionFigure.findMany({
    where: { edition: { roundId }, groupKind: 'POPULATION', themeId: '' },
  });
  // Ålesund's population is not known: it is in no band.
  expect(population.reduce((sum, { members }) => sum + members, 0)).toBe(2);
});

test('a submission that fails leaves nothing in the read model', async () => {
  const { municipalityId, editor } = await makePeople();
  const id = await makeDraft({ municipalityId, editor, on: '2024-03-01' });
  const before = await readModel();
  await pool.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$`);
  // The read model's last table: all else is written by then.
  await pool.query(
    'CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON counting_assessment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()',
  );
  await expect(submit(id, editor, '2024-03-01')).rejects.toThrow();
  await pool.query('DROP TRIGGER refuse ON counting_assessment; DROP FUNCTION refuse()');
  expect(await readModel()).toEqual(before);
  await submit(id, editor, '2024-03-01');
  expect(await countingOf(municipalityId)).toEqual([id]);
});

// The embedded database has one session: nothing there happens at once.
test.runIf(inject('database').kind === 'postgres')('of two changes at once the second sees the first', async () => {
  const { municipalityId, editor, ndfu } = await makePeople();
  const years = ['2018', '2019', '2020', '2021', '2022', '2023'];
  const ids = await rounds([municipalityId], ...years);
  const drafts = await Promise.all(
    ids.map((roundId, index) => makeDraft({ municipalityId, editor, roundId, on: `${years[index]}-03-01` })),
  );
  const dugnad = () => createDugnad(municipalityId, record('2020-06-01'), { user: editor, now: day('2024-01-01') });
  await Promise.all([...drafts.map((id, index) => submit(id, editor, `${years[index]}-03-01`)), dugnad()]);
  expect(await changesOf(municipalityId)).toHaveLength(years.length - 1);
  // Publishing holds all assessments of a round, returning one; none of them waits for another in a circle.
  await Promise.all([
    ...ids.slice(0, 4).map((id) => publishRound(id, ndfu, day('2024-01-01'))),
    ...drafts.slice(4).map((id) => returnAssessment({ id, reason: 'Se på 3', user: ndfu, now: day('2024-01-02') })),
    ...[dugnad(), dugnad()],
  ]);
  const kept = await readModel();
  await rebuild(db, { now: day('2024-02-01') });
  expect(kept).toEqual(await readModel());
});

test('what was made in another way is made anew at start, and what is current is left alone', async () => {
  const now = day('2026-01-01');
  await rebuild(db, { now });
  expect(await rebuildWhereOutdated(db, { now })).toBeNull();
  await db.readModelState.update({ where: { id: 1 }, data: { derivation: 0 } });
  await pool.query('DELETE FROM theme_score');
  expect(await rebuildWhereOutdated(db, { now })).toMatchObject({ municipalities: expect.any(Number) });
  expect(await db.themeScore.count()).toBeGreaterThan(0);
});

const sequences = 24;
const eventsEach = 25;

test(`after ${sequences} random sequences of events the read model is what rebuild makes`, {
  timeout: 400_000,
}, async () => {
  const happened: Record<string, number> = {};
  for (let seed = 1; seed <= sequences; seed++) {
    const country = await makeCountry();
    const random = randomFor(seed, 'events');
    let now = day('2022-01-10');
    for (let done = 0; done < eventsEach; ) {
      now = new Date(now.getTime() + random.whole(0, 40) * 86_400_000);
      const name = random.pick(drawn);
      if (!(await happens(() => events[name](country, random, now)))) continue;
      happened[name] = (happened[name] ?? 0) + 1;
      done += 1;
    }
  }
  expect(Object.keys(happened).sort()).toEqual(Object.keys(events).sort());
  // Once for all: the sequences have municipalities of their own, so none of them mends what another left behind.
  const kept = await readModel();
  expect(Object.keys(kept).filter((table) => kept[table]!.length < 25)).toEqual([]);
  await rebuild(db, { now: day('2026-01-01') });
  expect(await readModel()).toEqual(kept);
});

/** Three municipalities and three rounds on two versions, all due; its own, so that sequences do not meet. */
async function makeCountry() {
  const people = await Promise.all([makePeople(), makePeople(), makePeople()]);
  const invited = people.slice(0, 2).map(({ municipalityId }) => municipalityId);
  const days = { opensOn: '2022-01-01', publishesOn: '2022-02-01', invited };
  const roundIds = await Promise.all([
    makeRound({ ...days, version: '1.2.0', closesOn: '2022-01-20' }),
    makeRound({ ...days, version: '1.2.0', closesOn: '2022-01-31' }),
    makeRound({ ...days, version: '2.0.0', closesOn: '2022-01-31' }),
  ]);
  return { people, roundIds };
}

type Country = Awaited<ReturnType<typeof makeCountry>>;

/** False for what the rules refuse, or where there is nothing for it to happen to. */
async function happens(event: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await event()) !== null;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** What can happen in a country; null where there is nothing for it to happen to. */
const events = {
  start: async ({ people, roundIds }: Country, random: Random, now: Date) => {
    const { municipalityId, editor: user } = random.pick(people);
    const roundId = random.chance(0.85) ? random.pick(roundIds) : null;
    const version = roundId
      ? (await db.round.findUniqueOrThrow({ where: { id: roundId } })).version
      : random.pick(['1.2.0', '2.0.0']);
    const published = catalogue.version(indicators, version)!;
    return startAssessment({ municipalityId, roundId, published, name: null, user, now });
  },
  submit: async (country: Country, random: Random, now: Date) => {
    const draft = await anAssessment(country, random, ['DRAFT']);
    if (!draft) return null;
    const doubt = random.pick([0, 0.1, 0.6]);
    await answerAll(draft.id, versionOf(draft).checklist, (options) =>
      random.chance(doubt) ? null : random.whole(0, options - 1),
    );
    const isEarlier = draft.number === 0 && random.chance(0.5);
    const referenceOn = isEarlier ? dayOf(draft.startedAt) : null;
    return submitAssessment({ id: draft.id, ...told, referenceOn, user: editorOf(country, draft), now });
  },
  return: async (country: Country, random: Random, now: Date) => {
    const found = await anAssessment(country, random, ['SUBMITTED', 'PUBLISHED']);
    return found && returnAssessment({ id: found.id, reason: 'Se på 3', user: editorOf(country, found), now });
  },
  publishOwn: async (country: Country, random: Random, now: Date) => {
    const found = await anAssessment(country, random, ['SUBMITTED'], true);
    return found && publishAssessment({ id: found.id, user: editorOf(country, found), now });
  },
  publishRound: ({ people, roundIds }: Country, random: Random, now: Date) =>
    publishRound(random.pick(roundIds), people[0]!.ndfu, now),
  inviteLate: async ({ people, roundIds }: Country, random: Random, now: Date) => {
    const key = { roundId: random.pick(roundIds), municipalityId: people[2]!.municipalityId };
    const known = await db.roundInvitation.findUnique({ where: { roundId_municipalityId: key } });
    return known ? null : db.roundInvitation.create({ data: { ...key, invitedAt: now } });
  },
  holdDugnad: ({ people }: Country, random: Random, now: Date) => {
    const { municipalityId, editor: user } = random.pick(people);
    const heldOn = dayFrom(new Date(now.getTime() + random.whole(-300, 30) * 86_400_000));
    return createDugnad(municipalityId, record(heldOn), { user, now });
  },
  removeDugnad: async (country: Country, random: Random, now: Date) => {
    const found = await aDugnad(country, random, false);
    return found && removeDugnad(found.id, { user: editorOf(country, found), now });
  },
  restoreDugnad: async (country: Country, random: Random, now: Date) => {
    const found = await aDugnad(country, random, true);
    return found && restoreDugnad(found.id, { user: editorOf(country, found), now });
  },
};

/** Starting and submitting most often, or there would be little to return and publish. */
const drawn: readonly (keyof typeof events)[] = [
  ...(Object.keys(events) as (keyof typeof events)[]),
  ...(['start', 'start', 'start', 'submit', 'submit', 'submit', 'submit'] as const),
];

const idsOf = ({ people }: Country) => people.map(({ municipalityId }) => municipalityId);
const editorOf = ({ people }: Country, of: { municipalityId: number }): Viewer =>
  people.find(({ municipalityId }) => municipalityId === of.municipalityId)!.editor;

async function anAssessment(
  country: Country,
  random: Random,
  states: ('DRAFT' | 'SUBMITTED' | 'PUBLISHED')[],
  isAlone = false,
) {
  const found = await db.assessment.findMany({
    where: { municipalityId: { in: idsOf(country) }, state: { in: states }, ...(isAlone ? { roundId: null } : {}) },
    orderBy: [{ startedAt: 'asc' }, { municipalityId: 'asc' }, { number: 'asc' }],
  });
  return found.length === 0 ? null : random.pick(found);
}

async function aDugnad(country: Country, random: Random, isRemoved: boolean) {
  const found = await db.dugnad.findMany({
    where: { municipalityId: { in: idsOf(country) }, removedAt: isRemoved ? { not: null } : null },
    orderBy: [{ createdAt: 'asc' }, { heldOn: 'asc' }],
  });
  return found.length === 0 ? null : random.pick(found);
}
