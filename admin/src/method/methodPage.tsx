import type { PageAsked, PageContent } from '../public/page.ts';

/** How it is counted, in plain words, and what each sign means. */
export function methodPage({ t }: PageAsked): PageContent {
  return { title: t('app.method'), description: t('app.footer'), current: 'method', body: <h1>{t('app.method')}</h1> };
}
