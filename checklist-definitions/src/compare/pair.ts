import type { Checklist, FractionText } from '../checklist.ts';
import { pathBetween } from '../core/path.ts';
import { readAnswers } from '../core/read.ts';
import { type Fraction, formatFraction, parseFraction, sum } from '../fraction.ts';
import { optionsByScale, pointsOf } from '../points.ts';
import { allCriteria } from '../questions.ts';
import type { ScoreResult } from '../score.ts';
import { compareVersions } from '../versionStep.ts';
import { meanOf } from '../weights.ts';
import type { Assessed, CriterionComparison, NotComparable } from './comparison.ts';

type Side = 'earlier' | 'later';
type Scores = { readonly earlier: ScoreResult; readonly later: ScoreResult };
type Points = ReadonlyMap<string, Fraction>;

/** Two assessments on the common core of their versions, both read in the newer one. */
export type Pair = {
  readonly newer: Checklist;
  /** Whether the later assessment is on the older version. */
  readonly isTurned: boolean;
  readonly core: readonly string[];
  readonly criteria: readonly Omit<CriterionComparison, 'outcome'>[];
  /** Points on the core by the newer version's rules. */
  readonly points: Readonly<Record<Side, Points>>;
  /** Criteria of the other version whose answers the core was read from. */
  readonly origins: ReadonlySet<string>;
  /** null where nothing is asked (in the theme, or at all) */
  readonly coreShare: (theme: string | null) => Fraction | null;
  /** Weighted mean of a side on the core; the core must not be empty there. */
  readonly mean: (side: Side, theme: string | null) => Fraction;
};

/** Points of the criteria that count in a score. */
export function countedPoints(result: ScoreResult): Map<string, Fraction> {
  return new Map(
    result.criteria.flatMap(({ criterion, points }) =>
      points === null ? [] : [[criterion, parseFraction(points)] as const],
    ),
  );
}

/** Finds the core of two assessments: what can be read across and counts in both. */
export function coreOf(earlier: Assessed, later: Assessed, scores: Scores, versions: readonly Checklist[]): Pair {
  const isTurned = compareVersions(later.checklist.version, earlier.checklist.version) < 0;
  const [read, own] = isTurned ? (['later', 'earlier'] as const) : (['earlier', 'later'] as const);
  const [older, newer] = isTurned ? [later, earlier.checklist] : [earlier, later.checklist];
  const scales = optionsByScale(newer);
  const byId = new Map(allCriteria(newer).map((criterion) => [criterion.id, criterion]));
  const counted = { read: countedPoints(scores[read]), own: countedPoints(scores[own]) };
  const answers = Object.fromEntries(Object.entries(older.answers).filter(([id]) => counted.read.has(id)));
  const path = pathBetween(older.checklist, newer, versions);
  const carried = path && readAnswers(older.checklist, answers, path);
  const notCounted = (side: Side) => (side === 'earlier' ? 'EARLIER_NOT_COUNTED' : 'LATER_NOT_COUNTED');
  const criteria = scores[own].criteria.map(({ criterion, theme }): Omit<CriterionComparison, 'outcome'> => {
    const without = (because: NotComparable) =>
      ({ criterion, theme, because, earlier: null, later: null, origins: [], isClarified: false }) as const;
    const answer = carried?.get(criterion);
    if (!answer) return without('NOT_RELATED');
    if (byId.get(criterion)!.answer.kind === 'text') return without('UNSCORED');
    if ('because' in answer) return without(answer.because === 'NO_ANSWER' ? notCounted(read) : answer.because);
    const [readPoints, ownPoints] = [pointsOf(byId.get(criterion)!, answer.answer, scales), counted.own.get(criterion)];
    if (!ownPoints) return without(notCounted(own));
    const points: Record<string, FractionText> = {
      [read]: formatFraction(readPoints!),
      [own]: formatFraction(ownPoints),
    };
    const { origins, isClarified } = answer;
    return { criterion, theme, because: null, earlier: points.earlier!, later: points.later!, origins, isClarified };
  });
  const inCore = criteria.filter(({ because }) => because === null);
  const core = new Set(inCore.map(({ criterion }) => criterion));
  const pointsFor = (side: Side): Points =>
    new Map(inCore.map((entry) => [entry.criterion, parseFraction(entry[side]!)]));
  const points = { earlier: pointsFor('earlier'), later: pointsFor('later') };
  return {
    newer,
    isTurned,
    core: [...core],
    criteria,
    points,
    origins: new Set(inCore.flatMap(({ origins }) => origins)),
    coreShare: (theme) => shareOf(scores[own], core, theme),
    mean: (side, theme) => {
      if (theme === null) return meanOf(newer, points[side])!;
      const within = { ...newer, themes: newer.themes.filter(({ id }) => id === theme) };
      return meanOf(within, points[side])!;
    },
  };
}

/** Effective weight of the core ÷ effective weight asked, both in the newer version's own assessment. */
function shareOf(result: ScoreResult, core: ReadonlySet<string>, theme: string | null): Fraction | null {
  const asked = result.criteria.filter((entry) => entry.isAsked && (theme === null || entry.theme === theme));
  if (asked.length === 0) return null;
  const weight = (entries: typeof asked) => sum(entries.map((entry) => parseFraction(entry.effectiveWeight!)));
  return weight(asked.filter(({ criterion }) => core.has(criterion))).div(weight(asked));
}
