import type { Answers, Checklist, Criterion, FractionText } from './checklist.ts';
import { answerTo, shown } from './conditions.ts';
import { UnknownCriterion } from './errors.ts';
import { type Fraction, formatFraction, parseFraction, sum } from './fraction.ts';
import { contains, parseInterval } from './interval.ts';
import { checkAnswer, optionsByScale, pointsOf } from './points.ts';
import { allCriteria } from './questions.ts';
import { contributions, effectiveWeights } from './weights.ts';

/** The scoring rule's version; receipts name it, and every version ever released stays runnable. */
export const scoringRule = '1';

/** Why a criterion does not count in the score. */
export type NotCounted = 'HIDDEN' | 'UNANSWERED' | 'DONT_KNOW' | 'NOT_APPLICABLE' | 'UNSCORED';

/** Why there is no score (or no level): in the order they are tried. */
export type Withheld =
  | { readonly because: 'INCOMPLETE'; readonly unanswered: number }
  /** Nothing that counts: everything is don't know or not applicable. */
  | { readonly because: 'NOTHING_COUNTS' }
  | {
      readonly because: 'COVERAGE';
      readonly coverage: FractionText;
      readonly needed: FractionText;
      readonly dontKnow: number;
      readonly notApplicable: number;
    };

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
  /** Its share of the overall score: these add up to it exactly. null where it does not count or the score is withheld. */
  readonly contribution: FractionText | null;
};

export type ThemeScore = {
  readonly theme: string;
  /** 0–1; null where withheld */
  readonly score: FractionText | null;
  readonly withheld: Withheld | null;
  /** The theme's share of the overall; these add up to it exactly. null where nothing in it counts or the overall is withheld. */
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

/** A criterion and what became of its question. `points` is null where it does not count. */
type Outcome = {
  readonly criterion: Criterion;
  readonly theme: string;
  readonly isAsked: boolean;
  readonly notCounted: NotCounted | null;
  readonly points: Fraction | null;
  readonly weight: Fraction | null;
};

/**
 * Scores answers by a checklist (spec 2.3–2.5): the weighted mean of the criteria that count, or of the themes, with
 * coverage, completeness and level. The only place where a score is computed.
 * What is not answered lowers completeness and coverage, never the score: silence is not a "no".
 * @param answers by criterion id; the answer of a hidden criterion counts nowhere
 * @returns exact fractions, 0–1, in lowest terms; criteria and themes in the checklist's order
 * @throws UnknownCriterion, UnknownOption when the answers name what the checklist does not have
 * @throws InvalidAnswer when an answer is not one that its criterion allows
 * @see OECD/JRC, Handbook on Constructing Composite Indicators (2008), linear aggregation
 */
export function score(checklist: Checklist, answers: Answers): ScoreResult {
  const outcomes = outcomesOf(checklist, answers);
  const coverage = coverageOf(outcomes);
  const withheld = withheldFor(outcomes, coverage, checklist.minCoverage);
  // Without a score there is nothing to have a share of; and the shares would add up to what is withheld.
  const parts = withheld === null ? contributions(checklist, countingPoints(outcomes)) : new Map<string, Fraction>();
  const total = withheld === null ? sum(parts.values()) : null;
  const completeness = completenessOf(outcomes);
  const unanswered = completeness.asked - completeness.answered;
  const levelWithheld: Withheld | null =
    unanswered > 0
      ? { because: 'INCOMPLETE', unanswered }
      : (withheldFor(outcomes, coverage, checklist.levelCoverage) ?? withheld);
  return {
    rule: scoringRule,
    score: total && formatFraction(total),
    withheld,
    level: total && levelWithheld === null ? levelOf(checklist, total) : null,
    levelWithheld,
    completeness,
    coverage: formatFraction(coverage),
    themes: themeScores(checklist, outcomes, parts),
    criteria: outcomes.map((outcome) => criterionScore(outcome, parts)),
  };
}

function outcomesOf(checklist: Checklist, answers: Answers): Outcome[] {
  const scales = optionsByScale(checklist);
  const themeOf = new Map(checklist.themes.flatMap((theme) => theme.criteria.map(({ id }) => [id, theme.id] as const)));
  for (const id of Object.keys(answers)) if (!themeOf.has(id)) throw new UnknownCriterion(id);
  const criteria = allCriteria(checklist);
  for (const criterion of criteria) {
    const answer = answerTo(answers, criterion.id);
    if (answer) checkAnswer(checklist, criterion, answer, scales);
  }
  const visible = shown(checklist, answers);
  const asked = new Set(
    criteria.filter(({ id, answer }) => visible.has(id) && answer.kind !== 'text').map(({ id }) => id),
  );
  const weights = effectiveWeights(checklist, asked);
  return criteria.map((criterion) => {
    const { id } = criterion;
    const answer = answerTo(answers, id) ?? { state: 'UNANSWERED' };
    const points = asked.has(id) && answer.state === 'ANSWERED' ? pointsOf(criterion, answer, scales) : null;
    const reason = (): NotCounted => {
      if (!visible.has(id)) return 'HIDDEN';
      if (criterion.answer.kind === 'text') return 'UNSCORED';
      return answer.state === 'ANSWERED' ? 'UNANSWERED' : answer.state;
    };
    const notCounted = points ? null : reason();
    const theme = themeOf.get(id)!;
    return { criterion, theme, isAsked: asked.has(id), notCounted, points, weight: weights.get(id) ?? null };
  });
}

/** Effective weight that counts ÷ effective weight asked; 0 where nothing is asked. */
function coverageOf(outcomes: readonly Outcome[]): Fraction {
  const asked = outcomes.filter((outcome) => outcome.isAsked);
  if (asked.length === 0) return parseFraction('0');
  const counting = asked.filter((outcome) => outcome.points !== null);
  return sum(counting.map((outcome) => outcome.weight!)).div(sum(asked.map((outcome) => outcome.weight!)));
}

function completenessOf(outcomes: readonly Outcome[]): Completeness {
  const asked = outcomes.filter((outcome) => outcome.isAsked);
  return { answered: asked.filter((outcome) => outcome.notCounted !== 'UNANSWERED').length, asked: asked.length };
}

function withheldFor(outcomes: readonly Outcome[], coverage: Fraction, needed: FractionText): Withheld | null {
  if (outcomes.every((outcome) => outcome.points === null)) return { because: 'NOTHING_COUNTS' };
  if (coverage.compare(parseFraction(needed)) >= 0) return null;
  const count = (reason: NotCounted) => outcomes.filter((outcome) => outcome.notCounted === reason).length;
  return {
    because: 'COVERAGE',
    coverage: formatFraction(coverage),
    needed,
    dontKnow: count('DONT_KNOW'),
    notApplicable: count('NOT_APPLICABLE'),
  };
}

/** The level whose band the exact score lies in; lint proves that there is one. */
function levelOf(checklist: Checklist, total: Fraction): string | null {
  return checklist.levels.find((level) => contains(parseInterval(level.band), total))?.id ?? null;
}

function themeScores(checklist: Checklist, outcomes: readonly Outcome[], parts: ReadonlyMap<string, Fraction>) {
  return checklist.themes.map((theme): ThemeScore => {
    const own = outcomes.filter((outcome) => outcome.theme === theme.id);
    const counting = own.filter((outcome) => outcome.points !== null);
    const coverage = coverageOf(own);
    const withheld = withheldFor(own, coverage, checklist.minCoverage);
    // Within a theme effective weights stand to each other as the criteria's own weights do.
    const mean = () =>
      sum(counting.map(({ points, weight }) => points!.mul(weight!))).div(sum(counting.map(({ weight }) => weight!)));
    return {
      theme: theme.id,
      score: withheld === null ? formatFraction(mean()) : null,
      withheld,
      contribution:
        counting.length > 0 && parts.size > 0
          ? formatFraction(sum(counting.map(({ criterion }) => parts.get(criterion.id)!)))
          : null,
      completeness: completenessOf(own),
      coverage: formatFraction(coverage),
    };
  });
}

function criterionScore(outcome: Outcome, parts: ReadonlyMap<string, Fraction>): CriterionScore {
  const { criterion, theme, isAsked, notCounted, points, weight } = outcome;
  const contribution = parts.get(criterion.id);
  return {
    criterion: criterion.id,
    theme,
    isAsked,
    notCounted,
    points: points && formatFraction(points),
    effectiveWeight: weight && formatFraction(weight),
    contribution: contribution ? formatFraction(contribution) : null,
  };
}

function countingPoints(outcomes: readonly Outcome[]): Map<string, Fraction> {
  return new Map(outcomes.flatMap(({ criterion, points }) => (points ? [[criterion.id, points] as const] : [])));
}
