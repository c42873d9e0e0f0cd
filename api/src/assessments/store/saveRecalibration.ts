import { requireEditor, type Viewer } from '../../access.ts';
import type { AnswerValue, StoredRating } from '../../answer.ts';
import { versionOf } from '../../catalogue.ts';
import { checkedRating, type GivenRating } from '../../checkedAnswer.ts';
import { db } from '../../database.ts';
import { dayOf } from '../../days.ts';
import { NotFound } from '../../errors.ts';
import type { Recalibration } from '../../generated/client/client.ts';
import { isUuid } from '../../ids.ts';
import { RecalibrationConflict } from '../errors.ts';
import { requireDraft, requireRatable } from '../rules.ts';
import { lockAssessment } from './lock.ts';

export type Rating = {
  readonly assessmentId: string;
  /** The assessment whose state is rated anew. */
  readonly earlierId: string;
  readonly criterionId: string;
  /** 0 before the first save. */
  readonly revisionSeen: number;
  /** UUID; the same save sent again bears the same key. */
  readonly key: string;
  readonly given: GivenRating;
  readonly user: Viewer;
  readonly now: Date;
};

/** A rating that is in, now or since before, and what stands now. */
export type SavedRating = { readonly outcome: 'SAVED' | 'REPLAY'; readonly rating: StoredRating };

/** A row as the rules read it. */
export const ratingFrom = ({
  earlierId,
  criterionId,
  revision,
  state,
  value,
  ...row
}: Recalibration): StoredRating => ({
  ...{ earlierId, criterionId, revision, state, savedBy: row.savedBy, savedAt: row.savedAt },
  value: value as AnswerValue,
});

/**
 * Saves how an editor now rates a criterion of an earlier state, while the later assessment is a draft (spec 5.4). As an answer
 * it is saved one by one, overwrites nothing unseen, and sent again changes nothing; saves of one draft wait for each other.
 * @throws NotFound, Forbidden, AssessmentLocked, AssessmentsNotComparable, RecalibrationConflict
 * @throws UnknownCriterion, UnknownOption, InvalidAnswer
 */
export async function saveRecalibration(asked: Rating): Promise<SavedRating> {
  const { assessmentId, earlierId, criterionId, revisionSeen, key, given, user, now } = asked;
  return db.$transaction(async (tx) => {
    const assessment = await lockAssessment(tx, assessmentId, user);
    requireEditor(user, assessment.municipalityId, 'answer for this municipality');
    const earlier = isUuid(earlierId) ? await tx.assessment.findUnique({ where: { id: earlierId } }) : null;
    // Another municipality's is not even there: what an editor of this one may not rate tells nothing.
    if (earlier?.municipalityId !== assessment.municipalityId) throw new NotFound('assessment', earlierId);
    const id = { assessmentId, earlierId: earlier.id, criterionId };
    const where = { assessmentId_earlierId_criterionId: id };
    const row = await tx.recalibration.findUnique({ where });
    // A repetition outranks a lock, as it does for answers.
    if (row?.saveKey === key.toLowerCase()) return { outcome: 'REPLAY', rating: ratingFrom(row) };
    requireDraft(assessment);
    requireRatable(assessment, earlier, dayOf(now));
    const { state, value } = checkedRating(versionOf(assessment).checklist, criterionId, given);
    if ((row?.revision ?? 0) !== revisionSeen) {
      throw new RecalibrationConflict(row ? ratingFrom(row) : unrated(earlier.id, criterionId));
    }
    const written = { state, value, saveKey: key, savedBy: user.id, savedAt: now, revision: revisionSeen + 1 };
    const saved = await tx.recalibration.upsert({ where, create: { ...id, ...written }, update: written });
    return { outcome: 'SAVED', rating: ratingFrom(saved) };
  });
}

const unrated = (earlierId: string, criterionId: string): StoredRating => ({
  ...{ earlierId, criterionId, revision: 0, state: 'UNANSWERED', value: {}, savedBy: null, savedAt: null },
});
