import { changeText, type Level, percentText, withPercent } from '@fritidssjekken/checklist-definitions';
import { numberOf } from '../common/formats.ts';
import type { Language } from '../common/translatorsOf.ts';

type Exact = { readonly fraction: string };

/**
 * A score as people read it: "67 %". Empty text where there is none.
 * @param levels of an overall score: it is never rounded into another level than its own (rule 2.2)
 */
export const scoreText = (
  score: Exact | null | undefined,
  language: Language,
  levels: readonly Level[] = [],
): string => (score ? withPercent(percentText(score.fraction, { levels }), language) : '');

/** A change in percentage points, signed, one decimal: "+4,2". Empty text where there is none. */
export const pointsText = (change: Exact | null | undefined, language: Language): string =>
  change ? numberOf(changeText(change.fraction), language) : '';

/** A share of the scale that is no exact fraction (a mean, an interval's end) in percentage points: "+4,2". */
export function meanText(share: number, language: Language): string {
  const points = (Math.abs(share) * 100).toFixed(1);
  if (points === '0.0') return numberOf(points, language);
  return numberOf(`${share < 0 ? '-' : '+'}${points}`, language);
}
