import { expect, type Locator, type Page, test } from '@playwright/test';
import { type Demonstration, enterDemonstration, openEyes, submittedOf } from './support/everyPage.ts';
import { allPlaces, definitionOf, type Place, rawAssessment, rawRound } from './support/raw.ts';
import {
  compare,
  type Definition,
  dividedBy,
  type Exact,
  exactOf,
  minus,
  percent,
  points,
  quantile,
  type RawAnswers,
  type Recomputed,
  recompute,
  written,
} from './support/recompute.ts';
import { type Service, startService } from './support/service.ts';

/**
 * One municipality's figures on every page that has them, held against what its raw answers, those of its group and those of
 * the country give by arithmetic of the test's own.
 */
const indicators = 'nasjonale-indikatorer';

let service: Service;
let there: Demonstration;
let places: Place[];
/** By round: its version, and what everybody answered, by today's code or the code of its day. */
let rounds: Map<string, { id: string; definition: Definition; answers: Map<string, RawAnswers> }>;

test.beforeAll(async ({ browser }) => {
  service = await startService({ args: ['--demo'] });
  there = await enterDemonstration(browser, service);
  const { administrator } = there.readers;
  places = await allPlaces(administrator, service.origin);
  const versions = { 2021: '1.0.0', 2023: '1.1.0', 2024: '1.2.0' };
  rounds = new Map(
    await Promise.all(
      Object.entries(versions).map(async ([name, version]) => {
        const { id } = there.rounds.find((round) => round.name === name)!;
        const definition = await definitionOf(administrator, service.origin, indicators, version);
        return [name, { id, definition, answers: await rawRound(administrator, service.origin, id) }] as const;
      }),
    ),
  );
});
test.afterAll(() => service?.stop());

const home = () => there.home.code;
const inRound = (name: string, code: string): Recomputed | null => {
  const { definition, answers } = rounds.get(name)!;
  const own = answers.get(code);
  return own ? recompute(definition, own) : null;
};
const ownIn = (name: string) => inRound(name, codeIn(name))!;
/** Nord-Aurdal's code of the day: the county was divided in 2020 alone. */
const codeIn = (name: string) => {
  const { answers } = rounds.get(name)!;
  return answers.has(home()) ? home() : '3451';
};

/** The municipalities of the own KOSTRA group. */
const group = () => {
  const of = ({ peerFacts }: Place) => peerFacts.toSorted((a, b) => b.vintage.localeCompare(a.vintage))[0]?.kostraGroup;
  const own = of(places.find(({ code }) => code === home())!);
  return places.filter((place) => of(place) === own);
};

/** Rows of a table, folded away or not: its head and its cells. */
const rowsOf = (table: Locator) =>
  table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())),
    );
const tableOf = (page: Page, figure: string) => page.locator(`#${figure} details table`);

/**
 * What changed practice is worth between two rounds. The versions only clarified texts, so every question is the same:
 * nothing else has changed the score.
 */
function practice(from: string, to: string): Exact {
  const [before, after] = [ownIn(from), ownIn(to)];
  expect([...before.worths.keys()].toSorted()).toEqual([...after.worths.keys()].toSorted());
  expect([...before.worths.values(), ...after.worths.values()]).not.toContain(null);
  return minus(after.score!, before.score!);
}

test('the result says what the raw answers give: score, level, change by cause, themes, group', async () => {
  const { page, goTo } = await openEyes(there.readers.editor, service.origin, 'nb');
  const id = there.home.assessments.find(({ round }) => round?.name === '2024')!.id;
  await goTo({ reader: 'editor', path: `/egenvurdering/${id}/resultat` });
  const [own, before] = [ownIn('2024'), ownIn('2023')];
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Dere er på nivået «${own.level}»`);
  const main = page.locator('main');
  await expect(main).toContainText(
    `Skåren er ${percent(own.score!)} prosent, mot ${percent(before.score!)} sist (2023).`,
  );
  const change = practice('2023', '2024');
  expect(await rowsOf(tableOf(page, 'endring'))).toEqual([
    ['Skår, 2023', `${percent(before.score!, 1)} %`],
    ['Spørsmål som falt ut eller ikke teller', '0,0'],
    ['Nye regler', '0,0'],
    ['Endret praksis', points(change)],
    ['Nye spørsmål, eller spørsmål som nå teller', '0,0'],
    ['Skår, 2024', `${percent(own.score!, 1)} %`],
  ]);

  const members = group().flatMap(({ code }) => inRound('2024', code) ?? []);
  expect(members.length).toBeGreaterThan(5);
  const spread = (values: readonly (Exact | null | undefined)[]) => {
    const given = values.filter((value): value is Exact => Boolean(value));
    return [...['1/4', '1/2', '3/4'].map((share) => `${percent(quantile(given, share))} %`), String(given.length)];
  };
  expect(await rowsOf(tableOf(page, 'spredning'))).toEqual([
    ['Hele sjekklista', `${percent(own.score!)} %`, ...spread(members.map(({ score }) => score))],
    ...own.themes.map(({ name, score }, at) => [
      ...[name, `${percent(score!)} %`],
      ...spread(members.map(({ themes }) => themes[at]!.score)),
    ]),
  ]);
  const answered = rounds.get('2024')!.answers;
  await expect(main).toContainText(`${members.length} av ${group().length} har svart.`);
  await expect(main).toContainText(`I hele landet svarte ${answered.size} av ${places.length} inviterte.`);

  const { definition } = rounds.get('2024')!;
  const criteria = definition.themes.flatMap((theme) => theme.criteria);
  const steps = await page.locator('.next-steps > li').allTextContents();
  expect(steps.length).toBeGreaterThan(0);
  for (const step of steps) {
    const { id: criterionId } = criteria.find(({ number }) => number === /Nr\. (\d+)\./.exec(step)?.[1])!;
    const worths = members.map((one) => one.worths.get(criterionId));
    const best = worths.filter((value) => value && compare(value, exactOf('1')) === 0).length;
    const all = group().filter(({ code }) => answered.get(code)).length;
    const share = percent(dividedBy(exactOf(String(best)), exactOf(String(all))));
    expect(step).toContain(`${share} prosent av KOSTRA-gruppa svarer «Ja» (${all} har svart, runde 2024).`);
  }
  await expect(main).toContainText(written(own.score!));
  await page.close();
});

test('the home, the printed answers and the shared page say what the raw answers give', async () => {
  const { page, goTo } = await openEyes(there.readers.editor, service.origin, 'nb');
  await goTo({ reader: 'editor', path: '/' });
  const main = page.locator('main');
  const own = ownIn('2024');
  await expect(main).toContainText(`${own.level}, ${percent(own.score!)} prosent`);
  const newest = submittedOf(there.home)[0]!;
  const { checklistId, version } = newest.checklistVersion;
  const definition = await definitionOf(there.readers.editor, service.origin, checklistId, version);
  const raw = await rawAssessment(there.readers.editor, service.origin, newest.id);
  const alone = recompute(definition, raw);
  await expect(main).toContainText(`${alone.level}, ${percent(alone.score!)} prosent`);
  for (const draft of there.home.assessments.filter(({ state }) => state === 'DRAFT')) {
    const begun = await rawAssessment(there.readers.editor, service.origin, draft.id);
    const asked = recompute(definition, begun).worths;
    const answered = [...asked.keys()].filter((id) => (begun.get(id)?.state ?? 'UNANSWERED') !== 'UNANSWERED');
    await expect(main).toContainText(`${answered.length} av ${asked.size} besvart`);
  }

  await goTo({ reader: 'editor', path: `/egenvurdering/${newest.id}/papir` });
  const ticked = await page.locator('.paper-criterion:has(.number)').evaluateAll((criteria) =>
    criteria.map((one) => ({
      number: one.querySelector('.number')?.textContent,
      options: [...one.querySelectorAll('.paper-options li')]
        .filter((option) => option.querySelector('.is-ticked, [data-ticked], .ticked'))
        .map((option) => option.querySelector('b')?.textContent),
    })),
  );
  const textsOf = ({ id, answer }: (typeof definition)['themes'][number]['criteria'][number]) =>
    (raw.get(id)?.options ?? []).map(
      (chosen) =>
        definition.scales.find((scale) => scale.id === answer.scale)!.options.find((option) => option.id === chosen)!
          .text.nb,
    );
  expect(ticked).toEqual(
    definition.themes.flatMap(({ criteria }) =>
      criteria.map((criterion) => ({ number: criterion.number, options: textsOf(criterion) })),
    ),
  );
  await page.close();

  const shared = await openEyes(there.readers.public, service.origin, 'nb');
  await shared.goTo({ reader: 'public', path: `/delt/${there.token}` });
  const council = shared.page.locator('main');
  await expect(council).toContainText(`Kommunen skårer ${percent(alone.score!)} av 100.`);
  await expect(council).toContainText(`${alone.worths.size} av ${alone.worths.size} spørsmål besvart`);
  const worths = [...alone.worths.values()].filter((value): value is Exact => value !== null);
  const strong = worths.filter((value) => compare(value, exactOf('1')) === 0).length;
  const gaps = worths.filter((value) => compare(value, exactOf('1/2')) < 0).length;
  const heads = await shared.page.locator('.strengths h3').allTextContents();
  const head = (title: string) => heads.find((one) => one.startsWith(title))?.replace(/\s+/g, ' ');
  const of = (title: string, count: number) => expect(head(title), title).toContain(`${count} av ${alone.worths.size}`);
  of('Styrker', strong);
  of('På vei', worths.length - strong - gaps);
  of('Hull', gaps);
  const shownPoints = await shared.page.locator('.all-answers > li').evaluateAll((answers) =>
    answers.map((one) => {
      const said = [...one.querySelectorAll('.all-answer > .soft')].map(({ textContent }) => textContent ?? '');
      return said.map((text) => /^(\S+) poeng$/.exec(text)?.[1]).find(Boolean) ?? null;
    }),
  );
  const numbered = definition.themes.flatMap(({ criteria }) => criteria);
  expect(shownPoints).toEqual(numbered.map(({ id }) => (alone.worths.get(id) ? written(alone.worths.get(id)!) : null)));
  await shared.page.close();
});
