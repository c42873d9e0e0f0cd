import { dayFrom } from '../../days.ts';
import type { Prisma } from '../../generated/client/client.ts';
import type { DugnadStanding, HeldDugnad, NeighbourPair, SubmittedRow } from '../rules/standing.ts';

type Tx = Prisma.TransactionClient;

/** What is derived anew: some municipalities, on one checklist or (null) on all. */
export type Scope = { readonly municipalityIds: readonly number[]; readonly checklistId: string | null };

const within = ({ municipalityIds, checklistId }: Scope) => ({
  municipalityId: { in: [...municipalityIds] },
  ...(checklistId === null ? {} : { checklistId }),
});

/** Every row that was submitted, whatever became of it. */
export async function readSubmitted(tx: Tx, scope: Scope): Promise<SubmittedRow[]> {
  const rows = await tx.assessment.findMany({
    where: { ...within(scope), state: { not: 'DRAFT' } },
    select: {
      ...{ id: true, chainId: true, number: true, municipalityId: true, checklistId: true, perspective: true },
      ...{ roundId: true, state: true, referenceOn: true, submittedAt: true, publishedAt: true, supersededAt: true },
    },
  });
  return rows.map((row) => ({
    ...row,
    state: row.state as SubmittedRow['state'],
    referenceOn: dayFrom(row.referenceOn!),
    submittedAt: row.submittedAt!,
  }));
}

/** Dugnads that were not taken away. */
export async function readDugnads(tx: Tx, { municipalityIds }: Scope): Promise<HeldDugnad[]> {
  const dugnads = await tx.dugnad.findMany({
    where: { municipalityId: { in: [...municipalityIds] }, removedAt: null },
    select: { id: true, municipalityId: true, heldOn: true },
  });
  return dugnads.map((dugnad) => ({ ...dugnad, heldOn: dayFrom(dugnad.heldOn) }));
}

/** What the read model holds now, as far as it decides what differs. */
export type Stands = {
  readonly counting: readonly Pick<SubmittedRow, 'id' | 'chainId'>[];
  readonly changes: readonly NeighbourPair[];
  readonly dugnads: readonly DugnadStanding[];
  /** Ids of assessments whose themes are scored. */
  readonly scored: ReadonlySet<string>;
};

export async function readStanding(tx: Tx, scope: Scope): Promise<Stands> {
  const counting = await tx.countingAssessment.findMany({
    where: within(scope),
    select: { assessmentId: true, chainId: true },
  });
  const changes = await tx.assessmentChange.findMany({
    where: within(scope),
    select: { municipalityId: true, checklistId: true, earlierId: true, laterId: true },
  });
  const dugnads = await tx.dugnadComparison.findMany({
    where: within(scope),
    select: {
      ...{ dugnadId: true, checklistId: true, municipalityId: true, beforeId: true, afterId: true, latestId: true },
      ...{ isBeforeOld: true, isAfterPastNext: true },
    },
  });
  const scored = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id::text FROM assessment a
    WHERE a.municipality_id = ANY(${[...scope.municipalityIds]}::int[])
      AND (${scope.checklistId}::text IS NULL OR a.checklist_id = ${scope.checklistId})
      AND EXISTS (SELECT FROM theme_score WHERE assessment_id = a.id)`;
  return {
    counting: counting.map(({ assessmentId, chainId }) => ({ id: assessmentId, chainId })),
    ...{ changes, dugnads, scored: new Set(scored.map(({ id }) => id)) },
  };
}
