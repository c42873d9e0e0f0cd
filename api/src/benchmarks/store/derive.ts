import type { Prisma } from '../../generated/client/client.ts';
import { type DugnadStanding, type NeighbourPair, standingOf } from '../rules/standing.ts';
import { comparing, readFrozen } from './compared.ts';
import { differing } from './difference.ts';
import { holdMunicipalities } from './holdMunicipalities.ts';
import { readDugnads, readStanding, readSubmitted, type Scope } from './readStanding.ts';
import { writeChanges, writeCounting, writeDugnads, writeThemeScores } from './writeStanding.ts';

type Tx = Prisma.TransactionClient;

/**
 * Brings the read model of some municipalities to what their submitted assessments and dugnads say, by the difference
 * between what stands and what should: within the transaction that changed them, after it has written. The municipalities
 * are held until it ends, so that of two changes at once the second sees the first.
 */
export async function derive(tx: Tx, scope: Scope): Promise<void> {
  await holdMunicipalities(tx, scope.municipalityIds);
  const rows = await readSubmitted(tx, scope);
  const should = standingOf(rows, await readDugnads(tx, scope));
  const stands = await readStanding(tx, scope);
  const counting = differing(should.counting, stands.counting, countingKey);
  const changes = differing(should.changes, stands.changes, changeKey);
  const dugnads = differing(should.dugnads, stands.dugnads, dugnadKey);
  const unscored = rows.filter(({ id }) => !stands.scored.has(id)).map(({ id }) => id);

  const frozen = await readFrozen(tx, idsIn(unscored, changes.missing, dugnads.missing));
  const compare = comparing(frozen);
  await writeThemeScores(tx, unscored, frozen);
  await writeCounting(tx, counting);
  await writeChanges(tx, changes, compare);
  await writeDugnads(tx, dugnads, compare);
}

// A row follows from what is in its key: assessments are frozen, so the same pair always compares the same.
const countingKey = ({ id }: { readonly id: string }) => id;
const changeKey = ({ earlierId, laterId }: NeighbourPair) => `${earlierId} ${laterId}`;
const dugnadKey = (row: DugnadStanding) =>
  [
    ...[row.dugnadId, row.checklistId, row.beforeId, row.afterId, row.latestId],
    ...[row.isBeforeOld, row.isAfterPastNext],
  ].join(' ');

/** Assessments whose answers are needed. */
const idsIn = (
  unscored: readonly string[],
  changes: readonly NeighbourPair[],
  dugnads: readonly DugnadStanding[],
): Set<string> =>
  new Set([
    ...unscored,
    ...changes.flatMap(({ earlierId, laterId }) => [earlierId, laterId]),
    ...dugnads.flatMap(({ beforeId, afterId }) => (beforeId && afterId ? [beforeId, afterId] : [])),
  ]);
