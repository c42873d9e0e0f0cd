import {
  type Answers,
  allCriteria,
  type Checklist,
  type Criterion,
  compareFractions,
  contains,
  doubleOf,
  type FractionText,
  optionsOf,
  parseDecimal,
  parseInterval,
  score,
} from '@fritidssjekken/checklist-definitions';

/** What a municipality answered to a criterion, as figures count it. */
export type CountedAnswer = {
  readonly state: 'ANSWERED' | 'DONT_KNOW' | 'NOT_APPLICABLE';
  /** Ids of the choices; none unless answered. */
  readonly choices: readonly string[];
  /** 0–1 as a double, for quantiles; null where there are none. */
  readonly points: number | null;
};

/** A municipality's submitted answers, as figures of a group count them. */
export type AnswerRow = {
  readonly municipalityId: number;
  readonly assessmentId: string;
  /** Exact version that was answered. */
  readonly version: string;
  /** 0–1; null where withheld. */
  readonly overall: number | null;
  readonly themes: ReadonlyMap<string, number | null>;
  /** By criterion; what was hidden by a condition, or left out of an imported one, is not there. */
  readonly answers: ReadonlyMap<string, CountedAnswer>;
  /** Criteria that were asked and left without an answer, as an imported assessment may. */
  readonly unanswered: ReadonlySet<string>;
};

/** Something that can be answered: an option, or a band of a number, by its interval. */
export type Choice = {
  readonly id: string;
  /** 0–1 */
  readonly points: FractionText;
  /** Several-of-many: "none of these". */
  readonly isAlone: boolean;
};

/** What can be chosen, in the definition's order; nothing for a text. */
export function choicesOf(checklist: Checklist, criterion: Criterion): Choice[] {
  if (criterion.answer.kind === 'number') {
    return criterion.answer.bands.map(({ band, points }) => ({ id: band, points, isAlone: false }));
  }
  return optionsOf(checklist, criterion).map(({ id, points, alone }) => ({ id, points, isAlone: alone }));
}

/** The choices that are worth most: one, unless several share the points. */
export function topOf(choices: readonly Choice[]): string[] {
  const best = choices.toSorted((a, b) => compareFractions(b.points, a.points))[0];
  return choices.filter(({ points }) => points === best?.points).map(({ id }) => id);
}

/** The choices that are worth least. */
export function bottomOf(choices: readonly Choice[]): string[] {
  const least = choices.toSorted((a, b) => compareFractions(a.points, b.points))[0];
  return choices.filter(({ points }) => points === least?.points).map(({ id }) => id);
}

/** An assessment as figures count it: scored by the engine, by its own version. */
export function answerRowOf(
  { municipalityId, assessmentId }: { readonly municipalityId: number; readonly assessmentId: string },
  checklist: Checklist,
  given: Answers,
): AnswerRow {
  const scored = score(checklist, given);
  const answers = new Map<string, CountedAnswer>();
  const unanswered = new Set<string>();
  const criteria = allCriteria(checklist);
  scored.criteria.forEach(({ criterion, isAsked, points }, at) => {
    const answer = given[criterion];
    if (!isAsked) return;
    if (!answer || answer.state === 'UNANSWERED') {
      unanswered.add(criterion);
      return;
    }
    const choices = answer.state === 'ANSWERED' ? chosen(criteria[at]!, answer) : [];
    if (answer.state === 'ANSWERED' && choices.length === 0) return;
    answers.set(criterion, { state: answer.state, choices, points: doubleOrNull(points) });
  });
  return {
    ...{ municipalityId, assessmentId, version: checklist.version },
    overall: doubleOrNull(scored.score),
    themes: new Map(scored.themes.map(({ theme, score: fraction }) => [theme, doubleOrNull(fraction)])),
    answers,
    unanswered: unanswered.size > 0 ? unanswered : nothing,
  };
}

/** Shared by all that answered everything: rows are kept in process. */
const nothing: ReadonlySet<string> = new Set();

function chosen({ answer: form }: Criterion, { options = [], number }: Answers[string]): readonly string[] {
  if (form.kind !== 'number') return options;
  if (number === undefined) return [];
  const value = parseDecimal(number);
  return form.bands.filter(({ band }) => contains(parseInterval(band), value)).map(({ band }) => band);
}

const doubleOrNull = (fraction: FractionText | null): number | null => (fraction === null ? null : doubleOf(fraction));
