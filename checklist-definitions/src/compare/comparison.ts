import type { Answers, Checklist, FractionText } from '../checklist.ts';
import type { NotReadable } from '../core/reading.ts';
import type { ScoreResult } from '../score.ts';

/** Why a criterion is not compared: it cannot be read across, or its answer does not count on one side. */
export type NotComparable = NotReadable | 'NOT_RELATED' | 'UNSCORED' | 'EARLIER_NOT_COUNTED' | 'LATER_NOT_COUNTED';

/** One assessment: its exact version and its answers. */
export type Assessed = { readonly checklist: Checklist; readonly answers: Answers };

export type Outcome = 'BETTER' | 'WORSE' | 'SAME' | 'NOT_COMPARABLE';

/** A like-for-like pair of scores on the common core, by the newer version's rules; all 0–1 but the change, −1 to 1. */
export type SameQuestions = {
  readonly earlier: FractionText;
  readonly later: FractionText;
  readonly change: FractionText;
};

/** Why there is no like-for-like number. */
export type NoNumber = 'CORE_BELOW_HALF' | 'NOTHING_ASKED';

export type ThemeComparison = {
  readonly theme: string;
  readonly outcome: Outcome;
  readonly coreShare: FractionText;
  readonly sameQuestions: SameQuestions | null;
  readonly because: NoNumber | null;
};

export type CriterionComparison = {
  readonly criterion: string;
  readonly theme: string;
  readonly outcome: Outcome;
  /** null where it is comparable */
  readonly because: NotComparable | null;
  /** Points 0–1 by the newer version's rules; null where not comparable. */
  readonly earlier: FractionText | null;
  readonly later: FractionText | null;
  /** Criteria of the other version that its answer was read from. */
  readonly origins: readonly string[];
  /** Whether the wording was made clearer in between: the series continues, and says so. */
  readonly isClarified: boolean;
};

export type Comparison = {
  /** The newer of the two versions: both assessments are read in it. */
  readonly readIn: string;
  /** Ids of the criteria whose answers count in both, in the version that both are read in. */
  readonly core: readonly string[];
  /** Effective weight of the core ÷ effective weight asked, 0–1. Never called coverage. */
  readonly coreShare: FractionText;
  readonly sameQuestions: SameQuestions | null;
  readonly because: NoNumber | null;
  readonly themes: readonly ThemeComparison[];
  readonly criteria: readonly CriterionComparison[];
  /** Full scores, each in its own version; shown beside, never instead. */
  readonly earlier: ScoreResult;
  readonly later: ScoreResult;
  readonly causes: Causes | null;
  readonly noSplit: NoSplit | null;
};

/**
 * A change of score split into causes, −1 to 1 each; they add up to it exactly (spec 5.2). Only `practice` is progress.
 */
export type Causes = {
  readonly before: FractionText;
  /** Criteria dropped or uncounted. */
  readonly dropped: FractionText;
  /** Rules changed: weights, points, aggregation. */
  readonly rules: FractionText;
  /** Practice changed. */
  readonly practice: FractionText;
  /** Criteria added or newly counted. */
  readonly added: FractionText;
  readonly after: FractionText;
};

/** Why a change is not split, in the order they are tried. */
export type NoSplit = 'LATER_ON_OLDER_VERSION' | 'EARLIER_WITHHELD' | 'LATER_WITHHELD' | 'CORE_BELOW_HALF';
