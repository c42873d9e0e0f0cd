import type { Ask, PageAsked, PageContent } from '../public/page.ts';

/** The councillor's page of the municipality with that code. */
export async function councilPage(code: string, { t }: PageAsked, _ask: Ask): Promise<PageContent | null> {
  return { title: code, description: t('app.footer'), current: 'municipality', body: <h1>{code}</h1> };
}
