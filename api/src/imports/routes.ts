import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requireNdfu, type Viewer } from '../access.ts';
import type { ViewerOf } from '../context.ts';
import { DomainError, Forbidden, NotFound, Unauthenticated } from '../errors.ts';
import { FileRefused } from './errors.ts';
import type { Outcome, Sent } from './outcome.ts';
import { problemOf } from './problem.ts';
import { type FileKind, readTable } from './readTable.ts';
import { importAssessments } from './store/importAssessments.ts';
import { importDugnads } from './store/importDugnads.ts';
import { themeScope, versionAsked, whatIsAsked } from './target.ts';
import { assessmentsTemplate, dugnadsTemplate } from './template.ts';

/** What the routes of importing need. */
export type ImportRoutesConfig = {
  readonly viewerOf: ViewerOf;
  /** Origins of our own pages. */
  readonly origins: ReadonlySet<string>;
  readonly now?: () => Date;
};

/** Bytes of a file: 357 municipalities with 40 answers each in the long form are one or two million. */
const largestFile = 15 * 1024 * 1024;

const kinds: Readonly<Record<string, FileKind>> = {
  'text/csv': 'CSV',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
};

/**
 * Files with assessments and dugnads of earlier years, for NDFU: POST /import/assessments and /import/dugnads with the file
 * as body (docs/import.md), GET /import/mal/… for empty ones.
 * A file's content type is one that no form can send, and a page of another origin is refused.
 */
export function importRoutes({ viewerOf, origins, now = () => new Date() }: ImportRoutesConfig): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof FileRefused) return c.json(outcomeOf(error), 422);
    const status = statusOf(error);
    if (status === null || !('code' in error)) throw error;
    return c.json({ code: error.code, message: error.message }, status);
  });
  app.use('/import/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    const origin = c.req.header('origin');
    if (c.req.method !== 'GET' && origin !== undefined && !origins.has(origin)) {
      return c.json({ code: 'FOREIGN_ORIGIN', message: 'The request did not come from one of our own pages.' }, 403);
    }
    requireNdfu(await viewerOf(c.req.raw), 'import');
    return next();
  });
  app.use(
    '/import/*',
    bodyLimit({
      maxSize: largestFile,
      onError: (c) => c.json({ code: 'TOO_LARGE', message: `A file has at most ${largestFile} bytes.` }, 413),
    }),
  );

  app.get('/import/mal/assessments.csv', async (c) => {
    const { checklist } = await versionAsked(c.req.query());
    return csv(
      c,
      `${checklist.checklist}-${checklist.version}.csv`,
      assessmentsTemplate(checklist, c.req.query('form')),
    );
  });
  app.get('/import/mal/dugnads.csv', (c) => csv(c, 'dugnads.csv', dugnadsTemplate()));

  app.post('/import/assessments', async (c) => {
    const target = await whatIsAsked(c.req.query());
    return answered(c, async (sent) => importAssessments({ ...sent, target }));
  });
  app.post('/import/dugnads', async (c) => {
    const themes = themeScope(c.req.query('checklist'));
    return answered(c, async (sent) => importDugnads({ ...sent, themes }));
  });

  async function answered<O extends Outcome>(c: Context, importFile: (file: File) => Promise<O>) {
    const kind = kinds[c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''];
    if (!kind) return c.json({ code: 'NOT_A_TABLE', message: `Send ${Object.keys(kinds).join(' or ')}.` }, 415);
    const user = await viewerOf(c.req.raw);
    requireNdfu(user, 'import');
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const sent = {
      fileName: c.req.query('fileName')?.slice(0, 200) || `import.${kind.toLowerCase()}`,
      fileHash: createHash('sha256').update(bytes).digest('hex'),
      isDryRun: ['1', 'true'].includes(c.req.query('dryRun') ?? ''),
      ...{ user, now: now() },
    };
    const outcome = await importFile({ ...sent, ...(await readTable(bytes, kind)) });
    return c.json(outcome, outcome.problems.length > 0 ? 422 : 200);
  }

  return app;
}

type File = Sent & Awaited<ReturnType<typeof readTable>> & { readonly user: Viewer };

function csv(c: Context, fileName: string, text: string): Response {
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${fileName}"`);
  return c.body(text);
}

/** A file that cannot be read at all, as an outcome of its own. */
const outcomeOf = ({ code, message, mend }: FileRefused) => ({
  ...{ rows: 0, created: 0, unchanged: 0, problems: [problemOf(null, code, message, mend)], moreProblems: 0 },
  importId: null,
});

function statusOf(error: Error): 400 | 401 | 403 | 404 | null {
  if (error instanceof Unauthenticated) return 401;
  if (error instanceof Forbidden) return 403;
  if (error instanceof NotFound) return 404;
  return error instanceof DomainError ? 400 : null;
}
