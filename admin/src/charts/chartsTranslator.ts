import { type Language, type TranslateOf, translatorsOf } from '../common/translatorsOf.ts';
import { chartsEn } from '../i18n/charts/en.ts';
import { chartsNb } from '../i18n/charts/nb.ts';
import { chartsNn } from '../i18n/charts/nn.ts';

const translators = translatorsOf<typeof chartsNb>({ nb: chartsNb, nn: chartsNn, en: chartsEn });

/** Gives the texts that stand in and around every picture, in one language. */
export function chartsTranslator(language: Language): TranslateOf<typeof chartsNb> {
  return translators[language];
}
