import type { Place } from './arcs.ts';

/**
 * How coarse a line can be drawn before each of its points is left out: the tolerance of Douglas and Peucker, found for all
 * tolerances at once. Ends stay at any.
 * @returns by point; of a closed line the point furthest from its start stays too
 * @see Douglas & Peucker, Algorithms for the reduction of the number of points (1973)
 */
export function weightsOf(points: readonly Place[]): Float64Array {
  const weights = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY);
  const spans: (readonly [from: number, to: number, most: number])[] = [[0, points.length - 1, Infinity]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to, most] = span;
    if (to - from < 2) continue;
    let [furthest, distance] = [from + 1, -1];
    for (let at = from + 1; at < to; at += 1) {
      const away = distanceTo(points[at]!, points[from]!, points[to]!);
      if (away > distance) [furthest, distance] = [at, away];
    }
    // A point is left out no later than the one that its line hangs on.
    const weight = Math.min(most, distance);
    weights[furthest] = weight;
    spans.push([from, furthest, weight], [furthest, to, weight]);
  }
  return weights;
}

/** From a place to the line between two others, or to the nearer of them where it lies past both. */
function distanceTo([x, y]: Place, [ax, ay]: Place, [bx, by]: Place): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
