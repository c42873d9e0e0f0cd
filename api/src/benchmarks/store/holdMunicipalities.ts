import type { Prisma } from '../../generated/client/client.ts';

/**
 * Holds municipalities against every other change of their read model until the transaction ends; null: all. Always in
 * the order of their numbers. Whoever waits here must hold other rows by FOR NO KEY UPDATE at most: the one who is let
 * through writes rows that refer to assessments and dugnads, and FOR UPDATE would make the two wait for each other.
 */
export async function holdMunicipalities(
  tx: Prisma.TransactionClient,
  municipalityIds: readonly number[] | null,
): Promise<void> {
  const ids = municipalityIds && [...municipalityIds];
  await tx.$queryRaw`
    SELECT 1 AS held FROM municipality WHERE ${ids}::int[] IS NULL OR id = ANY(${ids}::int[])
    ORDER BY id FOR NO KEY UPDATE`;
}
