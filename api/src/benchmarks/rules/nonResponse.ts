import { type Distribution, distributionOf } from './distribution.ts';

/** Submitted ÷ invited (AAPOR RR1). */
export type ResponseRate = {
  /** Invited municipalities that submitted. */
  readonly submitted: number;
  readonly invited: number;
  /** 0–1; null where nobody was invited. */
  readonly rate: number | null;
};

/** @param submitted whoever submitted; those that were not invited do not count */
export function responseRateOf(submitted: Iterable<number>, invited: ReadonlySet<number>): ResponseRate {
  const answered = [...new Set(submitted)].filter((municipalityId) => invited.has(municipalityId)).length;
  return { submitted: answered, invited: invited.size, rate: invited.size === 0 ? null : answered / invited.size };
}

/** Those that answered in all the rounds that are shown; none where no round is. */
export function constantPanel(answeredByRound: readonly Iterable<number>[]): Set<number> {
  const [first = [], ...others] = answeredByRound.map((answered) => new Set(answered));
  return new Set([...first].filter((municipalityId) => others.every((answered) => answered.has(municipalityId))));
}

/** What the silent ones could do to a figure: the spread if all of them had answered the least, and the most. */
export type Bounds = { readonly lowest: Distribution; readonly highest: Distribution };

/**
 * Bounds of every figure over the values and all that were silent, whatever these would have answered: mean and quantiles
 * rise with every value, so that the truth lies between. Who submitted without a score is neither a value nor silent: what
 * they answered is known, and has no score.
 * @param silent how many were invited and did not submit
 * @see Manski, Partial Identification of Probability Distributions (2003), worst-case bounds
 */
export function boundsOf(
  values: readonly number[],
  silent: number,
  { least, most }: { readonly least: number; readonly most: number } = { least: 0, most: 1 },
): Bounds {
  const withSilent = (value: number) => distributionOf([...values, ...Array<number>(silent).fill(value)]);
  return { lowest: withSilent(least), highest: withSilent(most) };
}
