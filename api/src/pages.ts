import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/**
 * The built pages: hashed files for good, door 1 (administration) below /admin, door 2 (form) for every other address,
 * where the browser's own router decides what is shown.
 * @param directory what the admin package was built into
 */
export function pages(directory: string): Hono {
  const app = new Hono();
  const files = serveStatic({
    // The middleware takes the folder from where the process was started.
    root: relative(process.cwd(), directory) || '.',
    // Beside each script and style lies a compressed one: admin/precompress.ts.
    precompressed: true,
    onFound: (path, c) => {
      const isHashed = path.includes('/assets/');
      c.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    },
  });
  app.get('*', (c, next) => (isFile(c.req.path) ? files(c, next) : next()));
  app.get('/admin', (c) => c.redirect('/admin/'));
  app.get('*', async (c) => {
    if (isFile(c.req.path)) return c.notFound();
    const page = join(directory, c.req.path.startsWith('/admin/') ? 'dashboard.html' : 'form.html');
    if (!existsSync(page)) return c.text('The pages have not been built: npm run build.', 503);
    c.header('cache-control', 'no-cache');
    return c.html(await readFile(page, 'utf8'));
  });
  return app;
}

/** Addresses of pages have no dot in their last part; the built pages themselves are not asked for by file name. */
const isFile = (path: string) => /\.[^/]*$/.test(path) && !path.endsWith('.html');
