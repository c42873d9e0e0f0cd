import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requireNdfu, type Viewer } from '../access.ts';
import type { ViewerOf } from '../context.ts';
import { NotFound } from '../errors.ts';
import type { ImportKind } from '../generated/client/client.ts';
import { isUuid } from '../ids.ts';
import { answerTo } from './answerTo.ts';
import { InvalidImport } from './errors.ts';
import type { Outcome, Sent } from './outcome.ts';
import type { Tell } from './progress.ts';
import { type FileKind, readTable } from './readTable.ts';
import { importAssessments } from './store/importAssessments.ts';
import { importDugnads } from './store/importDugnads.ts';
import { latestRuns, readRun } from './store/runs.ts';
import { themeScope, versionAsked, whatIsAsked } from './target.ts';
import { assessmentsTemplate, dugnadsTemplate } from './template.ts';
import { toldAs } from './toldAs.ts';

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
 * as body (docs/import.md), GET /import/mal/… for empty ones, GET /import/runs/… for how far one has come.
 * A file's content type is one that no form can send, and a page of another origin is refused.
 */
export function importRoutes({ viewerOf, origins, now = () => new Date() }: ImportRoutesConfig): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    const answer = answerTo(error);
    if (!answer) throw error;
    return c.json(answer.body, answer.status);
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

  app.get('/import/runs', async (c) => c.json(await latestRuns()));
  app.get('/import/runs/:id', async (c) => {
    const id = c.req.param('id');
    const run = isUuid(id) ? await readRun(id) : null;
    if (!run) throw new NotFound('import run', id);
    return c.json(run);
  });

  app.post('/import/assessments', async (c) => {
    const target = await whatIsAsked(c.req.query());
    return answered(c, 'ASSESSMENTS', async (sent) => importAssessments({ ...sent, target }));
  });
  app.post('/import/dugnads', async (c) => {
    const themes = themeScope(c.req.query('checklist'));
    return answered(c, 'DUGNADS', async (sent) => importDugnads({ ...sent, themes }));
  });

  async function answered<O extends Outcome>(c: Context, kind: ImportKind, importFile: (file: SentFile) => Promise<O>) {
    const fileKind = kinds[c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''];
    if (!fileKind) return c.json({ code: 'NOT_A_TABLE', message: `Send ${Object.keys(kinds).join(' or ')}.` }, 415);
    const user = await viewerOf(c.req.raw);
    requireNdfu(user, 'import');
    const runId = c.req.query('run');
    if (runId !== undefined && !isUuid(runId)) throw new InvalidImport('The id of a run is a UUID.');
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const sent = {
      fileName: c.req.query('fileName')?.slice(0, 200) || `import.${fileKind.toLowerCase()}`,
      fileHash: createHash('sha256').update(bytes).digest('hex'),
      isDryRun: ['1', 'true'].includes(c.req.query('dryRun') ?? ''),
      ...{ user, now: now(), importId: runId },
    };
    const importIt = async (tell?: Tell) => {
      const outcome = await importFile({ ...sent, tell, ...(await readTable(bytes, fileKind)) });
      return { status: outcome.problems.length > 0 ? 422 : 200, body: outcome } as const;
    };
    const { status, body } = await (runId === undefined ? importIt() : toldAs({ ...sent, runId, kind }, importIt));
    return c.json(body, status);
  }

  return app;
}

type SentFile = Sent & Awaited<ReturnType<typeof readTable>> & { readonly user: Viewer };

function csv(c: Context, fileName: string, text: string): Response {
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${fileName}"`);
  return c.body(text);
}
