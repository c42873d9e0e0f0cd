/**
 * The read model: what benchmarks need, derived from submitted assessments, dugnads and editions, and kept in step in the
 * transaction that changes those. Everything in it can be made anew by `rebuild`.
 */
import type { Prisma } from '../generated/client/client.ts';
import { derive } from './store/derive.ts';

export { bumpPublished } from './store/bumpPublished.ts';
export { derive } from './store/derive.ts';
export { holdMunicipalities } from './store/holdMunicipalities.ts';
export { publishFigures } from './store/publishFigures.ts';
export { rebuild, rebuildWhereOutdated } from './store/rebuild.ts';

type Tx = Prisma.TransactionClient;

/** After an assessment was submitted, returned or published: called in that transaction, when all else is written. */
export const deriveMunicipality = (
  tx: Tx,
  { municipalityId, checklistId }: { readonly municipalityId: number; readonly checklistId: string },
): Promise<void> => derive(tx, { municipalityIds: [municipalityId], checklistId });

/**
 * After a municipality's dugnads changed: called in that transaction, when all else is written. Whoever calls it holds
 * dugnads by FOR NO KEY UPDATE at most (holdMunicipalities.ts says why).
 */
export const deriveDugnads = (tx: Tx, municipalityId: number): Promise<void> =>
  derive(tx, { municipalityIds: [municipalityId], checklistId: null });
