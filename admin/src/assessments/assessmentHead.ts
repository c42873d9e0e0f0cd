import { withPercent } from '@fritidssjekken/checklist-definitions';
import { dayOf } from '../common/formats.ts';
import type { Language, Translate } from '../dashboard/progress/progressModel.ts';
import type { AssessmentOneQuery } from '../generated/dashboard/graphql.ts';

export type AssessmentRecord = NonNullable<AssessmentOneQuery['assessment']>;

/** The heading of an assessment: whose it is and what it came to; of a draft how far it has come. */
export function assessmentSentence(
  { municipality: { name }, state, score, completeness }: AssessmentRecord,
  t: Translate,
  language: Language,
): string {
  if (state === 'DRAFT' || !score) return t('list.assessment.under_way', { name, ...completeness });
  if (score.scoreText === null) return t('list.assessment.withheld', { name });
  const percent = withPercent(score.scoreText, language);
  return score.level
    ? t('list.assessment.level', { name, level: score.level.name, score: percent })
    : t('list.assessment.no_level', { name, score: percent });
}

/** Where it stands: handed in when and by whom, late, a correction, read or not, opened again and why. */
export function assessmentStanding(record: AssessmentRecord, t: Translate, language: Language): string[] {
  const { state, number, isLate, submittedAt, respondentRole, reviewedAt, publishedAt, returnedAt, returnReason } =
    record;
  const day = (at: string) => dayOf(at, language);
  if (state === 'DRAFT') return [t('assessment.draft_hidden')];
  return [
    ...(submittedAt
      ? [
          respondentRole
            ? t('list.assessment.submitted_by', { day: day(submittedAt), role: respondentRole })
            : t('list.assessment.submitted', { day: day(submittedAt) }),
        ]
      : []),
    ...(isLate ? [t('list.assessment.late')] : []),
    ...(number > 0 ? [t('list.assessment.correction', { number })] : []),
    ...(state === 'RETURNED' && returnedAt
      ? [t('list.assessment.returned', { day: day(returnedAt), reason: returnReason ?? '' })]
      : []),
    ...(publishedAt ? [t('list.assessment.published', { day: day(publishedAt) })] : []),
    reviewedAt ? t('list.assessment.read', { day: day(reviewedAt) }) : t('list.assessment.unread'),
  ];
}
