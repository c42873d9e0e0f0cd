import type { PageAsked, PageContent } from './page.ts';

/** The page where the API gave no answer: says so, and that the next try may do. */
export function failed({ t }: PageAsked): PageContent {
  return {
    ...{ title: t('app.failedTitle'), description: t('app.failed') },
    ...{ current: null, status: 503, isIndexed: false },
    body: (
      <>
        <h1>{t('app.failedTitle')}</h1>
        <p className="lead">{t('app.failed')}</p>
      </>
    ),
  };
}

/** The page where an address leads nowhere: says so, and where to go. */
export function notFound({ t, addresses }: PageAsked): PageContent {
  return {
    ...{ title: t('app.notFound'), description: t('app.notFoundText') },
    ...{ current: null, status: 404, isIndexed: false },
    body: (
      <>
        <h1>{t('app.notFound')}</h1>
        <p className="lead">{t('app.notFoundText')}</p>
        <p>
          <a className="button" href={addresses.national()}>
            {t('app.toNational')}
          </a>
        </p>
      </>
    ),
  };
}

/** In place of a sheet that cannot be printed here, or not now: the page itself prints the same two sheets. */
export function notPrinted({ t, search }: PageAsked, from: string): PageContent {
  return {
    ...{ title: t('app.notPrinted'), description: t('app.notPrintedText') },
    ...{ current: null, status: 503, isIndexed: false },
    body: (
      <>
        <h1>{t('app.notPrinted')}</h1>
        <p className="lead">{t('app.notPrintedText')}</p>
        <p>
          <a className="button" href={`${from}${search.size > 0 ? `?${search}` : ''}`}>
            {t('app.toPage')}
          </a>
        </p>
      </>
    ),
  };
}
