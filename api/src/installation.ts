import type pg from 'pg';
import type { InstallationKind } from './generated/client/client.ts';

/** The database is not the one that this start is for. */
export class InstallationRefused extends Error {}

const words = { REAL: 'real data', DEMONSTRATION: 'demonstration data' } as const;

/**
 * Refuses a database of the other kind, and one that holds something else, before anything is written to it.
 * @throws InstallationRefused
 */
export async function requireKind(pool: pg.Pool, kind: InstallationKind): Promise<void> {
  const { rows } = await pool.query<{ tables: number; ours: boolean; settled: boolean }>(
    `SELECT count(*)::int AS tables, coalesce(bool_or(table_name = '_prisma_migrations'), false) AS ours,
            coalesce(bool_or(table_name = 'installation'), false) AS settled
     FROM information_schema.tables WHERE table_schema = current_schema()`,
  );
  const found = rows[0];
  if (!found || found.tables === 0) return;
  if (!found.ours) throw new InstallationRefused('The database is not empty and not one of Fritidssjekken.');
  const existing = found.settled ? await kindOf(pool) : null;
  if (existing && existing !== kind)
    throw new InstallationRefused(
      `The database holds ${words[existing]}, for life; this start is for ${words[kind]}. ` +
        (kind === 'DEMONSTRATION'
          ? 'Give --demo an empty DATABASE_URL, or none (then it uses ./data-demo).'
          : 'Start it with --demo, or give another DATABASE_URL or DATA_DIR.'),
    );
  if (!existing && kind === 'DEMONSTRATION' && (await holdsPeople(pool)))
    throw new InstallationRefused('The database is not empty: a demonstration needs an empty one.');
}

/** Writes what the database is, for life: only the first start does. */
export async function settleKind(pool: pg.Pool, kind: InstallationKind, now: Date): Promise<void> {
  await pool.query(
    'INSERT INTO installation (id, kind, created_at) VALUES (1, $1::installation_kind, $2) ON CONFLICT (id) DO NOTHING',
    [kind, now],
  );
  await requireKind(pool, kind);
}

async function kindOf(pool: pg.Pool): Promise<InstallationKind | null> {
  const { rows } = await pool.query<{ kind: InstallationKind }>('SELECT kind::text AS kind FROM installation');
  return rows[0]?.kind ?? null;
}

async function holdsPeople(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ found: boolean }>(
    'SELECT EXISTS (SELECT FROM "user") OR EXISTS (SELECT FROM assessment) AS found',
  );
  return rows[0]?.found ?? false;
}
