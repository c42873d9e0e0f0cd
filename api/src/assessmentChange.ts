import type { Checklist, Comparison } from '@fritidssjekken/checklist-definitions';
import { builder } from './builder.ts';
import {
  CausesRef,
  NoNumberReasonEnum,
  NoSplitReasonEnum,
  RecalibratedRef,
  SameQuestionsRef,
} from './comparisonTypes.ts';
import { recalibratedPair } from './recalibratedPair.ts';
import { ScoreRef } from './scoreType.ts';

/** Two submitted assessments compared, and the version that both are read in. */
export type AssessmentChange = {
  readonly earlier: { readonly id: string };
  readonly later: { readonly id: string };
  readonly comparison: Comparison;
  readonly newer: Checklist;
};

export const AssessmentChangeInterface = builder.interfaceRef<AssessmentChange>('AssessmentChange').implement({
  description: 'What changed between two assessments of a checklist, on the questions that count in both.',
  fields: (t) => ({
    readIn: t.string({
      description: 'The newer of the two versions: both are read in it.',
      resolve: ({ comparison }) => comparison.readIn,
    }),
    coreShare: t.field({
      type: ScoreRef,
      description: 'Weight of the questions that count in both, of all that is asked; never called coverage.',
      resolve: ({ comparison }) => comparison.coreShare,
    }),
    sameQuestions: t.field({
      type: SameQuestionsRef,
      nullable: true,
      description: 'Like for like; null where the core is below half.',
      resolve: ({ comparison }) => comparison.sameQuestions,
    }),
    because: t.field({
      type: NoNumberReasonEnum,
      nullable: true,
      description: 'Why there is no like-for-like number.',
      resolve: ({ comparison }) => comparison.because,
    }),
    causes: t.field({
      type: CausesRef,
      nullable: true,
      description: 'The change of the full score split into its causes; only practice is progress.',
      resolve: ({ comparison }) => comparison.causes,
    }),
    noSplit: t.field({
      type: NoSplitReasonEnum,
      nullable: true,
      description: 'Why it is not split.',
      resolve: ({ comparison }) => comparison.noSplit,
    }),
    recalibrated: t.field({
      type: RecalibratedRef,
      nullable: true,
      description: 'The change with the earlier state as the later one rates it anew; null where it does not.',
      resolve: ({ earlier, later }) => recalibratedPair(earlier.id, later.id),
    }),
    themes: t.field({
      type: ['ThemeComparison'],
      description: 'By theme, in the order of the newer version.',
      complexity: { field: 1, multiplier: 7 },
      resolve: ({ comparison, newer }) => {
        const full = (side: 'earlier' | 'later', id: string) =>
          comparison[side].themes.find(({ theme }) => theme === id)?.score ?? null;
        return comparison.themes.map((theme) => ({
          ...{ ...theme, checklist: newer },
          ...{ earlierScore: full('earlier', theme.theme), laterScore: full('later', theme.theme) },
        }));
      },
    }),
    criteria: t.field({
      type: ['CriterionComparison'],
      description: 'By criterion, in the order of the newer version.',
      complexity: { field: 1, multiplier: 40 },
      resolve: ({ comparison, newer }) => comparison.criteria.map((one) => ({ ...one, checklist: newer })),
    }),
  }),
});
