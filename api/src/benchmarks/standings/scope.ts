import { db } from '../../database.ts';
import type { Day } from '../../days.ts';
import type { StandingScope } from './asked.ts';

type Found = StandingScope & {
  /** The round’s version; null where the list is of no round. */
  readonly version: string | null;
  /** The last day of the checklist’s round before; null where there is none. */
  readonly dugnadsFrom: Day | null;
};

/**
 * What a list is of: the round asked for, each municipality’s latest of a checklist, or with neither the newest round.
 * @returns null where there is no such round
 */
export async function readScope(
  { roundId, checklistId }: { readonly roundId: string | null; readonly checklistId: string | null },
  today: Day,
): Promise<Found | null> {
  if (roundId === null && checklistId !== null)
    return { checklistId, roundId: null, today, version: null, dugnadsFrom: null };
  const [round] = await db.$queryRaw<[Omit<Found, 'today'>?]>`
    SELECT r.id::text AS "roundId", r.checklist_id AS "checklistId", r.version,
      (SELECT max(before.closes_on)::text FROM round before
       WHERE before.checklist_id = r.checklist_id AND before.closes_on < r.closes_on) AS "dugnadsFrom"
    FROM round r
    WHERE CASE WHEN ${roundId}::text IS NULL THEN r.opens_on <= ${today}::text::date ELSE r.id = ${roundId}::uuid END
    ORDER BY r.opens_on DESC, r.id LIMIT 1`;
  return round ? { ...round, today } : null;
}
