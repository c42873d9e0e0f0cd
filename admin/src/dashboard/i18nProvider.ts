import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider, TranslationMessages } from 'react-admin';
import { client } from '../client.ts';
import { nb } from '../i18n/dashboard/nb.ts';
import { languageSet } from '../users/queries.ts';

export type InterfaceLanguage = 'nb' | 'nn' | 'en';

/** Bokmål, which most read, comes with the door: fetched by itself it cost everybody one more trip. Others are fetched. */
const messages: Readonly<Record<InterfaceLanguage, () => Promise<TranslationMessages>>> = {
  nb: () => Promise.resolve(nb),
  nn: () => import('../i18n/dashboard/nn.ts').then(({ nn }) => nn),
  en: () => import('../i18n/dashboard/en.ts').then(({ en }) => en),
};
const languages: readonly InterfaceLanguage[] = ['nb', 'nn', 'en'];

/** The key that both doors remember the reader's language under. */
const remembered = 'fritidssjekken.language';

const isLanguage = (value: string | null): value is InterfaceLanguage =>
  languages.some((language) => language === value);

const stored = localStorage.getItem(remembered);
let current: InterfaceLanguage = isLanguage(stored) ? stored : 'nb';
document.documentElement.lang = current;

/** The interface's language as the API's enum has it. */
export const apiLanguage = () => current.toUpperCase() as 'NB' | 'NN' | 'EN';
/** Dates and numbers are Norwegian in both written forms; browsers know no nn-NO. */
export const locale = () => (current === 'en' ? 'en-GB' : 'nb-NO');
export const currentLanguage = () => current;

/** Fetches the first language, so that react-admin finds it at once; another comes when it is chosen. */
export async function openI18nProvider(): Promise<I18nProvider> {
  const first = current;
  const firstMessages = await messages[first]();
  const messagesOf = (language: string) =>
    language === first ? firstMessages : messages[isLanguage(language) ? language : 'nb']();
  const polyglot = polyglotI18nProvider(messagesOf, current, [
    { locale: 'nb', name: 'Bokmål' },
    { locale: 'nn', name: 'Nynorsk' },
    { locale: 'en', name: 'English' },
  ]);
  let wanted = current;
  return {
    ...polyglot,
    // What is on its way counts: whoever chooses the old one again meanwhile is heard too.
    getLocale: () => wanted,
    async changeLocale(language) {
      if (!isLanguage(language)) return;
      wanted = language;
      await messages[language]();
      // Of two that were chosen at once the later holds, whichever is here first.
      if (wanted !== language) return;
      await polyglot.changeLocale(language);
      current = language;
      localStorage.setItem(remembered, language);
      document.documentElement.lang = language;
      // Mails come in the language that the person chose last, in either door. It holds here whether or not the server hears of it.
      void client.mutate({ mutation: languageSet, variables: { language: apiLanguage() } }).catch(() => undefined);
    },
  };
}
