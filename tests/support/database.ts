import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { openDatabase, useDatabase } from '../../api/src/database.ts';
import { pglitePool } from '../../api/src/embedded/pglitePool.ts';

/** Every test file of the projects `pglite` and `postgres` gets a fresh migrated database behind `db` and `pool`. */
let close: () => Promise<void> = async () => undefined;

beforeAll(async () => {
  const database = inject('database');
  close = database.kind === 'pglite' ? await openPglite(database.tarball) : await openPostgres(database.url);
}, 60_000);

afterAll(() => close());

async function openPglite(tarball: string) {
  const pglite = await PGlite.create({ loadDataDir: new Blob([await readFile(tarball)]) });
  const pool = pglitePool(pglite);
  return useDatabase(pool, async () => {
    await pool.end();
    await pglite.close();
  });
}

async function openPostgres(url: string) {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  const server = new pg.Client({ connectionString: url });
  await server.connect();
  await server.query(`CREATE DATABASE ${name} TEMPLATE migrated`);
  await server.end();
  const address = new URL(url);
  address.pathname = `/${name}`;
  return openDatabase({ url: address.href });
}
