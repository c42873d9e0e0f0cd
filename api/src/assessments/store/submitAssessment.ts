import { asked } from '@fritidssjekken/checklist-definitions';
import { requireEditor, type Viewer } from '../../access.ts';
import { withValues } from '../../answer.ts';
import { answersOf } from '../../answersOf.ts';
import { deriveMunicipality } from '../../benchmarks/store.ts';
import { versionOf } from '../../catalogue.ts';
import { db } from '../../database.ts';
import { type Day, dateOf, dayFrom, dayOf } from '../../days.ts';
import { municipalityOf } from '../../register.ts';
import { isClosed } from '../../roundState.ts';
import { signingKey } from '../../signingKey.ts';
import { submissionOf } from '../../submissionOf.ts';
import { prefilledShare, referenceDay, requireSubmittable } from '../rules.ts';
import { logEvent } from './event.ts';
import { lockAssessment } from './lock.ts';
import { mailReceipt } from './mails.ts';

export type Submit = {
  readonly id: string;
  readonly respondentRole: string;
  readonly isFacilitated: boolean;
  /** null: today, or what the corrected one had */
  readonly referenceOn: Day | null;
  readonly user: Viewer;
  readonly now: Date;
};

/**
 * Submits an assessment: it is scored by its exact version, frozen, and gets its signed receipt, which is mailed.
 * The row is held first and the answers are read after, so that a save is either in it or refused.
 * @throws NotFound, Forbidden, AssessmentLocked, AssessmentIncomplete, InvalidReferenceDate
 */
export async function submitAssessment({
  id,
  respondentRole,
  isFacilitated,
  referenceOn,
  user,
  now,
}: Submit): Promise<void> {
  await db.$transaction(async (tx) => {
    const assessment = await lockAssessment(tx, id, user);
    const { municipalityId, chainId, number } = assessment;
    requireEditor(user, municipalityId, 'submit for this municipality');
    const stored = await tx.answer.findMany({ where: { assessmentId: id } });
    const published = versionOf(assessment);
    const { checklist, version, hash } = published;
    const answers = answersOf(checklist, withValues(stored));
    requireSubmittable(assessment, checklist, answers);

    const first = number === 0 ? assessment : await tx.assessment.findFirstOrThrow({ where: { chainId, number: 0 } });
    const kept = number === 0 ? null : dayFrom(first.referenceOn!);
    const day = referenceDay(referenceOn, kept, dayOf(first.startedAt), dayOf(now));
    const installation = await tx.installation.findUnique({ where: { id: 1 } });
    const { result, columns } = submissionOf({
      ...{ published, answers, municipality: municipalityOf(municipalityId), referenceOn: day, correction: number },
      ...{ isDemonstration: installation?.kind === 'DEMONSTRATION', signingKey },
    });
    const proposals = await tx.proposal.findMany({ where: { assessmentId: id } });
    const proposed = withValues(proposals);
    const share = prefilledShare(asked(checklist, answers), answers, proposed) ?? first.prefilledShare;
    await tx.assessment.update({
      where: { id },
      data: {
        state: 'SUBMITTED',
        submittedAt: now,
        submittedById: user.id,
        referenceOn: dateOf(day),
        // A correction is as late as its chain was: closing asks when the municipality first answered.
        isLate: number === 0 ? assessment.round !== null && isClosed(assessment.round, now) : first.isLate,
        respondentRole,
        isFacilitated,
        prefilledShare: share,
        ...columns,
      },
    });
    await tx.usedDefinition.createMany({
      data: [{ checklistId: checklist.checklist, version, hash, firstUsedAt: now }],
      skipDuplicates: true,
    });
    await logEvent(tx, { assessmentId: id, kind: 'SUBMITTED', municipalityId, user, now });
    await mailReceipt(tx, { assessment, checklist, result, receipt: columns.receipt, user, now });
    await deriveMunicipality(tx, assessment);
  });
}
