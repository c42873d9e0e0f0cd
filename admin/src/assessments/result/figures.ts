import {
  changeText,
  type Level,
  percentOf,
  percentText,
  wholePercent as wholePercentOf,
  withPercent,
} from '@fritidssjekken/checklist-definitions';
import { numberOf } from '../../common/formats.ts';
import type { Language, Translate } from '../../common/translate.ts';

/** What every model needs to put figures into words. */
export type Words = { readonly t: Translate; readonly language: Language };

/** A value for drawing, 0–100, and how people read it. */
export type Shown = { readonly value: number; readonly label: string };

/** A score in whole per cent without the sign: "7/9" → "78"; with levels never in another level than its own. */
export function wholePercent(fraction: string, language: Language, levels: readonly Level[] = []): string {
  return numberOf(percentText(fraction, { levels }), language);
}

/** A score in per cent with one decimal and without the sign: "47/90" → "52,2". */
export function finePercent(fraction: string, language: Language): string {
  return numberOf(changeText(fraction).replace('+', ''), language);
}

/** A score as a picture shows it, in whole per cent. */
export function shownScore(fraction: string, language: Language, levels: readonly Level[] = []): Shown {
  return { value: percentOf(fraction), label: withPercent(wholePercent(fraction, language, levels), language) };
}

/** A figure of a group, 0–1, in whole per cent. Groups' figures are doubles, and decide no level. */
export const groupPercent = (value: number): string => String(wholePercentOf(value));

/** How great a change is, without its sign: "-11.1" → "11,1". */
export const sizeOf = (text: string, language: Language): string => numberOf(text.replace(/^[+-]/, ''), language);

/** A change as people read it, with its sign: "-11.1" → "−11,1". */
export const signed = (text: string, language: Language): string => numberOf(text, language);

/** A number up to twelve as a word: 6 → "seks"; greater ones in figures. */
export function inWords(count: number, { t }: Words): string {
  const words = t('resultWords.numbers').split(' ');
  return words[count] ?? String(count);
}

/** A sentence begins with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "22", "22 og 31", "4, 9 og 12". */
export function listed(parts: readonly string[], { t }: Words): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${t('resultWords.and')} ${last}`;
}
