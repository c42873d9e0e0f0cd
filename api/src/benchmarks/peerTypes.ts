import { type Checklist, type Criterion, optionsOf, textIn } from '@fritidssjekken/checklist-definitions';
import { builder, inLanguage } from '../builder.ts';
import { PeerGroupType } from './groupTypes.ts';
import { NotReleasedEnum } from './notReleased.ts';
import { orNull } from './orNull.ts';
import type { CriterionFigure, PeerFigures, ScoreFigure } from './peerFigures.ts';
import { ResponseRateRef } from './responseRateType.ts';
import type { ChoiceShare, Share } from './rules/criterionSpread.ts';
import { SpreadRef, unscored } from './spreadType.ts';

const ScoreFigureInterface = builder.interfaceRef<ScoreFigure>('GroupFigure').implement({
  description: 'How a score is spread over a peer group.',
  fields: (t) => ({
    n: t.exposeInt('n', { description: 'Values that it rests on.' }),
    because: t.expose('because', { type: NotReleasedEnum, ...orNull('Why it is not shown.') }),
    wider: t.expose('wider', {
      type: PeerGroupType,
      ...orNull('Offered where it is not shown: the next wider group that it is shown of; null where there is none.'),
    }),
    spread: t.expose('spread', { type: SpreadRef, ...orNull('The spread; null where it is not shown.') }),
    values: t.floatList({
      description: 'The values of the spread, 0–1, ascending, nobody named; none where it is not shown.',
      resolve: ({ values }) => [...values],
    }),
    lowest: t.field({
      type: SpreadRef,
      ...orNull(`The spread if every silent member had answered the least; ${unscored}`),
      resolve: ({ bounds }) => bounds?.lowest,
    }),
    highest: t.field({
      type: SpreadRef,
      ...orNull(`The spread if every silent member had answered the most; ${unscored}`),
      resolve: ({ bounds }) => bounds?.highest,
    }),
    ownValue: t.exposeFloat('ownValue', orNull('The own municipality’s value in it, 0–1.')),
    position: t.exposeFloat('position', orNull('Where that stands: (below + half of the equal) ÷ n, 0–1.')),
  }),
});

const OverallFigureRef = builder.objectRef<ScoreFigure>('OverallFigure').implement({
  description: 'How the overall score is spread over a peer group.',
  interfaces: [ScoreFigureInterface],
});

const ThemeFigureRef = builder.objectRef<PeerFigures['themes'][number]>('ThemeFigure').implement({
  description: 'How a theme’s score is spread over a peer group.',
  interfaces: [ScoreFigureInterface],
  fields: (t) => ({ themeId: t.exposeID('themeId', { description: 'The theme.' }) }),
});

const PointsFigureRef = builder.objectRef<ScoreFigure>('PointsFigure').implement({
  description: 'How the points of a criterion are spread over those of a peer group that have some.',
  interfaces: [ScoreFigureInterface],
});

const ShareRef = builder.objectRef<Share>('AnswerShare').implement({
  description: 'How many gave an answer, of all that answered the criterion.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How many.' }),
    share: t.exposeFloat('share', { description: 'Of all that answered it, 0–1.' }),
  }),
});

/** A share with what names the choice. */
type NamedShare = ChoiceShare & { readonly checklist: Checklist; readonly criterion: Criterion };

const ChoiceShareRef = builder.objectRef<NamedShare>('ChoiceShare').implement({
  description: 'How many chose an option (or a number in a band), of all that answered the criterion.',
  fields: (t) => ({
    choiceId: t.exposeID('choiceId', { description: 'The option’s id; of a number its band, e.g. "[10, 50)".' }),
    text: t.string({
      description: 'The option as people read it; of a number its band.',
      args: inLanguage,
      resolve: ({ checklist, criterion, choiceId }, { language }) => {
        const option = optionsOf(checklist, criterion).find(({ id }) => id === choiceId);
        return option ? textIn(option.text, language ?? 'nb') : choiceId;
      },
    }),
    count: t.exposeInt('count', { description: 'How many.' }),
    share: t.exposeFloat('share', { description: 'Of all that answered it, 0–1.' }),
    ifLowest: t.exposeFloat('ifLowest', {
      description: 'The share if every silent member had answered the least, 0–1.',
    }),
    ifHighest: t.exposeFloat('ifHighest', {
      description: 'The share if every silent member had answered the most, 0–1.',
    }),
  }),
});

/** A criterion's figure with the version that it was asked in. */
export type NamedFigure = CriterionFigure & { readonly checklist: Checklist };

const named = ({ checklist, criterion }: NamedFigure, share: ChoiceShare): NamedShare => ({
  ...share,
  ...{ checklist, criterion },
});

export const CriterionFigureRef = builder.objectRef<NamedFigure>('CriterionFigure').implement({
  description: 'What a peer group answered to a criterion.',
  fields: (t) => ({
    criterionId: t.id({ description: 'The criterion.', resolve: ({ criterion }) => criterion.id }),
    number: t.string({ description: 'The number that people see.', resolve: ({ criterion }) => criterion.number }),
    text: t.string({
      description: 'The question.',
      args: inLanguage,
      resolve: ({ criterion }, { language }) => textIn(criterion.text, language ?? 'nb'),
    }),
    themeId: t.exposeID('themeId', { description: 'Its theme.' }),
    n: t.exposeInt('n', { description: 'How many answered it, don’t know and not applicable among them.' }),
    because: t.expose('because', { type: NotReleasedEnum, ...orNull('Why its shares are not shown.') }),
    wider: t.expose('wider', {
      type: PeerGroupType,
      ...orNull('Offered where they are not shown: the next wider group that they are shown of.'),
    }),
    choices: t.field({
      type: [ChoiceShareRef],
      description: 'Every option with its share; of several-of-many they add up to more than 1. None where not shown.',
      resolve: (figure) => (figure.spread?.choices ?? []).map((share) => named(figure, share)),
    }),
    dontKnow: t.field({
      type: ShareRef,
      ...orNull('Who did not know; null where not shown.'),
      resolve: ({ spread }) => spread?.dontKnow,
    }),
    notApplicable: t.field({
      type: ShareRef,
      ...orNull('Whom it does not apply to; null where not shown.'),
      resolve: ({ spread }) => spread?.notApplicable,
    }),
    top: t.field({
      type: ChoiceShareRef,
      ...orNull('The headline: the top option alone; null for several-of-many, and where not shown.'),
      resolve: (figure) => figure.spread?.top && named(figure, figure.spread.top),
    }),
    ownChoices: t.idList({
      description: 'What the own municipality chose in it.',
      resolve: ({ ownChoices }) => [...ownChoices],
    }),
    points: t.field({
      type: PointsFigureRef,
      description: 'How the points are spread over those that have some.',
      resolve: ({ points }) => points,
    }),
  }),
});

export const PeerFiguresRef = builder
  .objectRef<PeerFigures & { readonly checklist: Checklist }>('PeerFigures')
  .implement({
    description:
      'Figures of a round for one peer group: of the edition in force, or for NDFU of what counts before it.',
    fields: (t) => ({
      roundId: t.id({ description: 'The round that they are of.', resolve: ({ collected }) => collected.round.id }),
      roundName: t.string({ description: 'Its name.', resolve: ({ collected }) => collected.round.name }),
      version: t.string({
        description: 'The checklist’s version in it.',
        resolve: ({ checklist }) => checklist.version,
      }),
      editionNumber: t.int({
        ...orNull('Number of the edition; null before the round is published, when only NDFU sees figures.'),
        resolve: ({ collected }) => collected.editionNumber,
      }),
      isInstead: t.boolean({
        description: 'True where the round asked for is not published: this is the last edition before.',
        resolve: ({ collected }) => collected.isInstead,
      }),
      group: t.expose('group', {
        type: PeerGroupType,
        ...orNull('Which group, how many, how many answered; null where no fact says which the municipality is in.'),
      }),
      wider: t.field({
        type: PeerGroupType,
        ...orNull('Offered where the overall score is not shown: the next wider group that it is shown of.'),
        resolve: ({ overall }) => overall.wider,
      }),
      responseRate: t.expose('responseRate', { type: ResponseRateRef, description: 'Of the whole round.' }),
      panelRounds: t.stringList({
        ...orNull('Names of the rounds that all who are shown answered in; null where all are shown.'),
        resolve: ({ panelRounds }) => panelRounds && [...panelRounds],
      }),
      overall: t.expose('overall', { type: OverallFigureRef, description: 'The overall score.' }),
      themes: t.field({
        type: [ThemeFigureRef],
        description: 'The version’s themes, in order.',
        resolve: ({ themes }) => [...themes],
      }),
      criteria: t.field({
        type: [CriterionFigureRef],
        description: 'The criteria asked for, in order.',
        resolve: ({ criteria, checklist }) => criteria.map((figure) => ({ ...figure, checklist })),
      }),
    }),
  });
