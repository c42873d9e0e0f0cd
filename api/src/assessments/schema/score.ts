import {
  type Checklist,
  type Completeness,
  type CriterionScore,
  type Level,
  percentText,
  type ScoreResult,
  type ThemeScore,
  textIn,
  type Withheld,
} from '@fritidssjekken/checklist-definitions';
import { builder, inLanguage } from '../../builder.ts';
import { ScoreRef } from '../../scoreType.ts';
import { NotCountedReasonEnum, WithheldReasonEnum } from './enums.ts';

/** A score together with the checklist that names its levels. */
export type ScoreShape = { readonly result: ScoreResult; readonly checklist: Checklist };

export const CompletenessRef = builder.objectRef<Completeness>('Completeness').implement({
  description: 'How much is answered (utfyllingsgrad): a count of criteria.',
  fields: (t) => ({
    answered: t.exposeInt('answered', {
      description: "Criteria with an answer; don't know and not applicable are answers.",
    }),
    asked: t.exposeInt('asked', {
      description: 'Criteria that are asked: in the version, no unscored text, not hidden.',
    }),
  }),
});

export const LevelRef = builder.objectRef<Level>('Level').implement({
  description: 'A named band of the score (nivå).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent within the checklist.' }),
    name: t.string({
      description: 'What people call it.',
      args: inLanguage,
      resolve: ({ name }, { language }) => textIn(name, language ?? 'nb'),
    }),
  }),
});

const WithheldRef = builder.objectRef<Withheld>('Withheld').implement({
  description: 'Why a score or a level is not given.',
  fields: (t) => ({
    because: t.field({ type: WithheldReasonEnum, description: 'The reason.', resolve: ({ because }) => because }),
    unanswered: t.int({
      nullable: true,
      description: 'INCOMPLETE: how many criteria are asked and not answered.',
      resolve: (withheld) => (withheld.because === 'INCOMPLETE' ? withheld.unanswered : null),
    }),
    dontKnow: t.int({
      nullable: true,
      description: "COVERAGE: how many were answered by don't know.",
      resolve: (withheld) => (withheld.because === 'COVERAGE' ? withheld.dontKnow : null),
    }),
    notApplicable: t.int({
      nullable: true,
      description: 'COVERAGE: how many are not applicable.',
      resolve: (withheld) => (withheld.because === 'COVERAGE' ? withheld.notApplicable : null),
    }),
    coverage: t.field({
      type: ScoreRef,
      nullable: true,
      description: 'COVERAGE: how much of the weight counts.',
      resolve: (withheld) => (withheld.because === 'COVERAGE' ? withheld.coverage : null),
    }),
    needed: t.field({
      type: ScoreRef,
      nullable: true,
      description: 'COVERAGE: how much would have to.',
      resolve: (withheld) => (withheld.because === 'COVERAGE' ? withheld.needed : null),
    }),
  }),
});

export const ThemeScoreRef = builder.objectRef<ThemeScore>('ThemeScore').implement({
  description: 'The score of one theme.',
  fields: (t) => ({
    themeId: t.id({ description: 'The theme.', resolve: ({ theme }) => theme }),
    score: t.field({
      type: ScoreRef,
      nullable: true,
      description: 'Null where withheld.',
      resolve: ({ score }) => score,
    }),
    withheld: t.field({
      type: WithheldRef,
      nullable: true,
      description: 'Why there is none.',
      resolve: ({ withheld }) => withheld,
    }),
    contribution: t.field({
      type: ScoreRef,
      nullable: true,
      description: 'Its share of the overall score: these add up to it exactly.',
      resolve: ({ contribution }) => contribution,
    }),
    completeness: t.field({
      type: CompletenessRef,
      description: 'How much of it is answered.',
      resolve: ({ completeness }) => completeness,
    }),
    coverage: t.field({
      type: ScoreRef,
      description: 'How much of its weight counts (dekning).',
      resolve: ({ coverage }) => coverage,
    }),
  }),
});

const CriterionScoreRef = builder.objectRef<CriterionScore>('CriterionScore').implement({
  description: 'What one criterion adds to the score.',
  fields: (t) => ({
    criterionId: t.id({ description: 'The criterion.', resolve: ({ criterion }) => criterion }),
    isAsked: t.exposeBoolean('isAsked', { description: 'In the version, no unscored text, not hidden.' }),
    notCounted: t.field({
      type: NotCountedReasonEnum,
      nullable: true,
      description: 'Why it does not count; null where it does.',
      resolve: ({ notCounted }) => notCounted,
    }),
    points: t.field({
      type: ScoreRef,
      nullable: true,
      description: 'What the answer is worth, 0–1; null where it does not count.',
      resolve: ({ points }) => points,
    }),
    effectiveWeight: t.field({
      type: ScoreRef,
      nullable: true,
      description: 'Its weight, fixed before it is known which answers count; null where it is not asked.',
      resolve: ({ effectiveWeight }) => effectiveWeight,
    }),
    contribution: t.field({
      type: ScoreRef,
      nullable: true,
      description: 'Its share of the overall score: these add up to it exactly.',
      resolve: ({ contribution }) => contribution,
    }),
  }),
});

export const AssessmentScoreRef = builder.objectRef<ScoreShape>('AssessmentScore').implement({
  description: 'The score of an assessment, computed from its answers by one rule.',
  fields: (t) => ({
    rule: t.string({ description: 'Version of the scoring rule.', resolve: ({ result }) => result.rule }),
    score: t.field({
      type: ScoreRef,
      nullable: true,
      description: 'The overall score; of a draft as far as it goes. Null where withheld.',
      resolve: ({ result }) => result.score,
    }),
    scoreText: t.string({
      nullable: true,
      description:
        'The score as people read it, in per cent: "67"; never rounded into another level. Null where withheld.',
      resolve: ({ result, checklist }) => (result.score === null ? null : percentText(result.score, checklist)),
    }),
    withheld: t.field({
      type: WithheldRef,
      nullable: true,
      description: 'Why there is no score.',
      resolve: ({ result }) => result.withheld,
    }),
    level: t.field({
      type: LevelRef,
      nullable: true,
      description: 'The level, decided on the exact score.',
      resolve: ({ result, checklist }) => checklist.levels.find(({ id }) => id === result.level) ?? null,
    }),
    levelStep: t.int({
      nullable: true,
      description: 'Which of the levels from below: 1, 2, …; null without one.',
      resolve: ({ result, checklist }) => checklist.levels.findIndex(({ id }) => id === result.level) + 1 || null,
    }),
    levelCount: t.int({
      description: 'How many levels its version has.',
      resolve: ({ checklist }) => checklist.levels.length,
    }),
    levelWithheld: t.field({
      type: WithheldRef,
      nullable: true,
      description: 'Why there is no level.',
      resolve: ({ result }) => result.levelWithheld,
    }),
    completeness: t.field({
      type: CompletenessRef,
      description: 'How much is answered (utfyllingsgrad).',
      resolve: ({ result }) => result.completeness,
    }),
    coverage: t.field({
      type: ScoreRef,
      description: 'How much of the weight that is asked counts in the score (dekning).',
      resolve: ({ result }) => result.coverage,
    }),
    themes: t.field({
      type: [ThemeScoreRef],
      description: 'By theme, in order.',
      resolve: ({ result }) => [...result.themes],
    }),
    criteria: t.field({
      type: [CriterionScoreRef],
      description: 'By criterion, in order.',
      resolve: ({ result }) => [...result.criteria],
    }),
  }),
});
