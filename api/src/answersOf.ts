import { type Answers, allCriteria, type Checklist } from '@fritidssjekken/checklist-definitions';
import type { StoredAnswer } from './answer.ts';

const criterionIds = new WeakMap<Checklist, ReadonlySet<string>>();

function criterionIdsOf(checklist: Checklist): ReadonlySet<string> {
  const ids = criterionIds.get(checklist) ?? new Set(allCriteria(checklist).map(({ id }) => id));
  criterionIds.set(checklist, ids);
  return ids;
}

/** Answers as the engine reads them; notes on reflection questions are no answers. */
export function answersOf(
  checklist: Checklist,
  stored: readonly Pick<StoredAnswer, 'criterionId' | 'state' | 'value'>[],
): Answers {
  const known = criterionIdsOf(checklist);
  return Object.fromEntries(
    stored
      .filter(({ criterionId }) => known.has(criterionId))
      .map(({ criterionId, state, value: { options, number, text } }) => [
        criterionId,
        { state, ...(options && { options }), ...(number && { number }), ...(text && { text }) },
      ]),
  );
}
