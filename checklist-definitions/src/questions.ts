import type { Answer, Checklist, Criterion, Option, Scale } from './checklist.ts';
import { UnknownCriterion, UnknownScale } from './errors.ts';

/** A checklist never changes once it is made, and its criteria are asked for all the time. */
const criteriaOf = new WeakMap<Checklist, readonly Criterion[]>();

/** Every criterion, in the order of the themes and within them. */
export function allCriteria(checklist: Checklist): readonly Criterion[] {
  const known = criteriaOf.get(checklist);
  if (known) return known;
  const criteria = checklist.themes.flatMap((theme) => theme.criteria);
  criteriaOf.set(checklist, criteria);
  return criteria;
}

/** @throws UnknownCriterion when the checklist has none with that id */
export function criterionOf(checklist: Checklist, id: string): Criterion {
  const found = allCriteria(checklist).find((criterion) => criterion.id === id);
  if (!found) throw new UnknownCriterion(id);
  return found;
}

/** @throws UnknownScale when the checklist has none with that id */
export function scaleOf(checklist: Checklist, id: string): Scale {
  const found = checklist.scales.find((scale) => scale.id === id);
  if (!found) throw new UnknownScale(id);
  return found;
}

/** The options to choose from, with the criterion's own anchors; none for a number or a text. */
export function optionsOf(checklist: Checklist, criterion: Criterion): Option[] {
  const { answer, anchors } = criterion;
  if (answer.kind !== 'one' && answer.kind !== 'several') return [];
  return scaleOf(checklist, answer.scale).options.map((option) => {
    const anchor = anchors[option.id];
    return anchor ? { ...option, anchor } : option;
  });
}

/** Whether "not applicable" may be answered: the checklist must allow it, and the criterion too. */
export function allowsNotApplicable(checklist: Checklist, criterion: Criterion): boolean {
  return checklist.notApplicable === 'excluded' && criterion.notApplicable;
}

/**
 * Whether the question has been answered: an option, a number, a text, don't know or not applicable (spec 2.4). Whether
 * the answer is allowed is checked elsewhere.
 */
export function isAnswered(criterion: Criterion, answer: Answer | undefined): boolean {
  if (!answer || answer.state === 'UNANSWERED') return false;
  if (answer.state !== 'ANSWERED') return true;
  if (criterion.answer.kind === 'number') return answer.number !== undefined;
  if (criterion.answer.kind === 'text') return (answer.text ?? '').trim() !== '';
  return (answer.options ?? []).length > 0;
}
