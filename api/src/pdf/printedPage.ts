import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { LRUCache } from 'lru-cache';
import { strictPolicy } from '../secureHeaders.ts';
import { printPdf } from './printPdf.ts';

/** Bytes of printed pages that stay in process: some two hundred sheets. */
const keptBytes = 32 * 2 ** 20;

const kept = new LRUCache<string, Uint8Array>({ maxSize: keptBytes, sizeCalculation: ({ length }) => length || 1 });
const underWay = new Map<string, Promise<Uint8Array>>();

type Options = {
  /** Path of the browser. */
  readonly chromium: string;
  /** Where people reach the service: what the page links to is written out from there. */
  readonly publicUrl: string;
  /** Answers for the style sheets and fonts that the page loads. */
  readonly assets: Hono;
};

/** The entity tag of what is printed from that page: another page prints another sheet. */
export const tagOfPrinted = (html: string): string =>
  `"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`;

/**
 * A page of ours as a tagged PDF, as its print styles say; the same page is printed once. The browser is given the page as
 * it was made for the asker: it asks for no page itself, signs in nowhere and sees no secret address.
 * @param html the whole document
 * @throws PrinterBusy when too many wait
 * @throws Error when the browser fails or takes too long
 */
export function printedPage(html: string, options: Options): Promise<Uint8Array> {
  const tag = tagOfPrinted(html);
  const known = kept.get(tag);
  if (known) return Promise.resolve(known);
  const waited = underWay.get(tag);
  if (waited) return waited;
  const printed = print(html, options)
    .then((pdf) => {
      kept.set(tag, pdf);
      return pdf;
    })
    .finally(() => underWay.delete(tag));
  underWay.set(tag, printed);
  return printed;
}

async function print(html: string, { chromium, publicUrl, assets }: Options): Promise<Uint8Array> {
  const path = `/${randomUUID()}`;
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header(...strictPolicy);
  });
  app.get(path, (c) => c.html(onPaper(html, publicUrl)));
  app.route('/', assets);
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    return await printPdf(chromium, `http://127.0.0.1:${port}${path}`);
  } finally {
    server.close();
  }
}

/** Paper runs no script, and its links are read elsewhere: they name the host that people reach. */
function onPaper(html: string, publicUrl: string): string {
  return html
    .replace(/<script\b[^>]*><\/script>/g, '')
    .replace(/(<a\s[^>]*?\bhref=")(?=\/(?!\/))/g, (opening) => opening + publicUrl);
}
