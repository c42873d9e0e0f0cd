import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import packageJson from '../../package.json' with { type: 'json' };
import { makeAnswerCache } from './answerCache.ts';
import { assessmentRoutes } from './assessments/routes.ts';
import { fileRoutes } from './benchmarks/fileRoutes.ts';
import type { Config } from './config.ts';
import { pool } from './database.ts';
import { files } from './files.ts';
import { graphqlLane, type Lane } from './graphqlLane.ts';
import { importRoutes } from './imports/routes.ts';
import { limits } from './limits.ts';
import type { Log } from './log.ts';
import { mailboxRoutes } from './mail/mailbox.ts';
import { municipalityRoutes } from './municipalities/routes.ts';
import { pages } from './pages.ts';
import { publicPages } from './publicPages.ts';
import { setRenewedCookies } from './renewedCookies.ts';
import { commonHeaders, secureHeaders, strictPolicy } from './secureHeaders.ts';
import { makeShortWay } from './shortWay.ts';
import { publishedKeys } from './signingKey.ts';
import { makeAuth, originsOf } from './users/auth.ts';
import { demoRoutes } from './users/demoRoutes.ts';
import { usersRoutes } from './users/routes.ts';
import { makeViewerOf } from './users/viewerOf.ts';
import { makeYoga, maskedError } from './yoga.ts';

/** Bytes of a request's body: the longest text answer fits many times over. */
const bodyLimitBytes = 256 * 1024;

/** Everything that answers over HTTP, without the lane in front. */
export const makeApp = (config: Config, authSecret: string, log: Log): Hono => makeServing(config, authSecret, log).app;

/**
 * Everything that answers over HTTP, on one port. The database, the catalogue and the signing key must be open.
 * @param authSecret signs cookies
 * @returns with the lane that is asked first
 */
export function makeServing(config: Config, authSecret: string, log: Log): { app: Hono; lane: Lane } {
  const { publicUrl, trustedProxies } = config;
  const auth = makeAuth({ publicUrl, authSecret });
  const viewerOf = makeViewerOf(auth);
  const logError = (error: unknown) => log.error({ err: error }, 'our fault in GraphQL');
  const shortWay = makeShortWay({
    ...{ viewerOf, limits, now: () => new Date() },
    maskError: (error) => maskedError(error, logError),
  });
  const yoga = makeYoga({ viewerOf, introspection: config.introspection, logError, shortWay });

  const app = new Hono();
  app.onError((error, c) => {
    // What follows /delt/ is a token, which no log holds.
    const path = c.req.path.replace(/(\/delt\/).*/, '$1…');
    log.error({ err: error, method: c.req.method, path }, 'our fault');
    return c.json({ code: 'INTERNAL_SERVER_ERROR', message: 'Unexpected error.' }, 500);
  });
  const isHttps = publicUrl.startsWith('https:');
  app.use(secureHeaders(isHttps));
  app.use(compress());
  app.use(setRenewedCookies);
  // Before the limit: files are larger, and have their own.
  app.route('/', importRoutes({ viewerOf, origins: originsOf(publicUrl) }));
  app.use(bodyLimit({ maxSize: bodyLimitBytes, onError: (c) => c.json({ code: 'TOO_LARGE' }, 413) }));

  app.get('/livez', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    const isReady = await pool.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return isReady ? c.text('ok') : c.text('the database does not answer', 503);
  });
  app.get('/version', (c) => c.json({ version: packageJson.version, node: process.version }));
  app.get('/.well-known/fritidssjekken-keys.json', async (c) => {
    c.header('cache-control', 'public, max-age=300');
    return c.json({ algorithm: 'Ed25519', keys: await publishedKeys() });
  });
  app.on(['GET', 'POST'], '/graphql', async (c) => yoga.fetch(c.req.raw));
  app.route('/', usersRoutes({ auth, publicUrl, trustedProxies }));
  if (config.isDemonstration) app.route('/', demoRoutes({ auth, publicUrl, trustedProxies }));
  app.route('/', mailboxRoutes(config));
  app.route('/', municipalityRoutes());
  app.route('/', assessmentRoutes(viewerOf));
  app.route('/', fileRoutes({ publicUrl, version: packageJson.version }));
  const { isDemonstration, chromium, smallestGroup: fewest } = config;
  app.route('/', publicPages({ yoga, publicUrl, isDemonstration, fewest, chromium, logError }));
  app.route('/', pages(files.admin));
  const lane = graphqlLane({
    ...{ yoga, shortWay, logError, bodyLimit: bodyLimitBytes, answers: makeAnswerCache(config.answerCacheBytes) },
    headers: [strictPolicy, ...commonHeaders(isHttps)],
  });
  return { app, lane };
}
