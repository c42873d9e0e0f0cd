import { useTheme } from '@mui/material/styles';
import { lazy, type ReactNode, Suspense, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ErrorBoundary } from 'react-error-boundary';
import { whoAmI, whoIsKnown } from '../authProvider.ts';
import { Failure } from './Failure.tsx';
import { headingId } from './PageTitle.tsx';
import { Waiting } from './progress/Waiting.tsx';
import { TopBar } from './TopBar.tsx';
import { useHeadingFocus } from './useHeadingFocus.ts';
import './dashboard.css';

// Nobody needs it before there is a page.
const Messages = lazy(() => import('./Messages.tsx').then((part) => ({ default: part.Messages })));

type Installation = Awaited<ReturnType<typeof whoAmI>>['installation'];

function useInstallation(): Installation | null {
  const [installation, setInstallation] = useState<Installation | null>(() => whoIsKnown()?.installation ?? null);
  useEffect(() => {
    whoAmI().then(
      (answer) => setInstallation(answer.installation),
      () => setInstallation(null),
    );
  }, []);
  return installation;
}

/** The tokens follow the reader's choice of light or dark, as MUI does. */
function useTokensTheme(): void {
  const { mode } = useTheme().palette;
  useEffect(() => {
    document.documentElement.dataset.theme = mode;
  }, [mode]);
}

/** Drawn in slices: react-admin opens it at one go, once it knows who is signed in. */
export function Layout({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) && <Frame>{children}</Frame>;
}

/** The dashboard's frame: says first of all when the data are made up, and when the database is the embedded one. */
function Frame({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const installation = useInstallation();
  const content = useRef<HTMLDivElement>(null);
  useTokensTheme();
  useHeadingFocus();
  const isMadeUp = installation?.kind === 'DEMONSTRATION';
  return (
    <div className="db">
      <button type="button" className="db-skip" onClick={() => content.current?.focus()}>
        {translate('ra.navigation.skip_nav')}
      </button>
      {isMadeUp && (
        <aside className="db-strip" data-demonstration>
          {translate('dashboard.demonstration')}
        </aside>
      )}
      {installation?.kind === 'REAL' && installation.isEmbedded && (
        <aside className="db-strip">{translate('dashboard.embedded')}</aside>
      )}
      <TopBar />
      <main>
        <div className="db-main" id="main-content" ref={content} tabIndex={-1}>
          <div className="db-title">
            {/* biome-ignore lint/a11y/useHeadingContent: the page fills it */}
            <h1 id={headingId} />
          </div>
          <ErrorBoundary FallbackComponent={Failure}>
            <Suspense fallback={<Waiting />}>{children}</Suspense>
          </ErrorBoundary>
        </div>
      </main>
      <footer className="db-footer">
        <div>
          {translate('workbench.footer')} {isMadeUp && translate('dashboard.demonstration')}
          <br />
          {translate('dashboard.sources')}
        </div>
      </footer>
      <Suspense>
        <Messages />
      </Suspense>
    </div>
  );
}
