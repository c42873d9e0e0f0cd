import type { Prisma } from '../../generated/client/client.ts';

/**
 * Says that what is public has changed: every process that holds published figures looks again before it answers. Called
 * last in the transaction that changes it, because the row is held until that ends.
 */
export async function bumpPublished(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO published_revision (id, revision) VALUES (1, 1)
    ON CONFLICT (id) DO UPDATE SET revision = published_revision.revision + 1`;
}
