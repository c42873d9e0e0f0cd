import { allCriteria } from '@fritidssjekken/checklist-definitions';
import pg from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { catalogue } from '../api/src/catalogue.ts';
import type { GivenAnswer } from '../api/src/checkedAnswer.ts';
import { codeOn, existsOn } from '../api/src/municipality.ts';
import { register } from '../api/src/register.ts';
import { publishRound } from '../api/src/rounds/store.ts';
import { as } from './support/client.ts';
import { csvOf, historicRound, sendFile } from './support/importing.ts';
import { indicators, makeAssessment, makeRound, openService, viewer } from './support/make.ts';
import type { Any } from './support/people.ts';
import { makeUser } from './support/signIn.ts';

/** In both rounds all of Rogaland (11) and Oslo (03) are invited; in the second, before the reform, Ålesund (1507) too. */
const now = '2026-05-31';
let earlier: string;
let round: string;
let rogaland: number[];
let oslo: number;

const inCounty = (code: string, on: string) =>
  [...register().municipalities.values()]
    .filter((one) => existsOn(one, on) && codeOn(one, on).countyCode === code)
    .map(({ id }) => id);
const withCode = (code: string) => register().byCode.get(code)!.id;

type Answers = 'best' | Readonly<Record<string, GivenAnswer>>;
const criteria = () => allCriteria(catalogue.version(indicators, '2.0.0')!.checklist);
const everywhere = (answer: GivenAnswer): Answers => Object.fromEntries(criteria().map(({ id }) => [id, answer]));

beforeAll(async () => {
  await openService();
  rogaland = inCounty('11', now);
  [oslo] = inCounty('03', now) as [number];
  const invited = [...rogaland, oslo];
  const days = (year: number) => ({
    ...{ opensOn: `${year}-01-01`, closesOn: `${year}-05-31`, publishesOn: `${year}-06-15`, version: '2.0.0' },
  });
  earlier = await makeRound({ ...days(2023), invited: [...invited, withCode('1507')] });
  round = await makeRound({ ...days(2026), invited });
  const submit = (roundId: string, year: number, ids: readonly number[], answers: Answers) =>
    Promise.all(
      ids.map((municipalityId) =>
        makeAssessment({
          ...{ municipalityId, roundId, answers, version: '2.0.0', isSubmitted: true },
          now: new Date(`${year}-03-01T12:00:00Z`),
        }),
      ),
    );
  await submit(earlier, 2023, [...rogaland.slice(0, 7), withCode('1507')], 'best');
  // Of Rogaland six have all in place, two nothing, one knows too little for a level; the others are silent.
  await submit(round, 2026, [...rogaland.slice(0, 6), oslo], 'best');
  await submit(round, 2026, rogaland.slice(6, 8), everywhere({ state: 'ANSWERED', options: ['no'] }));
  await submit(round, 2026, [rogaland[8]!], everywhere({ state: 'DONT_KNOW' }));
  const administrator = await viewer((await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id);
  await publishRound(earlier, administrator, new Date('2023-06-20T10:00:00Z'));
  await publishRound(round, administrator, new Date('2026-06-20T10:00:00Z'));
}, 60_000);

const figure = `group { kind key name members answered } silent n because median
  levels { levelId count share atLeast atLeastIfLowest atLeastIfHighest }`;
const map = (roundId: string | null, panelRoundIds: string[] = []): Promise<Any> =>
  as(null).call(
    `query ($roundId: ID, $panelRoundIds: [ID!]) {
      levelMap(checklistId: "${indicators}", roundId: $roundId, panelRoundIds: $panelRoundIds) {
        municipalities { municipality { id } } country { ${figure} } counties { ${figure} }
        places { municipality { id } code name countyCode countyName isInvited } } }`,
    { roundId, panelRoundIds },
  );

test('the country is spread over the levels, with what the silent ones could change', async () => {
  const { country } = await map(round);
  const silent = rogaland.length - 9;
  expect(country).toMatchObject({ silent, n: 9, because: null, median: 1, group: { answered: 10 } });
  const [started, basic, comprehensive] = country.levels;
  expect(started).toMatchObject({ count: 2, share: 2 / 9, atLeast: 1 });
  expect(basic).toMatchObject({ count: 0, atLeast: 7 / 9, atLeastIfLowest: 7 / (9 + silent) });
  expect(comprehensive).toMatchObject({ count: 7, atLeast: 7 / 9, atLeastIfHighest: (7 + silent) / (9 + silent) });
});

test('a county shows its levels, one with too few answers only how many answered', async () => {
  const { counties } = await map(round);
  expect(counties.map(({ group }: Any) => group.key)).toEqual(['03', '11']);
  const [few, many] = counties;
  expect(few).toMatchObject({ group: { name: 'Oslo', members: 1, answered: 1 }, because: 'TOO_FEW', levels: [] });
  expect(few.median).toBeNull();
  expect(many).toMatchObject({ group: { name: 'Rogaland', answered: 9 }, n: 8, because: null, median: 1 });
  expect(many.levels.map(({ count }: Any) => count)).toEqual([2, 0, 6]);
});

test('only those that answered in all rounds are on the map of a constant panel, and it has no silent ones', async () => {
  const { municipalities, country } = await map(round, [earlier, round]);
  expect(municipalities.map(({ municipality }: Any) => Number(municipality.id)).toSorted()).toEqual(
    rogaland.slice(0, 7).toSorted(),
  );
  expect(country).toMatchObject({ n: 7, group: { answered: 7 } });
  expect(country.levels[1]).toMatchObject({ atLeast: 6 / 7, atLeastIfLowest: null, atLeastIfHighest: null });
});

test('the places of a map are the municipalities of its day, under the names and counties of then', async () => {
  const [before, today, latest] = [await map(earlier), await map(round), await map(null)];
  expect([before.places.length, today.places.length, latest.places.length]).toEqual([356, 357, 357]);
  const placeOf = ({ places }: Any, id: number) => places.find((one: Any) => Number(one.municipality.id) === id);
  expect(placeOf(before, withCode('1507'))).toMatchObject({ code: '1507', name: 'Ålesund', isInvited: true });
  expect(placeOf(today, withCode('1507'))).toBeUndefined();
  const drammen = withCode('3301');
  expect(placeOf(before, drammen)).toMatchObject({ code: '3005', countyName: 'Viken', isInvited: false });
  expect(placeOf(today, drammen)).toMatchObject({ code: '3301', countyName: 'Buskerud' });
  expect(latest).toMatchObject({ country: null, counties: [] });
  expect(placeOf(latest, drammen).isInvited).toBeNull();
});

test('nothing stands on the map of a round that is not published', async () => {
  const open = await makeRound({ invited: [oslo] });
  expect(await map(open)).toEqual({ municipalities: [], country: null, counties: [], places: [] });
});

const answers = (args: object): Promise<Any> =>
  as(null).call(
    `query ($checklistId: ID!, $criterionId: ID!, $roundId: ID!, $edition: Int) {
      answerMap(checklistId: $checklistId, criterionId: $criterionId, roundId: $roundId, edition: $edition) {
        roundName editionNumber number text(language: NN) isSeveral choices { choiceId text step }
        answers { municipality { id } assessmentId choices points isDontKnow isNotApplicable isUnanswered } } }`,
    { checklistId: indicators, roundId: round, ...args },
  );

test('the map of a criterion has everybody’s published answer to it, and what is worth more stands higher', async () => {
  const { id: criterionId, number } = criteria()[0]!;
  const shown = await answers({ criterionId });
  expect(shown).toMatchObject({ number, editionNumber: 1, isSeveral: false });
  expect(shown.choices.map(({ step }: Any) => step)).toEqual(shown.choices.map((_: Any, at: number) => at));
  const [least, most] = [shown.choices[0].choiceId, shown.choices.at(-1).choiceId];
  const by = new Map(shown.answers.map((one: Any) => [Number(one.municipality.id), one]));
  expect(by.size).toBe(10);
  expect(by.get(rogaland[0]!)).toMatchObject({ choices: [most], points: 1, isDontKnow: false });
  expect(by.get(rogaland[6]!)).toMatchObject({ choices: [least], points: 0 });
  expect(by.get(rogaland[8]!)).toMatchObject({ choices: [], points: null, isDontKnow: true, isUnanswered: false });
});

test('what was asked and left without an answer is told as that, and not as never asked', async () => {
  const [first, second, ...others] = allCriteria(catalogue.version(indicators, '1.0.0')!.checklist).map(({ id }) => id);
  const { id: roundId } = await historicRound();
  const { id: ndfu } = await makeUser({ ndfuRole: 'ADMINISTRATOR' });
  const file = csvOf([
    ['kommunenummer', 'dato', 'rolle', first!, second!, ...others],
    ['3005', '2021-05-20', 'Rådgiver', '', 'yes', ...others.map(() => 'yes')],
  ]);
  const { body } = await sendFile(ndfu, `assessments?round=${roundId}`, file);
  expect(body).toMatchObject({ created: 1, incomplete: 1 });
  await publishRound(roundId, await viewer(ndfu), new Date('2026-06-01T10:00:00Z'));
  const answerTo = async (criterionId: string) => (await answers({ criterionId, roundId })).answers;
  expect(await answerTo(first!)).toMatchObject([
    { choices: [], points: null, isUnanswered: true, isDontKnow: false, isNotApplicable: false },
  ]);
  expect(await answerTo(second!)).toMatchObject([{ points: 1, isUnanswered: false }]);
});

test('an edition keeps its answers and figures when a correction makes the next one', async () => {
  const { id: criterionId } = criteria()[0]!;
  const closed = await makeRound({
    ...{ opensOn: '2025-01-01', closesOn: '2025-05-31', publishesOn: '2025-06-15', version: '2.0.0' },
    invited: rogaland,
  });
  const submit = (ids: readonly number[], given: Answers) =>
    Promise.all(
      ids.map((municipalityId) =>
        makeAssessment({
          ...{ municipalityId, roundId: closed, version: '2.0.0', isSubmitted: true },
          ...{ answers: given, now: new Date('2025-03-01T12:00:00Z') },
        }),
      ),
    );
  await submit(rogaland.slice(0, 6), everywhere({ state: 'ANSWERED', options: ['no'] }));
  const administrator = await viewer((await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id);
  await publishRound(closed, administrator, new Date('2025-06-20T10:00:00Z'));
  await submit(rogaland.slice(6, 8), 'best');
  await publishRound(closed, administrator, new Date('2025-07-20T10:00:00Z'));
  const answered = async (edition: number | null) =>
    (await answers({ criterionId, roundId: closed, edition }))?.answers.length ?? null;
  expect([await answered(1), await answered(2), await answered(null), await answered(3)]).toEqual([6, 8, 8, null]);
  const topIn = async (edition: number | null) => {
    const figures: Any = await as(null).call(
      `query ($roundId: ID!, $edition: Int, $criterionId: ID!) {
        peerFigures(checklistId: "${indicators}", roundId: $roundId, edition: $edition, group: { kind: COUNTRY },
          criterionIds: [$criterionId]) { criteria { n top { share } } } }`,
      { roundId: closed, edition, criterionId },
    );
    return figures?.criteria[0] ?? null;
  };
  expect(await topIn(1)).toEqual({ n: 6, top: { share: 0 } });
  expect(await topIn(2)).toEqual({ n: 8, top: { share: 2 / 8 } });
  expect(await topIn(3)).toBeNull();
});

test('there is no map of a criterion in an unpublished round, in another checklist’s, or of what is not asked', async () => {
  const { id: criterionId } = criteria()[0]!;
  expect(await answers({ criterionId, roundId: await makeRound({ invited: [oslo] }) })).toBeNull();
  expect(await answers({ criterionId, checklistId: 'sjekkliste-kommune' })).toBeNull();
  expect(await answers({ criterionId: 'no-such' })).toBeNull();
});

test('map, counties and answers are held: once read, each needs one statement', async () => {
  const { id: criterionId } = criteria()[0]!;
  for (const ask of [() => map(round), () => answers({ criterionId })]) {
    await ask();
    const spied = vi.spyOn(pg.Client.prototype, 'query');
    await ask();
    const { length } = spied.mock.calls;
    spied.mockRestore();
    expect(length).toBe(1);
  }
});
