import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { dayOf } from './days.ts';
import { files } from './files.ts';
import type { makeYoga } from './yoga.ts';

/** What door 3 is told of a request; its own side of this is admin/src/public.tsx. */
type Asked = {
  readonly address: string;
  readonly publicUrl: string;
  readonly today: string;
  readonly isDemonstration: boolean;
  readonly assets: Assets;
};

type Reply = { data?: unknown; errors?: readonly unknown[] };
type Reach = (document: string, variables: object) => Promise<Reply>;
type Made = { status: 200 | 404 | 503; html: string; isIndexed: boolean; fault?: unknown };
type Door = {
  readonly page: (asked: Asked, reach: Reach) => Promise<Made>;
};

/** The hashed files that a public page loads. */
type Assets = { readonly scripts: readonly string[]; readonly styles: readonly string[] };

type Options = {
  readonly yoga: Pick<ReturnType<typeof makeYoga>, 'fetch'>;
  /** Where people reach the service, without a slash at its end. */
  readonly publicUrl: string;
  readonly isDemonstration: boolean;
  /** Where a page that could not be made is reported, with its cause. */
  readonly logError: (error: unknown) => void;
  readonly clock?: () => Date;
};

/** Addresses of public pages; in nynorsk and English with the language before them. */
const paths = ['/landet', '/metode', '/kommune/:address', '/delt/:token'];

/**
 * Door 3: public pages, rendered here by the function that the admin package was built into. It asks the same API as
 * everybody, as nobody signed in: the same resolvers, the same guard.
 */
export function publicPages({ yoga, publicUrl, isDemonstration, logError, clock = () => new Date() }: Options): Hono {
  const app = new Hono();
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
  const all = paths.flatMap((path) => [path, `/nn${path}`, `/en${path}`]);
  app.on('GET', all, etag(), async (c) => {
    if (!existsSync(files.publicPages)) return c.text('The pages have not been built: npm run build.', 503);
    door ??= readDoor().catch(forget);
    const built = await door;
    const { pathname, search } = new URL(c.req.url);
    const asked = { address: pathname + search, publicUrl, today: dayOf(clock()), isDemonstration };
    const { status, html, isIndexed, fault } = await built.door.page({ ...asked, assets: built.assets }, reach);
    if (fault !== undefined) logError(fault);
    c.header('cache-control', isIndexed ? 'public, no-cache' : 'private, no-store');
    if (!isIndexed) c.header('x-robots-tag', 'noindex, nofollow');
    return c.html(html, status);
  });
  return app;
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
  return { door, assets: { scripts: [`/${entry.file}`], styles: styles.map((file) => `/${file}`) } };
}

type Manifest = Readonly<Record<string, { file: string; css?: readonly string[]; imports?: readonly string[] }>>;
