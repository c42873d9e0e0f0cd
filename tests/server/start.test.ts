import { appendFile, cp, mkdir, readdir, readFile, rename, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { postgresPool } from '../../api/src/database.ts';
import { embeddedVersion, openEmbedded } from '../../api/src/embedded/openEmbedded.ts';
import { pglitePool } from '../../api/src/embedded/pglitePool.ts';
import { files } from '../../api/src/files.ts';
import { MigrationRefused, migrate } from '../../api/src/migrate.ts';
import { type PostgresServer, startPostgres } from '../support/startPostgres.ts';
import { type RunningServer, StartRefused, startServer, temporaryFolder } from '../support/startServer.ts';

let postgres: PostgresServer;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const running: RunningServer[] = [];
/** A data folder after its first start, and what that start said: the slow part, once. */
let prepared: Awaited<ReturnType<typeof temporaryFolder>>;
let firstOutput: string;
let firstLink: string | null;

beforeAll(async () => {
  postgres = await startPostgres();
  prepared = await temporaryFolder();
  const first = await startServer({ dataDirectory: join(prepared.path, 'data') });
  firstLink = first.link();
  await first.stop();
  firstOutput = first.output();
}, 120_000);
afterAll(async () => {
  await postgres.stop();
  await prepared.remove();
});
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  await folder.remove();
});

const start = async (options: Omit<Parameters<typeof startServer>[0], 'dataDirectory'> = {}) => {
  const server = await startServer({ dataDirectory: join(folder.path, 'data'), ...options });
  running.push(server);
  return server;
};

/** The data folder as an earlier start left it. */
const startAgain = async (options: Parameters<typeof start>[0] = {}) => {
  await cp(prepared.path, folder.path, { recursive: true });
  return start(options);
};

test('the first start migrates, loads the register, makes its secrets and prints a link; the next does none of it', async () => {
  expect(firstOutput).toContain('0001_initial');
  expect(firstOutput).toContain('register was loaded');
  expect(firstOutput).toContain('not a power cut');
  expect(firstLink).toMatch(/^http:\/\/localhost:\d+\/engangslenke\?token=/);
  expect((await readdir(join(prepared.path, 'data'))).sort()).toEqual(['auth-secret', 'database', 'signing-key']);
  const secrets = await secretsIn(prepared.path);

  const second = await startAgain();
  expect(second.output()).not.toMatch(/migrated|register was loaded/);
  expect(await secretsIn(folder.path)).toEqual(secrets);
  const published = await (await fetch(`${second.origin}/.well-known/fritidssjekken-keys.json`)).json();
  expect(Object.keys((published as { keys: object }).keys)).toHaveLength(1);
});

test('a signal ends the server in order', () => {
  expect(firstOutput).toContain('SIGTERM: stopping');
});

test('a second process on the same data folder is refused, also after kill -9 of an earlier one', async () => {
  const first = await startAgain();
  await expect(start()).rejects.toThrow('in use by another Fritidssjekken process');
  await first.stop('SIGKILL');
  await start();
});

test('a first start that was killed half-way leaves nothing that is taken for a database', async () => {
  await mkdir(join(folder.path, 'database.unfinished-1'));
  await writeFile(join(folder.path, 'database.unfinished-1', 'PG_VERSION'), 'half');
  const { close } = await openEmbedded(folder.path);
  await close();
  expect(await readdir(folder.path)).toEqual(['database']);
});

test('a data folder of another PostgreSQL version is refused by name', async () => {
  await mkdir(join(folder.path, 'data', 'database'), { recursive: true });
  await writeFile(join(folder.path, 'data', 'database', 'PG_VERSION'), '17\n');
  await expect(start()).rejects.toThrow('was made by PostgreSQL 17');
});

test('the version that is looked for is the one that PGlite brings', async () => {
  const pglite = await PGlite.create();
  const { rows } = await pglite.query<{ version: string }>('SHOW server_version_num');
  await pglite.close();
  expect(rows).toEqual([{ server_version_num: expect.stringMatching(new RegExp(`^${embeddedVersion}`)) }]);
});

test('a database is real or a demonstration for life, embedded', async () => {
  await expect(startAgain({ args: ['--demo'] })).rejects.toThrow('holds real data, for life');
});

test('a database is real or a demonstration for life, PostgreSQL', async () => {
  const real = await newDatabase();
  await (await start({ databaseUrl: real })).stop();
  await expect(start({ databaseUrl: real, args: ['--demo'] })).rejects.toThrow('holds real data, for life');
});

test('a database that holds something else is left alone', async () => {
  const url = await newDatabase();
  const pool = postgresPool(url);
  await pool.query('CREATE TABLE cake (id int)');
  await expect(start({ databaseUrl: url })).rejects.toThrow('not empty and not one of Fritidssjekken');
  const { rows } = await pool.query("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'");
  await pool.end();
  expect(rows).toEqual([{ table_name: 'cake' }]);
});

test('a start refuses a definition that the database has used otherwise', async () => {
  const url = await newDatabase();
  await (await start({ databaseUrl: url })).stop();
  const pool = postgresPool(url);
  await pool.query("INSERT INTO used_definition VALUES ('nasjonale-indikatorer', '1.0.0', 'f00', now())");
  await pool.end();
  await expect(start({ databaseUrl: url })).rejects.toThrow(/nasjonale-indikatorer@1\.0\.0 is used as f00/);
});

test('a start refuses a published checklist in which one option’s text was changed, and a comment changes nothing', async () => {
  const file = 'definitions/nasjonale-indikatorer/1.0.0.yaml';
  const dist = join(folder.path, 'api', 'dist');
  await cp(fileURLToPath(new URL('../../api/dist', import.meta.url)), dist, { recursive: true });
  for (const modules of ['node_modules', 'api/node_modules'])
    await symlink(fileURLToPath(new URL(`../../${modules}`, import.meta.url)), join(folder.path, modules));
  const main = join(dist, 'main.js');

  const published = await readFile(join(dist, file), 'utf8');
  await writeFile(join(dist, file), `# A comment.\n${published}`);
  await (await startAgain({ main })).stop();

  await writeFile(join(dist, file), published.replace('nb: Under planlegging', 'nb: Planlagt'));
  await expect(start({ main })).rejects.toThrow(/nasjonale-indikatorer.*1\.0\.0/s);
});

test('a wrong variable is named, and nothing is started', async () => {
  await expect(start({ env: { SMTP_URL: 'mail.example.no' } })).rejects.toThrow(StartRefused);
  await expect(start({ env: { SMTP_URL: 'mail.example.no' } })).rejects.toThrow('SMTP_URL: must begin with');
});

const databases = [
  ['PGlite', async () => pglitePool(await PGlite.create())],
  ['PostgreSQL', async () => postgresPool(await newDatabase())],
] as const;

test.each(databases)(
  'on %s two processes migrate once, and an edited or unknown migration is refused',
  async (_, open) => {
    const pool = await open();
    const migrations = join(folder.path, 'migrations');
    await cp(files.migrations, migrations, { recursive: true });
    const names = (await readdir(migrations)).sort();
    const applied = await Promise.all([migrate(pool, migrations), migrate(pool, migrations)]);
    expect(applied.map((list) => list.length).sort()).toEqual([0, names.length]);

    const last = join(migrations, names.at(-1) ?? '');
    await appendFile(join(last, 'migration.sql'), '\n-- edited');
    await expect(migrate(pool, migrations)).rejects.toThrow(/was edited after it was applied/);
    await rename(last, join(folder.path, 'away'));
    await expect(migrate(pool, migrations)).rejects.toThrow(MigrationRefused);
    await pool.end();
  },
);

test.each(databases)('on %s a migration that fails leaves the database as it was', async (_, open) => {
  const pool = await open();
  const migrations = join(folder.path, 'migrations');
  await mkdir(join(migrations, '0001_half'), { recursive: true });
  await writeFile(join(migrations, '0001_half', 'migration.sql'), 'CREATE TABLE half (id int); SELECT 1 / 0;');
  await expect(migrate(pool, migrations)).rejects.toThrow('0001_half could not be applied');
  const { rows } = await pool.query(
    "SELECT to_regclass('half') AS half, count(*)::int AS applied FROM _prisma_migrations",
  );
  expect(rows).toEqual([{ half: null, applied: 0 }]);
  await pool.end();
});

async function newDatabase(): Promise<string> {
  const name = `start_${crypto.randomUUID().replaceAll('-', '')}`;
  await postgres.query(`CREATE DATABASE ${name}`);
  return new URL(`/${name}`, postgres.url).href;
}

/** Both secrets; only the server's account may read them. */
async function secretsIn(path: string): Promise<string[]> {
  const secrets = ['signing-key', 'auth-secret'].map((name) => join(path, 'data', name));
  for (const file of secrets) expect((await stat(file)).mode & 0o777).toBe(0o600);
  return Promise.all(secrets.map((file) => readFile(file, 'utf8')));
}
