import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pgDump } from '@electric-sql/pglite-tools/pg_dump';
import type pg from 'pg';
import { readConfig } from './config.ts';
import { postgresPool, requireVersion } from './database.ts';
import { openEmbedded } from './embedded/openEmbedded.ts';

/** What stands in the way of the move; the target is as it was. */
class MoveRefused extends Error {}

/**
 * Moves everything of the embedded database to an empty PostgreSQL, in one transaction: all or nothing.
 * The embedded database stays as it is.
 * @returns rows by table
 * @throws MoveRefused, DirectoryInUse (stop the server first)
 */
async function move(dataDirectory: string, url: string): Promise<Map<string, number>> {
  if (!existsSync(join(dataDirectory, 'database')))
    throw new MoveRefused(`There is no embedded database in ${dataDirectory} (DATA_DIR says where to look).`);
  const target = postgresPool(url);
  try {
    await requireVersion(target);
    const source = await openEmbedded(dataDirectory);
    try {
      const dump = await pgDump({ pg: source.pglite, args: ['--inserts', '--no-owner', '--no-privileges'] });
      return await load(forAnyServer(await dump.text()), source.pool, target);
    } finally {
      await source.close();
    }
  } finally {
    await target.end();
  }
}

async function load(script: string, source: pg.Pool, target: pg.Pool): Promise<Map<string, number>> {
  const client = await target.connect();
  try {
    await client.query('BEGIN');
    await requireEmpty(client);
    await client.query(script);
    // The dump works without a search path; ours is the default.
    await client.query('SET LOCAL search_path TO public');
    const moved = await contentsOf(client);
    const original = await contentsOf(source);
    const differing = [...original].filter(([table, { digest }]) => moved.get(table)?.digest !== digest);
    if (differing.length > 0 || moved.size !== original.size)
      throw new MoveRefused(
        `These tables did not arrive as they were: ${differing.map(([table]) => table).join(', ')}.`,
      );
    await client.query('COMMIT');
    return new Map([...moved].map(([table, { rows }]) => [table, rows]));
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    // The session keeps settings of the dump: it is not to be used again.
    client.release(true);
  }
}

async function requireEmpty(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ found: string }>(
    `SELECT relname AS found FROM pg_class WHERE relnamespace = 'public'::regnamespace
     UNION SELECT typname FROM pg_type WHERE typnamespace = 'public'::regnamespace LIMIT 1`,
  );
  if (rows[0])
    throw new MoveRefused(`The PostgreSQL database is not empty: it has "${rows[0].found}". Give an empty one.`);
  const { rows: encoding } = await client.query<{ server_encoding: string }>('SHOW server_encoding');
  if (encoding[0]?.server_encoding !== 'UTF8')
    throw new MoveRefused(`The PostgreSQL database has the encoding ${encoding[0]?.server_encoding}; it must be UTF8.`);
}

/** Takes out of a dump what only psql understands, and a setting that PostgreSQL 15 and 16 do not have. */
function forAnyServer(dump: string): string {
  const token = /^\\restrict (\w+)$/m.exec(dump)?.[1];
  const lines = dump.split('\n');
  const isMeta = (line: string) => line === `\\restrict ${token}` || line === `\\unrestrict ${token}`;
  const setting = lines.indexOf('SET transaction_timeout = 0;');
  return lines.filter((line, index) => index !== setting && !isMeta(line)).join('\n');
}

type Contents = Map<string, { rows: number; digest: string | null }>;

/** Rows and a digest of all of them, by table. */
async function contentsOf(database: pg.Pool | pg.PoolClient): Promise<Contents> {
  const { rows: tables } = await database.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
  );
  const contents: Contents = new Map();
  for (const { name } of tables) {
    const { rows } = await database.query<{ rows: number; digest: string | null }>(
      `SELECT count(*)::int AS rows, md5(string_agg(md5(t::text), '' ORDER BY md5(t::text) COLLATE "C")) AS digest
       FROM public."${name}" t`,
    );
    if (rows[0]) contents.set(name, rows[0]);
  }
  return contents;
}

const [url, ...flags] = process.argv.slice(2);
try {
  if (!url || !/^postgres(ql)?:\/\//.test(url))
    throw new MoveRefused('Usage: npm run move-to-postgresql -- postgresql://user:password@host/database [--demo]');
  const { dataDirectory } = readConfig(undefined, flags);
  const moved = await move(dataDirectory, url);
  const rows = [...moved.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${rows} rows in ${moved.size} tables were moved and compared.`);
  console.log(`Start with DATABASE_URL set to that database. Keep ${dataDirectory}: the signing key is there.`);
} catch (error) {
  console.error(`Nothing was moved.\n${(error as Error).message}`);
  process.exitCode = 1;
}
