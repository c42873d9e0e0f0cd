import { type Checklist, criterionOf, optionsOf, textIn } from '@fritidssjekken/checklist-definitions';
import { builder, inLanguage } from '../builder.ts';
import { ScoreChangeRef } from '../scoreType.ts';
import { AmongPeersInterface } from './amongPeersType.ts';
import { PeerGroupType } from './groupTypes.ts';
import { NotReleasedEnum } from './notReleased.ts';
import type { StepReason } from './rules/nextSteps.ts';
import type { Worth } from './rules/raised.ts';
import type { StepBesidePeers, StepsFor } from './stepsFor.ts';

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

const NextStepRef = builder.objectRef<StepBesidePeers & { readonly checklist: Checklist }>('NextStep').implement({
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
        'Share of the peers on the top option, 0–1; null where it is not shown, or their answers cannot be read in this question.',
    }),
    n: t.exposeInt('n', { description: 'How many of the peers that share rests on.' }),
    because: t.expose('because', {
      type: NotReleasedEnum,
      nullable: true,
      description:
        'Why that share is not shown; null where it is, and where their answers cannot be read in this question.',
    }),
    wider: t.expose('wider', {
      type: PeerGroupType,
      nullable: true,
      description: 'Offered where it is not shown: the next wider group that it is shown of; null where there is none.',
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
  interfaces: [AmongPeersInterface],
  fields: (t) => ({
    steps: t.field({
      type: [NextStepRef],
      description: 'In order.',
      resolve: ({ steps, checklist }) => steps.map((step) => ({ ...step, checklist })),
    }),
  }),
});
