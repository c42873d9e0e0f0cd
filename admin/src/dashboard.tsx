import './fonts.css';
import './tokens.css';
import './charts/charts.css';
import { lazy } from 'react';
import { Admin, Resource } from 'react-admin';
import { createRoot } from 'react-dom/client';
import { Route } from 'react-router';
import { BrowserRouter } from 'react-router-dom';
import assessments from './assessments/index.ts';
import { authProvider } from './authProvider.ts';
import { downloadPictures } from './charts/downloadPictures.ts';
import checklists from './checklists/index.ts';
import { i18nProvider } from './dashboard/i18nProvider.ts';
import { Layout } from './dashboard/Layout.tsx';
import { darkTheme, lightTheme } from './dashboard/theme.ts';
import { dataProvider } from './dataProvider.ts';
import imports from './imports/index.ts';
import { dugnads, effect } from './insight/index.ts';
import municipalities from './municipalities/index.ts';
import rounds from './rounds/index.ts';
import users from './users/index.ts';

const Workbench = lazy(() => import('./workbench/Workbench.tsx').then((page) => ({ default: page.Workbench })));
const MunicipalitiesPage = lazy(() =>
  import('./workbench/MunicipalitiesPage.tsx').then((page) => ({ default: page.MunicipalitiesPage })),
);
const ThemesPage = lazy(() => import('./workbench/ThemesPage.tsx').then((page) => ({ default: page.ThemesPage })));

const root = document.getElementById('root');
if (!root) throw new Error('dashboard.html has no #root');

downloadPictures(document);
createRoot(root).render(
  <BrowserRouter basename="/admin">
    <Admin
      dataProvider={dataProvider}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      layout={Layout}
      dashboard={Workbench}
      theme={lightTheme}
      darkTheme={darkTheme}
      loginPage={false}
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
    </Admin>
  </BrowserRouter>,
);
