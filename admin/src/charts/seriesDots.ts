/**
 * A value of a series on a day. `value` is 0–100, null where a round has none; `joins` is true where a line leads from
 * the dot before to this one: the questions are the same.
 */
export type SeriesDot = {
  readonly on: string;
  readonly value: number | null;
  readonly label: string;
  readonly joins: boolean;
};

/** A dot in its place: x in per cent, y in pixels (null without a value). */
export type PlacedDot = SeriesDot & { readonly x: number; readonly y: number | null };

/** Puts dots in their places. */
export function placed(
  dots: readonly SeriesDot[],
  at: (day: string) => number,
  heightOf: (value: number) => number,
): PlacedDot[] {
  return dots.map((dot) => ({ ...dot, x: at(dot.on), y: dot.value === null ? null : heightOf(dot.value) }));
}

/** The pieces of line: from each dot to the next where that joins it and both have a value. Gaps are not bridged. */
export function pieces<Dot extends { readonly x: number; readonly y: number | null; readonly joins: boolean }>(
  dots: readonly Dot[],
): { readonly from: Dot & { readonly y: number }; readonly to: Dot & { readonly y: number } }[] {
  return dots.flatMap((to, place) => {
    const from = dots[place - 1];
    return from && to.joins && hasPlace(from) && hasPlace(to) ? [{ from, to }] : [];
  });
}

export function hasPlace<Dot extends { readonly y: number | null }>(dot: Dot): dot is Dot & { readonly y: number } {
  return dot.y !== null;
}

/**
 * On which side of its dot each own value stands: below where the group's middle lies just above, or where a
 * neighbour close by would stand on it; else above.
 */
export function sidesOf(own: readonly PlacedDot[], middle: readonly PlacedDot[]): ('above' | 'below')[] {
  const sides: ('above' | 'below')[] = [];
  own.forEach((dot, place) => {
    const { y } = dot;
    const before = own[place - 1];
    const isUnderMiddle = middle.some(
      (other) => Math.abs(other.x - dot.x) < 4 && y !== null && other.y !== null && other.y <= y && y - other.y < 30,
    );
    const isClose =
      before !== undefined && dot.x - before.x < 10 && before.y !== null && y !== null && Math.abs(before.y - y) < 18;
    sides.push(isUnderMiddle || (isClose && sides[place - 1] === 'above') ? 'below' : 'above');
  });
  return sides;
}
