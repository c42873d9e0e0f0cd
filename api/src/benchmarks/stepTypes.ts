import { type Checklist, criterionOf, optionsOf, textIn } from '@fritidssjekken/checklist-definitions';
import { builder, inLanguage } from '../builder.ts';
import { dayOf } from '../days.ts';
import { ScoreChangeRef } from '../scoreType.ts';
import { PeerGroupType } from './groupTypes.ts';
import { listedMunicipality } from './hot/listedMunicipality.ts';
import { ListedMunicipalityRef } from './hot/types.ts';
import type { NextStep, StepReason } from './rules/nextSteps.ts';
import type { Worth } from './rules/raised.ts';
import type { StepsFor } from './stepsFor.ts';
import type { PublishedAnswer, Riser } from './whoAnswered.ts';

const StepReasonEnum = builder.enumType('StepReason', {
  description: 'Why a criterion is a next step, first things first.',
  values: {
    FELL: { description: 'It is worse than in the round before.' },
    UNCHANGED: { description: 'It has not changed for two rounds.' },
    GAP: { description: 'Peers give the top answer.' },
    BELOW_TOP: {
      description: 'There is a better answer, and no peer gives the top one, or there is nobody to compare with.',
    },
  } as const satisfies Record<StepReason, object>,
});

type NamedWorth = Worth & { readonly checklist: Checklist; readonly criterionId: string };

const WorthRef = builder.objectRef<NamedWorth>('StepWorth').implement({
  description: 'What another answer to one criterion would be worth, the others left as they are.',
  fields: (t) => ({
    choiceId: t.exposeID('choiceId', {
      description: 'The option; of a number its band, of several the one added last.',
    }),
    text: t.string({
      description: 'The option as people read it; of a number its band.',
      args: inLanguage,
      resolve: ({ checklist, criterionId, choiceId }, { language }) => {
        const options = optionsOf(checklist, criterionOf(checklist, criterionId));
        const option = options.find(({ id }) => id === choiceId);
        return option ? textIn(option.text, language ?? 'nb') : choiceId;
      },
    }),
    gain: t.expose('gain', {
      type: ScoreChangeRef,
      nullable: true,
      description: 'Gain in the overall score; null where the score is withheld.',
    }),
  }),
});

const NextStepRef = builder.objectRef<NextStep & { readonly checklist: Checklist }>('NextStep').implement({
  description: 'Something that a municipality could do next.',
  fields: (t) => ({
    criterionId: t.exposeID('criterionId', { description: 'The criterion.' }),
    number: t.string({
      description: 'The number that people see.',
      resolve: ({ checklist, criterionId }) => criterionOf(checklist, criterionId).number,
    }),
    text: t.string({
      description: 'The question.',
      args: inLanguage,
      resolve: ({ checklist, criterionId }, { language }) =>
        textIn(criterionOf(checklist, criterionId).text, language ?? 'nb'),
    }),
    reason: t.expose('reason', { type: StepReasonEnum, description: 'Why it is one.' }),
    peersAtTop: t.exposeFloat('peersAtTop', {
      nullable: true,
      description:
        'Share of the peers on the top option, 0–1; null where it may not be shown, or their answers not be read.',
    }),
    next: t.field({
      type: WorthRef,
      description: 'The next better answer.',
      resolve: ({ checklist, criterionId, next }) => ({ ...next, checklist, criterionId }),
    }),
    top: t.field({
      type: WorthRef,
      description: 'The top answer.',
      resolve: ({ checklist, criterionId, top }) => ({ ...top, checklist, criterionId }),
    }),
  }),
});

export const NextStepsRef = builder.objectRef<StepsFor>('NextSteps').implement({
  description: 'What a municipality could do next after an assessment, first things first.',
  fields: (t) => ({
    peers: t.field({
      type: PeerGroupType,
      nullable: true,
      description: 'Whom it was compared with; null where nothing is published, or it has no such group.',
      resolve: ({ peers }) => peers?.shown,
    }),
    peersRoundName: t.string({
      nullable: true,
      description: 'The round that the peers’ answers are of.',
      resolve: ({ peers }) => peers?.collected.round.name,
    }),
    steps: t.field({
      type: [NextStepRef],
      description: 'In order.',
      resolve: ({ steps, checklist }) => steps.map((step) => ({ ...step, checklist })),
    }),
  }),
});

export const PublishedAnswerRef = builder.objectRef<PublishedAnswer>('PublishedAnswer').implement({
  description: 'A municipality’s published answer to a criterion.',
  fields: (t) => ({
    municipality: t.field({
      type: ListedMunicipalityRef,
      description: 'Whose it is.',
      resolve: ({ municipalityId }, _args, { now }) => listedMunicipality(municipalityId, dayOf(now)),
    }),
    assessmentId: t.exposeID('assessmentId', { description: 'The published assessment.' }),
    roundName: t.exposeString('roundName', { description: 'Name of its round.' }),
    choices: t.stringList({
      description: 'Ids of the options chosen; of a number the number.',
      resolve: ({ choices }) => [...choices],
    }),
    link: t.exposeString('link', { nullable: true, description: 'Its public evidence.' }),
  }),
});

export const RiserRef = builder.objectRef<Riser>('Riser').implement({
  description: 'A municipality that got better at a criterion, and how.',
  fields: (t) => ({
    municipality: t.field({
      type: ListedMunicipalityRef,
      description: 'Which.',
      resolve: ({ municipalityId }, _args, { now }) => listedMunicipality(municipalityId, dayOf(now)),
    }),
    before: t.expose('before', { type: PublishedAnswerRef, description: 'What it answered before.' }),
    after: t.expose('after', { type: PublishedAnswerRef, description: 'What it answered after, with its evidence.' }),
  }),
});
