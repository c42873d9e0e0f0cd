import './fonts.css';
import './tokens.css';
import './charts/charts.css';
import { Admin, Resource } from 'react-admin';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import assessments from './assessments/index.ts';
import { authProvider } from './authProvider.ts';
import { downloadPictures } from './charts/downloadPictures.ts';
import checklists from './checklists/index.ts';
import { i18nProvider } from './dashboard/i18nProvider.ts';
import { Layout } from './dashboard/Layout.tsx';
import { darkTheme, lightTheme } from './dashboard/theme.ts';
import { dataProvider } from './dataProvider.ts';
import { dugnads, effect } from './insight/index.ts';
import municipalities from './municipalities/index.ts';
import rounds from './rounds/index.ts';
import users from './users/index.ts';

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
      theme={lightTheme}
      darkTheme={darkTheme}
      loginPage={false}
      disableTelemetry
      requireAuth
      title="Fritidssjekken"
    >
      <Resource {...rounds} />
      <Resource {...assessments} />
      <Resource {...municipalities} />
      <Resource {...dugnads} />
      <Resource {...effect} />
      <Resource {...users} />
      <Resource {...checklists} />
    </Admin>
  </BrowserRouter>,
);
