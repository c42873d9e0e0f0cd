import { type Caller, sightOf } from '../../access.ts';
import { NotFound } from '../../errors.ts';
import type { Prisma } from '../../generated/client/client.ts';
import { isUuid } from '../../ids.ts';

/**
 * The assessment, held against every other change until the transaction ends. What hangs on it is read after. Held so that
 * others may still refer to it: the read model of another assessment of its municipality does.
 * @throws NotFound also for what the caller may not see
 */
export async function lockAssessment(tx: Prisma.TransactionClient, id: string, user: Caller) {
  if (!isUuid(id)) throw new NotFound('assessment', id);
  await tx.$queryRaw`SELECT 1 AS locked FROM assessment WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const assessment = await tx.assessment.findUnique({ where: { id }, include: { round: true } });
  if (!assessment || sightOf(user, assessment) === 'NONE') throw new NotFound('assessment', id);
  return assessment;
}
