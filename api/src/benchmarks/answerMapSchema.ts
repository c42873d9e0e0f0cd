import { type Checklist, type Criterion, optionsOf, textIn } from '@fritidssjekken/checklist-definitions';
import { builder, inLanguage } from '../builder.ts';
import { dayOf } from '../days.ts';
import { isUuid } from '../ids.ts';
import { type AnswerMap, answerMap, type MappedAnswer } from './answerMap.ts';
import { publishedAs, publishedFor } from './held.ts';
import { listedMunicipality } from './hot/listedMunicipality.ts';
import { ListedMunicipalityRef } from './hot/types.ts';
import { orNull } from './orNull.ts';

/** A choice with what names it. */
type NamedChoice = AnswerMap['choices'][number] & { readonly checklist: Checklist; readonly criterion: Criterion };

const AnswerMapChoiceRef = builder.objectRef<NamedChoice>('AnswerMapChoice').implement({
  description: 'Something that could be answered to the criterion of a map.',
  fields: (t) => ({
    choiceId: t.id({ description: 'The option’s id; of a number its band.', resolve: ({ id }) => id }),
    text: t.string({
      description: 'The option as people read it; of a number its band.',
      args: inLanguage,
      resolve: ({ checklist, criterion, id }, { language }) => {
        const option = optionsOf(checklist, criterion).find((one) => one.id === id);
        return option ? textIn(option.text, language ?? 'nb') : id;
      },
    }),
    step: t.exposeInt('step', { description: 'Its place by points, 0 for what is worth least; equal ones share it.' }),
  }),
});

const MappedAnswerRef = builder.objectRef<MappedAnswer>('MappedAnswer').implement({
  description: 'A municipality’s published answer on a map.',
  fields: (t) => ({
    municipality: t.field({
      type: ListedMunicipalityRef,
      description: 'Whose it is.',
      resolve: ({ municipalityId }, _args, { now }) => listedMunicipality(municipalityId, dayOf(now)),
    }),
    assessmentId: t.exposeID('assessmentId', { description: 'The published assessment.' }),
    choices: t.idList({
      description: 'What was chosen; of a number its band. None where nothing was.',
      resolve: ({ choices }) => [...choices],
    }),
    points: t.exposeFloat('points', orNull('What the answer is worth, 0–1; null where it is worth none.')),
    isDontKnow: t.boolean({ description: 'That it is don’t know.', resolve: ({ state }) => state === 'DONT_KNOW' }),
    isNotApplicable: t.boolean({
      description: 'That it is not applicable.',
      resolve: ({ state }) => state === 'NOT_APPLICABLE',
    }),
    isUnanswered: t.boolean({
      description: 'That it was asked and left without an answer, as an imported assessment may.',
      resolve: ({ state }) => state === 'UNANSWERED',
    }),
  }),
});

const AnswerMapRef = builder.objectRef<AnswerMap>('AnswerMap').implement({
  description: 'What every municipality answered to one criterion in a round.',
  fields: (t) => ({
    roundName: t.exposeString('roundName', { description: 'Name of the round.' }),
    editionNumber: t.exposeInt('editionNumber', { description: 'Its edition, which the answers stand in.' }),
    number: t.string({ description: 'The number that people see.', resolve: ({ criterion }) => criterion.number }),
    text: t.string({
      description: 'The question.',
      args: inLanguage,
      resolve: ({ criterion }, { language }) => textIn(criterion.text, language ?? 'nb'),
    }),
    isSeveral: t.boolean({
      description: 'Whether several could be chosen.',
      resolve: ({ criterion }) => criterion.answer.kind === 'several',
    }),
    choices: t.field({
      type: [AnswerMapChoiceRef],
      description: 'What could be answered, in the definition’s order.',
      resolve: ({ choices, checklist, criterion }) => choices.map((choice) => ({ ...choice, checklist, criterion })),
    }),
    answers: t.field({
      type: [MappedAnswerRef],
      description: 'What was, by municipality; whom it was not asked of is not there.',
      resolve: ({ answers }) => [...answers],
    }),
  }),
});

builder.queryField('answerMap', (t) =>
  t.field({
    type: AnswerMapRef,
    nullable: true,
    description:
      'The national map of one criterion: every municipality’s published answer in a round. Null where the round is not published, and where it does not ask that; texts are never public.',
    args: {
      checklistId: t.arg.id({ required: true, description: 'The checklist.' }),
      criterionId: t.arg.id({ required: true, description: 'The criterion.' }),
      roundId: t.arg.id({ required: true, description: 'The round.' }),
      edition: t.arg.int({ description: 'As this edition had it; the one in force when not given.' }),
    },
    resolve: async (_root, { edition, ...asked }, context) => {
      if (!isUuid(asked.roundId)) return null;
      const published = await publishedAs(await publishedFor(context), asked.roundId, edition ?? null);
      return published && answerMap(published, asked);
    },
  }),
);
