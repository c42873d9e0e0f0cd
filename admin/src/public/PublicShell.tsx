import type { ReactNode } from 'react';
import { Hexagon } from '../common/Hexagon.tsx';
import { type Language, languages } from '../common/translatorsOf.ts';
import type { PageContent, PublicTranslate } from './page.ts';
import { inLanguage, type PublicAddresses } from './publicRoute.ts';

const languageNames: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

type Props = {
  readonly t: PublicTranslate;
  readonly language: Language;
  readonly addresses: PublicAddresses;
  /** Path and search of this page. */
  readonly address: string;
  readonly isDemonstration: boolean;
  readonly content: PageContent;
  readonly children: ReactNode;
};

/** What surrounds every public page: demonstration strip first, header with the few places to go, footer. */
export function PublicShell({ t, language, addresses, address, isDemonstration, content, children }: Props) {
  const { current, municipality } = content;
  const here = (is: boolean) => (is ? 'page' : undefined);
  return (
    <>
      <a className="skip" href="#hoved">
        {t('app.skip')}
      </a>
      <header>
        {isDemonstration && (
          <div className="demonstration" data-demonstration="">
            <b>{t('app.demonstrationHead')}</b> {t('app.demonstration')}
          </div>
        )}
        <div className="top">
          <div>
            <a className="brand" href={addresses.national()}>
              <Hexagon step={1} />
              {t('app.name')}
            </a>
            <nav aria-label={t('app.mainMenu')}>
              <a href={addresses.national()} aria-current={here(current === 'national')}>
                {t('app.national')}
              </a>
              {municipality && (
                <a href={addresses.municipality(municipality.slug)} aria-current={here(current === 'municipality')}>
                  {municipality.name}
                </a>
              )}
              <a href={addresses.method()} aria-current={here(current === 'method')}>
                {t('app.method')}
              </a>
              <a href="/" rel="nofollow">
                {t('app.signIn')}
              </a>
            </nav>
          </div>
        </div>
      </header>
      <main id="hoved" tabIndex={-1}>
        {children}
      </main>
      <footer>
        <div>
          <nav className="languages" aria-label={t('app.language')}>
            {languages.map((one) => (
              <a
                key={one}
                href={inLanguage(address, one)}
                hrefLang={one}
                lang={one}
                aria-current={one === language ? 'true' : undefined}
              >
                {languageNames[one]}
              </a>
            ))}
          </nav>
          {t('app.footer')}
          {isDemonstration && (
            <>
              {' '}
              <b>{t('app.demonstrationHead')}</b> {t('app.demonstration')}
            </>
          )}
          <br />
          {t('app.sources')}
        </div>
      </footer>
    </>
  );
}
