import type { ReactNode } from 'react';
import type { Language, TranslateOf } from '../common/translatorsOf.ts';
import type { TypedDocumentString } from '../generated/public/graphql.ts';
import type { nb } from '../i18n/public/nb.ts';
import type { Outlines } from './outlines.ts';
import type { PublicAddresses } from './publicRoute.ts';

/** Finds and fills one text of the public pages. */
export type PublicTranslate = TranslateOf<typeof nb>;

/**
 * Asks the API one typed operation as the public.
 * @throws Unanswered where the API failed
 */
export type Ask = <Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

/** What a page is made for. */
export type PageAsked = {
  readonly language: Language;
  readonly t: PublicTranslate;
  readonly addresses: PublicAddresses;
  /** What follows the question mark. */
  readonly search: URLSearchParams;
  /** Today in Oslo, YYYY-MM-DD. */
  readonly today: string;
  /** Where people reach the service, without a slash at its end: what is read on paper names it. */
  readonly publicUrl: string;
  /** Whether sheets can be had as PDF. */
  readonly printsPdf: boolean;
  /** The operator's map; null where there is none. */
  readonly outlines: Outlines | null;
};

/** What a page puts between header and footer. */
export type PageContent = {
  /** Of the document, without the product's name. */
  readonly title: string;
  /** One or two sentences for whoever shares or finds the page. */
  readonly description: string;
  /** Which of the header's links is this page's. */
  readonly current: 'national' | 'municipality' | 'method' | null;
  /** 404 where there is nothing of that address, 503 where the API failed; 200 when not given. */
  readonly status?: 200 | 404 | 503;
  /** False where nobody shall find it by searching. */
  readonly isIndexed?: boolean;
  /** The header's link to the municipality that the page is about. */
  readonly municipality?: { readonly name: string; readonly slug: string };
  readonly body: ReactNode;
  /** An address within the service that has what was asked for: the reader is led there instead. */
  readonly redirect?: string;
};
