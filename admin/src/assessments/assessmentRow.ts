import { withPercent } from '@fritidssjekken/checklist-definitions';
import { dayOf } from '../common/formats.ts';
import type { Language, Translate } from '../dashboard/progress/progressModel.ts';
import type { AssessmentListQuery } from '../generated/dashboard/graphql.ts';

export type AssessmentRow = AssessmentListQuery['assessments']['items'][number];

const signs: Readonly<Record<AssessmentRow['state'], string>> = {
  DRAFT: '◐',
  SUBMITTED: '●',
  RETURNED: '↩',
  PUBLISHED: '●',
};

/** An assessment as its row in NDFU's list: of a draft only how far it has come. */
export function assessmentRow(row: AssessmentRow, t: Translate, language: Language) {
  const { state, number, isLate, submittedAt, reviewedAt, score, completeness, round, name, checklistVersion } = row;
  const notes = [
    number > 0 && t('assessment.correction', { number }),
    isLate && t('assessment.late').toLowerCase(),
    state === 'SUBMITTED' && t(reviewedAt ? 'list.assessments.is_read' : 'list.assessments.not_read').toLowerCase(),
  ];
  return {
    about: [round?.name ?? name ?? t('assessment.alone'), `${checklistVersion.title} ${checklistVersion.version}`].join(
      ' · ',
    ),
    status: {
      sign: signs[state],
      word: t(`assessment.state.${state}`),
      note: notes.filter(Boolean).join(' · '),
    },
    completeness: t('list.assessments.answered', completeness),
    score:
      score && (score.scoreText === null ? t('list.assessments.withheld') : withPercent(score.scoreText, language)),
    level: score && {
      step: score.levelStep === null ? null : score.levelStep - 1,
      of: score.levelCount,
      word: score.level?.name ?? t('list.assessments.no_level'),
    },
    submitted: submittedAt && dayOf(submittedAt, language),
  };
}
