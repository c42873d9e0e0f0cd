import { randomUUID } from 'node:crypto';
import { asked, criterionOf } from '@fritidssjekken/checklist-definitions';
import type { Viewer } from '../../api/src/access.ts';
import { answersOf } from '../../api/src/answersOf.ts';
import { storedFrom } from '../../api/src/assessments/schema/answer.ts';
import { saveRecalibration } from '../../api/src/assessments/store/saveRecalibration.ts';
import { versionOf } from '../../api/src/catalogue.ts';
import { db } from '../../api/src/database.ts';
import { best } from '../support/make.ts';

/** Rates all that a draft is asked about an earlier state anew, by what is worth most. */
export async function rateAnew(assessmentId: string, earlierId: string, user: Viewer, now: Date): Promise<void> {
  const { answers, ...assessment } = await db.assessment.findUniqueOrThrow({
    ...{ where: { id: assessmentId }, include: { answers: true } },
  });
  const { checklist } = versionOf(assessment);
  for (const criterionId of asked(checklist, answersOf(checklist, answers.map(storedFrom)))) {
    const given = best(checklist, criterionOf(checklist, criterionId));
    const save = { assessmentId, earlierId, criterionId, revisionSeen: 0, key: randomUUID() };
    await saveRecalibration({ ...save, given, user, now });
  }
}
