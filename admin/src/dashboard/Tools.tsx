import { memo } from 'react';
import { ToggleThemeButton, UserMenu, useGetIdentity, useLocaleState, useLocales, useTranslate } from 'react-admin';

/** What every page has at hand: the other door, language, light or dark, who one is. Not drawn anew with each place. */
export const Tools = memo(function Tools() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  return (
    <div className="db-tools">
      <a href="/" className="db-door">
        {translate('dashboard.light_door')}
      </a>
      <Languages />
      <ToggleThemeButton />
      <UserMenu label={translate('ra.auth.user_menu', { name: identity?.fullName ?? '' })} />
    </div>
  );
});

/** The same choice as on the other doors' pages. */
function Languages() {
  const translate = useTranslate();
  const languages = useLocales();
  const [language, choose] = useLocaleState();
  return (
    <select
      className="db-language"
      aria-label={translate('dashboard.language')}
      value={language}
      onChange={({ target }) => void choose(target.value)}
    >
      {languages.map(({ locale, name }) => (
        <option key={locale} value={locale} lang={locale}>
          {name}
        </option>
      ))}
    </select>
  );
}
