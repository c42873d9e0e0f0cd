import type { FractionText, Interval } from './checklist.ts';
import { type Fraction, parseFraction } from './fraction.ts';
import { contains, parseInterval } from './interval.ts';

const mostDecimals = 12;

/** Decimal text of value × 10^decimals rounded by `round` on the absolute value; the sign is kept. */
function decimalText(value: Fraction, decimals: number, round: 'HALF_UP' | 'TRUNCATE'): string {
  const scale = 10n ** BigInt(decimals);
  const twice = 2n * value.n * scale + (round === 'HALF_UP' ? value.d : 0n);
  const units = twice / (2n * value.d);
  const digits = units.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return value.s < 0n && units !== 0n ? `-${text}` : text;
}

function decimalValue(text: string): Fraction {
  const [whole, decimals = ''] = text.split('.');
  return parseFraction('1').mul(BigInt(whole! + decimals), 10n ** BigInt(decimals.length + 2));
}

/**
 * A figure that is a double (a group's quantile, mean or share, 0–1) in whole per cent, half up. The least bit of the
 * double's own error does not decide: 0.565 is 57. Exact scores are rounded by `percentText`, which keeps their level.
 * @returns 0–100
 */
export const wholePercent = (value: number): number => Math.floor(value * 100 + 0.5 + 1e-9);

/**
 * A score in per cent as people read it (spec 2.2): whole, half away from zero. Where that would show it in another
 * level's band, cut off instead of rounded, with the fewest decimals (at least one) that keep it in its own.
 * @param text a score, 0–1
 * @param levels the levels of its checklist, where it has them
 * @returns decimal text with a point and without the sign for per cent: "67", "50.1"
 */
export function percentText(
  text: FractionText,
  { levels = [] }: { levels?: readonly { band: Interval }[] } = {},
): string {
  const score = parseFraction(text);
  const percent = score.mul(100);
  const rounded = decimalText(percent, 0, 'HALF_UP');
  const own = levels.map((level) => parseInterval(level.band)).find((bounds) => contains(bounds, score));
  if (!own || contains(own, decimalValue(rounded))) return rounded;
  for (let decimals = 1; decimals <= mostDecimals; decimals += 1) {
    const cut = decimalText(percent, decimals, 'TRUNCATE');
    if (contains(own, decimalValue(cut))) return cut;
  }
  // A band that starts at a number without a decimal form, and a score on that very edge: no cut ever lies in it.
  for (let decimals = 1; decimals <= mostDecimals; decimals += 1) {
    const up = decimalText(percent, decimals, 'HALF_UP');
    if (contains(own, decimalValue(up))) return up;
  }
  return rounded;
}

/**
 * Decimal text of per cent with its sign, never parted from it.
 * @param text with a point or, in Norwegian, a comma: "66.6"
 * @returns "66,6 %" in Norwegian, "66.6%" in English
 */
export function withPercent(text: string, language: 'nb' | 'nn' | 'en'): string {
  return language === 'en' ? `${text}%` : `${text.replace('.', ',')}\u00a0%`;
}

/**
 * A change or a cause in percentage points as people read it (spec 2.2): one decimal, half away from zero, signed.
 * @param text a difference of scores, −1–1
 * @returns "+4.2", "-0.5" (ASCII hyphen), "0.0" where nothing is left after rounding
 */
export function changeText(text: FractionText): string {
  const points = decimalText(parseFraction(text).mul(100), 1, 'HALF_UP');
  return points === '0.0' || points.startsWith('-') ? points : `+${points}`;
}
