import { type Language, translatorsOf } from '../common/translatorsOf.ts';
import { en } from '../i18n/public/en.ts';
import { nb } from '../i18n/public/nb.ts';
import { nn } from '../i18n/public/nn.ts';
import type { PublicTranslate } from './page.ts';

const translators = translatorsOf<typeof nb>({ nb, nn, en });

/**
 * The translator of the public pages in one language. Every text may name the least group: `%{fewest}` in words, `%{least}`
 * in digits.
 * @param fewest answers that a group figure rests on at least
 */
export function publicTranslate(language: Language, fewest: number): PublicTranslate {
  const t = translators[language];
  const least = { least: fewest, fewest: t('app.numbers').split(' ')[fewest] ?? String(fewest) };
  return (key, filling) => t(key, { ...least, ...filling });
}
