import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { dayOf } from './days.ts';
import { files } from './files.ts';
import { type Outlines, outlines } from './outlines.ts';
import { pages } from './pages.ts';
import { printedPage, tagOfPrinted } from './pdf/printedPage.ts';
import { PrinterBusy } from './pdf/printPdf.ts';
import type { makeYoga } from './yoga.ts';

/** What door 3 is told of a request; its own side of this is admin/src/public.tsx. */
type Asked = {
  readonly address: string;
  readonly publicUrl: string;
  readonly today: string;
  readonly isDemonstration: boolean;
  /** Fewest answers that a group figure rests on. */
  readonly fewest: number;
  /** Whether sheets can be had as PDF. */
  readonly printsPdf: boolean;
  readonly assets: Assets;
  /** The operator's map; null where there is none. */
  readonly outlines: Outlines | null;
};

type Reply = { data?: unknown; errors?: readonly unknown[] };
type Reach = (document: string, variables: object) => Promise<Reply>;
type Made = { status: 200 | 404 | 503; html: string; isIndexed: boolean; redirect?: string; fault?: unknown };
type Door = {
  readonly page: (asked: Asked, reach: Reach) => Promise<Made>;
};

/** The hashed files that a public page loads. */
type Assets = {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
};

type Options = {
  readonly yoga: Pick<ReturnType<typeof makeYoga>, 'fetch'>;
  /** Where people reach the service, without a slash at its end. */
  readonly publicUrl: string;
  readonly isDemonstration: boolean;
  readonly fewest: number;
  /** Path of the browser that prints sheets; null: there is none. */
  readonly chromium: string | null;
  /** Where a page that could not be made is reported, with its cause. */
  readonly logError: (error: unknown) => void;
  readonly clock?: () => Date;
};

/** Addresses of public pages; in nynorsk and English with the language before them. */
const inAll = (paths: readonly string[]) => paths.flatMap((path) => [path, `/nn${path}`, `/en${path}`]);
const paths = inAll(['/landet', '/metode', '/kommune/:address', '/delt/:token']);
/** What a page of a municipality is as a sheet of paper. */
const sheet = '/raadsark.pdf';
const sheets = inAll([`/kommune/:address${sheet}`, `/delt/:token${sheet}`]);

/**
 * Door 3: public pages, rendered here by the function that the admin package was built into. It asks the same API as
 * everybody, as nobody signed in: the same resolvers, the same guard. A sheet is the page of that address on paper.
 */
export function publicPages(options: Options): Hono {
  const { yoga, publicUrl, isDemonstration, fewest, chromium, logError, clock = () => new Date() } = options;
  const app = new Hono();
  const assets = pages(files.admin);
  let door: Promise<{ door: Door; assets: Assets }> | undefined;
  const reach: Reach = async (query, variables) => {
    const body = JSON.stringify({ query, variables });
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const response = await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body });
    return (await response.json()) as Reply;
  };
  // A build that is under way is tried again at the next request.
  const forget = (error: unknown) => {
    door = undefined;
    throw error;
  };
  /** Null where the pages have not been built. */
  const madeAt = async (address: string): Promise<Made | null> => {
    if (!existsSync(files.publicPages)) return null;
    door ??= readDoor().catch(forget);
    const built = await door;
    const asked = { address, publicUrl, today: dayOf(clock()), isDemonstration, fewest, printsPdf: chromium !== null };
    const made = await built.door.page({ ...asked, assets: built.assets, outlines: outlines() }, reach);
    if (made.fault !== undefined) logError(made.fault);
    return made;
  };
  const sent = (c: Context, made: Made | null) => {
    if (!made) return c.text('The pages have not been built: npm run build.', 503);
    setReach(c, made);
    if (made.redirect !== undefined) return c.redirect(made.redirect, 303);
    return c.html(made.html, made.status);
  };
  app.on('GET', paths, etag(), async (c) => sent(c, await madeAt(addressOf(c))));

  app.on('GET', sheets, async (c) => {
    const address = addressOf(c);
    const unprinted = () => madeAt(address);
    if (!chromium) return sent(c, await unprinted());
    const made = await madeAt(address.replace(sheet, ''));
    if (made?.status !== 200) return sent(c, made);
    const tag = tagOfPrinted(made.html);
    setReach(c, made);
    c.header('etag', tag);
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
    const pdf = await printedPage(made.html, { chromium, publicUrl, assets }).catch((error: unknown) => {
      if (!(error instanceof PrinterBusy)) logError(error);
      return null;
    });
    if (pdf === null) {
      c.header('etag', undefined);
      c.header('retry-after', '30');
      return sent(c, await unprinted());
    }
    c.header('content-type', 'application/pdf');
    c.header('content-disposition', `inline; filename="${isDemonstration ? 'DEMONSTRASJON-' : ''}${nameOf(c)}"`);
    return c.body(new Uint8Array(pdf));
  });
  return app;
}

/** Path and search as they were asked for. */
function addressOf(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
}

/** Who may keep an answer, and whether it may be found by searching. */
function setReach(c: Context, { isIndexed }: Made): void {
  c.header('cache-control', isIndexed ? 'public, no-cache' : 'private, no-store');
  if (!isIndexed) c.header('x-robots-tag', 'noindex, nofollow');
}

/** What a sheet is called where it is kept; a token is in no name. */
function nameOf(c: Context): string {
  const place = /^(\d{4})\b/.exec(c.req.param('address') ?? '')?.[1];
  const language = /^\/(nn|en)\//.exec(c.req.path)?.[1];
  return ['raadsark', place, language].filter(Boolean).join('-').concat('.pdf');
}

async function readDoor(): Promise<{ door: Door; assets: Assets }> {
  const door = (await import(/* @vite-ignore */ pathToFileURL(files.publicPages).href)) as Door;
  const manifest = JSON.parse(await readFile(join(files.admin, '.vite/manifest.json'), 'utf8')) as Manifest;
  const entry = manifest['src/publicScript.ts'];
  if (!entry) throw new Error('admin/dist has no public script: npm run build.');
  // What several doors share comes first: a door's own rules win.
  const styles = [
    ...new Set([...(entry.css ?? []), ...(entry.imports ?? []).flatMap((one) => manifest[one]?.css ?? [])]),
  ];
  const fonts = Object.values(manifest).filter(({ file }) => /inter-latin-wght-normal-[^/]*\.woff2$/.test(file));
  const at = (file: string) => `/${file}`;
  return {
    door,
    assets: { scripts: [at(entry.file)], styles: styles.map(at), fonts: fonts.map(({ file }) => at(file)) },
  };
}

type Manifest = Readonly<Record<string, { file: string; css?: readonly string[]; imports?: readonly string[] }>>;
