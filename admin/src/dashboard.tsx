import './fonts.css';
import './tokens.css';
import './charts/charts.css';
import { CssBaseline } from '@mui/material';
import { lazy, startTransition } from 'react';
import { AdminContext, CoreAdminUI, type I18nProvider, localStorageStore, Resource } from 'react-admin';
import { createRoot } from 'react-dom/client';
import { Route } from 'react-router';
import { BrowserRouter } from 'react-router-dom';
import assessments from './assessments/index.ts';
import { authProvider, whoAmI } from './authProvider.ts';
import { downloadPictures } from './charts/downloadPictures.ts';
import checklists from './checklists/index.ts';
import { Failure } from './dashboard/Failure.tsx';
import { openI18nProvider } from './dashboard/i18nProvider.ts';
import { Layout } from './dashboard/Layout.tsx';
import { NotFound } from './dashboard/NotFound.tsx';
import { askProgressAhead } from './dashboard/progress/askProgressAhead.ts';
import { darkTheme, lightTheme } from './dashboard/theme.ts';
import { dataProvider } from './dataProvider.ts';
import imports from './imports/index.ts';
import { dugnads, effect } from './insight/index.ts';
import municipalities from './municipalities/index.ts';
import rounds from './rounds/index.ts';
import users from './users/index.ts';
import { Workbench } from './workbench/Workbench.tsx';

// The first page, the workbench, comes with the door: what it is made of the others need too. They come when they are gone to.
const MunicipalitiesPage = lazy(() =>
  import('./workbench/MunicipalitiesPage.tsx').then((page) => ({ default: page.MunicipalitiesPage })),
);
const ThemesPage = lazy(() => import('./workbench/ThemesPage.tsx').then((page) => ({ default: page.ThemesPage })));

/** The head's bar stands in the page already while react-admin asks who is signed in. */
const Nothing = () => null;

const store = localStorageStore();

/** react-admin's parts instead of its whole: its own frame, sign-in page and messages would come with every first load. */
function Dashboard({ i18nProvider }: { i18nProvider: I18nProvider }) {
  return (
    <BrowserRouter basename="/admin">
      <AdminContext
        dataProvider={dataProvider}
        authProvider={authProvider}
        i18nProvider={i18nProvider}
        store={store}
        theme={lightTheme}
        darkTheme={darkTheme}
      >
        <CssBaseline enableColorScheme>
          <CoreAdminUI
            layout={Layout}
            dashboard={Workbench}
            catchAll={NotFound}
            error={Failure}
            loading={Nothing}
            disableTelemetry
            requireAuth
            title="Fritidssjekken"
          >
            <Resource {...municipalities} list={MunicipalitiesPage}>
              <Route path="themes" element={<ThemesPage />} />
            </Resource>
            <Resource {...rounds} />
            <Resource {...assessments} />
            <Resource {...dugnads} />
            <Resource {...effect} />
            <Resource {...imports} />
            <Resource {...users} />
            <Resource {...checklists} />
          </CoreAdminUI>
        </CssBaseline>
      </AdminContext>
    </BrowserRouter>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('dashboard.html has no #root');

downloadPictures(document);
// The page that most open asks this first: it is on its way while the page is made.
if (/^\/admin\/(municipalities(\/themes)?)?$/.test(window.location.pathname)) askProgressAhead();
// Who is signed in is asked while the texts are on their way; without an answer the dashboard says so itself.
const answers = [openI18nProvider(), whoAmI().catch(() => null)] as const;
void Promise.all(answers).then(([i18nProvider]) => {
  // In slices: a page that is being made keeps nobody from scrolling or pressing.
  startTransition(() => createRoot(root).render(<Dashboard i18nProvider={i18nProvider} />));
});
