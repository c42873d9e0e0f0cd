import type { ReactNode } from 'react';
import { type Language, languages } from '../common/translatorsOf.ts';
import type { PageContent } from './page.ts';
import { inLanguage } from './publicRoute.ts';

/** The built files that a public page loads. */
export type Assets = {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Faces that every page is written in: fetched beside the styles that name them. */
  readonly fonts: readonly string[];
};

type Props = {
  readonly language: Language;
  readonly name: string;
  readonly content: PageContent;
  /** Where people reach the service, without a slash at its end. */
  readonly publicUrl: string;
  /** Path and search of this page. */
  readonly address: string;
  readonly assets: Assets;
  readonly children: ReactNode;
};

/** The whole document of a public page. Its script only adds to what can be read without it. */
export function Document({ language, name, content, publicUrl, address, assets, children }: Props) {
  const { title, description, isIndexed = true } = content;
  const at = (one: Language) => publicUrl + inLanguage(address, one);
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – ${name}`}</title>
        <meta name="description" content={description} />
        {isIndexed ? (
          <>
            <link rel="canonical" href={at(language)} />
            {languages.map((one) => (
              <link key={one} rel="alternate" hrefLang={one} href={at(one)} />
            ))}
            <meta property="og:title" content={title} />
            <meta property="og:description" content={description} />
          </>
        ) : (
          <meta name="robots" content="noindex, nofollow" />
        )}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {assets.fonts.map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" crossOrigin="" href={href} />
        ))}
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {assets.scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}
