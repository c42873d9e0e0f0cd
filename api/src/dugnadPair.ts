import { addDays, type Day, dateOf, dayFrom } from './days.ts';
import { inTime, type PlacedAssessment } from './inTime.ts';

/** Days from a dugnad until an assessment can be its "after". */
export const daysToAfter = 90;

/** A "before" older than this is marked. */
const yearsBeforeIsOld = 3;

/** The assessments that a dugnad lies between. */
export type DugnadPair<Placed> = {
  readonly before: Placed | null;
  readonly after: Placed | null;
  /** The last of all, wherever the dugnad lies. */
  readonly latest: Placed | null;
  /** The "before" is more than three years older than the dugnad. */
  readonly isBeforeOld: boolean;
  /** The "after" lies past the municipality's next dugnad. */
  readonly isAfterPastNext: boolean;
};

/**
 * Before and after of a dugnad (spec 5.3): before is the last assessment with a reference date on or before its day, after
 * the first at least 90 days later. On equal dates the later submission.
 * @param heldOn the dugnad's day
 * @param nextHeldOn day of the municipality's next dugnad; null when there is none
 * @param assessments of one municipality, checklist and perspective, one of each chain, in any order
 */
export function dugnadPair<Placed extends PlacedAssessment>(
  heldOn: Day,
  nextHeldOn: Day | null,
  assessments: readonly Placed[],
): DugnadPair<Placed> {
  const placed = assessments.toSorted(inTime);
  const before = placed.findLast(({ referenceOn }) => referenceOn <= heldOn) ?? null;
  const firstAfter = placed.find(({ referenceOn }) => referenceOn >= earliestAfter(heldOn)) ?? null;
  const after = firstAfter && placed.findLast(({ referenceOn }) => referenceOn === firstAfter.referenceOn)!;
  return {
    ...{ before, after, latest: placed.at(-1) ?? null },
    isBeforeOld: before !== null && before.referenceOn < yearsEarlier(heldOn, yearsBeforeIsOld),
    isAfterPastNext: after !== null && nextHeldOn !== null && after.referenceOn > nextHeldOn,
  };
}

/** The first day whose assessment can be the "after" of a dugnad. */
export const earliestAfter = (heldOn: Day): Day => addDays(heldOn, daysToAfter);

/** The first day later than a dugnad on which the municipality held another; null when it held none. */
export const nextDugnadOn = (heldOn: Day, allHeldOn: readonly Day[]): Day | null =>
  allHeldOn.filter((day) => day > heldOn).toSorted()[0] ?? null;

/** The same day some years earlier; 29 February where that year has it, else 28 February. */
function yearsEarlier(day: Day, years: number): Day {
  const moved = dateOf(day);
  moved.setUTCFullYear(moved.getUTCFullYear() - years);
  // Past the end of February: back to its last day.
  if (dayFrom(moved).slice(5, 7) !== day.slice(5, 7)) moved.setUTCDate(0);
  return dayFrom(moved);
}
