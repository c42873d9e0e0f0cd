import { textIn } from '@fritidssjekken/checklist-definitions';
import { AssessmentChangeInterface } from '../../assessmentChange.ts';
import { builder, inLanguage } from '../../builder.ts';
import { NoNumberReasonEnum, NotComparableReasonEnum, OutcomeEnum, SameQuestionsRef } from '../../comparisonTypes.ts';
import { ScoreRef } from '../../scoreType.ts';
import type { ComparedPair } from '../series.ts';
import type { SeriesRow } from '../seriesRead.ts';
import { BrokenCriterionRef, criterionOf, SeriesMarkRef } from './seriesMarks.ts';
import { SeriesPointRef } from './seriesPoint.ts';

builder.objectType('ThemeComparison', {
  description: 'A theme between two assessments, in the version that both are read in.',
  fields: (t) => ({
    themeId: t.id({ description: 'The theme.', resolve: ({ theme }) => theme }),
    name: t.string({
      description: 'Its name.',
      args: inLanguage,
      resolve: ({ checklist, theme }, { language }) =>
        textIn(checklist.themes.find(({ id }) => id === theme)!.name, language ?? 'nb'),
    }),
    outcome: t.field({ type: OutcomeEnum, description: 'What became of it.', resolve: ({ outcome }) => outcome }),
    coreShare: t.field({
      type: ScoreRef,
      description: 'Weight of the questions that count in both, of all that is asked in the theme.',
      resolve: ({ coreShare }) => coreShare,
    }),
    sameQuestions: t.field({
      type: SameQuestionsRef,
      nullable: true,
      description: 'Like for like; null where it is not comparable.',
      resolve: ({ sameQuestions }) => sameQuestions,
    }),
    because: t.field({
      type: NoNumberReasonEnum,
      nullable: true,
      description: 'Why there is no like-for-like number.',
      resolve: ({ because }) => because,
    }),
    earlierScore: t.field({
      type: ScoreRef,
      nullable: true,
      description: 'Its full score in the earlier one, by that version; null where withheld, or not in it.',
      resolve: ({ earlierScore }) => earlierScore,
    }),
    laterScore: t.field({
      type: ScoreRef,
      nullable: true,
      description: 'Its full score in the later one, by that version; null where withheld, or not in it.',
      resolve: ({ laterScore }) => laterScore,
    }),
  }),
});

builder.objectType('CriterionComparison', {
  description: 'A criterion between two assessments, in the version that both are read in.',
  fields: (t) => ({
    criterionId: t.id({ description: 'The criterion.', resolve: ({ criterion }) => criterion }),
    themeId: t.id({ description: 'Its theme.', resolve: ({ theme }) => theme }),
    number: t.string({
      description: 'The number that people see.',
      resolve: ({ checklist, criterion }) => criterionOf(checklist, criterion).number,
    }),
    text: t.string({
      description: 'The question.',
      args: inLanguage,
      resolve: ({ checklist, criterion }, { language }) =>
        textIn(criterionOf(checklist, criterion).text, language ?? 'nb'),
    }),
    outcome: t.field({ type: OutcomeEnum, description: 'What became of it.', resolve: ({ outcome }) => outcome }),
    because: t.field({
      type: NotComparableReasonEnum,
      nullable: true,
      description: 'Why it is not comparable; null where it is.',
      resolve: ({ because }) => because,
    }),
    earlier: t.field({
      type: ScoreRef,
      nullable: true,
      description: 'Points of the earlier answer by the newer version’s rules; null where not comparable.',
      resolve: ({ earlier }) => earlier,
    }),
    later: t.field({
      type: ScoreRef,
      nullable: true,
      description: 'Points of the later answer by the newer version’s rules; null where not comparable.',
      resolve: ({ later }) => later,
    }),
    origins: t.idList({
      description: 'The criteria of the other version that its answer was read from.',
      resolve: ({ origins }) => [...origins],
    }),
    isClarified: t.exposeBoolean('isClarified', {
      description: 'Whether the wording was made clearer in between: the series goes on, and says so.',
    }),
  }),
});

export const ComparisonRef = builder.objectRef<ComparedPair<SeriesRow>>('Comparison').implement({
  description: 'Two assessments of a municipality on a checklist, on the questions that count in both.',
  interfaces: [AssessmentChangeInterface],
  fields: (t) => ({
    earlier: t.field({
      type: SeriesPointRef,
      description: 'The earlier one, with its full score.',
      resolve: ({ earlier }) => earlier,
    }),
    later: t.field({
      type: SeriesPointRef,
      description: 'The later one, with its full score.',
      resolve: ({ later }) => later,
    }),
    core: t.idList({
      description: 'The criteria whose answers count in both.',
      resolve: ({ comparison }) => [...comparison.core],
    }),
    marks: t.field({
      type: [SeriesMarkRef],
      description: 'What was changed between the two versions that matters to the series; none within one version.',
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ marks }) => [...marks],
    }),
    broken: t.field({
      type: [BrokenCriterionRef],
      description:
        'The criteria whose series breaks between the two versions: where there are any, the line has a break.',
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ broken, older, newer }) => broken.map((one) => ({ ...one, checklist: one.isGone ? older : newer })),
    }),
  }),
});
