import { isAdministrator, isEditor, requireThat, type Viewer } from '../../access.ts';
import { db } from '../../database.ts';
import { NotFound } from '../../errors.ts';
import { logEvent } from './event.ts';
import { lockAssessment } from './lock.ts';

/** What can be taken out of an answer for good; NAME puts a pseudonym in the place of who saved it. */
export type ErasableText = 'COMMENT' | 'REASON' | 'LINK' | 'NAME';

export type Erasure = {
  readonly assessmentId: string;
  readonly criterionId: string;
  readonly fields: readonly ErasableText[];
  readonly user: Viewer;
  readonly now: Date;
};

/** Stands where a name was; nobody's user id. */
const pseudonym = 'erased';

/**
 * Takes words about people out of an answer, all its history and what was proposed from it, frozen or not; that it was done is
 * logged.
 * @throws NotFound, Forbidden (the municipality's editors may, and from submission NDFU's administrators)
 */
export async function eraseAnswerText({ assessmentId, criterionId, fields, user, now }: Erasure): Promise<void> {
  const keys = fields.filter((field) => field !== 'NAME').map((field) => field.toLowerCase());
  const erasesName = fields.includes('NAME');
  await db.$transaction(async (tx) => {
    const { municipalityId, state } = await lockAssessment(tx, assessmentId, user);
    // The answer is given back: of a draft NDFU sees only that it exists.
    const mayErase = isEditor(user, municipalityId) || (isAdministrator(user) && state !== 'DRAFT');
    requireThat(user, mayErase, 'erase in this assessment');
    const erased = await tx.$executeRaw`
      UPDATE answer SET value = value - ${keys}::text[],
        saved_by = CASE WHEN ${erasesName} AND saved_by IS NOT NULL THEN ${pseudonym} ELSE saved_by END
      WHERE assessment_id = ${assessmentId}::uuid AND criterion_id = ${criterionId}`;
    if (erased === 0) throw new NotFound('answer', criterionId);
    await tx.$executeRaw`
      UPDATE answer_history SET value = value - ${keys}::text[],
        saved_by = CASE WHEN ${erasesName} THEN ${pseudonym} ELSE saved_by END
      WHERE assessment_id = ${assessmentId}::uuid AND criterion_id = ${criterionId}`;
    // What was proposed from it holds the same words.
    await tx.$executeRaw`
      UPDATE proposal SET value = value - ${keys}::text[]
      WHERE origin_assessment_id = ${assessmentId}::uuid AND origin_criterion_id = ${criterionId}`;
    // A rating has no words of its own, only who gave it.
    if (erasesName) {
      await tx.$executeRaw`
        UPDATE recalibration SET saved_by = ${pseudonym}
        WHERE assessment_id = ${assessmentId}::uuid AND criterion_id = ${criterionId} AND saved_by IS NOT NULL`;
    }
    const detail = { criterionId, fields: [...fields] };
    await logEvent(tx, { assessmentId, kind: 'ERASED', municipalityId, user, now, detail });
  });
}
