import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type pg from 'pg';
import { lockDirectory } from './lockDirectory.ts';
import { pglitePool } from './pglitePool.ts';

/** Major version of the PostgreSQL inside PGlite; a folder of another one cannot be opened. */
export const embeddedVersion = '18';

/** The folder holds a database that this version cannot open. */
export class EmbeddedVersionDiffers extends Error {}

export type Embedded = { pglite: PGlite; pool: pg.Pool; close: () => Promise<void> };

/**
 * Opens the embedded database in `<directory>/database`, making it at first. Its clock is UTC.
 * It outlives kill -9 but not a power cut: PGlite never calls fsync.
 * @throws DirectoryInUse, EmbeddedVersionDiffers
 */
export async function openEmbedded(directory: string): Promise<Embedded> {
  const unlock = await lockDirectory(directory);
  try {
    const database = join(directory, 'database');
    await prepare(database);
    await requireVersion(database);
    const pglite = await PGlite.create(database);
    const pool = pglitePool(pglite);
    const close = async () => {
      await pool.end();
      await pglite.close();
      await unlock();
    };
    return { pglite, pool, close };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Makes the folder beside its place and renames it, so that one half made is never taken for a database. */
async function prepare(database: string): Promise<void> {
  const parent = dirname(database);
  const unfinished = `${basename(database)}.unfinished-`;
  for (const name of await readdir(parent)) {
    if (name.startsWith(unfinished)) await rm(join(parent, name), { recursive: true, force: true });
  }
  if (existsSync(database)) return;
  const making = join(parent, `${unfinished}${process.pid}`);
  const pglite = await PGlite.create(making);
  await pglite.close();
  await rename(making, database);
}

async function requireVersion(database: string): Promise<void> {
  const version = (await readFile(join(database, 'PG_VERSION'), 'utf8').catch(() => 'none')).trim();
  if (version === embeddedVersion) return;
  throw new EmbeddedVersionDiffers(
    `${database} was made by PostgreSQL ${version}, this version of Fritidssjekken brings ${embeddedVersion}. Move the data ` +
      'with the version that made them: npm run move-to-postgresql -- <DATABASE_URL>.',
  );
}
