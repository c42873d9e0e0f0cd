import type { Answers, Checklist, FractionText } from './checklist.ts';

/** The scoring rule's version; receipts name it, and every version ever released stays runnable. */
export const scoringRule = '1';

/** Why a criterion does not count in the score. */
export type NotCounted = 'HIDDEN' | 'UNANSWERED' | 'DONT_KNOW' | 'NOT_APPLICABLE' | 'UNSCORED';

/** Why there is no score (or no level): in the order they are tried. */
export type Withheld =
  | { readonly because: 'INCOMPLETE'; readonly unanswered: number }
  /** Nothing that counts: everything is don't know or not applicable. */
  | { readonly because: 'NOTHING_COUNTS' }
  | { readonly because: 'COVERAGE'; readonly coverage: FractionText; readonly needed: FractionText; readonly dontKnow: number; readonly notApplicable: number };

/** Answered ÷ asked, a count of criteria. */
export type Completeness = { readonly answered: number; readonly asked: number };

export type CriterionScore = {
  readonly criterion: string;
  readonly theme: string;
  /** Asked = in the version, not unscored text, not hidden by a condition. */
  readonly isAsked: boolean;
  /** null where it counts */
  readonly notCounted: NotCounted | null;
  /** 0–1, null where it does not count */
  readonly points: FractionText | null;
  /** Fixed before it is known which answers count; null where it is not asked. */
  readonly effectiveWeight: FractionText | null;
  /** Its share of the overall score: these add up to it exactly. null where it does not count. */
  readonly contribution: FractionText | null;
};

export type ThemeScore = {
  readonly theme: string;
  /** 0–1; null where withheld */
  readonly score: FractionText | null;
  readonly withheld: Withheld | null;
  /** The theme's share of the overall; these add up to it exactly. null where nothing in it counts. */
  readonly contribution: FractionText | null;
  readonly completeness: Completeness;
  readonly coverage: FractionText;
};

export type ScoreResult = {
  readonly rule: typeof scoringRule;
  /** 0–1; null where withheld (coverage too low, or nothing counts). A score of an unfinished draft is given as far as it goes. */
  readonly score: FractionText | null;
  readonly withheld: Withheld | null;
  /** Level id; null where there is none. */
  readonly level: string | null;
  readonly levelWithheld: Withheld | null;
  readonly completeness: Completeness;
  /** Effective weight that counts ÷ effective weight asked, 0–1. */
  readonly coverage: FractionText;
  readonly themes: readonly ThemeScore[];
  readonly criteria: readonly CriterionScore[];
};

/** STUB. */
export declare function score(checklist: Checklist, answers: Answers): ScoreResult;
