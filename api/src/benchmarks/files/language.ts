/** Languages of the files. */
export type FileLanguage = 'nb' | 'nn' | 'en';

/** A text in each of them. */
export type InEach = Readonly<Record<FileLanguage, string>>;

const fileLanguages: readonly FileLanguage[] = ['nb', 'nn', 'en'];

/** The language asked for, bokmål where it is none of ours. */
export const languageAsked = (asked: string | undefined): FileLanguage =>
  fileLanguages.find((language) => language === asked) ?? 'nb';
