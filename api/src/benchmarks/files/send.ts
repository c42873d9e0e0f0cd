import type { Context } from 'hono';
import { db } from '../../database.ts';
import type { FileLanguage } from './language.ts';
import { FilesBusy, hasAlready, madeOnce } from './madeFiles.ts';

/** A file that is sent, or not where the caller has it. */
export type Sent = {
  readonly type: string;
  readonly tag: string;
  /** The edition stands in the address: what is there never becomes another. */
  readonly isFixed: boolean;
  readonly name: string;
  readonly isDemonstration: boolean;
  readonly make: () => Promise<Uint8Array>;
};

/** Sends a public file with what its caches need; 503 while too many others wait to be made. */
export async function send(c: Context, { type, tag, isFixed, name, isDemonstration, make }: Sent): Promise<Response> {
  const headers = {
    etag: tag,
    'cache-control': `public, max-age=${isFixed ? 86_400 : 300}`,
    // Figures that all may read, for pages of others too.
    'access-control-allow-origin': '*',
  };
  if (hasAlready(c.req.header('if-none-match'), tag)) return c.body(null, 304, headers);
  const bytes = await madeOnce(tag, make).catch((error: unknown) => {
    if (error instanceof FilesBusy) return null;
    throw error;
  });
  if (bytes === null) {
    c.header('cache-control', 'no-store');
    c.header('retry-after', '30');
    return c.json({ code: 'BUSY', message: 'Many files are being made. Try again in half a minute.' }, 503);
  }
  const kind = type.startsWith('application/json') ? 'inline' : 'attachment';
  return c.body(new Uint8Array(bytes), 200, {
    ...headers,
    'content-type': type,
    'content-disposition': `${kind}; filename="${isDemonstration ? 'DEMONSTRASJON-' : ''}${name}"`,
  });
}

/** There is no such file, for anybody. */
export function missing(c: Context): Response {
  c.header('cache-control', 'no-store');
  return c.json({ code: 'NOT_FOUND' }, 404);
}

/** @returns null: the one in force; undefined: what is written is no number of an edition */
export function editionAsked(written: string | undefined): number | null | undefined {
  if (written === undefined) return null;
  return /^[1-9]\d{0,5}$/.test(written) ? Number(written) : undefined;
}

/** Where a file lies for good; bokmål is not said. */
export function addressOf(
  publicUrl: string,
  path: string,
  { sprak, ...rest }: { sprak: FileLanguage; utgave?: string },
): string {
  const query = new URLSearchParams({ ...rest, ...(sprak === 'nb' ? {} : { sprak }) }).toString();
  return `${publicUrl}${path}${query && `?${query}`}`;
}

/** Whether all that is here is invented (spec 7.3). */
export const isInvented = async (): Promise<boolean> =>
  (await db.installation.findUnique({ where: { id: 1 } }))?.kind === 'DEMONSTRATION';
