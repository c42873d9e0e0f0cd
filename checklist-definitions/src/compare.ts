import type { Checklist } from './checklist.ts';
import { causesOf } from './compare/causes.ts';
import type { Assessed, Comparison, ThemeComparison } from './compare/comparison.ts';
import { outcomeOf } from './compare/outcome.ts';
import { coreOf } from './compare/pair.ts';
import { formatFraction, parseFraction } from './fraction.ts';
import { score } from './score.ts';

export type * from './compare/comparison.ts';

const half = parseFraction('1/2');

/**
 * Compares two assessments of one checklist on their common core (spec 5.1) and splits the change into causes (5.2).
 * Both are read in the newer version, whichever was answered first.
 * @param versions at least those that lie between the two versions along `from`
 * @throws RangeError when they are of different checklists
 * @throws UnknownVersion when a version between the two is missing
 * @throws UnknownOption, InvalidAnswer when answers do not fit their version
 */
export function compare(earlier: Assessed, later: Assessed, versions: readonly Checklist[]): Comparison {
  if (earlier.checklist.checklist !== later.checklist.checklist) {
    throw new RangeError(`${earlier.checklist.checklist} and ${later.checklist.checklist} are different checklists`);
  }
  const scores = { earlier: score(earlier.checklist, earlier.answers), later: score(later.checklist, later.answers) };
  const pair = coreOf(earlier, later, scores, versions);
  const sameQuestions = (theme: string | null): Pick<ThemeComparison, 'coreShare' | 'sameQuestions' | 'because'> => {
    const coreShare = pair.coreShare(theme);
    if (coreShare === null) return { coreShare: '0', sameQuestions: null, because: 'NOTHING_ASKED' };
    const text = formatFraction(coreShare);
    if (coreShare.compare(half) < 0) return { coreShare: text, sameQuestions: null, because: 'CORE_BELOW_HALF' };
    const [before, now] = [pair.mean('earlier', theme), pair.mean('later', theme)];
    const change = formatFraction(now.sub(before));
    return {
      coreShare: text,
      sameQuestions: { earlier: formatFraction(before), later: formatFraction(now), change },
      because: null,
    };
  };
  return {
    readIn: pair.newer.version,
    core: pair.core,
    ...sameQuestions(null),
    themes: pair.newer.themes.map(({ id }) => {
      const same = sameQuestions(id);
      return { theme: id, outcome: outcomeOf(same.sameQuestions), ...same };
    }),
    criteria: pair.criteria.map((criterion) => ({ ...criterion, outcome: outcomeOf(criterion) })),
    ...scores,
    ...causesOf(pair, scores, earlier.checklist),
  };
}
