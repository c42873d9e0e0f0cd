import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Answers, Checklist, Theme } from './checklist.ts';
import { type Fraction, formatFraction, parseFraction } from './fraction.ts';
import { contains, parseInterval } from './interval.ts';
import { allCriteria, allowsNotApplicable } from './questions.ts';
import { type ScoreResult, score } from './score.ts';
import {
  type Draw,
  drawAnswer,
  drawAnswers,
  drawChecklist,
  drawLevels,
  drawOrder,
  total,
} from './testing/arbitraries.ts';
import { criterion, scale, smallChecklist } from './testing/smallChecklist.ts';

/** Cases per property; the properties together run more than 10 000 (spec 2.7). */
const numRuns = 1500;
vi.setConfig({ testTimeout: 60_000 });

/** Holds a property on random definitions and answers. */
function holds(property: (g: Draw, checklist: Checklist, answers: Answers) => void) {
  void fc.assert(
    fc.property(fc.gen(), (g) => {
      const checklist = drawChecklist(g);
      property(g, checklist, drawAnswers(g, checklist));
    }),
    { numRuns },
  );
}

const fraction = (text: string | null): Fraction => parseFraction(text!);
const countingOf = (result: ScoreResult) => result.criteria.filter((each) => each.notCounted === null);
const idsOf = (result: ScoreResult) =>
  countingOf(result)
    .map((each) => each.criterion)
    .join();
const isShare = (text: string | null) => text === null || contains(parseInterval('[0, 1]'), parseFraction(text));

test('every score, coverage, point and contribution lies within 0 and 1', () => {
  holds((_g, checklist, answers) => {
    const result = score(checklist, answers);
    const criteria = result.criteria.flatMap((each) => [each.points, each.contribution]);
    const themes = result.themes.flatMap((each) => [each.score, each.contribution, each.coverage]);
    expect([result.score, result.coverage, ...criteria, ...themes].filter((each) => !isShare(each))).toEqual([]);
  });
});

test('contributions of criteria and of themes add up to the overall exactly', () => {
  holds((_g, checklist, answers) => {
    const { score: overall, themes, criteria } = score(checklist, answers);
    expect(formatFraction(total(criteria.map((each) => each.contribution)))).toBe(overall ?? '0');
    expect(formatFraction(total(themes.map((each) => each.contribution)))).toBe(overall ?? '0');
    for (const theme of themes) {
      const own = criteria.filter((each) => each.theme === theme.theme).map((each) => each.contribution);
      expect(formatFraction(total(own))).toBe(theme.contribution ?? '0');
    }
  });
});

test('raising one answer raises the score, and lowering it lowers it, while the same criteria count', () => {
  holds((g, checklist, answers) => {
    const before = score(checklist, answers);
    const target = drawOrder(g, countingOf(before))[0];
    if (!target) return;
    const raised = allCriteria(checklist).find((each) => each.id === target.criterion)!;
    const after = score(checklist, { ...answers, [raised.id]: drawAnswer(g, checklist, raised) });
    const now = after.criteria.find((each) => each.criterion === raised.id)!;
    if (idsOf(before) !== idsOf(after) || before.score === null || after.score === null) return;
    const raise = fraction(now.points).compare(fraction(target.points));
    const rise = fraction(after.score).compare(fraction(before.score));
    expect(Math.sign(rise)).toBe(Math.sign(raise));
  });
});

test('the order of themes, criteria, options and answers is irrelevant', () => {
  const byId = (result: ScoreResult) => ({
    ...result,
    themes: result.themes.toSorted((a, b) => (a.theme < b.theme ? -1 : 1)),
    criteria: result.criteria.toSorted((a, b) => (a.criterion < b.criterion ? -1 : 1)),
  });
  holds((g, checklist, answers) => {
    const reordered: Checklist = {
      ...checklist,
      levels: drawOrder(g, checklist.levels),
      scales: drawOrder(g, checklist.scales).map((each) => ({ ...each, options: drawOrder(g, each.options) })),
      themes: drawOrder(g, checklist.themes).map((each) => ({ ...each, criteria: drawOrder(g, each.criteria) })),
    };
    const entries = Object.entries(answers).map(([id, answer]) => {
      return [id, answer.options ? { ...answer, options: drawOrder(g, answer.options) } : answer] as const;
    });
    const result = score(reordered, Object.fromEntries(drawOrder(g, entries)));
    expect(byId(result)).toEqual(byId(score(checklist, answers)));
  });
});

test('an excluded not-applicable never moves the relative weight of the others', () => {
  holds((g, drawn, answers) => {
    const checklist: Checklist = { ...drawn, notApplicable: 'excluded', minCoverage: '0' };
    const before = score(checklist, answers);
    const counting = new Set(countingOf(before).map((each) => each.criterion));
    const candidates = allCriteria(checklist).filter(
      (each) => counting.has(each.id) && allowsNotApplicable(checklist, each),
    );
    const left = drawOrder(g, candidates)[0];
    if (!left) return;
    const after = score(checklist, { ...answers, [left.id]: { state: 'NOT_APPLICABLE' } });
    const weightIn = (result: ScoreResult, id: string) => {
      const found = result.criteria.find((each) => each.criterion === id)!;
      return found.notCounted !== null || found.points === '0'
        ? null
        : fraction(found.contribution).div(fraction(found.points));
    };
    const groups =
      checklist.aggregate === 'criteria' ? [allCriteria(checklist)] : checklist.themes.map((each) => each.criteria);
    for (const group of groups) {
      const others = group
        .map(({ id }) => [weightIn(before, id), weightIn(after, id)] as const)
        .filter((pair): pair is [Fraction, Fraction] => pair[0] !== null && pair[1] !== null);
      const ratios = others.map(([then, now]) => formatFraction(now.div(then)));
      expect(new Set(ratios).size).toBeLessThanOrEqual(1);
    }
  });
});

test('what is exactly on an edge falls in the one band that includes it', () => {
  void fc.assert(
    fc.property(fc.gen(), (g) => {
      const levels = drawLevels(g);
      for (const [place, { band }] of levels.entries()) {
        const [low, high] = band.slice(1, -1).split(', ') as [string, string];
        const ends = [
          { at: low, level: band.startsWith('[') ? place : place - 1 },
          { at: high, level: band.endsWith(']') ? place : place + 1 },
        ];
        for (const { at, level } of ends) {
          const exact = smallChecklist([criterion('only', { answer: { kind: 'one', scale: 'edge' } })], {
            levels,
            scales: [scale('edge', { here: at })],
          });
          const result = score(exact, { only: { state: 'ANSWERED', options: ['here'] } });
          expect(result).toMatchObject({ score: at, level: `level-${level}` });
        }
      }
    }),
    { numRuns },
  );
});

test('the answer of a hidden criterion counts nowhere', () => {
  holds((g, checklist, answers) => {
    const before = score(checklist, answers);
    const hidden = before.criteria.filter((each) => each.notCounted === 'HIDDEN').map((each) => each.criterion);
    const changed = allCriteria(checklist)
      .filter(({ id }) => hidden.includes(id))
      .map((each) => [each.id, drawAnswer(g, checklist, each)] as const);
    expect(score(checklist, { ...answers, ...Object.fromEntries(changed) })).toEqual(before);
  });
});

/** The rule of spec 2.3 once more, worked from effective weights alone; shares no code with the engine but fractions. */
function byTheBook(checklist: Checklist, result: ScoreResult): Fraction | null {
  const scores = new Map(result.criteria.map((each) => [each.criterion, each]));
  const meanOf = (parts: { weight: Fraction; points: Fraction }[]) => {
    if (parts.length === 0) return null;
    const over = parts.reduce((sum, { weight, points }) => sum.add(weight.mul(points)), parseFraction('0'));
    return over.div(parts.reduce((sum, { weight }) => sum.add(weight), parseFraction('0')));
  };
  const counting = (theme: Theme) =>
    theme.criteria
      .filter(({ id }) => scores.get(id)!.notCounted === null)
      .map(({ id, weight }) => ({ weight: parseFraction(weight), points: fraction(scores.get(id)!.points) }));
  if (checklist.aggregate === 'criteria') return meanOf(checklist.themes.flatMap(counting));
  const themes = checklist.themes.map((theme) => ({
    weight: parseFraction(theme.weight),
    points: meanOf(counting(theme)),
  }));
  return meanOf(themes.flatMap(({ weight, points }) => (points ? [{ weight, points }] : [])));
}

test('the overall is the weighted mean of criteria or of themes, withheld exactly where coverage is too low', () => {
  holds((_g, checklist, answers) => {
    const result = score(checklist, answers);
    const expected = byTheBook(checklist, result);
    const isCovered = fraction(result.coverage).compare(fraction(checklist.minCoverage)) >= 0;
    expect(result.score).toBe(expected && isCovered ? formatFraction(expected) : null);
    expect(result.withheld === null).toBe(result.score !== null);
    const mayHaveLevel =
      result.score !== null &&
      result.completeness.answered === result.completeness.asked &&
      fraction(result.coverage).compare(fraction(checklist.levelCoverage)) >= 0;
    expect(result.level !== null).toBe(mayHaveLevel);
    expect(result.levelWithheld === null).toBe(mayHaveLevel);
  });
});

test('which answers count never changes an effective weight', () => {
  holds((g, checklist, answers) => {
    const before = score(checklist, answers);
    const unconditional = {
      ...checklist,
      themes: checklist.themes.map((theme) => ({
        ...theme,
        criteria: theme.criteria.map((each) => ({ ...each, condition: null })),
      })),
    };
    const weights = (given: Answers) => score(unconditional, given).criteria.map((each) => each.effectiveWeight);
    expect(weights(drawAnswers(g, unconditional))).toEqual(weights(answers));
    expect(before.criteria.every((each) => (each.effectiveWeight !== null) === each.isAsked)).toBe(true);
  });
});
