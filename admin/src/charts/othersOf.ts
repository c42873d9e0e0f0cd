/** Values closer than this are one: a score was divided in two places. */
const same = 0.005;

/**
 * The dots of all others. A group that one belongs to counts one's own value too; it is drawn once, as the own dot.
 * @param dots every value of the group, 0–100
 * @param own the own value; null where there is none
 * @param isOwnAmong false for a group that one does not belong to: then each of its values is another's
 */
export function othersOf(dots: readonly number[], own: number | null, isOwnAmong = true): readonly number[] {
  const at = own === null || !isOwnAmong ? -1 : dots.findIndex((dot) => Math.abs(dot - own) < same);
  return at === -1 ? dots : dots.filter((_, place) => place !== at);
}
