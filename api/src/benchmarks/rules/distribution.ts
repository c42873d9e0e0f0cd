import { quantileSorted } from 'd3-array';

/** How a score is spread over a group; null where there is no value. */
export type Distribution = {
  /** Values that the figures rest on. */
  readonly n: number;
  readonly mean: number | null;
  readonly minimum: number | null;
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
  readonly maximum: number | null;
};

/**
 * Spread of some values: linear interpolation between the two nearest ranks, as PostgreSQL's `percentile_cont`.
 * The same values in another order give the same doubles.
 * @see Hyndman & Fan, Sample Quantiles in Statistical Packages (1996), definition 7
 */
export function distributionOf(values: Iterable<number>): Distribution {
  const sorted = [...values].sort((a, b) => a - b);
  const quantile = (share: number) => quantileSorted(sorted, share) ?? null;
  return {
    n: sorted.length,
    mean: sorted.length === 0 ? null : sorted.reduce((total, value) => total + value, 0) / sorted.length,
    minimum: sorted[0] ?? null,
    lowerQuartile: quantile(0.25),
    median: quantile(0.5),
    upperQuartile: quantile(0.75),
    maximum: sorted.at(-1) ?? null,
  };
}

/**
 * Where a value stands among others: (those below + half of those equal) ÷ all of them (spec 6.2).
 * @param values those of the group; the own one is among them only where it is a member
 * @returns 0–1; null where there are none
 */
export function positionOf(own: number, values: Iterable<number>): number | null {
  let [n, below, equal] = [0, 0, 0];
  for (const value of values) {
    n += 1;
    if (value < own) below += 1;
    else if (value === own) equal += 1;
  }
  return n === 0 ? null : (below + equal / 2) / n;
}
