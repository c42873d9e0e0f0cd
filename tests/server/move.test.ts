import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postgresPool } from '../../api/src/database.ts';
import { openEmbedded } from '../../api/src/embedded/openEmbedded.ts';
import { files } from '../../api/src/files.ts';
import { migrate } from '../../api/src/migrate.ts';
import { type PostgresServer, startPostgres } from '../support/startPostgres.ts';
import { startServer, temporaryFolder } from '../support/startServer.ts';

const built = fileURLToPath(new URL('../../api/dist/moveToPostgresql.js', import.meta.url));
const text = "Ålesund – «Čáhppe»\n\\restrict x\n'; DROP TABLE answer; --";
const id = '00000000-0000-4000-8000-000000000001';

let postgres: PostgresServer;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  [postgres, folder] = await Promise.all([startPostgres(), temporaryFolder()]);
  await makeEmbedded();
});
afterAll(async () => {
  await postgres.stop();
  await folder.remove();
});

test('everything moves to an empty PostgreSQL, frozen answers too, and the server starts on it', async () => {
  const url = await newDatabase('target');
  expect((await move(url)).stdout).toContain('were moved and compared');

  const server = await startServer({ dataDirectory: join(folder.path, 'other'), databaseUrl: url });
  expect(server.output()).not.toContain('was migrated');
  await server.stop();
  const pool = postgresPool(url);
  const { rows } = await pool.query('SELECT value, saved_at AS "savedAt" FROM answer');
  expect(rows).toEqual([{ value: { options: ['a'], comment: text }, savedAt: new Date('2024-03-01T12:00:00.123Z') }]);
  await expect(pool.query(`UPDATE answer SET value = '{}'`)).rejects.toMatchObject({ code: '55000' });
  await pool.query(`INSERT INTO assessment_event (assessment_id, at, kind, actor) VALUES ('${id}', now(), 'X', 'Y')`);
  await pool.end();
});

test('a PostgreSQL database that is not empty is refused and left as it was', async () => {
  const url = await newDatabase('taken');
  const pool = postgresPool(url);
  await pool.query('CREATE TABLE cake (id int)');
  await expect(move(url)).rejects.toMatchObject({
    stderr: expect.stringContaining('The PostgreSQL database is not empty'),
  });
  const { rows } = await pool.query("SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'");
  expect(rows).toEqual([{ tables: 1 }]);
  await pool.end();
});

test('an embedded database in use is not moved', async () => {
  const url = await newDatabase('waiting');
  const { close } = await openEmbedded(folder.path);
  await expect(move(url)).rejects.toMatchObject({ stderr: expect.stringContaining('in use by another') });
  await close();
});

const move = (url: string) =>
  promisify(execFile)(process.execPath, [built, url], { env: { PATH: process.env.PATH, DATA_DIR: folder.path } });

async function newDatabase(name: string): Promise<string> {
  await postgres.query(`CREATE DATABASE ${name}`);
  return new URL(`/${name}`, postgres.url).href;
}

/** An embedded database with one submitted assessment. */
async function makeEmbedded(): Promise<void> {
  const { pool, close } = await openEmbedded(folder.path);
  await migrate(pool, files.migrations);
  await pool.query(`INSERT INTO installation (id, kind, created_at) VALUES (1, 'REAL', now())`);
  await pool.query('INSERT INTO municipality (id) VALUES (1)');
  await pool.query(
    `INSERT INTO assessment (id, chain_id, municipality_id, checklist_id, version_line, started_at)
     VALUES ('${id}', gen_random_uuid(), 1, 'nasjonale-indikatorer', '2.0', now())`,
  );
  await pool.query(
    `INSERT INTO answer (assessment_id, criterion_id, revision, state, value, saved_by, saved_at)
     VALUES ('${id}', 'c', 1, 'ANSWERED', $1, 'kari', '2024-03-01T12:00:00.123Z')`,
    [{ options: ['a'], comment: text }],
  );
  for (let i = 0; i < 3; i++)
    await pool.query(`INSERT INTO assessment_event (assessment_id, at, kind, actor) VALUES ('${id}', now(), 'X', 'Y')`);
  await pool.query(
    `UPDATE assessment SET state = 'SUBMITTED', version = '2.0.0', submitted_at = now(), reference_on = '2024-03-01'
     WHERE id = '${id}'`,
  );
  await close();
}
