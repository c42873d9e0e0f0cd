import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

/** Prisma's own number, so that its tools and this runner never migrate at the same time. */
const advisoryLock = 72707369;

/** The table as Prisma makes it: its tools can still read the history. */
const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
  migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/** The migrations in the folder and those in the database do not fit together. */
export class MigrationRefused extends Error {}

/**
 * Applies the migrations that the database lacks, each in a transaction of its own; a second process waits.
 * @param directory folder of `<name>/migration.sql`, applied in the order of their names
 * @returns names of the migrations applied now
 * @throws MigrationRefused when an applied one was edited, failed, or is unknown here (the database is newer)
 */
export async function migrate(pool: pg.Pool, directory: string): Promise<string[]> {
  const migrations = await readMigrations(directory);
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    await client.query(historyTable);
    const pending = pendingOf(migrations, (await client.query<Applied>(appliedQuery)).rows);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [advisoryLock]).catch(() => undefined);
    client.release();
  }
}

type Migration = { name: string; script: string; checksum: string };
type Applied = { name: string; checksum: string; isFinished: boolean };

const appliedQuery = `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
  FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`;

/** Decides which migrations are still to apply. */
function pendingOf(migrations: Migration[], applied: Applied[]): Migration[] {
  for (const { name, checksum, isFinished } of applied) {
    const known = migrations.find((migration) => migration.name === name);
    if (!known)
      throw new MigrationRefused(
        `The database has the migration ${name}, which this version of Fritidssjekken does not know. Start the newer version.`,
      );
    if (!isFinished)
      throw new MigrationRefused(`The migration ${name} failed half-way; restore the database from a backup.`);
    if (known.checksum !== checksum)
      throw new MigrationRefused(`The migration ${name} was edited after it was applied to this database.`);
  }
  const names = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !names.has(name));
}

async function apply(client: pg.PoolClient, { name, script, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(script);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES (gen_random_uuid()::text, $1, $2, clock_timestamp(), 1)`,
      [checksum, name],
    );
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    throw new Error(`The migration ${name} could not be applied; the database is as it was.`, { cause });
  }
}

async function readMigrations(directory: string): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const read = async (name: string) => {
    const script = await readFile(join(directory, name, 'migration.sql'), 'utf8');
    return { name, script, checksum: createHash('sha256').update(script).digest('hex') };
  };
  return Promise.all(names.sort().map(read));
}
