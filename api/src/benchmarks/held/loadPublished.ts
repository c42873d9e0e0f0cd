import type { Pool, PoolClient } from 'pg';
import type { Day } from '../../days.ts';
import { makePublishedChecklist, type PublishedChecklist } from './checklist.ts';
import type { HeldEdition, HeldRound } from './edition.ts';
import { loadChanges } from './loadChanges.ts';
import { loadEdition, rowsOf } from './loadEdition.ts';

/** All that is published, as it was at one revision: never changed, only replaced. */
export type Published = {
  /** `published_revision` that it was read at. */
  readonly revision: number;
  /** Editions in force by round. */
  readonly byRound: ReadonlyMap<string, HeldEdition>;
  readonly byChecklist: ReadonlyMap<string, PublishedChecklist>;
  /** When the read model that it was read from was made; null when it never was made as a whole. */
  readonly rebuiltAt: string | null;
};

const stateSql = `
  SELECT coalesce((SELECT revision FROM published_revision WHERE id = 1), 0),
         (SELECT rebuilt_at::text FROM read_model_state WHERE id = 1)`;
const inForceSql = `
  SELECT e.id::text, e.number, r.id::text, r.name, r.checklist_id, r.version, r.closes_on::text
  FROM edition e JOIN round r ON r.id = e.round_id
  WHERE NOT EXISTS (SELECT 1 FROM edition later WHERE later.round_id = e.round_id AND later.number > e.number)
  ORDER BY r.closes_on, r.name`;

/**
 * Reads all that is published, in one snapshot. What was held before and still stands is taken over as it is.
 * @param before what is held; its editions do not change
 */
export async function loadPublished(pool: Pool, before: Published | null): Promise<Published> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const published = await load(client, before);
    await client.query('COMMIT');
    client.release();
    return published;
  } catch (error) {
    // The connection may be in the middle of anything: it ends with its transaction.
    await client.query('ROLLBACK').catch(() => undefined);
    client.release();
    throw error;
  }
}

async function load(client: PoolClient, before: Published | null): Promise<Published> {
  const [state] = await rowsOf<[number, string | null]>(client, 'held_state', stateSql);
  const [revision, rebuiltAt] = state!;
  // A read model that was made anew may say otherwise about the same editions.
  const known = before?.rebuiltAt === rebuiltAt ? before : null;
  const byRound = new Map<string, HeldEdition>();
  for (const row of await rowsOf<[string, number, string, string, string, string, Day]>(
    client,
    'held_editions',
    inForceSql,
  )) {
    const [id, number, roundId, name, checklistId, version, closesOn] = row;
    const round: HeldRound = { id: roundId, name, checklistId, version, closesOn };
    const held = known?.byRound.get(roundId);
    if (held?.id === id) {
      // The same object, with all that hangs on it; only a round's name may have changed.
      byRound.set(roundId, held.round.name === name ? held : { ...held, round });
      continue;
    }
    const content = await loadEdition(client, { id, number, roundId });
    byRound.set(roundId, { ...content, round });
  }
  const checklistIds = new Set([...byRound.values()].map(({ round }) => round.checklistId));
  const byChecklist = new Map<string, PublishedChecklist>();
  for (const checklistId of checklistIds) {
    const editions = [...byRound.values()].filter(({ round }) => round.checklistId === checklistId);
    const held = known?.byChecklist.get(checklistId);
    const isSame = held && sameEditions(held.editions, editions);
    const changes = isSame ? held.changes : await loadChanges(client, editions);
    byChecklist.set(checklistId, makePublishedChecklist(checklistId, editions, changes));
  }
  return { revision, byRound, byChecklist, rebuiltAt };
}

const sameEditions = (held: readonly HeldEdition[], now: readonly HeldEdition[]): boolean =>
  held.length === now.length && held.every(({ id }, index) => id === now[index]!.id);
