import { randomUUID } from 'node:crypto';
import { type Criterion, optionsOf, parseFraction } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { catalogue } from '../api/src/catalogue.ts';
import type { GivenAnswer } from '../api/src/checkedAnswer.ts';
import { db } from '../api/src/database.ts';
import { dateOf } from '../api/src/days.ts';
import { publishRound } from '../api/src/rounds/store.ts';
import { as } from './support/client.ts';
import { aMunicipality, indicators, makeAssessment, makeRound, openService, viewer } from './support/make.ts';
import { noon } from './support/noon.ts';
import { municipalityWithCode } from './support/people.ts';
import { makeUser } from './support/signIn.ts';

beforeAll(openService);

const point = 'assessmentId referenceOn municipalityCode roundName name version isInForce scoreText score { fraction }';
const change = '{ fraction text }';
const parts = `readIn core coreShare { fraction } because noSplit
  sameQuestions { earlier { fraction } later { fraction } change ${change} }
  causes { before { fraction } dropped ${change} rules ${change} practice ${change} added ${change} after { fraction } }
  marks { version kind effect criteria } broken { criterionId isGone because kinds }`;

const seriesOf = (userId: string | null, municipalityId: number) =>
  as(userId).call(
    `query ($municipalityId: ID!, $checklistId: ID!) { series(municipalityId: $municipalityId, checklistId: $checklistId) {
       lines { municipality { id name } isOwn until reform { kind changeOn to { id } } points { ${point} }
         neighbours { earlier { assessmentId } later { assessmentId } ${parts} } }
       dugnads { heldOn municipality { id } } reforms { kind changeOn from { id } to { id } } } }`,
    { municipalityId, checklistId: indicators },
  );
const comparison = (userId: string | null, oneId: string, otherId: string) =>
  as(userId).call(
    `query ($oneId: ID!, $otherId: ID!) { comparison(oneId: $oneId, otherId: $otherId) {
       ... on Comparison { earlier { assessmentId } later { assessmentId } ${parts}
         themes { themeId name(language: EN) outcome coreShare { fraction } earlierScore { fraction } laterScore { fraction } }
         criteria { criterionId number text(language: NN) outcome because earlier { fraction } later { fraction } origins isClarified } }
       ... on AssessmentsNotComparable { code why } } }`,
    { oneId, otherId },
  );

const ndfu = async () => (await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id;

/** Every criterion of a version answered by its option at a place, the first being worth most, but for those given. */
function allAt(version: string, place: number, given: Record<string, number | GivenAnswer> = {}) {
  const { checklist } = catalogue.version(indicators, version)!;
  const optionAt = (criterion: Criterion, at: number): GivenAnswer => {
    const byWorth = optionsOf(checklist, criterion).toSorted(
      (a, b) => parseFraction(b.points).valueOf() - parseFraction(a.points).valueOf(),
    );
    return { state: 'ANSWERED', options: [byWorth[at]!.id] };
  };
  return Object.fromEntries(
    checklist.themes
      .flatMap(({ criteria }) => criteria)
      .map((criterion) => {
        const own = given[criterion.id] ?? place;
        return [criterion.id, typeof own === 'number' ? optionAt(criterion, own) : own] as const;
      }),
  );
}

type Made = { municipalityId: number; version?: string; roundId?: string; answers?: ReturnType<typeof allAt> };

/** A submitted one that describes its day. */
const submittedOn = (day: string, { municipalityId, version = '2.0.0', answers, ...rest }: Made) =>
  makeAssessment({
    ...{ municipalityId, version, ...rest, now: noon(day), isSubmitted: true },
    answers: answers ?? allAt(version, 0),
  });

const dugnad = (municipalityId: number, heldOn: string, given: object = {}) =>
  db.dugnad.create({
    data: {
      ...{ id: randomUUID(), municipalityId, heldOn: dateOf(heldOn), createdAt: noon(heldOn), updatedAt: noon(heldOn) },
      ...given,
    },
  });

test('the series of Drammen runs unbroken through its new code of 2024', async () => {
  const municipalityId = municipalityWithCode('3005');
  const years = [
    ['2021', '1.0.0'],
    ['2023', '1.1.0'],
    ['2024', '1.2.0'],
  ] as const;
  for (const [year, version] of years) {
    const days = { opensOn: `${year}-03-01`, closesOn: `${year}-06-30`, publishesOn: `${year}-08-01` };
    const roundId = await makeRound({ ...days, version, invited: [municipalityId] });
    await submittedOn(`${year}-05-01`, { municipalityId, version, roundId });
    await publishRound(roundId, await viewer(await ndfu()), noon(`${year}-08-01`));
  }
  const { lines, reforms } = await seriesOf(null, municipalityId);
  const [own, ...before] = lines;
  expect(own).toMatchObject({ isOwn: true, until: null, municipality: { name: 'Drammen' } });
  expect(own.points.map((one: { municipalityCode: string }) => one.municipalityCode)).toEqual(['3005', '3005', '3301']);
  expect(own.neighbours).toMatchObject([
    { coreShare: { fraction: '1' }, broken: [], marks: [{ kind: 'clarified' }], noSplit: null },
    { coreShare: { fraction: '1' }, broken: [], marks: [{ kind: 'clarified' }], noSplit: null },
  ]);
  // Drammen, Nedre Eiker and Svelvik became Drammen in 2020: three lines that ended then.
  expect(before).toMatchObject(
    ['0602', '0625', '0711'].map(() => ({ isOwn: false, until: '2020-01-01', reform: { kind: 'MERGED' }, points: [] })),
  );
  expect(reforms).toHaveLength(3);
});

test('the series of Haram shows the line of Ålesund up to the split, says so, and adds nothing up', async () => {
  const [haram, divided, oldHaram] = ['1580', '1507', '1534'].map(municipalityWithCode) as [number, number, number];
  const then = await submittedOn('2021-05-01', {
    municipalityId: divided,
    version: '1.0.0',
    answers: allAt('1.0.0', 2),
  });
  const now = await submittedOn('2024-05-01', { municipalityId: haram, version: '1.2.0' });
  const { lines, reforms } = await seriesOf(await ndfu(), haram);
  expect(lines[0]).toMatchObject({ isOwn: true, until: null, reform: null, neighbours: [] });
  expect(lines[0].points).toMatchObject([{ assessmentId: now.id, score: { fraction: '1' } }]);
  expect(lines[1]).toMatchObject({
    ...{ isOwn: false, until: '2024-01-01', municipality: { id: String(divided) }, neighbours: [] },
    reform: { kind: 'SPLIT', changeOn: '2024-01-01', to: { id: String(haram) } },
    points: [{ assessmentId: then.id }],
  });
  expect(lines.slice(2)).toHaveLength(5);
  // Whoever holds a seat in Haram reads of Ålesund what everybody reads: that one was never published.
  const [, seenFromHaram] = (await seriesOf(now.editor, haram)).lines;
  expect(seenFromHaram).toMatchObject({ municipality: { id: String(divided) }, points: [] });
  expect(lines.slice(2)).toContainEqual(
    expect.objectContaining({
      ...{ municipality: { id: String(oldHaram), name: 'Haram' }, until: '2020-01-01' },
      reform: { kind: 'MERGED', changeOn: '2020-01-01', to: { id: String(divided) } },
    }),
  );
  expect(reforms.at(-1)).toEqual({
    ...{ kind: 'SPLIT', changeOn: '2024-01-01', from: { id: String(divided) }, to: { id: String(haram) } },
  });
  expect(await comparison(await ndfu(), then.id, now.id)).toEqual({
    ...{ code: 'ASSESSMENTS_NOT_COMPARABLE', why: 'OTHER_MUNICIPALITY' },
  });
});

test('a municipality that has ended names where it went', async () => {
  const { lines, reforms } = await seriesOf(null, municipalityWithCode('1507'));
  expect(lines[0]).toMatchObject({ isOwn: true, until: '2024-01-01', reform: null });
  const went = reforms.filter(({ kind }: { kind: string }) => kind === 'SPLIT');
  expect(went.map(({ to }: { to: { id: string } }) => to.id)).toEqual(
    ['1508', '1580'].map((code) => String(municipalityWithCode(code))),
  );
});

test('a dugnad of 2018 under code 2003 marks the series of Vadsø; one that was taken away does not', async () => {
  const vadso = municipalityWithCode('2003');
  expect(vadso).toBe(municipalityWithCode('5607'));
  await dugnad(vadso, '2018-10-01');
  await dugnad(vadso, '2019-10-01', { removedAt: noon('2019-12-01') });
  const { dugnads } = await seriesOf(null, vadso);
  expect(dugnads).toEqual([{ heldOn: '2018-10-01', municipality: { id: String(vadso) } }]);
});

test('dugnads of predecessors mark the series too, up to the reform', async () => {
  const [haram, divided] = [municipalityWithCode('1580'), municipalityWithCode('1507')];
  await dugnad(divided, '2022-10-01');
  await dugnad(divided, '2024-10-01');
  const { dugnads } = await seriesOf(null, haram);
  expect(dugnads).toEqual([{ heldOn: '2022-10-01', municipality: { id: String(divided) } }]);
});

test('a break in the series names the criteria and the kinds of change behind, over every version in between', async () => {
  const municipalityId = aMunicipality();
  const { editor } = await submittedOn('2021-05-01', { municipalityId, version: '1.0.0' });
  await submittedOn('2023-05-01', { municipalityId, version: '1.1.0' });
  await submittedOn('2026-05-01', { municipalityId });
  const [own] = (await seriesOf(editor, municipalityId)).lines;
  const [unbroken, pair] = own.neighbours;
  expect(unbroken).toMatchObject({ broken: [], marks: [{ version: '1.1.0', kind: 'clarified', effect: 'MARKED' }] });
  expect(pair.marks.map((mark: Record<string, string>) => `${mark.version} ${mark.kind} ${mark.effect}`)).toEqual([
    ...['1.2.0 clarified MARKED', '2.0.0 retired OUTSIDE', '2.0.0 added OUTSIDE', '2.0.0 clarified MARKED'],
    ...['2.0.0 modified BREAKS', '2.0.0 options-changed TRANSFER'],
  ]);
  expect(pair.broken).toEqual([
    { criterionId: 'yearly-report', isGone: false, because: 'ADDED', kinds: ['added'] },
    { criterionId: 'way-in', isGone: false, because: 'MODIFIED', kinds: ['modified'] },
    { criterionId: 'coordinator', isGone: true, because: null, kinds: ['retired'] },
  ]);
});

test('the four causes of a change add up to it exactly, with a text for people', async () => {
  const municipalityId = aMunicipality();
  const before = await submittedOn('2023-05-01', {
    ...{ municipalityId, version: '1.2.0', answers: allAt('1.2.0', 3, { coordinator: 0, overview: 1 }) },
  });
  const then = { overview: 0, 'yearly-report': 0, 'adopted-goal': 2, 'support-schemes': 4 };
  const after = await submittedOn('2026-05-01', { municipalityId, answers: allAt('2.0.0', 3, then) });
  const compared = await comparison(before.editor, after.id, before.id);
  expect(compared).toMatchObject({ earlier: { assessmentId: before.id }, later: { assessmentId: after.id } });
  const { causes, sameQuestions } = compared;
  const sum = ['before', 'dropped', 'rules', 'practice', 'added'].reduce(
    (total, cause) => total.add(parseFraction(causes[cause].fraction)),
    parseFraction('0'),
  );
  expect(sum.toFraction()).toBe(causes.after.fraction);
  // On the core, 7 of 9: overview 2/3 → 1, adopted goal 0 → 1/3.
  expect(causes.practice).toEqual({ fraction: '2/21', text: '+9.5' });
  expect(sameQuestions.change).toEqual(causes.practice);
  expect(causes).toMatchObject({ rules: { text: '0.0' }, dropped: { text: expect.stringMatching(/^-/) } });
  const outcomes = Object.fromEntries(
    compared.criteria.map((one: Record<string, string>) => [one.criterionId, one.because ?? one.outcome]),
  );
  expect(outcomes).toMatchObject({
    ...{ overview: 'BETTER', 'adopted-goal': 'BETTER', 'meeting-place': 'SAME' },
    ...{ 'way-in': 'MODIFIED', 'yearly-report': 'ADDED' },
  });
  // In the first theme one of two questions counts in both.
  const [anchoring, knowledge] = compared.themes;
  expect(anchoring).toMatchObject({ name: 'Commitment', outcome: 'BETTER', coreShare: { fraction: '1/2' } });
  expect(knowledge).toMatchObject({ outcome: 'SAME', coreShare: { fraction: '1' } });
});

test('a later assessment on the older version is compared, and not split', async () => {
  const municipalityId = aMunicipality();
  const newer = await submittedOn('2025-05-01', { municipalityId });
  const older = await submittedOn('2026-05-01', { municipalityId, version: '1.2.0' });
  expect(await comparison(newer.editor, newer.id, older.id)).toMatchObject({
    ...{ earlier: { assessmentId: newer.id }, later: { assessmentId: older.id }, readIn: '2.0.0' },
    ...{
      causes: null,
      noSplit: 'LATER_ON_OLDER_VERSION',
      broken: [{}, {}, { criterionId: 'coordinator', isGone: true }],
    },
  });
});

test('a core below half gives no like-for-like number, and says why', async () => {
  const municipalityId = aMunicipality();
  const dontKnow: GivenAnswer = { state: 'DONT_KNOW' };
  const silent = ['overview', 'adopted-goal', 'children-influence', 'participation-mapped'];
  const early = await submittedOn('2025-05-01', {
    ...{ municipalityId, answers: allAt('2.0.0', 0, Object.fromEntries(silent.map((id) => [id, dontKnow]))) },
  });
  const late = await submittedOn('2026-05-01', {
    municipalityId,
    answers: allAt('2.0.0', 0, { 'meeting-place': dontKnow }),
  });
  expect(await comparison(early.editor, early.id, late.id)).toMatchObject({
    ...{ coreShare: { fraction: '4/9' }, sameQuestions: null, because: 'CORE_BELOW_HALF' },
    ...{ causes: null, noSplit: 'CORE_BELOW_HALF', marks: [], broken: [] },
  });
});

test('the public’s neighbours are those that are in force; the municipality’s and NDFU’s those that count', async () => {
  const municipalityId = aMunicipality();
  const first = await submittedOn('2024-05-01', { municipalityId });
  const hidden = await submittedOn('2025-05-01', { municipalityId, answers: allAt('2.0.0', 1) });
  const last = await submittedOn('2026-05-01', { municipalityId });
  for (const { id } of [first, last]) await as(first.editor).publishAssessment({ id });
  const pairsOf = async (userId: string | null) => {
    const [own] = (await seriesOf(userId, municipalityId)).lines;
    return own.neighbours.map((pair: Record<string, { assessmentId: string }>) => [
      ...[pair.earlier!.assessmentId, pair.later!.assessmentId],
    ]);
  };
  const through = [
    [first.id, hidden.id],
    [hidden.id, last.id],
  ];
  expect(await pairsOf(null)).toEqual([[first.id, last.id]]);
  expect(await pairsOf(first.editor)).toEqual(through);
  expect(await pairsOf(await ndfu())).toEqual(through);
  expect(await comparison(null, first.id, hidden.id)).toBeNull();
});

test('a correction under way leaves the published one in the series; submitted, it takes its place for its own', async () => {
  const municipalityId = aMunicipality();
  const { id, editor } = await submittedOn('2025-05-01', { municipalityId });
  await as(editor).publishAssessment({ id });
  const { replacedBy } = await as(editor).returnAssessment({ id });
  const shown = async (userId: string | null) =>
    (await seriesOf(userId, municipalityId)).lines[0].points.map(
      ({ assessmentId, isInForce }: Record<string, unknown>) => [assessmentId, isInForce],
    );
  expect(await shown(editor)).toEqual([[id, true]]);
  await as(editor).submitAssessment({ id: replacedBy.id });
  expect(await shown(editor)).toEqual([[replacedBy.id, false]]);
  expect(await shown(null)).toEqual([[id, true]]);
});

test('the name of a stand-alone assessment is for its own, and a draft is compared with nothing', async () => {
  const municipalityId = aMunicipality();
  const { id, editor } = await makeAssessment({ municipalityId, answers: 'best', now: noon('2025-05-01') });
  await db.assessment.update({ where: { id }, data: { name: 'Før dugnaden' } });
  await as(editor).submitAssessment({ id });
  await as(editor).publishAssessment({ id });
  const nameFor = async (userId: string | null) => (await seriesOf(userId, municipalityId)).lines[0].points[0].name;
  expect(await nameFor(editor)).toBe('Før dugnaden');
  expect(await nameFor(null)).toBeNull();
  const draft = await makeAssessment({ municipalityId, now: noon('2026-05-01') });
  expect(await comparison(draft.editor, id, draft.id)).toMatchObject({ why: 'NOT_SUBMITTED' });
  expect(await comparison(await ndfu(), id, draft.id)).toBeNull();
});

test('an imported one that is incomplete says how much of it is answered, and has no level', async () => {
  const municipalityId = aMunicipality();
  const { overview } = allAt('2.0.0', 0);
  const { id, editor } = await makeAssessment({ municipalityId, answers: { overview: overview! } });
  const submittedAt = noon('2022-05-01');
  await db.assessment.update({
    where: { id },
    data: {
      ...{ state: 'SUBMITTED', version: '2.0.0', submittedAt, referenceOn: dateOf('2022-05-01') },
      ...{ municipalityCode: '0301', score: '1', coverage: '1/9', answeredCount: 1, askedCount: 9 },
    },
  });
  await as(editor).publishAssessment({ id });
  const { lines } = await as(null).call(
    `query ($municipalityId: ID!, $checklistId: ID!) { series(municipalityId: $municipalityId, checklistId: $checklistId) {
       lines { points { scoreText level { id } coverage { fraction } completeness { answered asked } } } } }`,
    { municipalityId, checklistId: indicators },
  );
  expect(lines[0].points).toEqual([
    { scoreText: '100', level: null, coverage: { fraction: '1/9' }, completeness: { answered: 1, asked: 9 } },
  ]);
});

test('what does not exist has no series', async () => {
  expect(await seriesOf(null, 999_999)).toBeNull();
  expect(await comparison(null, 'x', randomUUID())).toBeNull();
});
