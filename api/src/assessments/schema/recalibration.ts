import { shown } from '@fritidssjekken/checklist-definitions';
import { seesContent, sightOf } from '../../access.ts';
import type { StoredRating } from '../../answer.ts';
import { answersOf } from '../../answersOf.ts';
import { builder, ErrorInterface } from '../../builder.ts';
import { versionOf } from '../../catalogue.ts';
import { answerIdsOf } from '../../checkedAnswer.ts';
import { db } from '../../database.ts';
import { InvalidAnswer, NotFound, UnknownCriterion, UnknownOption } from '../../errors.ts';
import { isUuid } from '../../ids.ts';
import { AssessmentLocked, AssessmentsNotComparable, RecalibrationConflict } from '../errors.ts';
import { ratingFrom, type SavedRating, saveRecalibration } from '../store/saveRecalibration.ts';
import { nameOf, storedFrom } from './answer.ts';
import { sight } from './assessment.ts';
import { AnswerStateEnum, SaveOutcomeEnum } from './enums.ts';

type RatingShape = StoredRating & { readonly isPrivateShown: boolean };

const RecalibrationRef = builder.objectRef<RatingShape>('Recalibration').implement({
  description:
    'How those who answer an assessment would now rate a criterion of an earlier state: a stricter eye. Never part of a score.',
  fields: (t) => ({
    earlier: t.prismaField({
      type: 'Assessment',
      nullable: true,
      description: 'The assessment whose state is rated anew; null for those who may not read it.',
      resolve: async (query, { earlierId }, _args, { user }) => {
        const earlier = await db.assessment.findUniqueOrThrow({ ...query, where: { id: earlierId } });
        return seesContent(sightOf(user, earlier)) ? earlier : null;
      },
    }),
    criterionId: t.exposeID('criterionId', { description: 'The criterion, of the later assessment’s version.' }),
    revision: t.exposeInt('revision', {
      description: 'Counts the saves; a save names the one it saw. 0 for those who may not see who saved.',
    }),
    state: t.field({
      type: AnswerStateEnum,
      description: 'ANSWERED, DONT_KNOW, or UNANSWERED where it was taken back.',
      resolve: ({ state }) => state,
    }),
    options: t.idList({ description: 'Chosen options.', resolve: ({ value }) => [...(value.options ?? [])] }),
    number: t.string({
      nullable: true,
      description: 'The number, decimal text with a point.',
      resolve: ({ value }) => value.number ?? null,
    }),
    savedBy: t.string({
      nullable: true,
      description: 'Name of who saved it last. Private.',
      resolve: ({ savedBy, isPrivateShown }) => (savedBy && isPrivateShown ? nameOf(savedBy) : null),
    }),
    savedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was saved last. Private.',
      resolve: ({ savedAt, isPrivateShown }) => (isPrivateShown ? savedAt : null),
    }),
  }),
});

builder.prismaObjectField('Assessment', 'recalibrations', (t) =>
  t.field({
    type: [RecalibrationRef],
    description:
      'How earlier states were rated anew while it was answered, in the order of the checklist; seen by those who see its answers.',
    complexity: { field: 1, multiplier: 40 },
    select: { answers: true, recalibrations: true },
    resolve: ({ recalibrations, answers, ...assessment }, _args, context) => {
      const seen = sight(assessment, context);
      if (!seesContent(seen)) return [];
      const { checklist } = versionOf(assessment);
      const order = answerIdsOf(checklist);
      const rated = recalibrations
        .map((row) => ({ ...ratingFrom(row), isPrivateShown: seen === 'FULL' }))
        .toSorted((a, b) => order.indexOf(a.criterionId) - order.indexOf(b.criterionId));
      if (seen === 'FULL') return rated;
      const visible = shown(checklist, answersOf(checklist, answers.map(storedFrom)));
      return rated
        .filter(({ criterionId, state }) => visible.has(criterionId) && state !== 'UNANSWERED')
        .map((rating) => ({ ...rating, revision: 0 }));
    },
  }),
);

builder.objectType(RecalibrationConflict, {
  name: 'RecalibrationConflict',
  description: 'Somebody else rated this in between; nothing was overwritten, the caller chooses.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    current: t.field({
      type: RecalibrationRef,
      description: 'What stands now.',
      resolve: ({ current }) => ({ ...current, isPrivateShown: true }),
    }),
  }),
});

const SavedRecalibrationRef = builder.objectRef<SavedRating>('SavedRecalibration').implement({
  description: 'The rating is in, and committed.',
  fields: (t) => ({
    outcome: t.field({
      type: SaveOutcomeEnum,
      description: 'Now, or since before.',
      resolve: ({ outcome }) => outcome,
    }),
    recalibration: t.field({
      type: RecalibrationRef,
      description: 'What stands now.',
      resolve: ({ rating }) => ({ ...rating, isPrivateShown: true }),
    }),
  }),
});

const RatingInput = builder.inputType('RatingInput', {
  description: 'How an earlier state is rated anew, as one value: what is left out is taken away.',
  fields: (t) => ({
    state: t.field({
      type: AnswerStateEnum,
      required: true,
      description: 'ANSWERED, DONT_KNOW, or UNANSWERED to take it back; never NOT_APPLICABLE.',
    }),
    options: t.idList({ description: 'Chosen options: one, or for several-of-many at least one.' }),
    number: t.string({ description: 'Decimal text with a point or comma.' }),
  }),
});

builder.mutationField('saveRecalibration', (t) =>
  t.field({
    type: SavedRecalibrationRef,
    description:
      'Saves how one criterion of an earlier state would now be rated, while the later assessment is a draft; the answers of both stay as they are.',
    authScopes: { signedIn: true },
    errors: {
      types: [
        RecalibrationConflict,
        AssessmentLocked,
        AssessmentsNotComparable,
        UnknownCriterion,
        UnknownOption,
        InvalidAnswer,
        NotFound,
      ],
    },
    args: {
      assessmentId: t.arg.id({ required: true, description: 'The later assessment: a draft.' }),
      earlierId: t.arg.id({
        required: true,
        description:
          'A submitted one of the same municipality, checklist and perspective that describes an earlier day.',
      }),
      criterionId: t.arg.id({ required: true, description: 'A criterion of the later assessment’s version.' }),
      revisionSeen: t.arg.int({ required: true, description: 'The revision that the form shows; 0 before the first.' }),
      key: t.arg.id({ required: true, description: 'A UUID of this save; sent again, it changes nothing.' }),
      answer: t.arg({ type: RatingInput, required: true, description: 'The rating.' }),
    },
    resolve: (_root, { answer, ...args }, { user, now }) => {
      if (!isUuid(args.key)) throw new InvalidAnswer('The key of a save is a UUID.');
      return saveRecalibration({ ...args, given: answer, user: user!, now });
    },
  }),
);
