import { setImmediate as nextTurn } from 'node:timers/promises';
import { derive } from '../../benchmarks/store.ts';
import type { Prisma } from '../../generated/client/client.ts';
import type { Tell } from '../progress.ts';
import type { FileAssessment } from '../rules/assessments.ts';

/** Assessments of a file that are derived in one go: their answers are in memory together, and scored without a pause. */
const batch = 50;

/**
 * Brings the read model of a file's municipalities to what was written, within the transaction that wrote it: some of them
 * at a time, so that others are answered in between. A municipality is never divided.
 */
export async function deriveInTurns(
  tx: Prisma.TransactionClient,
  created: readonly FileAssessment[],
  checklistId: string,
  tell: Tell,
): Promise<void> {
  const batches = batchesOf(created);
  for (const [index, municipalityIds] of batches.entries()) {
    tell('COUNTING', index, batches.length);
    await derive(tx, { municipalityIds, checklistId });
    // The embedded database answers in this process, without a turn of its own.
    await nextTurn();
  }
}

/** In the order of their numbers throughout: that is how everybody holds municipalities, so nobody waits in a circle. */
function batchesOf(created: readonly FileAssessment[]): number[][] {
  const counts = new Map<number, number>();
  for (const { municipality } of created) counts.set(municipality.id, (counts.get(municipality.id) ?? 0) + 1);
  const batches: number[][] = [];
  let room = 0;
  for (const [id, count] of [...counts].sort(([one], [other]) => one - other)) {
    if (batches.length === 0 || count > room) {
      batches.push([]);
      room = batch;
    }
    batches.at(-1)!.push(id);
    room -= count;
  }
  return batches;
}
