import { en } from '../i18n/en.ts';
import { nb } from '../i18n/nb.ts';
import { nn } from '../i18n/nn.ts';
import { type Language, type TranslateOf, translatorsOf } from './translatorsOf.ts';

export { type Language, languages } from './translatorsOf.ts';

/** Finds and fills one text of the form's door. */
export type Translate = TranslateOf<typeof nb>;

const translators = translatorsOf<typeof nb>({ nb, nn, en });

/** Gives the texts of one language: `translator('nb')('form.saved', { time: '14.03' })` → "Lagret 14.03". */
export function translator(language: Language): Translate {
  return translators[language];
}

/** A language as the API names it. */
export function languageCode(language: Language): 'NB' | 'NN' | 'EN' {
  return language.toUpperCase() as 'NB' | 'NN' | 'EN';
}
