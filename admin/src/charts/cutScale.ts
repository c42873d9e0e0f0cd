/** A part of the scale of 0–100: from and to are whole fives; `isCut` where it is not the whole. */
export type CutScale = { readonly from: number; readonly to: number; readonly isCut: boolean };

const least = 20;
const air = 2;

/**
 * The part of 0–100 that a picture of changes needs, so that small ones can be seen: whole fives round all values,
 * with a little air, never less than twenty points. Whoever draws on it says where it begins and ends.
 * @param values 0–100, at least one
 */
export function cutScale(values: readonly number[]): CutScale {
  let from = Math.max(0, Math.floor((Math.min(...values) - air) / 5) * 5);
  let to = Math.min(100, Math.ceil((Math.max(...values) + air) / 5) * 5);
  while (to - from < least) {
    if (from > 0) from -= 5;
    if (to < 100 && to - from < least) to += 5;
  }
  return { from, to, isCut: from > 0 || to < 100 };
}

/** Every total on the way from one score to the next: the first score, and what it is after each step. */
export function totals(before: number, deltas: readonly number[]): number[] {
  const sums = [before];
  for (const delta of deltas) sums.push((sums.at(-1) ?? before) + delta);
  return sums;
}
