import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Outcomes of a band that has both treated and comparable; neither list is empty. */
export type Band = { readonly treated: readonly number[]; readonly comparable: readonly number[] };

/** What is as extreme as the estimate up to what doubles can tell apart: outcomes are ninths and the like, ties are common. */
const tolerance = 1e-12;

/**
 * The permutation test of the effect and its inversion (spec 6.5). Labels are permuted within bands, each band keeping its
 * number of treated; the test is two-sided on the estimate's size, p = (1 + b) / (1 + B).
 *
 * The interval holds every shift τ that is not rejected at 5 % when τ is taken off the outcomes of those who were in truth
 * treated. It is exact for the B permutations drawn, without drawing anew for each τ: the estimate of permutation b is
 * linear in τ, a − τ·c, with a its estimate on the outcomes as they are, and c its estimate on an outcome that is 1 for the
 * truly treated and 0 for the others. The true labels have c = 1, so theirs is E − τ with E the estimate. With d = τ − E and
 * e = a − c·E, permutation b is at least as extreme when |e − c·d| ≥ |d|, that is when
 * (1 − c²)·d² + 2·c·e·d − e² ≤ 0, that is when d lies between −e / (1 − c) and e / (1 + c): a stretch around 0 (c is within
 * −1 and 1; at either end it is all d, for those are the true labels, or their exact opposite). So p(τ) falls to both
 * sides of E, and the interval ends where fewer than (1 + B) / 20 stretches reach.
 */
export function permuteEffect(
  bands: readonly Band[],
  { permutations, seed }: { readonly permutations: number; readonly seed: number },
): { readonly pValue: number; readonly interval: { readonly from: number; readonly to: number } | null } {
  const layout = layoutOf(bands);
  const estimate = linesOf(layout).a;
  const upper = new Float64Array(permutations);
  const lower = new Float64Array(permutations);
  const generator = xoroshiro128plus(seed);
  let asExtreme = 0;
  for (let b = 0; b < permutations; b += 1) {
    shuffle(layout, generator);
    const { a, fromOne, c } = linesOf(layout);
    if (Math.abs(a) >= Math.abs(estimate) - tolerance) asExtreme += 1;
    const e = a - c * estimate;
    const ends = fromOne < tolerance || 1 + c < tolerance ? null : [-e / fromOne, e / (1 + c)];
    upper[b] = ends ? Math.max(...ends) : Number.POSITIVE_INFINITY;
    lower[b] = ends ? Math.min(...ends) : Number.NEGATIVE_INFINITY;
  }
  // Not rejected: 1 + count > (1 + B) / 20, that is count at least this.
  const needed = Math.floor((1 + permutations) / 20);
  const to = estimate + (needed === 0 ? Number.POSITIVE_INFINITY : upper.sort()[permutations - needed]!);
  const from = estimate + (needed === 0 ? Number.NEGATIVE_INFINITY : lower.sort()[needed - 1]!);
  const isBounded = Number.isFinite(from) && Number.isFinite(to);
  return { pValue: (1 + asExtreme) / (1 + permutations), interval: isBounded ? { from, to } : null };
}

/** A band laid out for drawing: the first `treated` places of `places` are those drawn as treated. */
type Layout = {
  readonly outcomes: Float64Array;
  readonly places: Int32Array;
  readonly treated: number;
  /** What an outcome adds to the estimate when it moves from comparable to treated. */
  readonly weight: number;
  /** What the band takes off, whoever is drawn. */
  readonly offset: number;
};

/**
 * With n treated in all, n_j of them and k_j comparable in band j, the estimate is the sum over bands of
 * n_j/n · (T_j/n_j − C_j/k_j), where T_j and C_j are the sums of outcomes. C_j is the band's total less T_j, so only T_j
 * needs adding up: T_j · (1/n + n_j/(n·k_j)) − total · n_j/(n·k_j).
 */
function layoutOf(bands: readonly Band[]): Layout[] {
  const all = bands.reduce((total, { treated }) => total + treated.length, 0);
  return bands.map(({ treated, comparable }) => {
    const outcomes = Float64Array.from([...treated, ...comparable]);
    const perComparable = treated.length / (all * comparable.length);
    return {
      outcomes,
      places: Int32Array.from(outcomes.keys()),
      treated: treated.length,
      weight: 1 / all + perComparable,
      offset: outcomes.reduce((total, outcome) => total + outcome, 0) * perComparable,
    };
  });
}

/** Draws whom to call treated, every choice within each band equally likely: the first steps of Fisher–Yates. */
function shuffle(layout: readonly Layout[], generator: ReturnType<typeof xoroshiro128plus>): void {
  for (const { places, treated } of layout) {
    const last = places.length - 1;
    for (let at = 0; at < treated; at += 1) {
      const other = uniformInt(generator, at, last);
      const kept = places[at]!;
      places[at] = places[other]!;
      places[other] = kept;
    }
  }
}

/** The line a − τ·c of the labels as they are laid out; `fromOne` is 1 − c, exactly 0 for the true ones. */
function linesOf(layout: readonly Layout[]): { readonly a: number; readonly c: number; readonly fromOne: number } {
  let a = 0;
  let fromOne = 0;
  for (const { outcomes, places, treated, weight, offset } of layout) {
    let drawn = 0;
    let mislabelled = 0;
    for (let at = 0; at < treated; at += 1) {
      const place = places[at]!;
      drawn += outcomes[place]!;
      if (place >= treated) mislabelled += 1;
    }
    a += drawn * weight - offset;
    fromOne += mislabelled * weight;
  }
  return { a, c: 1 - fromOne, fromOne };
}
