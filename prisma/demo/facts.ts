import type { Prisma } from '../../api/src/generated/client/client.ts';
import type { Facts } from './places.ts';

/** Each municipality's newest facts that name its population. */
export async function newestFacts(tx: Prisma.TransactionClient): Promise<Facts[]> {
  const facts = await tx.peerFact.findMany({ where: { population: { not: null } }, orderBy: { vintage: 'asc' } });
  const newest = new Map(facts.map((fact) => [fact.municipalityId, fact]));
  return [...newest.values()].toSorted((a, b) => a.municipalityId - b.municipalityId);
}
