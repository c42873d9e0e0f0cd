import { allCriteria, type Checklist, carryOver } from '@fritidssjekken/checklist-definitions';
import { catalogue, versionOf } from '../../catalogue.ts';
import type { Prisma } from '../../generated/client/client.ts';
import type { AnswerValue } from '../answer.ts';
import { answersOf } from '../answers.ts';

/**
 * What the municipality's earlier answers propose for a new assessment: those of its last submitted one of the same
 * checklist, and where that has none, of other checklists that ask for the same subject (spec 1.4, 3.3).
 * @returns at most one for each criterion
 */
export async function proposalsFor(
  tx: Prisma.TransactionClient,
  municipalityId: number,
  to: Checklist,
): Promise<Omit<Prisma.ProposalCreateManyInput, 'assessmentId'>[]> {
  const others = allCriteria(to).flatMap(({ sameAs }) => sameAs.map(({ checklist }) => checklist));
  const proposals = new Map<string, Omit<Prisma.ProposalCreateManyInput, 'assessmentId'>>();
  for (const checklistId of new Set([to.checklist, ...others])) {
    for (const proposal of await proposalsFrom(tx, municipalityId, checklistId, to)) {
      if (!proposals.has(proposal.criterionId)) proposals.set(proposal.criterionId, proposal);
    }
  }
  return [...proposals.values()];
}

async function proposalsFrom(tx: Prisma.TransactionClient, municipalityId: number, checklistId: string, to: Checklist) {
  const origin = await tx.assessment.findFirst({
    where: { municipalityId, checklistId, perspective: 'ADMINISTRATION', state: { in: ['SUBMITTED', 'PUBLISHED'] } },
    orderBy: [{ referenceOn: 'desc' }, { submittedAt: 'desc' }],
    include: { answers: true, round: { select: { name: true } } },
  });
  if (!origin) return [];
  const { checklist, version } = versionOf(origin);
  const stored = origin.answers.map((answer) => ({ ...answer, value: answer.value as AnswerValue }));
  const versions = catalogue.versionsOf(checklistId).map((one) => one.checklist);
  const given = { checklist, answers: answersOf(checklist, stored) };
  return carryOver(given, to, versions).map(({ criterion, answer: { state, ...content }, originCriterion }) => {
    const { reason, comment, link } = stored.find(({ criterionId }) => criterionId === originCriterion)?.value ?? {};
    return {
      criterionId: criterion,
      state,
      value: { ...content, ...(state === 'NOT_APPLICABLE' ? { reason } : {}), comment, link } as Prisma.InputJsonObject,
      originAssessmentId: origin.id,
      originChecklistId: checklistId,
      originVersion: version,
      originCriterionId: originCriterion,
      originOn: origin.referenceOn!,
      originRoundName: origin.round?.name ?? null,
    };
  });
}
