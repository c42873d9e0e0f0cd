import { useLocaleState, useTranslate } from 'react-admin';
import type { Language, TranslateOf } from '../common/translatorsOf.ts';
import type { insightNb } from '../i18n/dashboard/insight/nb.ts';

/** Finds and fills a text on dugnads, effect, editions, imports and definitions. */
export type Say = TranslateOf<typeof insightNb>;

/** The language that is shown, its translator, and the API's name of it. */
export function useInsight() {
  const [locale] = useLocaleState();
  // Of the dashboard's own texts only the language that is read has been fetched; here their keys are typed.
  const say: Say = useTranslate();
  const language: Language = locale === 'nn' || locale === 'en' ? locale : 'nb';
  return { language, say, apiLanguage: language.toUpperCase() as 'NB' | 'NN' | 'EN' };
}
