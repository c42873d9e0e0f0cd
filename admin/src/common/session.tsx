import { createContext, useContext } from 'react';
import type { StartQuery } from '../generated/form/graphql.ts';
import { type Language, type Translate, translator } from './translate.ts';

export type Viewer = NonNullable<StartQuery['me']>;
export type Installation = StartQuery['installation'];

/** What every page may ask: who is here, in which language, on what kind of installation. */
export type Session = {
  readonly viewer: Viewer | null;
  readonly installation: Installation;
  readonly language: Language;
  /** Chooses the interface's language; remembered here, and with the person when signed in. */
  readonly chooseLanguage: (language: Language) => void;
  /** Asks again who is signed in. */
  readonly refresh: () => Promise<Viewer | null>;
  readonly signOut: () => Promise<void>;
};

export const SessionContext = createContext<Session | null>(null);

/** The session; every page stands inside it. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside SessionContext');
  return session;
}

/** The texts of the chosen language. */
export function useTexts(): Translate {
  return translator(useSession().language);
}
