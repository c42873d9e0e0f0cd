import type { Answers, Checklist, Condition, Criterion } from './checklist.ts';
import { UnknownCriterion } from './errors.ts';
import { parseDecimal } from './fraction.ts';
import { contains, parseInterval } from './interval.ts';
import { allCriteria, isAnswered } from './questions.ts';
import type { Completeness } from './score.ts';

/**
 * Ids of the criteria that a condition does not hide, unscored texts among them. A condition is met only by an option or
 * a number that is answered and itself asked (spec 2.4); what hangs on a hidden criterion is hidden too.
 * @throws UnknownCriterion when a condition names a criterion that the checklist does not have
 */
export function shown(checklist: Checklist, answers: Answers): Set<string> {
  if (allCriteria(checklist).every(({ condition }) => condition === null)) return idsOf(checklist);
  const byId = new Map(allCriteria(checklist).map((criterion) => [criterion.id, criterion]));
  const isShown = new Map<string, boolean>();
  const decide = (criterion: Criterion): boolean => {
    const known = isShown.get(criterion.id);
    if (known !== undefined) return known;
    // A circle, which lint refuses, can never begin: whatever is under way counts as hidden.
    isShown.set(criterion.id, false);
    const result = criterion.condition === null || isMet(criterion.condition);
    isShown.set(criterion.id, result);
    return result;
  };
  const isMet = (condition: Condition): boolean => {
    const other = byId.get(condition.criterion);
    if (!other) throw new UnknownCriterion(condition.criterion);
    return meets(condition, other, answers) && decide(other);
  };
  const ids = new Set<string>();
  for (const criterion of byId.values()) if (decide(criterion)) ids.add(criterion.id);
  return ids;
}

const idsOf = (checklist: Checklist): Set<string> => new Set(allCriteria(checklist).map(({ id }) => id));

/** Ids of the criteria that are asked: in the version, not unscored text, not hidden (spec 2.4). In the checklist's order. */
export const asked = (checklist: Checklist, answers: Answers): string[] =>
  askedCriteria(checklist, answers).map(({ id }) => id);

/** Ids of the criteria that are asked and not answered, in the checklist's order; none: completeness is 1. */
export const unanswered = (checklist: Checklist, answers: Answers): string[] =>
  missing(askedCriteria(checklist, answers), answers).map(({ id }) => id);

/** How many criteria are asked, and how many of them are answered: what the score says of it, without the score. */
export function completenessOf(checklist: Checklist, answers: Answers): Completeness {
  const criteria = askedCriteria(checklist, answers);
  return { answered: criteria.length - missing(criteria, answers).length, asked: criteria.length };
}

function askedCriteria(checklist: Checklist, answers: Answers): Criterion[] {
  const visible = shown(checklist, answers);
  return allCriteria(checklist).filter(({ id, answer }) => answer.kind !== 'text' && visible.has(id));
}

const missing = (criteria: readonly Criterion[], answers: Answers): Criterion[] =>
  criteria.filter((criterion) => !isAnswered(criterion, answerTo(answers, criterion.id)));

/** The answer to a criterion; ids such as "constructor" are nobody's. */
export function answerTo(answers: Answers, criterion: string): Answers[string] | undefined {
  return Object.hasOwn(answers, criterion) ? answers[criterion] : undefined;
}

function meets(condition: Condition, other: Criterion, answers: Answers): boolean {
  const answer = answerTo(answers, other.id);
  if (answer?.state !== 'ANSWERED') return false;
  if ('options' in condition) return (answer.options ?? []).some((option) => condition.options.includes(option));
  return answer.number !== undefined && contains(parseInterval(condition.number), parseDecimal(answer.number));
}
