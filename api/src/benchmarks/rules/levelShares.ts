/** How many of a group reached one level. */
export type LevelShare = {
  readonly levelId: string;
  /** Municipalities at this level. */
  readonly count: number;
  /** Of all that have a level, 0–1. */
  readonly share: number;
  /** Share at this level or a higher one, 0–1. */
  readonly atLeast: number;
  /** The same if every silent one had reached the lowest level, 0–1; null for a constant panel, which has no silent ones. */
  readonly atLeastIfLowest: number | null;
  /** The same if every silent one had reached the highest level, 0–1. */
  readonly atLeastIfHighest: number | null;
};

/**
 * How a group is spread over the levels of a checklist (spec 6.2, 6.4). Who answered and has no level is neither counted nor
 * silent: what they answered is known.
 * @param order ids of the levels, the lowest first
 * @param reached the level of each that has one; never empty, since the guard lets no figure of nothing through
 * @param silent how many were invited and did not submit; null for a constant panel
 */
export function levelShares(
  order: readonly string[],
  reached: readonly string[],
  silent: number | null,
): readonly LevelShare[] {
  const n = reached.length;
  return order.map((levelId, step) => {
    const atLeast = reached.filter((id) => order.indexOf(id) >= step).length;
    const count = reached.filter((id) => id === levelId).length;
    // Everybody is at the lowest level or above: the silent ones too.
    const low = step === 0 && silent !== null ? atLeast + silent : atLeast;
    return {
      ...{ levelId, count, share: count / n, atLeast: atLeast / n },
      atLeastIfLowest: silent === null ? null : low / (n + silent),
      atLeastIfHighest: silent === null ? null : (atLeast + silent) / (n + silent),
    };
  });
}
