import { goneCriteriaOf, newCriteriaOf, sameTarget } from './changes.ts';
import type { Change, Checklist } from './checklist.ts';
import { criteriaDifferences } from './diff/criteria.ts';
import type { Difference } from './diff/difference.ts';
import { checklistDifferences, levelDifferences, scaleDifferences, themeDifferences } from './diff/parts.ts';

export type { Difference } from './diff/difference.ts';

/**
 * Everything that two versions of a checklist do not say alike, texts and option texts included, whatever is declared.
 * Each difference names the kinds that may be declared for it.
 * @param older the version that `newer` was made from
 */
export function diff(older: Checklist, newer: Checklist): Difference[] {
  return [
    ...checklistDifferences(older, newer),
    ...levelDifferences(older.levels, newer.levels),
    ...scaleDifferences(older, newer),
    ...themeDifferences(older, newer),
    ...criteriaDifferences(older, newer),
  ];
}

/** Whether a declared change is an account of a difference. */
export function accountsFor(change: Change, difference: Difference): boolean {
  if (!difference.kinds.includes(change.kind)) return false;
  if ('criterion' in difference.target) {
    if (difference.field === 'gone') return goneCriteriaOf(change).includes(difference.target.criterion);
    if (difference.field === 'added') return newCriteriaOf(change).includes(difference.target.criterion);
  }
  if (sameTarget(change, difference.target)) return true;
  // options that come, go or get other points are declared at once for their scale
  return (
    change.kind === 'options-changed' &&
    'option' in difference.target &&
    'scale' in change &&
    !('option' in change) &&
    change.scale === difference.target.scale
  );
}
