import { browserDatabase } from '../common/keep.ts';
import type { Place, Waiting } from './waiting.ts';

/** Stands in where the browser has no database: then what waits lives as long as the page. */
const memory = new Map<string, Waiting>();

/** One text for one answer's place. */
export const placeKey = (place: Place): string => `${place.assessmentId} ${place.criterionId}`;

/** Everything that waits for one person. */
export async function allWaiting(userId: string): Promise<Waiting[]> {
  const db = await browserDatabase;
  const all = db ? ((await db.getAll('waiting')) as Waiting[]) : [...memory.values()];
  return all.filter((waiting) => waiting.userId === userId);
}

/**
 * Changes what waits for one answer, in one transaction, so that two tabs never lose each other's change.
 * @returns what waits now
 */
export async function changeWaiting(
  place: Place,
  change: (now: Waiting | null) => Waiting | null,
): Promise<Waiting | null> {
  const id = [place.userId, place.assessmentId, place.criterionId] as [string, string, string];
  const db = await browserDatabase;
  if (!db) {
    const result = change(memory.get(id.join()) ?? null);
    if (result) memory.set(id.join(), result);
    else memory.delete(id.join());
    return result;
  }
  const transaction = db.transaction('waiting', 'readwrite', { durability: 'strict' });
  const result = change(((await transaction.store.get(id)) as Waiting | undefined) ?? null);
  if (result) await transaction.store.put(result);
  else await transaction.store.delete(id);
  await transaction.done;
  return result;
}
