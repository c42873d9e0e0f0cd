/** More dots than this are a blur: bars, or band and median, take their place. */
export const mostDots = 80;

/** How close two dots may stand before one is put on the other, in points: a dot's width on a phone. */
const width = 3.1;

/** A dot of a pile: its exact value, and how many levels up it lies (0 on the ground). */
export type PiledDot = { readonly value: number; readonly level: number };

/**
 * Piles dots up: each at its exact value, on the lowest level where it touches no other. Those that come first lie
 * lowest among equals.
 * @param values 0–100, in the order in which equals are laid
 * @returns in the values' order
 */
export function piled(values: readonly number[]): PiledDot[] {
  const laid: PiledDot[] = [];
  for (const value of values) {
    const taken = new Set(laid.filter((dot) => Math.abs(dot.value - value) < width).map(({ level }) => level));
    let level = 0;
    while (taken.has(level)) level += 1;
    laid.push({ value, level });
  }
  return laid;
}

/**
 * Counts values in twenty bars of five points: 0 up to 5, 5 up to 10, …, 95 to 100 with 100 in it.
 * @param values 0–100
 */
export function fives(values: readonly number[]): number[] {
  const counts = Array.from({ length: 20 }, () => 0);
  for (const value of values) counts[barOf(value)] = (counts[barOf(value)] ?? 0) + 1;
  return counts;
}

/** Which of the twenty bars a value is counted in, 0–19. */
export function barOf(value: number): number {
  // A hair's breadth: 0.15 × 100 is 15.000000000000002, and 0.29 × 100 is 28.999999999999996.
  return Math.min(19, Math.max(0, Math.floor((value + 1e-9) / 5)));
}
