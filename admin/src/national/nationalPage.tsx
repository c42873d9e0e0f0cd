import type { PageMaker } from '../public/page.ts';

/** The whole country: one sentence with response rate and possible span, the map, find mine, the counties. */
export const nationalPage: PageMaker = async ({ t }) => ({
  title: t('app.national'),
  description: t('app.footer'),
  current: 'national',
  body: <h1>{t('app.national')}</h1>,
});
