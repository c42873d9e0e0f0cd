import { editionWith, type HeldChange, latestOf } from './checklist.ts';
import type { HeldEdition } from './edition.ts';
import { type Queryable, rowsOf } from './loadEdition.ts';

const changesSql = `
  SELECT municipality_id, later_id::text, earlier_id::text, change, change_value, core_share
  FROM assessment_change WHERE later_id = ANY ($1::uuid[])`;

type ChangeRow = [number, string, string, string | null, number | null, string];

/**
 * Reads the changes to each municipality's latest published assessment, from the one before it that is public too.
 * @param editions in force, of one checklist, by closing day
 */
export async function loadChanges(
  client: Queryable,
  editions: readonly HeldEdition[],
): Promise<ReadonlyMap<number, HeldChange>> {
  const laterIds = [...latestOf(editions).values()].map(({ edition, place }) => edition.assessmentIds[place]!);
  const rows = await rowsOf<ChangeRow>(client, 'held_changes', changesSql, laterIds);
  const changes = new Map<number, HeldChange>();
  for (const [municipalityId, laterId, earlierId, change, changeValue, coreShare] of rows) {
    // Its neighbour among those that count for the municipality may be one that is not public yet.
    if (!editionWith(editions, municipalityId, earlierId)) continue;
    changes.set(municipalityId, { laterId, earlierId, change, changeValue, coreShare });
  }
  return changes;
}
