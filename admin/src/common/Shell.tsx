import type { ReactNode } from 'react';
import { Hexagon } from './Hexagon.tsx';
import { Link } from './Link.tsx';
import { addressOf } from './route.ts';
import { useSession } from './session.tsx';
import { type Language, languages, translator } from './translate.ts';

const languageNames: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** What surrounds every page: demonstration strip, header with language and sign-in, footer. */
export function Shell({ children }: { children: ReactNode }) {
  const { viewer, installation, language, chooseLanguage, signOut } = useSession();
  const t = translator(language);
  const isDemonstration = installation.kind === 'DEMONSTRATION';
  return (
    <>
      <a className="skip" href="#hoved">
        {t('app.skip')}
      </a>
      <header>
        {isDemonstration && (
          <div className="demonstration" data-demonstration>
            <b>{t('app.demonstrationHead')}</b> {t('app.demonstration')}
          </div>
        )}
        <div className="top">
          <div>
            <Link className="brand" href={addressOf.home}>
              <Hexagon step={1} />
              {t('app.name')}
            </Link>
            <nav aria-label={t('app.mainMenu')}>
              <a href={addressOf.national(language)}>{t('app.national')}</a>
              {viewer ? (
                <>
                  <Link href={addressOf.home}>{t('app.myMunicipalities')}</Link>
                  {viewer.ndfuRole && <a href={addressOf.dashboard}>{t('app.dashboard')}</a>}
                  <button type="button" className="quiet" onClick={() => void signOut()}>
                    {t('app.signOut')}
                  </button>
                </>
              ) : (
                <Link href={addressOf.signIn()}>{t('app.signIn')}</Link>
              )}
              <select
                aria-label={t('app.language')}
                value={language}
                onChange={({ target }) => chooseLanguage(target.value as Language)}
              >
                {languages.map((one) => (
                  <option key={one} value={one} lang={one}>
                    {languageNames[one]}
                  </option>
                ))}
              </select>
            </nav>
          </div>
        </div>
      </header>
      {children}
      <footer>
        <div>
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
