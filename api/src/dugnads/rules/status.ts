import { addDays, type Day } from '../../days.ts';
import { type DugnadPair, daysToAfter, earliestAfter } from '../../dugnadPair.ts';

/** Whether a dugnad can be compared: PLANNED and nothing else, COMPARED, or what is missing. */
export type ComparisonStatus = 'PLANNED' | 'NO_BEFORE' | 'NO_AFTER' | 'ENDED' | 'COMPARED';

/** All that a dugnad's status depends on. The database knows these of each row, and the rest follows here. */
export type Facts = {
  /** On its own day it is. */
  readonly isHeld: boolean;
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
  /** Whether an "after" is to be waited for: `noAfterFrom`. */
  readonly canHaveAfter: boolean;
};

/** The statuses of a dugnad: said here, for the list, its filter and the dugnad itself. */
export function statusesOf({ isHeld, hasBefore, hasAfter, canHaveAfter }: Facts): readonly ComparisonStatus[] {
  if (!isHeld) return ['PLANNED'];
  if (hasBefore && hasAfter) return ['COMPARED'];
  const after = canHaveAfter ? 'NO_AFTER' : 'ENDED';
  return [...(hasBefore ? [] : (['NO_BEFORE'] as const)), ...(hasAfter ? [] : ([after] as const))];
}

const either = [true, false] as const;
const everyCase: readonly Facts[] = either.flatMap((isHeld) =>
  either.flatMap((hasBefore) =>
    either.flatMap((hasAfter) => either.map((canHaveAfter) => ({ isHeld, hasBefore, hasAfter, canHaveAfter }))),
  ),
);

/** The facts of dugnads that have one of the statuses, each case once. */
export const casesOf = (statuses: readonly ComparisonStatus[]): readonly Facts[] =>
  everyCase.filter((facts) => statusesOf(facts).some((status) => statuses.includes(status)));

/** When it is asked, and the first day after the municipality's last; null while it exists. */
type When = { readonly today: Day; readonly endedOn: Day | null };

/**
 * The first day of a dugnad that no "after" is to be waited for: its municipality has ended, or will have before one could
 * describe a day of it.
 * @returns null where every dugnad can have one
 */
export function noAfterFrom({ today, endedOn }: When): Day | null {
  if (endedOn === null) return null;
  return endedOn <= today ? firstOfAll : addDays(endedOn, -daysToAfter);
}

/** Before every dugnad. */
const firstOfAll: Day = '0001-01-01';

/**
 * What a comparison lacks. NO_ANSWERS: nothing was ever submitted · PLANNED: the dugnad lies ahead, NO_BEFORE_YET: and so
 * does the last day that its "before" may describe · ENDED: there is no "after", and its municipality is no more by the
 * first day that one may describe.
 */
export type MissingCode = 'NO_BEFORE' | 'NO_BEFORE_YET' | 'NO_AFTER_YET' | 'NO_ANSWERS' | 'PLANNED' | 'ENDED';

/** What is missing, and of an "after" that can come the first day that it may have. */
export type Missing = { readonly code: MissingCode; readonly firstAfterOn: Day | null };

/** What a dugnad lacks to be compared, from its statuses: nothing where it has both. */
export function missingOf(
  heldOn: Day,
  { before, after, latest }: Pick<DugnadPair<unknown>, 'before' | 'after' | 'latest'>,
  when: When,
): Missing[] {
  const from = noAfterFrom(when);
  const canHaveAfter = from === null || heldOn < from;
  const hasBefore = before !== null;
  const statuses = statusesOf({
    ...{ isHeld: heldOn <= when.today, hasBefore, hasAfter: after !== null, canHaveAfter },
  });
  const firstAfterOn = canHaveAfter ? earliestAfter(heldOn) : null;
  if (statuses.includes('NO_AFTER') && latest === null) return [{ code: 'NO_ANSWERS', firstAfterOn }];
  const lacking: Readonly<Record<ComparisonStatus, readonly Missing[]>> = {
    PLANNED: [...(hasBefore ? [] : [noBefore('NO_BEFORE_YET')]), { code: 'PLANNED', firstAfterOn }],
    NO_BEFORE: [noBefore('NO_BEFORE')],
    NO_AFTER: [{ code: 'NO_AFTER_YET', firstAfterOn }],
    ENDED: [{ code: 'ENDED', firstAfterOn }],
    COMPARED: [],
  };
  return statuses.flatMap((status) => lacking[status]);
}

const noBefore = (code: MissingCode): Missing => ({ code, firstAfterOn: null });
