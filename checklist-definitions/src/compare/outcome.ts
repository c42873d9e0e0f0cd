import type { FractionText } from '../checklist.ts';
import { parseFraction } from '../fraction.ts';
import type { Outcome } from './comparison.ts';

/** What became of something by its points or scores on both sides; not comparable where one has none. */
export function outcomeOf(
  points: { readonly earlier: FractionText | null; readonly later: FractionText | null } | null,
): Outcome {
  if (!points || points.earlier === null || points.later === null) return 'NOT_COMPARABLE';
  const order = parseFraction(points.later).compare(parseFraction(points.earlier));
  if (order === 0) return 'SAME';
  return order > 0 ? 'BETTER' : 'WORSE';
}
