import { type Day, dayFrom, dayOf } from '../../days.ts';
import type { Prisma, Round } from '../../generated/client/client.ts';
import { codeOn, existsOn } from '../../municipality.ts';
import { municipalityOf, register } from '../../register.ts';
import type { PeerFact } from '../rules/groups.ts';
import { nearestVintage } from '../rules/nearestVintage.ts';
import { insertRows } from './insertRows.ts';

/**
 * The facts that a round's peer groups are made from, as they are when its first edition is published: of every
 * municipality that existed on the day it closed, and of those involved. What is there stays as it is; a later edition adds
 * only who has come since.
 * @param involved invited, or in the edition
 * @returns all of the round's
 */
export async function freezePeerFacts(
  tx: Prisma.TransactionClient,
  round: Round,
  involved: Iterable<number>,
): Promise<PeerFact[]> {
  const closedOn = closingDay(round);
  const frozen = await tx.roundPeerFact.findMany({ where: { roundId: round.id } });
  const existing = [...register().municipalities.values()].filter((municipality) => existsOn(municipality, closedOn));
  const members = new Set([...existing.map(({ id }) => id), ...involved]);
  for (const { municipalityId } of frozen) members.delete(municipalityId);
  if (members.size === 0) return frozen;
  const known = new Map<number, Awaited<ReturnType<typeof tx.peerFact.findMany>>>();
  for (const fact of await tx.peerFact.findMany())
    known.set(fact.municipalityId, [...(known.get(fact.municipalityId) ?? []), fact]);
  const added = [...members].map((municipalityId): PeerFact => {
    const fact = nearestVintage(known.get(municipalityId) ?? [], Number(closedOn.slice(0, 4)));
    return {
      ...{ municipalityId, vintage: fact?.vintage ?? null, population: fact?.population ?? null },
      ...{ kostraGroup: fact?.kostraGroup ?? null, centralityClass: fact?.centralityClass ?? null },
      ...{ centralityIndex: fact?.centralityIndex ?? null },
      countyCode: codeOn(municipalityOf(municipalityId), closedOn).countyCode,
    };
  });
  await insertRows(
    tx,
    'round_peer_fact',
    added.map((fact) => ({ roundId: round.id, ...fact })),
  );
  return [...frozen, ...added];
}

/** The last day that answers were in time: the planned one, or the earlier one when it was closed by hand. */
function closingDay(round: Round): Day {
  const planned = dayFrom(round.closesOn);
  return round.closedAt && dayOf(round.closedAt) < planned ? dayOf(round.closedAt) : planned;
}
