import type { Interval } from './checklist.ts';
import { type Fraction, formatFraction, parseFraction } from './fraction.ts';

/** One end of an interval; null where it is open for ever: "[10, )". */
type End = { readonly at: Fraction; readonly isIncluded: boolean } | null;
export type Bounds = { readonly low: End; readonly high: End };

/** A text that is not an interval. */
export class BadInterval extends Error {
  readonly code = 'BAD_INTERVAL';
  readonly given: unknown;
  constructor(given: unknown) {
    super(`${JSON.stringify(String(given))} is not an interval; write it as "[0, 1/2]", "(1/2, 3/4)" or "[10, )"`);
    this.given = given;
  }
}

const pattern = /^([[(])(-?\d+(?:\/\d+)?)?, ?(-?\d+(?:\/\d+)?)?([\])])$/;

/**
 * Reads an interval: "[" and "]" include their end, "(" and ")" leave it out, an empty end has no limit.
 * @throws BadInterval when it is written otherwise or holds no number at all ("(1/2, 1/2)", "[1, 0]")
 */
export function parseInterval(text: Interval): Bounds {
  const match = typeof text === 'string' ? pattern.exec(text) : null;
  if (!match) throw new BadInterval(text);
  const [, opening, from, to, closing] = match;
  const end = (at: string | undefined, bracket: string): End => {
    if (at !== undefined) return { at: parseFraction(at), isIncluded: bracket === '[' || bracket === ']' };
    if (bracket === '[' || bracket === ']') throw new BadInterval(text);
    return null;
  };
  const bounds = { low: end(from, opening!), high: end(to, closing!) };
  if (bounds.low && bounds.high) {
    const order = bounds.low.at.compare(bounds.high.at);
    const holdsOne = order < 0 || (order === 0 && bounds.low.isIncluded && bounds.high.isIncluded);
    if (!holdsOne) throw new BadInterval(text);
  }
  return bounds;
}

/** Whether the exact value lies in the interval. */
export function contains(bounds: Bounds, value: Fraction): boolean {
  const { low, high } = bounds;
  if (low) {
    const order = value.compare(low.at);
    if (order < 0 || (order === 0 && !low.isIncluded)) return false;
  }
  if (high) {
    const order = value.compare(high.at);
    if (order > 0 || (order === 0 && !high.isIncluded)) return false;
  }
  return true;
}

/** A place where intervals do not follow upon each other; `at` is the number beside which it happens, null without limit. */
export type BandProblem = { readonly kind: 'GAP' | 'OVERLAP'; readonly at: string | null };

const byLow = (a: Bounds, b: Bounds): number => {
  if (!a.low || !b.low) return (a.low ? 1 : 0) - (b.low ? 1 : 0);
  return a.low.at.compare(b.low.at) || Number(b.low.isIncluded) - Number(a.low.isIncluded);
};

/** How the end of one interval meets the start of the next: exactly one of the two must include the number. */
function meeting(high: End, low: End): BandProblem | null {
  if (!high || !low) return { kind: 'OVERLAP', at: (low ?? high) ? formatFraction((low ?? high)!.at) : null };
  const at = formatFraction(low.at);
  const order = high.at.compare(low.at);
  if (order < 0) return { kind: 'GAP', at: formatFraction(high.at) };
  if (order > 0 || (high.isIncluded && low.isIncluded)) return { kind: 'OVERLAP', at };
  return high.isIncluded || low.isIncluded ? null : { kind: 'GAP', at };
}

/**
 * Proves that the intervals cover the whole without gap or overlap (spec 2.5).
 * @param whole what is to be covered: "[0, 1]" for levels
 * @returns every gap and overlap, none when the proof holds
 * @throws BadInterval when one is not an interval
 */
export function bandProblems(intervals: readonly Interval[], whole: Interval): BandProblem[] {
  const bands = intervals.map(parseInterval).sort(byLow);
  const { low, high } = parseInterval(whole);
  const problems: BandProblem[] = [];
  // The whole's edges meet the bands as if neighbours lay outside them that leave the edge to the bands.
  const outside = (end: End): End => end && { at: end.at, isIncluded: !end.isIncluded };
  const meets = (before: End, after: End) => {
    const problem = meeting(before, after);
    if (problem) problems.push(problem);
  };
  const first = bands[0];
  const last = bands.at(-1);
  if (!first || !last) return [{ kind: 'GAP', at: low && formatFraction(low.at) }];
  if (low) meets(outside(low), first.low);
  else if (first.low) problems.push({ kind: 'GAP', at: formatFraction(first.low.at) });
  for (const [place, band] of bands.entries()) {
    const next = bands[place + 1];
    if (next) meets(band.high, next.low);
  }
  if (high) meets(last.high, outside(high));
  else if (last.high) problems.push({ kind: 'GAP', at: formatFraction(last.high.at) });
  return problems;
}
