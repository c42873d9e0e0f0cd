import './fonts.css';
import './tokens.css';
import './charts/charts.css';
import { CssBaseline } from '@mui/material';
import { startTransition } from 'react';
import {
  AdminContext,
  CoreAdminUI,
  type I18nProvider,
  type ListParams,
  localStorageStore,
  Resource,
} from 'react-admin';
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
import { pageThatComes } from './dashboard/pageThatComes.tsx';
import { askProgressAhead } from './dashboard/progress/askProgressAhead.ts';
import { darkTheme, lightTheme } from './dashboard/theme.ts';
import { dataProvider } from './dataProvider.ts';
import imports from './imports/index.ts';
import { dugnads, effect } from './insight/index.ts';
import municipalities from './municipalities/index.ts';
import rounds from './rounds/index.ts';
import users from './users/index.ts';
import { askStandingsAhead } from './workbench/askStandingsAhead.ts';
import { sharedChoice } from './workbench/listParams.ts';
import { Workbench } from './workbench/Workbench.tsx';

// The first page, the workbench, comes with the door: what it is made of the others need too. They come when they are gone to.
const MunicipalitiesPage = pageThatComes(() =>
  import('./workbench/MunicipalitiesPage.tsx').then((page) => page.MunicipalitiesPage),
);
const ThemesPage = pageThatComes(() => import('./workbench/ThemesPage.tsx').then((page) => page.ThemesPage));

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

/** What the first page needs is on its way while the page is made: what it asks first, and its script. */
function startFirstPage(): Promise<unknown> {
  const { pathname, search } = window.location;
  const isList = pathname === '/admin/municipalities';
  if (!isList && pathname !== '/admin/municipalities/themes') {
    if (pathname === '/admin/') askProgressAhead();
    return Promise.resolve();
  }
  askProgressAhead();
  // An address that says what it lists is the page's to read.
  if (!search)
    askStandingsAhead(isList ? 'standings' : 'standingThemes', store.getItem<Partial<ListParams>>(sharedChoice) ?? {});
  return isList ? MunicipalitiesPage.fetch() : ThemesPage.fetch();
}

// Who is signed in is asked while the texts are on their way; without an answer the dashboard says so itself, and so does
// the page whose script could not be had.
const answers = [openI18nProvider(), whoAmI().catch(() => null), startFirstPage().catch(() => null)] as const;
void Promise.all(answers).then(([i18nProvider]) => {
  // In slices: a page that is being made keeps nobody from scrolling or pressing.
  startTransition(() => createRoot(root).render(<Dashboard i18nProvider={i18nProvider} />));
});
