/** The interface's languages, as in people's settings. */
export type Language = 'nb' | 'nn' | 'en';

export const languages: readonly Language[] = ['nb', 'nn', 'en'];

/** What a text is filled with. `smart_count` also chooses between `one |||| many`. */
export type Filling = Readonly<Record<string, string | number>>;

type Sections = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The same sections and keys in every language: one that is missing does not compile. */
export type TextsLike<Source extends Sections> = {
  readonly [S in keyof Source]: { readonly [K in keyof Source[S]]: string };
};

/** "section.key" of every text. */
export type KeyOf<Source extends Sections> = {
  [S in keyof Source & string]: `${S}.${keyof Source[S] & string}`;
}[keyof Source & string];

/** Finds and fills one text of a set. */
export type TranslateOf<Source extends Sections> = (key: KeyOf<Source>, filling?: Filling) => string;

/** Gives the translator of each language of one set of texts: `translatorsOf({ nb, nn, en }).nb('form.saved', { time: '14.03' })` → "Lagret 14.03". */
export function translatorsOf<Source extends Sections>(
  texts: Readonly<Record<Language, TextsLike<Source>>>,
): Readonly<Record<Language, TranslateOf<Source>>> {
  const translate =
    (language: Language): TranslateOf<Source> =>
    (key, filling = {}) => {
      const [section = '', name = ''] = key.split('.');
      const text = (texts[language] as Sections)[section]?.[name] ?? key;
      const [one = text, many = one] = text.split(' |||| ');
      const chosen = filling.smart_count === undefined || filling.smart_count === 1 ? one : many;
      return chosen.replace(/%\{(\w+)\}/g, (_, word: string) => String(filling[word] ?? ''));
    };
  return { nb: translate('nb'), nn: translate('nn'), en: translate('en') };
}
