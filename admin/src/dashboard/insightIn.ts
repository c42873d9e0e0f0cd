import { type Language, type TranslateOf, translatorsOf } from '../common/translatorsOf.ts';
import { insightEn } from '../i18n/dashboard/insight/en.ts';
import { insightNb } from '../i18n/dashboard/insight/nb.ts';
import { insightNn } from '../i18n/dashboard/insight/nn.ts';

const translators = translatorsOf<typeof insightNb>({ nb: insightNb, nn: insightNn, en: insightEn });

/** The translator of one language, outside a page: it holds all of them, so only tests ask for it. */
export const insightIn = (language: Language): TranslateOf<typeof insightNb> => translators[language];
