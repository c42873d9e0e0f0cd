import { Box } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { type ReactNode, useDeferredValue, useEffect, useState } from 'react';
import { CheckForApplicationUpdate, Layout as RaLayout, TitlePortal, useTranslate } from 'react-admin';
import { whoAmI, whoIsKnown } from '../authProvider.ts';
import { Failure } from './Failure.tsx';
import { TopBar } from './TopBar.tsx';
import { useHeadingFocus } from './useHeadingFocus.ts';
import './dashboard.css';

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

/** react-admin's frame without its bar and its column; on a narrow screen a wide table scrolls in its own frame. */
const frame = {
  ...{ minWidth: 0, minHeight: 0, bgcolor: 'transparent', flex: '1 0 auto' },
  // From the first moment on: what comes moves no footer that is in sight.
  '@media screen': { minHeight: '100vh' },
  '& .RaLayout-appFrame': { mt: 0, minWidth: 0 },
  '& .RaLayout-contentWithSidebar': { display: 'block' },
  '& .RaLayout-content': { minWidth: 0, p: 0 },
  '& .RaList-main, & .RaEdit-main, & .RaCreate-main, & .RaShow-main': { minWidth: 0 },
  '& .RaDataTable-tableWrapper': { overflowX: 'auto' },
  '& .RaList-content': { minWidth: 0 },
  '& .RaSimpleForm-root, & .MuiFormControl-root': { maxWidth: '100%' },
};

const NoSidebar = () => null;

/** Drawn in slices: react-admin opens it at one go, once it knows who is signed in. */
export function Layout({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) && <Frame>{children}</Frame>;
}

/** The dashboard's frame: says first of all when the data are made up, and when the database is the embedded one. */
function Frame({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const installation = useInstallation();
  useTokensTheme();
  useHeadingFocus();
  const isMadeUp = installation?.kind === 'DEMONSTRATION';
  return (
    <div className="db">
      {isMadeUp && (
        <aside className="db-strip" data-demonstration>
          {translate('dashboard.demonstration')}
        </aside>
      )}
      {installation?.kind === 'REAL' && installation.isEmbedded && (
        <aside className="db-strip">{translate('dashboard.embedded')}</aside>
      )}
      <RaLayout appBar={TopBar} sidebar={NoSidebar} error={Failure} sx={frame}>
        <div className="db-main">
          <Box className="db-title">
            <TitlePortal component="h1" />
          </Box>
          {children}
        </div>
      </RaLayout>
      <footer className="db-footer">
        <div>
          {translate('workbench.footer')} {isMadeUp && translate('dashboard.demonstration')}
          <br />
          {translate('dashboard.sources')}
        </div>
      </footer>
      <CheckForApplicationUpdate />
    </div>
  );
}
