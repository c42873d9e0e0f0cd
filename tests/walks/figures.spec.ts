import { expect, test } from '@playwright/test';
import { demonstrationForFile } from './support/demonstrationForFile.ts';
import { openEyes, submittedOf } from './support/everyPage.ts';
import { type HomeFigures, quartiles, readHome, rowsOf, tableOf } from './support/homeFigures.ts';
import { definitionOf, rawAssessment } from './support/raw.ts';
import { compare, dividedBy, type Exact, exactOf, percent, points, recompute, written } from './support/recompute.ts';

/**
 * One municipality's figures on the planner's pages and the shared one, held against what its raw answers, those of its group
 * and those of the country give by arithmetic of the test's own.
 */
const there = demonstrationForFile();
let raw: HomeFigures;

test.beforeAll(async () => {
  raw = await readHome(there);
});

test('the result says what the raw answers give: score, level, change by cause, themes, group', async () => {
  const { page, goTo } = await openEyes(there.readers.editor, there.origin, 'nb');
  const id = there.home.assessments.find(({ round }) => round?.name === '2024')!.id;
  await goTo({ reader: 'editor', path: `/egenvurdering/${id}/resultat` });
  const [own, before] = [raw.ownIn('2024'), raw.ownIn('2023')];
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Dere er på nivået «${own.level}»`);
  const main = page.locator('main');
  await expect(main).toContainText(
    `Skåren er ${percent(own.score!)} prosent, mot ${percent(before.score!)} sist (2023).`,
  );
  const change = raw.practice('2023', '2024');
  expect(await rowsOf(tableOf(page, 'endring'))).toEqual([
    ['Skår, 2023', `${percent(before.score!, 1)} %`],
    ['Spørsmål som falt ut eller ikke teller', '0,0'],
    ['Nye regler', '0,0'],
    ['Endret praksis', points(change)],
    ['Nye spørsmål, eller spørsmål som nå teller', '0,0'],
    ['Skår, 2024', `${percent(own.score!, 1)} %`],
  ]);

  const members = raw.groupIn('2024');
  expect(members.length).toBeGreaterThan(5);
  const spread = (values: readonly (Exact | null | undefined)[]) => {
    const { texts, count } = quartiles(values);
    return [...texts.map((text) => `${text} %`), String(count)];
  };
  expect(await rowsOf(tableOf(page, 'spredning'))).toEqual([
    ['Hele sjekklista', `${percent(own.score!)} %`, ...spread(members.map(({ score }) => score))],
    ...own.themes.map(({ name, score }, at) => [
      ...[name, `${percent(score!)} %`],
      ...spread(members.map(({ themes }) => themes[at]!.score)),
    ]),
  ]);
  const { answers: answered, definition } = raw.roundOf('2024');
  await expect(main).toContainText(`${members.length} av ${raw.group.length} har svart.`);
  await expect(main).toContainText(`I hele landet svarte ${answered.size} av ${raw.places.length} inviterte.`);

  const criteria = definition.themes.flatMap((theme) => theme.criteria);
  const steps = await page.locator('.next-steps > li').allTextContents();
  expect(steps.length).toBeGreaterThan(0);
  for (const step of steps) {
    const { id: criterionId } = criteria.find(({ number }) => number === /Nr\. (\d+)\./.exec(step)?.[1])!;
    const worths = members.map((one) => one.worths.get(criterionId));
    const best = worths.filter((value) => value && compare(value, exactOf('1')) === 0).length;
    const all = raw.group.filter(({ code }) => answered.get(code)).length;
    const share = percent(dividedBy(exactOf(String(best)), exactOf(String(all))));
    expect(step).toContain(`${share} prosent av KOSTRA-gruppa svarer «Ja» (${all} har svart, runde 2024).`);
  }
  await expect(main).toContainText(written(own.score!));
  await page.close();
});

test('the home, the printed answers and the shared page say what the raw answers give', async () => {
  const { page, goTo } = await openEyes(there.readers.editor, there.origin, 'nb');
  await goTo({ reader: 'editor', path: '/' });
  const main = page.locator('main');
  const own = raw.ownIn('2024');
  await expect(main).toContainText(`${own.level}, ${percent(own.score!)} prosent`);
  const newest = submittedOf(there.home)[0]!;
  const { checklistId, version } = newest.checklistVersion;
  const definition = await definitionOf(there.readers.editor, there.origin, checklistId, version);
  const answers = await rawAssessment(there.readers.editor, there.origin, newest.id);
  const alone = recompute(definition, answers);
  await expect(main).toContainText(`${alone.level}, ${percent(alone.score!)} prosent`);
  for (const draft of there.home.assessments.filter(({ state }) => state === 'DRAFT')) {
    const begun = await rawAssessment(there.readers.editor, there.origin, draft.id);
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
    (answers.get(id)?.options ?? []).map(
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

  const shared = await openEyes(there.readers.public, there.origin, 'nb');
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
