import type { DugnadData, Point } from './councilData.ts';

/** What an answer is measured from. */
export type Base = { readonly assessmentId: string; readonly dugnadOn: string | null };

/**
 * What an answer's change is measured from: the last answer before the latest dugnad, where this one describes a day
 * that counts as after it (spec 5.3); else the answer before.
 * @param points the own ones, oldest first
 * @returns null for the first answer
 */
export function baseOf(point: Point, points: readonly Point[], dugnads: readonly DugnadData[]): Base | null {
  const earlier = points.slice(
    0,
    points.findIndex(({ assessmentId }) => assessmentId === point.assessmentId),
  );
  const before = earlier.at(-1);
  if (!before) return null;
  const held = dugnads
    .filter(({ heldOn }) => heldOn <= point.referenceOn)
    .toSorted((a, b) => (a.heldOn < b.heldOn ? 1 : -1))[0];
  const pair = held?.beforeAfter;
  // Of several since the dugnad, only the first is its "after"; later ones are told from the answer before them.
  if (pair?.before && pair.after?.id === point.assessmentId)
    return { assessmentId: pair.before.id, dugnadOn: held?.heldOn ?? null };
  return { assessmentId: before.assessmentId, dugnadOn: null };
}
