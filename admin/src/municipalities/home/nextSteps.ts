import { afterOf, earliestAfter } from '../../common/aroundDugnad.ts';
import { addDays } from '../../common/days.ts';
import { type HomeMunicipality, isSubmitted, type Sorted } from './homeTypes.ts';

/** What to do when nothing is due: a step with the assessment, dugnad or day that it is about. */
export type NextStep =
  | { readonly step: 'ACTIONS'; readonly assessmentId: string }
  | { readonly step: 'DUGNAD' | 'FIRST' | 'ROUND' }
  | { readonly step: 'BEFORE'; readonly heldOn: string }
  | { readonly step: 'AFTER'; readonly heldOn: string }
  | { readonly step: 'WAIT'; readonly on: string };

/** A dugnad is no longer waited for after this. */
const recent = 3 * 365;
const most = 2;

/**
 * What comes after the last submission: actions from the result, a dugnad, and answers on both sides of it. Only of a
 * municipality that goes on; at most two, the nearest first.
 * @param today YYYY-MM-DD in Oslo
 */
export function nextSteps(
  { isCurrent, actions, dugnads, assessments }: HomeMunicipality,
  { due, drafts, latest }: Pick<Sorted, 'due' | 'drafts' | 'latest'>,
  today: string,
): NextStep[] {
  if (!isCurrent) return [];
  const isBusy = due.length + drafts.length > 0;
  const [newest] = latest;
  if (!newest) return isBusy ? [] : [{ step: 'FIRST' }];
  const days = assessments.filter(isSubmitted).flatMap(({ referenceOn }) => (referenceOn ? [referenceOn] : []));
  const planned = dugnads.filter(({ heldOn }) => heldOn > today).toSorted(byDay)[0];
  const held = dugnads
    .filter(({ heldOn }) => heldOn <= today)
    .toSorted(byDay)
    .at(-1);
  const steps: NextStep[] = [];
  if (actions.length === 0) steps.push({ step: 'ACTIONS', assessmentId: newest.id });
  if (planned && !isBusy && !days.some((day) => day >= addDays(planned.heldOn, -365))) {
    steps.push({ step: 'BEFORE', heldOn: planned.heldOn });
  }
  if (held && held.heldOn > addDays(today, -recent)) {
    const after = afterOf(held.heldOn, days.toSorted().at(-1) ?? null, today);
    if (after === 'WAIT') steps.push({ step: 'WAIT', on: earliestAfter(held.heldOn) });
    else if (after === 'DUE' && !isBusy) steps.push({ step: 'AFTER', heldOn: held.heldOn });
  }
  if (dugnads.length === 0) steps.push({ step: 'DUGNAD' });
  if (steps.length === 0 && !isBusy) steps.push(planned ? { step: 'ROUND' } : { step: 'DUGNAD' }, { step: 'ROUND' });
  return [...new Map(steps.map((one) => [one.step, one])).values()].slice(0, most);
}

const byDay = (one: { heldOn: string }, other: { heldOn: string }): number => one.heldOn.localeCompare(other.heldOn);
