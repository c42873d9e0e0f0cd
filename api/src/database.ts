import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { openEmbedded } from './embedded/openEmbedded.ts';
import { PrismaClient } from './generated/client/client.ts';

/** Nothing in the migrations or queries is newer than this. */
const leastMajorVersion = 15;

/** The one Prisma client: live after `openDatabase`. Inside a transaction use only its `tx`. */
export let db: PrismaClient;

/** The same database as a pg pool, for statements that Prisma cannot say. */
export let pool: pg.Pool;

/** Whether it is the embedded database in the data folder, which a power cut may harm. */
export let isEmbedded = false;

/** The PostgreSQL server is older than what the migrations need. */
export class DatabaseTooOld extends Error {}

/**
 * Opens the database: PostgreSQL by its address, else the embedded one in a data folder.
 * @returns what closes it again
 * @throws DatabaseTooOld, DirectoryInUse, EmbeddedVersionDiffers, or the driver's error when it cannot be reached
 */
export async function openDatabase(where: { url: string } | { directory: string }): Promise<() => Promise<void>> {
  isEmbedded = 'directory' in where;
  if ('directory' in where) {
    const embedded = await openEmbedded(where.directory);
    return useDatabase(embedded.pool, embedded.close);
  }
  const opened = postgresPool(where.url);
  try {
    await requireVersion(opened);
  } catch (error) {
    await opened.end();
    throw error;
  }
  return useDatabase(opened, () => opened.end());
}

/**
 * Makes a pool the one that `db` and `pool` stand for.
 * @returns what closes client and pool
 */
export function useDatabase(opened: pg.Pool, close: () => Promise<void>): () => Promise<void> {
  const client = new PrismaClient({
    adapter: new PrismaPg(opened),
    // The embedded database has one session, so transactions queue for it.
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  pool = opened;
  db = client;
  return async () => {
    await client.$disconnect();
    await close();
  };
}

/**
 * A pool whose sessions speak UTC (adapter-pg sends instants without a zone) and READ COMMITTED (saving an answer needs
 * it), whatever the server's defaults are.
 */
export function postgresPool(url: string): pg.Pool {
  const options = '-c TimeZone=UTC -c default_transaction_isolation=read\\ committed';
  const opened = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000, options });
  // A connection that breaks while idle is replaced at the next query; unheard, the event would end the process.
  opened.on('error', () => undefined);
  return opened;
}

/** @throws DatabaseTooOld */
export async function requireVersion(opened: pg.Pool): Promise<void> {
  const { rows } = await opened.query<{ version: string }>("SELECT current_setting('server_version_num') AS version");
  const major = Math.floor(Number(rows[0]?.version) / 10_000);
  if (major < leastMajorVersion)
    throw new DatabaseTooOld(`PostgreSQL ${major} is too old: Fritidssjekken needs ${leastMajorVersion} or later.`);
}
