import {
  formatFraction,
  parseDecimal,
  percentText,
  wholePercent,
  withPercent,
} from '@fritidssjekken/checklist-definitions';
import type { Day } from '../../days.ts';
import type { FileLanguage } from '../files/language.ts';

const locales = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' } as const;

/** A count of some as people read it in per cent, exactly rounded: "67 %". */
export const percentOfCount = (count: number, n: number, language: FileLanguage): string =>
  percentOfScore(n === 0 ? '0' : formatFraction(parseDecimal(String(count)).div(n)), language);

/** An exact score as people read it (spec 2.2). */
export function percentOfScore(
  fraction: string,
  language: FileLanguage,
  levels: Parameters<typeof percentText>[1] = {},
): string {
  return withPercent(percentText(fraction, levels), language);
}

/** A quantile or mean, 0–1, in whole per cent. */
export const percentOfValue = (value: number, language: FileLanguage): string =>
  new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(
    wholePercent(value) / 100,
  );

/** A day in words: 12. november 2026. */
export const dayInWords = (day: Day, language: FileLanguage): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
