import type {
  Causes,
  NoNumber,
  NoSplit,
  NotComparable,
  Outcome,
  RecalibratedCriterion,
  Recalibration,
  SameQuestions,
} from '@fritidssjekken/checklist-definitions';
import { builder } from './builder.ts';
import { ScoreChangeRef, ScoreRef } from './scoreType.ts';

export const OutcomeEnum = builder.enumType('Outcome', {
  description: 'What became of something between two assessments, on the questions that count in both.',
  values: {
    BETTER: { description: 'Better (bedre).' },
    WORSE: { description: 'Worse (svakere).' },
    SAME: { description: 'The same (likt).' },
    NOT_COMPARABLE: { description: 'It cannot be compared (kan ikke sammenlignes).' },
  } as const satisfies Record<Outcome, object>,
});

export const NotComparableReasonEnum = builder.enumType('NotComparableReason', {
  description: 'Why a criterion is not compared.',
  values: {
    ADDED: { description: 'It is new.' },
    MODIFIED: { description: 'Its meaning was changed.' },
    CONDITION_CHANGED: { description: 'Other people are asked than before.' },
    SPLIT: { description: 'It came from a criterion that was split, and no transfer reaches it.' },
    MERGED: { description: 'It was merged from others, and no transfer reaches it.' },
    COVERED_BY: { description: 'It took over from another, and no transfer reaches it.' },
    NO_TRANSFER: { description: 'The old answer has no counterpart among the new options.' },
    NOT_RELATED: { description: 'The two versions have no version in common.' },
    UNSCORED: { description: 'A text, which is never scored.' },
    EARLIER_NOT_COUNTED: {
      description: "The earlier answer does not count: hidden, don't know, not applicable, none.",
    },
    LATER_NOT_COUNTED: { description: "The later answer does not count: hidden, don't know, not applicable, none." },
  } as const satisfies Record<NotComparable, object>,
});

export const NoNumberReasonEnum = builder.enumType('NoNumberReason', {
  description: 'Why there is no like-for-like number.',
  values: {
    CORE_BELOW_HALF: { description: 'The questions that count in both are less than half of the weight.' },
    NOTHING_ASKED: { description: 'Nothing is asked here.' },
  } as const satisfies Record<NoNumber, object>,
});

export const NoSplitReasonEnum = builder.enumType('NoSplitReason', {
  description: 'Why a change is not split into causes; in the order they are tried.',
  values: {
    LATER_ON_OLDER_VERSION: { description: 'The later assessment is on the older version.' },
    EARLIER_WITHHELD: { description: 'The earlier score is withheld.' },
    LATER_WITHHELD: { description: 'The later score is withheld.' },
    CORE_BELOW_HALF: { description: 'The questions that count in both are less than half of the weight.' },
  } as const satisfies Record<NoSplit, object>,
});

export const SameQuestionsRef = builder.objectRef<SameQuestions>('SameQuestions').implement({
  description: 'Like for like: two scores on the questions that count in both, by the newer version’s rules.',
  fields: (t) => ({
    earlier: t.field({ type: ScoreRef, description: 'The earlier.', resolve: ({ earlier }) => earlier }),
    later: t.field({ type: ScoreRef, description: 'The later.', resolve: ({ later }) => later }),
    change: t.field({ type: ScoreChangeRef, description: 'Later minus earlier.', resolve: ({ change }) => change }),
  }),
});

const RecalibratedCriterionRef = builder.objectRef<RecalibratedCriterion>('RecalibratedCriterion').implement({
  description: 'A criterion whose earlier state was rated anew; by the newer version’s rules.',
  fields: (t) => ({
    criterionId: t.id({ description: 'The criterion.', resolve: ({ criterion }) => criterion }),
    before: t.field({ type: ScoreRef, description: 'The earlier state, rated anew.', resolve: ({ before }) => before }),
    after: t.field({ type: ScoreRef, description: 'The later answer.', resolve: ({ after }) => after }),
    outcome: t.field({ type: OutcomeEnum, description: 'What became of it then.', resolve: ({ outcome }) => outcome }),
  }),
});

export const RecalibratedRef = builder.objectRef<Recalibration>('RecalibratedChange').implement({
  description:
    'The change like for like with the earlier state as those who answered the later assessment rate it now: shown beside the raw change, never instead. What was not rated anew keeps its raw reading.',
  fields: (t) => ({
    earlier: t.field({
      type: ScoreRef,
      nullable: true,
      description: 'The earlier state, rated anew, on the questions that count in both; null as the change is.',
      resolve: ({ earlier }) => earlier,
    }),
    change: t.field({
      type: ScoreChangeRef,
      nullable: true,
      description:
        'Later minus earlier rated anew; null where the questions that count in both are less than half of the weight, or those rated anew less than half of these.',
      resolve: ({ change }) => change,
    }),
    criteria: t.field({
      type: [RecalibratedCriterionRef],
      description: 'Those that were rated anew, in the order of the newer version.',
      complexity: { field: 1, multiplier: 40 },
      resolve: ({ criteria }) => [...criteria],
    }),
    rated: t.exposeInt('rated', { description: 'How many of the questions that count in both were rated anew.' }),
    of: t.exposeInt('of', { description: 'How many questions count in both.' }),
  }),
});

export const CausesRef = builder.objectRef<Causes>('ChangeCauses').implement({
  description:
    'A change of the full score split into four causes, which add up to it exactly. Only practice is progress.',
  fields: (t) => ({
    before: t.field({ type: ScoreRef, description: 'The earlier full score.', resolve: ({ before }) => before }),
    dropped: t.field({
      type: ScoreChangeRef,
      description: 'Criteria dropped or uncounted.',
      resolve: ({ dropped }) => dropped,
    }),
    rules: t.field({ type: ScoreChangeRef, description: 'Rules changed.', resolve: ({ rules }) => rules }),
    practice: t.field({
      type: ScoreChangeRef,
      description: 'Practice changed: the same questions were answered otherwise.',
      resolve: ({ practice }) => practice,
    }),
    added: t.field({
      type: ScoreChangeRef,
      description: 'Criteria added or newly counted.',
      resolve: ({ added }) => added,
    }),
    after: t.field({ type: ScoreRef, description: 'The later full score.', resolve: ({ after }) => after }),
  }),
});
