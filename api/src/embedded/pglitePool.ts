import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';

/**
 * A pg pool over a PGlite, so that one adapter serves both databases. PGlite has one session: the pool holds one client,
 * and closing the pool leaves the PGlite open.
 */
export function pglitePool(db: PGlite): pg.Pool {
  const config = createPgConfig(db);
  const parse = config.connection.parse.bind(config.connection);
  // adapter-pg sends `types: { getTypeParser }`, where PGlite's serializer expects a list.
  config.connection.parse = (query: { types?: unknown }) =>
    parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined });
  const pool = new pg.Pool({ ...config, max: 1, idleTimeoutMillis: 0 } as unknown as pg.PoolConfig);
  return Object.assign(pool, { query: queryOnOneClient(pool) });
}

/**
 * `pool.query` throws a client away when its query fails. Here the next client would take over the same connection, with
 * the answers of the failed query still on their way: it would read them as its own. So the client is kept.
 */
function queryOnOneClient(pool: pg.Pool) {
  return async (query: pg.QueryConfig, values?: unknown[]) => {
    const client = await pool.connect();
    try {
      return await client.query(query, values);
    } finally {
      client.release();
    }
  };
}
