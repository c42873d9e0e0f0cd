import { en } from '../i18n/en.ts';
import type { TextKey, Texts } from '../i18n/nb.ts';
import { nb } from '../i18n/nb.ts';
import { nn } from '../i18n/nn.ts';

/** The interface's languages, as in people's settings. */
export type Language = 'nb' | 'nn' | 'en';

export const languages: readonly Language[] = ['nb', 'nn', 'en'];

const texts: Record<Language, Texts> = { nb, nn, en };

/** What a text is filled with. `smart_count` also chooses between `one |||| many`. */
export type Filling = Readonly<Record<string, string | number>>;

/** Finds and fills one text. */
export type Translate = (key: TextKey, filling?: Filling) => string;

const translators: Record<Language, Translate> = { nb: translates('nb'), nn: translates('nn'), en: translates('en') };

/** Gives the texts of one language: `translator('nb')('form.saved', { time: '14.03' })` → "Lagret 14.03". */
export function translator(language: Language): Translate {
  return translators[language];
}

function translates(language: Language): Translate {
  return (key, filling = {}) => {
    const [section, name] = key.split('.') as [keyof Texts, string];
    const text = (texts[language][section] as Record<string, string>)[name] ?? key;
    const [one = text, many = one] = text.split(' |||| ');
    const chosen = filling.smart_count === undefined || filling.smart_count === 1 ? one : many;
    return chosen.replace(/%\{(\w+)\}/g, (_, word: string) => String(filling[word] ?? ''));
  };
}

/** A language as the API names it. */
export function languageCode(language: Language): 'NB' | 'NN' | 'EN' {
  return language.toUpperCase() as 'NB' | 'NN' | 'EN';
}
