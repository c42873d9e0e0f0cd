import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from './catalogue.ts';
import type { Answers, Checklist } from './checklist.ts';
import { asked } from './conditions.ts';
import { parseFraction } from './fraction.ts';
import { bandProblems } from './interval.ts';
import { percentText } from './percentText.ts';
import { allCriteria, criterionOf, optionsOf } from './questions.ts';
import { score } from './score.ts';

const catalogue = readCatalogue(fileURLToPath(new URL('../definitions/', import.meta.url)));
const named = (versions: typeof catalogue.versions) =>
  versions.map((each) => [`${each.id} ${each.version}`, each.checklist] as const);

/** Answers nine indicators so that they reach a number of thirds together: the first ones fully, the next in part. */
function answersWorth(checklist: Checklist, thirds: number): Answers {
  let left = thirds;
  const entries = allCriteria(checklist).map((criterion) => {
    const worth = Math.min(left, 3);
    left -= worth;
    const points = ['0', '1/3', '2/3', '1'][worth]!;
    const option = optionsOf(checklist, criterion).find((each) => each.points === points)!;
    return [criterion.id, { state: 'ANSWERED', options: [option.id] }] as const;
  });
  return Object.fromEntries(entries);
}

describe.each(named(catalogue.versionsOf('nasjonale-indikatorer')))('%s', (_name, checklist) => {
  test.each([
    [13, '13/27', '48', 0],
    [14, '14/27', '52', 1],
    [20, '20/27', '74', 1],
    [21, '7/9', '78', 2],
  ])('%s thirds of 27 are %s, read as %s per cent, in the level of their own band', (thirds, exact, percent, level) => {
    const result = score(checklist, answersWorth(checklist, thirds));
    expect(result).toMatchObject({ score: exact, level: checklist.levels[level]!.id, coverage: '1' });
    expect(percentText(exact, checklist)).toBe(percent);
  });

  test('seven of the best and two don’t knows have no level, because two answered don’t know', () => {
    const [first, second] = allCriteria(checklist).slice(-2);
    const best = answersWorth(checklist, 27);
    const result = score(checklist, {
      ...best,
      [first!.id]: { state: 'DONT_KNOW' },
      [second!.id]: { state: 'DONT_KNOW' },
    });
    expect(result).toMatchObject({ score: '1', level: null, levelWithheld: { because: 'COVERAGE', dontKnow: 2 } });
  });

  test('the edges of its levels are those of the national indicators', () => {
    expect(checklist.levels.map((level) => level.band)).toEqual(['[0, 1/2]', '(1/2, 3/4)', '[3/4, 1]']);
  });
});

describe.each(named(catalogue.versions))('%s', (_name, checklist) => {
  test('its levels cover 0–1 without gap or overlap', () => {
    expect(
      bandProblems(
        checklist.levels.map((level) => level.band),
        '[0, 1]',
      ),
    ).toEqual([]);
  });

  test('answered with the best of everything it gives 1 and its highest level', () => {
    let answers: Answers = {};
    // What is asked grows with the answers: conditions open one after another.
    for (let id = next(checklist, answers); id !== undefined; id = next(checklist, answers)) {
      answers = { ...answers, [id]: bestAnswer(checklist, id) };
    }
    expect(score(checklist, answers)).toMatchObject({ score: '1', coverage: '1', level: checklist.levels.at(-1)!.id });
  });
});

function next(checklist: Checklist, answers: Answers): string | undefined {
  return asked(checklist, answers).find((id) => answers[id] === undefined);
}

function bestAnswer(checklist: Checklist, id: string): Answers[string] {
  const criterion = criterionOf(checklist, id);
  const { answer } = criterion;
  if (answer.kind === 'number') {
    const best = answer.bands.find((each) => each.points === '1')!;
    return { state: 'ANSWERED', number: /\d+/.exec(best.band)![0] };
  }
  const options = optionsOf(checklist, criterion);
  if (answer.kind === 'several') {
    return { state: 'ANSWERED', options: options.filter((each) => !each.alone).map((each) => each.id) };
  }
  const byPoints = options.toSorted((a, b) => parseFraction(b.points).compare(parseFraction(a.points)));
  return { state: 'ANSWERED', options: [byPoints[0]!.id] };
}
