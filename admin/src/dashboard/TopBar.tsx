import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Link, useGetResourceLabel, useResourceDefinitions, useTranslate } from 'react-admin';
import { useLocation } from 'react-router';
import { Hexagon } from '../common/Hexagon.tsx';
import { Tools } from './Tools.tsx';

/** The places of the dashboard: the workbench, and what every resource has to show. */
function usePlaces() {
  const translate = useTranslate();
  const label = useGetResourceLabel();
  const definitions = Object.values(useResourceDefinitions());
  return [
    { to: '/', text: translate('workbench.title') },
    ...definitions.filter(({ hasList }) => hasList).map(({ name }) => ({ to: `/${name}`, text: label(name, 2) })),
  ];
}

/** The head of every page: whose tool it is, where one can go, language, light or dark, and who one is. */
export function TopBar() {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const places = usePlaces();
  // Open at one place only: whoever goes to another has no more use for it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === pathname;
  const opener = useRef<HTMLButtonElement>(null);
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !isOpen) return;
    setOpenAt(null);
    opener.current?.focus();
  };
  const isHere = (to: string) => (to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`));
  const here = places.find(({ to }) => isHere(to))?.text;
  useEffect(() => {
    document.title = here ? `${here} – Fritidssjekken` : 'Fritidssjekken';
  }, [here]);
  return (
    <header className="db-top">
      <div>
        <Link to="/" className="db-brand">
          <Hexagon step={1} />
          Fritidssjekken
        </Link>
        <button
          type="button"
          className="db-menu"
          aria-expanded={isOpen}
          aria-controls="db-places"
          ref={opener}
          onClick={() => setOpenAt(isOpen ? null : pathname)}
          onKeyDown={closeOnEscape}
        >
          {translate('workbench.menu')}
        </button>
        <Tools />
        <nav
          id="db-places"
          aria-label={translate('workbench.main_menu')}
          className={isOpen ? 'db-places is-open' : 'db-places'}
        >
          {places.map(({ to, text }) => (
            <Link key={to} to={to} aria-current={isHere(to) ? 'page' : undefined} onKeyDown={closeOnEscape}>
              {text}
            </Link>
          ))}
        </nav>
      </div>
    </header>
  );
}
