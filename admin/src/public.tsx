import { renderToStaticMarkup } from 'react-dom/server';
import { translatorsOf } from './common/translatorsOf.ts';
import { councilPage } from './council/councilPage.tsx';
import { sharedPage } from './council/shared/sharedPage.tsx';
import { en } from './i18n/public/en.ts';
import { nb } from './i18n/public/nb.ts';
import { nn } from './i18n/public/nn.ts';
import { methodPage } from './method/methodPage.tsx';
import { nationalPage } from './national/nationalPage.tsx';
import { type Assets, Document } from './public/Document.tsx';
import { failed, notFound } from './public/noPage.tsx';
import { PublicShell } from './public/PublicShell.tsx';
import type { Ask, PageAsked, PageContent } from './public/page.ts';
import { type PublicRoute, publicAddresses, publicRouteOf } from './public/publicRoute.ts';

/** What the server says of a request for a public page. */
export type PublicAsked = {
  /** Path and search: "/nn/landet?runde=…". */
  readonly address: string;
  /** Where people reach the service, without a slash at its end. */
  readonly publicUrl: string;
  /** Today in Oslo, YYYY-MM-DD. */
  readonly today: string;
  readonly isDemonstration: boolean;
  readonly assets: Assets;
};

/** Asks the API as the public: the text of a document and its variables → what GraphQL answers. */
export type Reach = (document: string, variables: object) => Promise<{ data?: unknown; errors?: readonly unknown[] }>;

/** A page as it is sent. */
export type PublicPage = {
  readonly status: 200 | 404 | 503;
  readonly html: string;
  readonly isIndexed: boolean;
  /** Why the page could not be made, for the log; with status 503. */
  readonly fault?: unknown;
};

/** The API gave no usable answer. */
export class Unanswered extends Error {}

const translators = translatorsOf<typeof nb>({ nb, nn, en });

/**
 * Door 3: renders one public page, wholly readable without script. Where it cannot be made, a page says so.
 */
export async function page(asked: PublicAsked, reach: Reach): Promise<PublicPage> {
  const { pathname, search } = new URL(asked.address, 'http://here');
  const { language, route } = publicRouteOf(pathname);
  const of: PageAsked = {
    ...{ language, t: translators[language], addresses: publicAddresses(language) },
    ...{ search: new URLSearchParams(search), today: asked.today },
  };
  const ask: Ask = async (document, variables) => {
    const { data, errors } = await reach(document.toString(), variables);
    if (errors?.length || !data) throw new Unanswered(JSON.stringify(errors ?? null));
    return data as never;
  };
  const { isDemonstration, publicUrl, assets } = asked;
  const sent = (content: PageContent): PublicPage => {
    const html = renderToStaticMarkup(
      <Document {...{ language, content, publicUrl, assets }} address={pathname + search} name={of.t('app.name')}>
        <PublicShell {...of} address={pathname + search} isDemonstration={isDemonstration} content={content}>
          {content.body}
        </PublicShell>
      </Document>,
    );
    return { status: content.status ?? 200, html: `<!doctype html>${html}`, isIndexed: content.isIndexed ?? true };
  };
  try {
    return sent(await contentOf(route, of, ask));
  } catch (fault) {
    return { ...sent(failed(of)), fault };
  }
}

async function contentOf(route: PublicRoute, asked: PageAsked, ask: Ask): Promise<PageContent> {
  return (await made(route, asked, ask)) ?? notFound(asked);
}

async function made(route: PublicRoute, asked: PageAsked, ask: Ask): Promise<PageContent | null> {
  switch (route.page) {
    case 'national':
      return nationalPage(asked, ask);
    case 'municipality':
      return councilPage(route.code, asked, ask);
    case 'method':
      return methodPage(asked, ask);
    case 'shared':
      return sharedPage(route.token, asked, ask);
    case 'notFound':
      return null;
  }
}
