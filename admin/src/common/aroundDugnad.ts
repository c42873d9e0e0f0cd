import { addDays } from './days.ts';

/** Days after a dugnad that an assessment counts as "after" (spec 5.3). */
const daysToAfter = 90;

/** What a comparison around a dugnad lacks, as the API says it. */
type Missing = { readonly code: string; readonly firstAfterOn: string | null };

/** The first day that an "after" may describe. */
export const earliestAfter = (heldOn: string): string => addDays(heldOn, daysToAfter);

/** Whether a day that an "after" may describe has come: an assessment that is begun today can be one. */
const hasCome = (firstAfterOn: string | null, today: string): boolean => firstAfterOn !== null && firstAfterOn <= today;

/**
 * Whether an assessment that is begun today would give what is missing: the "before" of a dugnad to come, or an "after"
 * whose first day has come. A "before" of a dugnad that was held comes too late.
 */
export const mayBegin = (missing: readonly Missing[], today: string): boolean =>
  missing.some(
    ({ code, firstAfterOn }) => code === 'NO_BEFORE_YET' || (awaitsAfter(code) && hasCome(firstAfterOn, today)),
  );

const awaitsAfter = (code: string): boolean => code === 'NO_AFTER_YET' || code === 'NO_ANSWERS';

/**
 * Where the "after" of a dugnad that was held stands, from days alone: too early, to be begun, or there.
 * @param describesUntil the last day that any answers describe; null: nothing was ever submitted
 */
export function afterOf(heldOn: string, describesUntil: string | null, today: string): 'WAIT' | 'DUE' | 'DONE' {
  const from = earliestAfter(heldOn);
  if (describesUntil !== null && describesUntil >= from) return 'DONE';
  return hasCome(from, today) ? 'DUE' : 'WAIT';
}
