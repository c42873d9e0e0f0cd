import type { Checklist } from '../checklist.ts';
import { type Fraction, formatFraction, parseFraction } from '../fraction.ts';
import type { ScoreResult } from '../score.ts';
import { meanOf } from '../weights.ts';
import type { Causes, NoSplit } from './comparison.ts';
import { countedPoints, type Pair } from './pair.ts';

/** The split of a change, or why there is none. */
export function causesOf(
  pair: Pair,
  scores: { readonly earlier: ScoreResult; readonly later: ScoreResult },
  older: Checklist,
): { readonly causes: Causes | null; readonly noSplit: NoSplit | null } {
  const { score: before } = scores.earlier;
  const { score: after } = scores.later;
  const without = (noSplit: NoSplit) => ({ causes: null, noSplit });
  if (pair.isTurned) return without('LATER_ON_OLDER_VERSION');
  if (before === null) return without('EARLIER_WITHHELD');
  if (after === null) return without('LATER_WITHHELD');
  const coreShare = pair.coreShare(null);
  if (coreShare === null || coreShare.compare(parseFraction('1/2')) < 0) return without('CORE_BELOW_HALF');
  const onCore = [...countedPoints(scores.earlier)].filter(([criterion]) => pair.origins.has(criterion));
  const s0 = parseFraction(before);
  const s1 = meanOf(older, new Map(onCore))!;
  const s2 = pair.mean('earlier', null);
  const s3 = pair.mean('later', null);
  const s4 = parseFraction(after);
  const change = (from: Fraction, to: Fraction) => formatFraction(to.sub(from));
  return {
    causes: {
      before,
      dropped: change(s0, s1),
      rules: change(s1, s2),
      practice: change(s2, s3),
      added: change(s3, s4),
      after,
    },
    noSplit: null,
  };
}
