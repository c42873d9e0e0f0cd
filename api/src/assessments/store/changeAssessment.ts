import { randomUUID } from 'node:crypto';
import { isEditor, isNdfu, requireEditor, requireNdfu, requireThat, type Viewer } from '../../access.ts';
import { bumpPublished, deriveMunicipality } from '../../benchmarks/store.ts';
import { versionOf } from '../../catalogue.ts';
import { db } from '../../database.ts';
import { requirePublishable, requireSubmitted } from '../rules.ts';
import { logEvent } from './event.ts';
import { lockAssessment } from './lock.ts';
import { mailReturned } from './mails.ts';

type Change = { readonly id: string; readonly user: Viewer; readonly now: Date };

/**
 * Opens a submitted assessment again: it stays as it is, and a correction with its answers is the draft to work on.
 * NDFU may, and the municipality's editors. The earlier proposals are not copied: a person has dealt with them.
 * @returns the correction's id
 * @throws NotFound, Forbidden, AssessmentNotSubmitted
 */
export async function returnAssessment({
  id,
  reason,
  user,
  now,
}: Change & { readonly reason: string }): Promise<string> {
  const correctionId = randomUUID();
  await db.$transaction(async (tx) => {
    const old = await lockAssessment(tx, id, user);
    requireThat(user, isNdfu(user) || isEditor(user, old.municipalityId), 'return this assessment');
    requireSubmitted(old);
    await tx.assessment.update({
      where: { id },
      data: { state: 'RETURNED', returnedAt: now, returnedById: user.id, returnReason: reason },
    });
    const { chainId, municipalityId, roundId, name, checklistId, versionLine, perspective, referenceOn } = old;
    await tx.assessment.create({
      data: {
        ...{
          id: correctionId,
          chainId,
          municipalityId,
          roundId,
          name,
          checklistId,
          versionLine,
          perspective,
          referenceOn,
        },
        ...{ number: old.number + 1, startedAt: now, startedById: user.id, replacesId: id },
      },
    });
    await tx.$executeRaw`
      INSERT INTO answer (assessment_id, criterion_id, revision, state, value, saved_by, saved_at)
      SELECT ${correctionId}::uuid, criterion_id, 0, state, value, saved_by, saved_at
      FROM answer WHERE assessment_id = ${id}::uuid`;
    await tx.$executeRaw`
      INSERT INTO recalibration (assessment_id, earlier_id, criterion_id, revision, state, value, saved_by, saved_at)
      SELECT ${correctionId}::uuid, earlier_id, criterion_id, 0, state, value, saved_by, saved_at
      FROM recalibration WHERE assessment_id = ${id}::uuid AND state <> 'UNANSWERED'`;
    await logEvent(tx, { assessmentId: id, kind: 'RETURNED', municipalityId, user, now, detail: { reason } });
    await logEvent(tx, { assessmentId: correctionId, kind: 'STARTED', municipalityId, user, now });
    const { checklist } = versionOf(old);
    await mailReturned(tx, { assessment: old, correctionId, checklist, reason, user, now });
    await deriveMunicipality(tx, old);
  });
  return correctionId;
}

/**
 * NDFU marks a submitted assessment as read; again changes nothing.
 * @throws NotFound, Forbidden, AssessmentNotSubmitted
 */
export async function reviewAssessment({ id, user, now }: Change): Promise<void> {
  await db.$transaction(async (tx) => {
    const assessment = await lockAssessment(tx, id, user);
    requireNdfu(user, 'review assessments');
    requireSubmitted(assessment);
    if (assessment.reviewedAt) return;
    await tx.assessment.update({ where: { id }, data: { reviewedAt: now } });
    await logEvent(tx, { assessmentId: id, kind: 'REVIEWED', municipalityId: assessment.municipalityId, user, now });
  });
}

/**
 * A municipality publishes its own stand-alone assessment; a correction takes the place of what was public before.
 * @throws NotFound, Forbidden, AssessmentInRound, AssessmentNotSubmitted
 */
export async function publishAssessment({ id, user, now }: Change): Promise<void> {
  await db.$transaction(async (tx) => {
    const assessment = await lockAssessment(tx, id, user);
    const { municipalityId, chainId, number } = assessment;
    requireEditor(user, municipalityId, 'publish for this municipality');
    requirePublishable(assessment);
    await tx.assessment.updateMany({
      where: { chainId, number: { lt: number }, publishedAt: { not: null }, supersededAt: null },
      data: { supersededAt: now },
    });
    await tx.assessment.update({ where: { id }, data: { state: 'PUBLISHED', publishedAt: now } });
    await logEvent(tx, { assessmentId: id, kind: 'PUBLISHED', municipalityId, user, now });
    await deriveMunicipality(tx, assessment);
    await bumpPublished(tx);
  });
}
