import { useLocaleState, useTranslate } from 'react-admin';
import type { Language, Translate } from './progressModel.ts';

/** The translator of the dashboard's texts, and the language that is shown. */
export function useWords(): { readonly t: Translate; readonly language: Language } {
  const t = useTranslate();
  const [locale] = useLocaleState();
  return { t, language: locale === 'nn' || locale === 'en' ? locale : 'nb' };
}
