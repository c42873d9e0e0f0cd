import { randomUUID } from 'node:crypto';
import type { PublishedVersion } from '@fritidssjekken/checklist-definitions/catalogue';
import type { Viewer } from '../../access.ts';
import { lineOf } from '../../catalogue.ts';
import { answerIdsOf } from '../../checkedAnswer.ts';
import { db } from '../../database.ts';
import { dayOf } from '../../days.ts';
import { municipalityOf, register } from '../../register.ts';
import { AssessmentAlreadyStarted, NotInvited } from '../errors.ts';
import { requireNotEnded } from '../rules.ts';
import { logEvent } from './event.ts';
import { proposalsFor } from './proposals.ts';

export type Start = {
  readonly municipalityId: number;
  /** null: it stands alone */
  readonly roundId: string | null;
  readonly published: PublishedVersion;
  /** What the municipality calls it; stand-alone ones only. */
  readonly name: string | null;
  readonly user: Viewer;
  readonly now: Date;
};

/**
 * Starts an assessment: number 0 of a new chain, an unanswered row for each criterion and reflection question, and what
 * earlier answers propose.
 * @returns its id
 * @throws NotInvited, AssessmentAlreadyStarted naming the one of that round, MunicipalityEnded naming what it has become
 */
export async function startAssessment({ municipalityId, roundId, published, name, user, now }: Start): Promise<string> {
  const { id: checklistId, version, hash, checklist } = published;
  const id = randomUUID();
  await db.$transaction(async (tx) => {
    // What is proposed is taken from these: words that are being erased there are waited for, and not proposed.
    await tx.$queryRaw`
      SELECT 1 AS held FROM assessment WHERE municipality_id = ${municipalityId} AND state IN ('SUBMITTED', 'PUBLISHED')
      ORDER BY id FOR SHARE`;
    if (roundId) {
      // The invitation's row is the door: of two starts at once the second waits here, and then finds the first.
      const invited = await tx.$queryRaw<unknown[]>`
        SELECT 1 AS invited FROM round_invitation
        WHERE round_id = ${roundId}::uuid AND municipality_id = ${municipalityId} FOR UPDATE`;
      if (invited.length === 0) throw new NotInvited();
      const existing = await tx.assessment.findFirst({
        where: { roundId, municipalityId, perspective: 'ADMINISTRATION' },
        orderBy: { number: 'desc' },
      });
      if (existing) throw new AssessmentAlreadyStarted(existing.id);
    }
    // After those that were started before: a draft from before a reform is gone on with.
    requireNotEnded(register(), municipalityOf(municipalityId), dayOf(now));
    const line = lineOf(version);
    await tx.assessment.create({
      data: {
        id,
        chainId: id,
        municipalityId,
        roundId,
        name,
        checklistId,
        versionLine: line,
        startedAt: now,
        startedById: user.id,
      },
    });
    await tx.answer.createMany({
      data: answerIdsOf(checklist).map((criterionId) => ({ assessmentId: id, criterionId })),
    });
    const proposals = await proposalsFor(tx, municipalityId, checklist);
    await tx.proposal.createMany({ data: proposals.map((proposal) => ({ assessmentId: id, ...proposal })) });
    await tx.usedDefinition.createMany({
      data: [{ checklistId, version, hash, firstUsedAt: now }],
      skipDuplicates: true,
    });
    await logEvent(tx, { assessmentId: id, kind: 'STARTED', municipalityId, user, now });
  });
  return id;
}
