import { Fraction } from 'fraction.js';
import type { FractionText } from './checklist.ts';

export type { Fraction };

/** A text or value that is not an exact fraction. */
export class BadFraction extends Error {
  readonly code = 'BAD_FRACTION';
  readonly given: unknown;
  constructor(given: unknown) {
    super(`${JSON.stringify(String(given))} is not an exact fraction; write it as text in lowest terms, as "2/3"`);
    this.given = given;
  }
}

export const zero = new Fraction(0n, 1n);
export const one = new Fraction(1n, 1n);

/** An integer or two integers with a stroke; a leading minus is for changes between scores. */
export const fractionPattern = /^(?:0|-?[1-9]\d*(?:\/(?:[2-9]|[1-9]\d+))?)$/;
const decimalPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * Reads an exact fraction from its text: "0", "1", "2/3", "-1/9".
 * @throws BadFraction for anything else: numbers, decimals ("0.5"), spaces, fractions not in lowest terms ("2/4")
 */
export function parseFraction(text: FractionText): Fraction {
  // The type says text; JSON and YAML do not always listen.
  if (typeof text !== 'string' || !fractionPattern.test(text)) throw new BadFraction(text);
  const [numerator, denominator = '1'] = text.split('/');
  const fraction = new Fraction(BigInt(numerator!), BigInt(denominator));
  if (formatFraction(fraction) !== text) throw new BadFraction(text);
  return fraction;
}

/** The fraction's text in lowest terms: "2/3", "1", "-1/9". */
export function formatFraction(fraction: Fraction): FractionText {
  return fraction.toFraction();
}

/**
 * Reads an answer's number, decimal text with a point ("12.5"), as the exact fraction that it is.
 * @throws BadFraction for anything else: "12,5", "1e3", ""
 */
export function parseDecimal(text: string): Fraction {
  if (typeof text !== 'string' || !decimalPattern.test(text)) throw new BadFraction(text);
  const [whole, decimals = ''] = text.split('.');
  return new Fraction(BigInt(whole! + decimals), 10n ** BigInt(decimals.length));
}

/** @returns a number below 0, 0 or above 0, as the first is less than, equal to or greater than the second */
export function compareFractions(first: FractionText, second: FractionText): number {
  return parseFraction(first).compare(parseFraction(second));
}

/** The exact sum. */
export function sum(fractions: Iterable<Fraction>): Fraction {
  let total = zero;
  for (const fraction of fractions) total = total.add(fraction);
  return total;
}

/** The fraction as a double, 0–1 for a score. Serves only sorting, quantiles and drawing; never a decision. */
export function doubleOf(text: FractionText): number {
  return parseFraction(text).valueOf();
}

/** The fraction as a double in per cent, 0–100 for a score. Serves only sorting, quantiles and drawing; never a decision. */
export function percentOf(text: FractionText): number {
  return parseFraction(text).mul(100).valueOf();
}
