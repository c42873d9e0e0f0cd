import { type Day, dayFrom, dayOf } from '../../days.ts';
import type { Prisma, Round } from '../../generated/client/client.ts';
import { codeOn, existsOn } from '../../municipality.ts';
import { municipalityOf, register } from '../../register.ts';
import type { PeerFact } from '../rules/groups.ts';
import { nearestVintage } from '../rules/nearestVintage.ts';

/**
 * The facts that a round's peer groups are made from, by what is known now: of every municipality that existed on the day it
 * closed, and of those involved.
 * @param involved invited, or with answers in it
 * @param without whose facts the round has already
 * @returns by ascending municipality
 */
export async function roundFacts(
  tx: Prisma.TransactionClient,
  round: Pick<Round, 'closesOn' | 'closedAt'>,
  involved: Iterable<number>,
  without: readonly PeerFact[] = [],
): Promise<PeerFact[]> {
  const closedOn = closingDay(round);
  const existing = [...register().municipalities.values()].filter((municipality) => existsOn(municipality, closedOn));
  const members = new Set([...existing.map(({ id }) => id), ...involved]);
  for (const { municipalityId } of without) members.delete(municipalityId);
  if (members.size === 0) return [];
  const known = new Map<number, Awaited<ReturnType<typeof tx.peerFact.findMany>>>();
  for (const fact of await tx.peerFact.findMany())
    known.set(fact.municipalityId, [...(known.get(fact.municipalityId) ?? []), fact]);
  return [...members]
    .toSorted((a, b) => a - b)
    .map((municipalityId): PeerFact => {
      const fact = nearestVintage(known.get(municipalityId) ?? [], Number(closedOn.slice(0, 4)));
      return {
        ...{ municipalityId, vintage: fact?.vintage ?? null, population: fact?.population ?? null },
        ...{ kostraGroup: fact?.kostraGroup ?? null, centralityClass: fact?.centralityClass ?? null },
        ...{ centralityIndex: fact?.centralityIndex ?? null },
        countyCode: codeOn(municipalityOf(municipalityId), closedOn).countyCode,
      };
    });
}

/** The last day that answers were in time: the planned one, or the earlier one when it was closed by hand. */
function closingDay({ closesOn, closedAt }: Pick<Round, 'closesOn' | 'closedAt'>): Day {
  const planned = dayFrom(closesOn);
  return closedAt && dayOf(closedAt) < planned ? dayOf(closedAt) : planned;
}
