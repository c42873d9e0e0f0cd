import type { Prisma, Round } from '../../generated/client/client.ts';
import type { PeerFact } from '../rules/groups.ts';
import { insertRows } from './insertRows.ts';
import { roundFacts } from './roundFacts.ts';

/**
 * Freezes the facts that a round's peer groups are made from, as they are when its first edition is published. What is there
 * stays as it is; a later edition adds only who has come since.
 * @param involved invited, or in the edition
 * @returns all of the round's
 */
export async function freezePeerFacts(
  tx: Prisma.TransactionClient,
  round: Round,
  involved: Iterable<number>,
): Promise<PeerFact[]> {
  const frozen = await tx.roundPeerFact.findMany({ where: { roundId: round.id } });
  const added = await roundFacts(tx, round, involved, frozen);
  if (added.length === 0) return frozen;
  await insertRows(
    tx,
    'round_peer_fact',
    added.map((fact) => ({ roundId: round.id, ...fact })),
  );
  return [...frozen, ...added];
}
