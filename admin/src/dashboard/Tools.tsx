import { useTheme } from '@mui/material/styles';
import { memo, useEffect, useRef } from 'react';
import {
  useGetIdentity,
  useLocaleState,
  useLocales,
  useLogout,
  useTranslate,
  useTheme as useWanted,
} from 'react-admin';

/** What every page has at hand: the other door, language, light or dark, who one is. Not drawn anew with each place. */
export const Tools = memo(function Tools() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const logout = useLogout();
  return (
    <div className="db-tools">
      <a href="/" className="db-door">
        {translate('dashboard.light_door')}
      </a>
      <Languages />
      <LightOrDark />
      <span className="db-who">{identity?.fullName}</span>
      <button type="button" className="db-tool" onClick={() => void logout()}>
        {translate('ra.auth.logout')}
      </button>
    </div>
  );
});

/** react-admin makes the whole page anew in another language: whoever chose it still stands at the choice. */
let isChosenHere = false;

/** The same choice as on the other doors' pages. */
function Languages() {
  const translate = useTranslate();
  const languages = useLocales();
  const [language, choose] = useLocaleState();
  const choice = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (isChosenHere) choice.current?.focus();
    isChosenHere = false;
  }, []);
  return (
    <select
      ref={choice}
      className="db-language"
      aria-label={translate('dashboard.language')}
      value={language}
      onChange={({ target }) => {
        isChosenHere = true;
        void choose(target.value);
      }}
    >
      {languages.map(({ locale, name }) => (
        <option key={locale} value={locale} lang={locale}>
          {name}
        </option>
      ))}
    </select>
  );
}

function LightOrDark() {
  const translate = useTranslate();
  const { mode } = useTheme().palette;
  const [, choose] = useWanted();
  const name = translate('ra.action.toggle_theme');
  return (
    <button
      type="button"
      className="db-tool"
      title={name}
      aria-label={name}
      onClick={() => choose(mode === 'dark' ? 'light' : 'dark')}
    >
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" className="db-half">
        <circle cx="10" cy="10" r="7.5" />
        <path d="M10 2.5a7.5 7.5 0 0 1 0 15Z" />
      </svg>
    </button>
  );
}
