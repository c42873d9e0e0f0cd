import { type Language, translatorsOf } from '../common/translatorsOf.ts';
import { en } from '../i18n/public/en.ts';
import { nb } from '../i18n/public/nb.ts';
import { nn } from '../i18n/public/nn.ts';
import type { PublicTranslate } from './page.ts';

const translators = translatorsOf<typeof nb>({ nb, nn, en });

/** A small count in words, as running text has it: "to"; from thirteen in digits. */
export function numeralOf(count: number, t: PublicTranslate): string {
  return t('app.numbers').split(' ')[count] ?? String(count);
}

/**
 * The translator of the public pages in one language. Every text may name the least group: `%{fewest}` in words, `%{least}`
 * in digits.
 * @param fewest answers that a group figure rests on at least
 */
export function publicTranslate(language: Language, fewest: number): PublicTranslate {
  const t = translators[language];
  const least = { least: fewest, fewest: numeralOf(fewest, t) };
  return (key, filling) => t(key, { ...least, ...filling });
}
