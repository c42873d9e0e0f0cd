import { type ReactNode, startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import type { StartQuery } from '../generated/form/graphql.ts';
import { ask, NoAnswer, post } from './ask.ts';
import { setMyLanguageMutation, startQuery } from './formQueries.ts';
import { forgetKept, keep, kept } from './keep.ts';
import { type Session, SessionContext } from './session.tsx';
import { type Language, languageCode, languages } from './translate.ts';

const remembered = 'fritidssjekken.language';
/** Until the server has said otherwise. */
const unknown: StartQuery = { me: null, installation: { kind: 'REAL', isEmbedded: false } };

/** Asks who is signed in, and gives it to every page; without network, what this browser remembers. */
export function SessionProvider({ children, waiting }: { children: ReactNode; waiting: ReactNode }) {
  const [start, setStart] = useState<StartQuery | null>(null);
  const [language, setLanguage] = useState<Language>(rememberedLanguage);

  const take = useCallback(async (isFirst: boolean) => {
    const fresh = await askStart();
    const show = () => setStart(fresh);
    isFirst ? startTransition(show) : show();
    const own = languages.find((one) => one === fresh.me?.language.toLowerCase());
    if (own && !localStorage.getItem(remembered)) setLanguage(own);
    return fresh.me;
  }, []);
  const refresh = useCallback(() => take(false), [take]);
  // The first page is drawn in slices, so that it keeps nobody from scrolling or pressing.
  useEffect(() => void take(true), [take]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const session = useMemo<Session | null>(() => {
    if (!start) return null;
    return {
      viewer: start.me,
      installation: start.installation,
      language,
      chooseLanguage: (chosen) => {
        setLanguage(chosen);
        localStorage.setItem(remembered, chosen);
        // The choice holds here whether or not the server hears of it.
        if (start.me) void ask(setMyLanguageMutation, { language: languageCode(chosen) }).catch(() => undefined);
      },
      refresh,
      signOut: async () => {
        await post('/api/auth/sign-out', {}).catch(() => undefined);
        await forgetKept();
        window.location.assign('/');
      },
    };
  }, [start, language, refresh]);

  return session ? <SessionContext value={session}>{children}</SessionContext> : waiting;
}

async function askStart(): Promise<StartQuery> {
  try {
    const fresh = await ask(startQuery);
    await keep('start', fresh);
    return fresh;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return (await kept<StartQuery>('start')) ?? unknown;
  }
}

function rememberedLanguage(): Language {
  const chosen = localStorage.getItem(remembered);
  const wanted = [chosen, ...navigator.languages].map((one) => one?.slice(0, 2));
  return languages.find((one) => wanted[0] === one) ?? (wanted.includes('nn') ? 'nn' : 'nb');
}
