import { renderToStaticMarkup } from 'react-dom/server';
import { councilPage } from './council/councilPage.tsx';
import { sharedPage } from './council/shared/sharedPage.tsx';
import { methodPage } from './method/methodPage.tsx';
import { nationalPage } from './national/nationalPage.tsx';
import { type Assets, Document } from './public/Document.tsx';
import { failed, notFound, notPrinted } from './public/noPage.tsx';
import type { Outlines } from './public/outlines.ts';
import { PublicShell } from './public/PublicShell.tsx';
import type { Ask, PageAsked, PageContent } from './public/page.ts';
import { type PublicRoute, publicAddresses, publicRouteOf } from './public/publicRoute.ts';
import { publicTranslate } from './public/publicTranslate.ts';

/** What the server says of a request for a public page. */
export type PublicAsked = {
  /** Path and search: "/nn/landet?runde=…". */
  readonly address: string;
  /** Where people reach the service, without a slash at its end. */
  readonly publicUrl: string;
  /** Today in Oslo, YYYY-MM-DD. */
  readonly today: string;
  readonly isDemonstration: boolean;
  /** Fewest answers that a group figure rests on. */
  readonly fewest: number;
  /** Whether sheets can be had as PDF. */
  readonly printsPdf: boolean;
  readonly assets: Assets;
  /** The operator's map; none where it is not given. */
  readonly outlines?: Outlines | null;
};

/** Asks the API as the public: the text of a document and its variables → what GraphQL answers. */
export type Reach = (document: string, variables: object) => Promise<{ data?: unknown; errors?: readonly unknown[] }>;

/** A page as it is sent. */
export type PublicPage = {
  readonly status: 200 | 404 | 503;
  readonly html: string;
  readonly isIndexed: boolean;
  /** Where the reader is led instead, within the service. */
  readonly redirect?: string;
  /** Why the page could not be made, for the log; with status 503. */
  readonly fault?: unknown;
};

/** The API gave no usable answer. */
export class Unanswered extends Error {}

/**
 * Door 3: renders one public page, wholly readable without script. Where it cannot be made, a page says so.
 */
export async function page(asked: PublicAsked, reach: Reach): Promise<PublicPage> {
  const { pathname, search } = new URL(asked.address, 'http://here');
  const { language, route } = publicRouteOf(pathname);
  const of: PageAsked = {
    ...{ language, t: publicTranslate(language, asked.fewest), addresses: publicAddresses(language) },
    ...{
      search: new URLSearchParams(search),
      today: asked.today,
      printsPdf: asked.printsPdf,
      publicUrl: asked.publicUrl,
    },
    outlines: asked.outlines ?? null,
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
    const { status = 200, isIndexed = true, redirect } = content;
    return { status, html: `<!doctype html>${html}`, isIndexed, ...(redirect === undefined ? {} : { redirect }) };
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
    case 'notPrinted':
      return notPrinted(asked, route.from);
    case 'notFound':
      return null;
  }
}
