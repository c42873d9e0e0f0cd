import { useLocaleState } from 'react-admin';
import { numberOf } from '../common/formats.ts';
import { type Language, type TranslateOf, translatorsOf } from '../common/translatorsOf.ts';
import { insightEn } from '../i18n/dashboard/insight/en.ts';
import { insightNb } from '../i18n/dashboard/insight/nb.ts';
import { insightNn } from '../i18n/dashboard/insight/nn.ts';

const translators = translatorsOf<typeof insightNb>({ nb: insightNb, nn: insightNn, en: insightEn });

/** Finds and fills a text on dugnads, effect, editions, imports and definitions. */
export type Say = TranslateOf<typeof insightNb>;

/** The translator of one language. */
export const insightIn = (language: Language): Say => translators[language];

/** The language that is shown, its translator, and the API's name of it. */
export function useInsight() {
  const [locale] = useLocaleState();
  const language: Language = locale === 'nn' || locale === 'en' ? locale : 'nb';
  return { language, say: insightIn(language), apiLanguage: language.toUpperCase() as 'NB' | 'NN' | 'EN' };
}

/** "67 %" in Norwegian, "67%" in English, of decimal text. */
export const withPercent = (text: string, language: Language): string =>
  `${numberOf(text, language)}${language === 'en' ? '%' : '\u00a0%'}`;
