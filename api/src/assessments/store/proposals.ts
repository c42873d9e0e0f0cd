import type { Checklist } from '@fritidssjekken/checklist-definitions';
import type { AnswerValue } from '../../answer.ts';
import { answersOf } from '../../answersOf.ts';
import { catalogue, versionOf } from '../../catalogue.ts';
import type { Prisma } from '../../generated/client/client.ts';
import { lastInTimeFirst } from '../../inTime.ts';
import { firstForEach, originChecklists, proposedBy } from '../proposed.ts';

/**
 * What the municipality's earlier answers propose for a new assessment: those of its last submitted one of the same
 * checklist, and where that has none, of other checklists that ask for the same subject (spec 1.4, 3.3).
 * @returns at most one for each criterion
 */
export async function proposalsFor(tx: Prisma.TransactionClient, municipalityId: number, to: Checklist) {
  const proposals: Awaited<ReturnType<typeof proposalsFrom>> = [];
  for (const checklistId of originChecklists(to))
    proposals.push(...(await proposalsFrom(tx, municipalityId, checklistId, to)));
  return firstForEach(proposals);
}

async function proposalsFrom(tx: Prisma.TransactionClient, municipalityId: number, checklistId: string, to: Checklist) {
  const origin = await tx.assessment.findFirst({
    where: { municipalityId, checklistId, perspective: 'ADMINISTRATION', state: { in: ['SUBMITTED', 'PUBLISHED'] } },
    orderBy: [...lastInTimeFirst],
    include: { answers: true, round: { select: { name: true } } },
  });
  if (!origin) return [];
  const { checklist, version } = versionOf(origin);
  const stored = origin.answers.map((answer) => ({ ...answer, value: answer.value as AnswerValue }));
  const versions = catalogue.versionsOf(checklistId).map((one) => one.checklist);
  const answers = answersOf(checklist, stored);
  return proposedBy({ checklist, answers, stored }, to, versions).map(({ value, ...proposed }) => ({
    ...proposed,
    value: value as Prisma.InputJsonObject,
    originAssessmentId: origin.id,
    originChecklistId: checklistId,
    originVersion: version,
    originOn: origin.referenceOn!,
    originRoundName: origin.round?.name ?? null,
  }));
}
