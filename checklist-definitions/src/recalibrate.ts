import type { Answers, Checklist, FractionText } from './checklist.ts';
import type { Assessed, Outcome } from './compare/comparison.ts';
import { outcomeOf } from './compare/outcome.ts';
import { coreOf, type Pair } from './compare/pair.ts';
import { pathBetween } from './core/path.ts';
import { readAnswers } from './core/read.ts';
import { type Fraction, formatFraction, parseFraction, sum } from './fraction.ts';
import { optionsByScale, pointsOf } from './points.ts';
import { allCriteria } from './questions.ts';
import { score } from './score.ts';
import { effectiveWeights, meanOf } from './weights.ts';

/** A criterion that was rated anew; points 0–1 by the newer version's rules. */
export type RecalibratedCriterion = {
  readonly criterion: string;
  /** The earlier state as it is rated now. */
  readonly before: FractionText;
  readonly after: FractionText;
  readonly outcome: Outcome;
};

/** A change like for like, with the earlier state as those who answer the later assessment rate it now. */
export type Recalibration = {
  /** 0–1; null as the change is. */
  readonly earlier: FractionText | null;
  /** −1 to 1; null where the core, or what of it was rated anew, is below half. */
  readonly change: FractionText | null;
  /** Those of the core that were rated anew, in the order of the newer version. */
  readonly criteria: readonly RecalibratedCriterion[];
  /** How many criteria of the core were rated anew, and how many it has. */
  readonly rated: number;
  readonly of: number;
};

const half = parseFraction('1/2');

/**
 * The change on the common core with the earlier answers as they are rated anew (spec 5.4); the raw change stands beside it.
 * What of the core was not rated anew keeps its raw reading; a rating off the core, or by don't know, says nothing here. There
 * is a number only where the core is at least half of what is asked, and what was rated anew at least half of the core.
 * @param ratings of the earlier state, in the later assessment's version
 * @param versions at least those that lie between the two versions along `from`
 * @returns null when nothing of the core was rated anew
 * @throws RangeError, UnknownVersion, UnknownOption, InvalidAnswer as compare does
 */
export function recalibrate(
  earlier: Assessed,
  later: Assessed,
  ratings: Answers,
  versions: readonly Checklist[],
): Recalibration | null {
  if (earlier.checklist.checklist !== later.checklist.checklist) {
    throw new RangeError(`${earlier.checklist.checklist} and ${later.checklist.checklist} are different checklists`);
  }
  const scores = { earlier: score(earlier.checklist, earlier.answers), later: score(later.checklist, later.answers) };
  const pair = coreOf(earlier, later, scores, versions);
  const rated = ratedPoints(pair, later.checklist, ratings, versions);
  if (rated.size === 0) return null;
  const criteria = [...rated].map(([criterion, points]): RecalibratedCriterion => {
    const [before, after] = [formatFraction(points), formatFraction(pair.points.later.get(criterion)!)];
    return { criterion, before, after, outcome: outcomeOf({ earlier: before, later: after }) };
  });
  const counts = { criteria, rated: rated.size, of: pair.core.length };
  const isEnough = pair.coreShare(null)!.compare(half) >= 0 && shareOfCore(pair, rated).compare(half) >= 0;
  if (!isEnough) return { earlier: null, change: null, ...counts };
  const before = meanOf(pair.newer, new Map([...pair.points.earlier, ...rated]))!;
  const change = pair.mean('later', null).sub(before);
  return { earlier: formatFraction(before), change: formatFraction(change), ...counts };
}

/** What the ratings are worth on the core, in the order of the newer version. */
function ratedPoints(
  { newer, core }: Pair,
  given: Checklist,
  ratings: Answers,
  versions: readonly Checklist[],
): Map<string, Fraction> {
  const path = pathBetween(given, newer, versions);
  if (!path) return new Map();
  const answered = Object.fromEntries(Object.entries(ratings).filter(([, { state }]) => state === 'ANSWERED'));
  const read = readAnswers(given, answered, path);
  const scales = optionsByScale(newer);
  const inCore = new Set(core);
  return new Map(
    allCriteria(newer).flatMap((criterion) => {
      const rating = read.get(criterion.id);
      if (!inCore.has(criterion.id) || !rating || 'because' in rating) return [];
      const points = pointsOf(criterion, rating.answer, scales);
      return points === null ? [] : [[criterion.id, points] as const];
    }),
  );
}

/** Weight of what was rated anew ÷ weight of the core, 0–1, as the mean on the core weighs them. */
function shareOfCore({ newer, core }: Pair, rated: ReadonlyMap<string, Fraction>): Fraction {
  const weights = effectiveWeights(newer, new Set(core));
  return sum([...rated.keys()].map((id) => weights.get(id)!)).div(sum(weights.values()));
}
