import { doubleOf } from '@fritidssjekken/checklist-definitions';
import { type AnswerRow, bottomOf, type Choice, topOf } from './answerRow.ts';

/** How many of a group, and which share of all that answered the criterion. */
export type Share = {
  readonly count: number;
  /** 0–1 */
  readonly share: number;
};

export type ChoiceShare = Share & {
  readonly choiceId: string;
  /** Its share if every silent one had given the answer worth least, 0–1. */
  readonly ifLowest: number;
  /** Its share if every silent one had given the answer worth most, 0–1. */
  readonly ifHighest: number;
};

/** How a group's answers to a criterion are spread (spec 6.2). */
export type CriterionSpread = {
  /** All that answered it: don't know and not applicable among them. */
  readonly n: number;
  /** In the definition's order; of several-of-many they add up to more than 1. */
  readonly choices: readonly ChoiceShare[];
  readonly dontKnow: Share;
  readonly notApplicable: Share;
  /** The headline: the top option alone; null for several-of-many, where there is none. */
  readonly top: ChoiceShare | null;
};

/** Answers of a group to one criterion, and how many of the group were silent. */
export type Asked = {
  readonly rows: readonly AnswerRow[];
  readonly criterionId: string;
  readonly choices: readonly Choice[];
  readonly isSeveral: boolean;
  /** Invited members that did not submit. */
  readonly silent: number;
};

/** How many of the rows answered the criterion: what its shares rest on. */
export const answeredTo = (rows: readonly AnswerRow[], criterionId: string): number =>
  rows.filter(({ answers }) => answers.has(criterionId)).length;

/** Spread of a group's answers to a criterion. What is hidden by a condition or left out is not among those that answered. */
export function criterionSpread({ rows, criterionId, choices, isSeveral, silent }: Asked): CriterionSpread {
  const given = rows.flatMap(({ answers }) => answers.get(criterionId) ?? []);
  const n = given.length;
  const [best, worst] = [topOf(choices), bottomOf(choices)];
  const shareOf = (count: number): Share => ({ count, share: n === 0 ? 0 : count / n });
  // Several-of-many: the most is to choose all but "none of these", the least to choose that or, without it, nothing.
  const most = isSeveral ? choices.filter(({ isAlone }) => !isAlone).map(({ id }) => id) : best.slice(0, 1);
  const least = isSeveral ? choices.filter(({ isAlone }) => isAlone).map(({ id }) => id) : worst.slice(0, 1);
  const sharesOf = (ids: readonly string[], choiceId: string): ChoiceShare => {
    const count = given.filter((answer) => answer.choices.some((id) => ids.includes(id))).length;
    const all = Math.max(n + silent, 1);
    const among = (chosen: readonly string[]) => (count + (chosen.some((id) => ids.includes(id)) ? silent : 0)) / all;
    return { choiceId, ...shareOf(count), ifLowest: among(least), ifHighest: among(most) };
  };
  return {
    n,
    choices: choices.map(({ id }) => sharesOf([id], id)),
    dontKnow: shareOf(given.filter(({ state }) => state === 'DONT_KNOW').length),
    notApplicable: shareOf(given.filter(({ state }) => state === 'NOT_APPLICABLE').length),
    top: isSeveral || best.length === 0 ? null : sharesOf(best, best[0]!),
  };
}

/** The points that the least and the most answer give, 0–1: what the silent ones could add. */
export function rangeOf(
  choices: readonly Choice[],
  isSeveral: boolean,
): { readonly least: number; readonly most: number } {
  if (isSeveral) return { least: 0, most: 1 };
  const points = choices.map((choice) => doubleOf(choice.points));
  return { least: Math.min(1, ...points), most: Math.max(0, ...points) };
}
