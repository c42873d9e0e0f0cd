import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { postgresPool } from '../../api/src/database.ts';
import { pglitePool } from '../../api/src/embedded/pglitePool.ts';
import { migrate } from '../../api/src/migrate.ts';
import { startPostgres } from './startPostgres.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const migrations = join(root, 'prisma/migrations');

declare module 'vitest' {
  interface ProvidedContext {
    database: { kind: 'pglite'; tarball: string } | { kind: 'postgres'; url: string };
  }
}

/** Before the first test of a project: the migrated database that its files copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (project.name === 'pglite') {
    project.provide('database', { kind: 'pglite', tarball: await migratedTarball() });
    return async () => undefined;
  }
  const server = await startPostgres();
  const pool = postgresPool(new URL('/migrated', server.url).href);
  await server.query('CREATE DATABASE migrated');
  await migrate(pool, migrations);
  await pool.end();
  project.provide('database', { kind: 'postgres', url: server.url });
  return server.stop;
}

/** A data folder as a tarball, kept until a migration or the version of a package changes. */
async function migratedTarball(): Promise<string> {
  const cache = join(root, 'node_modules/.cache/fritidssjekken');
  const tarball = join(cache, `migrated-${(await keyOf()).slice(0, 16)}.tar`);
  if (existsSync(tarball)) return tarball;
  await rm(cache, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  const pglite = await PGlite.create();
  const pool = pglitePool(pglite);
  await migrate(pool, migrations);
  await pool.end();
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  const unfinished = `${tarball}.${process.pid}`;
  await writeFile(unfinished, Buffer.from(await dump.arrayBuffer()));
  await rename(unfinished, tarball);
  return tarball;
}

async function keyOf(): Promise<string> {
  const key = createHash('sha256').update(await readFile(join(root, 'package-lock.json')));
  for (const name of (await readdir(migrations)).sort()) {
    const file = join(migrations, name, 'migration.sql');
    if (existsSync(file)) key.update(name).update(await readFile(file));
  }
  return key.digest('hex');
}
