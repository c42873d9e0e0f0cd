import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { allCriteria, optionsOf } from '@fritidssjekken/checklist-definitions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, pool } from '../../api/src/database.ts';
import { files } from '../../api/src/files.ts';
import { migrate } from '../../api/src/migrate.ts';
import { makeAssessment, openService } from '../support/make.ts';
import { linkFor } from '../support/signIn.ts';
import { type PostgresServer, startPostgres } from '../support/startPostgres.ts';
import { freePort, startServer, temporaryFolder } from '../support/startServer.ts';

const client = fileURLToPath(new URL('./savingClient.ts', import.meta.url));
/** Saves that must be acknowledged between two kills, so that each one hits a server at work. */
const savesBetween = 15;

let postgres: PostgresServer;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  [postgres, folder] = await Promise.all([startPostgres(), temporaryFolder()]);
  await postgres.query('CREATE DATABASE killed');
});
afterAll(async () => {
  await postgres.stop();
  await folder.remove();
});

test.each([
  ['the embedded database', 20, () => ({ directory: folder.path })],
  ['PostgreSQL', 5, () => ({ url: new URL('/killed', postgres.url).href })],
])(
  'on %s no acknowledged save is lost or doubled over %i kill -9',
  async (_, kills, where) => {
    const { assessmentId, token, criteria } = await prepare(where());
    const databaseUrl = 'url' in where() ? (where() as { url: string }).url : undefined;
    const port = await freePort();
    const start = () => startServer({ dataDirectory: folder.path, databaseUrl, port });

    let server = await start();
    const cookie = await signIn(server.origin, token);
    const saving = saveOn({ origin: server.origin, cookie, assessmentId, criteria });
    for (let kill = 0; kill < kills; kill++) {
      await saving.acknowledgedMore(savesBetween);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 50));
      await server.stop('SIGKILL');
      server = await start();
    }
    await saving.acknowledgedMore(savesBetween);
    const acknowledged = await saving.stop();
    await server.stop();

    const close = await openDatabase(where());
    const { rows: history } = await pool.query<{ key: string; criterion: string; revision: number }>(
      `SELECT save_key AS key, criterion_id AS criterion, revision FROM answer_history
     WHERE assessment_id = $1 ORDER BY criterion_id, revision`,
      [assessmentId],
    );
    const { rows: standing } = await pool.query<{ criterion: string; revision: number; key: string }>(
      'SELECT criterion_id AS criterion, revision, save_key AS key FROM answer WHERE assessment_id = $1 AND revision > 0',
      [assessmentId],
    );
    await close();
    expect(acknowledged.length).toBeGreaterThan(kills * savesBetween);
    const keys = history.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(acknowledged.filter((key) => !keys.includes(key))).toEqual([]);
    for (const criterion of Object.keys(criteria)) {
      const own = history.filter((row) => row.criterion === criterion);
      expect(own.map(({ revision }) => revision)).toEqual(own.map((_row, index) => index + 1));
      expect(standing.find((row) => row.criterion === criterion)).toEqual(own.at(-1));
    }
  },
  900_000,
);

/** A database with one draft, and a one-time link for its editor. */
async function prepare(where: Parameters<typeof openDatabase>[0]) {
  const close = await openDatabase(where);
  await migrate(pool, files.migrations);
  await openService();
  const { id, editor, checklist } = await makeAssessment();
  const { rows } = await pool.query<{ email: string }>('SELECT email FROM "user" WHERE id = $1', [editor]);
  const token = await linkFor(rows[0]?.email ?? '');
  await close();
  const scored = allCriteria(checklist).slice(0, 4);
  const criteria = Object.fromEntries(scored.map((one) => [one.id, optionsOf(checklist, one)[0]?.id ?? '']));
  return { assessmentId: id, token, criteria };
}

async function signIn(origin: string, token: string): Promise<string> {
  const response = await fetch(`${origin}/auth/magic-link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ token }),
  });
  expect(response.status).toBe(200);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Runs the saving client and counts what it acknowledges. */
function saveOn(task: object) {
  const saving: ChildProcess = spawn(process.execPath, ['--import', 'tsx', client, JSON.stringify(task)], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let lines = '';
  let complaint = '';
  saving.stdout?.on('data', (chunk: Buffer) => (lines += chunk));
  saving.stderr?.on('data', (chunk: Buffer) => (complaint += chunk));
  const acknowledged = () => lines.split('\n').slice(0, -1);
  return {
    acknowledgedMore: async (count: number) => {
      const target = acknowledged().length + count;
      while (acknowledged().length < target) {
        if (saving.exitCode !== null) throw new Error(`the client ended: ${complaint}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    stop: async () => {
      const ended = once(saving, 'close');
      saving.kill('SIGKILL');
      await ended;
      return acknowledged();
    },
  };
}
