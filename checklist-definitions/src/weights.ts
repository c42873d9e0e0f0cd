import type { Checklist, Criterion } from './checklist.ts';
import { type Fraction, parseFraction, sum } from './fraction.ts';

/**
 * Effective weights, fixed before it is known which answers count (spec 2.3): with `criteria` the criterion's weight,
 * with `themes` theme weight × criterion weight ÷ the criterion weights asked in that theme.
 * @param asked ids of the criteria that are asked
 * @returns by criterion id, above 0, for those that are asked
 */
export function effectiveWeights(checklist: Checklist, asked: ReadonlySet<string>): Map<string, Fraction> {
  const weights = new Map<string, Fraction>();
  for (const theme of checklist.themes) {
    const criteria = theme.criteria.filter((criterion) => asked.has(criterion.id));
    if (criteria.length === 0) continue;
    const factor =
      checklist.aggregate === 'themes' ? parseFraction(theme.weight).div(weightOf(criteria)) : parseFraction('1');
    for (const criterion of criteria) weights.set(criterion.id, parseFraction(criterion.weight).mul(factor));
  }
  return weights;
}

/**
 * What each criterion that counts adds to the overall score: the weighted mean of criteria, or of the themes' means, taken
 * apart (spec 2.3). They add up to the score exactly. A theme with nothing that counts leaves the overall.
 * @param points 0–1 by criterion id, for the criteria that count and no others
 */
export function contributions(checklist: Checklist, points: ReadonlyMap<string, Fraction>): Map<string, Fraction> {
  const themes = checklist.themes
    .map((theme) => ({ theme, criteria: theme.criteria.filter((criterion) => points.has(criterion.id)) }))
    .filter(({ criteria }) => criteria.length > 0)
    .map(({ theme, criteria }) => {
      const weight = weightOf(criteria);
      return { criteria, weight, share: checklist.aggregate === 'themes' ? parseFraction(theme.weight) : weight };
    });
  const whole = sum(themes.map((theme) => theme.share));
  const result = new Map<string, Fraction>();
  for (const { criteria, weight, share } of themes) {
    const factor = share.div(weight.mul(whole));
    for (const { id, weight } of criteria) result.set(id, parseFraction(weight).mul(points.get(id)!).mul(factor));
  }
  return result;
}

/**
 * The overall score of the criteria that count, whatever their coverage; a comparison uses it on a common core (spec 5.1).
 * @param points 0–1 by criterion id, for the criteria that count and no others
 * @returns 0–1, or null when nothing counts
 */
export function meanOf(checklist: Checklist, points: ReadonlyMap<string, Fraction>): Fraction | null {
  const parts = contributions(checklist, points);
  return parts.size === 0 ? null : sum(parts.values());
}

function weightOf(criteria: readonly Criterion[]): Fraction {
  return sum(criteria.map((criterion) => parseFraction(criterion.weight)));
}
