import { builder, ErrorInterface } from '../../builder.ts';
import { db } from '../../database.ts';
import { InvalidAnswer, InvalidLink, ReasonMissing, UnknownCriterion, UnknownOption } from '../../errors.ts';
import {
  AnswerConflict,
  AssessmentAlreadyStarted,
  AssessmentIncomplete,
  AssessmentInRound,
  AssessmentLocked,
  AssessmentNotSubmitted,
  InvalidReferenceDate,
  MunicipalityEnded,
  NotInvited,
} from '../errors.ts';
import { AnswerRef, answerShown } from './answer.ts';
import { AssessmentStateEnum } from './enums.ts';

const interfaces = [ErrorInterface];

builder.objectType(AssessmentLocked, {
  name: 'AssessmentLocked',
  description: 'It is no draft any more: its answers are frozen.',
  interfaces,
  fields: (t) => ({
    lockedState: t.field({
      type: AssessmentStateEnum,
      description: 'Its state.',
      resolve: (error) => error.lockedState,
    }),
    lockedSince: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was submitted.',
      resolve: (error) => error.lockedSince,
    }),
  }),
});
builder.objectType(AnswerConflict, {
  name: 'AnswerConflict',
  description: 'Somebody else saved in between; nothing was overwritten, the caller chooses.',
  interfaces,
  fields: (t) => ({
    current: t.field({
      type: AnswerRef,
      description: 'What stands now.',
      resolve: ({ current }) => answerShown({ ...current, isPrivateShown: true }, null),
    }),
  }),
});
builder.objectType(AssessmentIncomplete, {
  name: 'AssessmentIncomplete',
  description: 'Criteria that are asked are not answered.',
  interfaces,
  fields: (t) => ({
    missingCriteria: t.exposeIDList('missingCriteria', { description: 'Which, in the order of the checklist.' }),
  }),
});
builder.objectType(AssessmentAlreadyStarted, {
  name: 'AssessmentAlreadyStarted',
  description: 'The municipality has begun this round already.',
  interfaces,
  fields: (t) => ({
    existing: t.prismaField({
      type: 'Assessment',
      description: 'The one to go on with.',
      resolve: (query, { existingId }) => db.assessment.findUniqueOrThrow({ ...query, where: { id: existingId } }),
    }),
  }),
});
builder.objectType(InvalidReferenceDate, {
  name: 'InvalidReferenceDate',
  description: 'The day lies outside what the answers can describe.',
  interfaces,
  fields: (t) => ({
    earliest: t.field({ type: 'Date', description: 'First day allowed.', resolve: (error) => error.earliest }),
    latest: t.field({ type: 'Date', description: 'Last day allowed.', resolve: (error) => error.latest }),
  }),
});
builder.objectType(UnknownOption, {
  name: 'UnknownOption',
  description: 'The criterion has no such option.',
  interfaces,
  fields: (t) => ({
    knownOptions: t.exposeIDList('knownOptions', { description: 'The options that it has.' }),
  }),
});
builder.objectType(AssessmentNotSubmitted, {
  name: 'AssessmentNotSubmitted',
  description: 'It must be submitted for this, and not returned.',
  interfaces,
});
builder.objectType(AssessmentInRound, {
  name: 'AssessmentInRound',
  description: 'It belongs to a round and is published with that.',
  interfaces,
});
builder.objectType(NotInvited, {
  name: 'NotInvited',
  description: 'The municipality is not among those that the round invited.',
  interfaces,
});
builder.objectType(MunicipalityEnded, {
  name: 'MunicipalityEnded',
  description: 'The municipality has ended by a merger or split; those that it became answer now.',
  interfaces,
  fields: (t) => ({
    endedOn: t.field({ type: 'Date', description: 'The first day without it.', resolve: ({ endedOn }) => endedOn }),
    successors: t.prismaField({
      type: ['Municipality'],
      description: 'What it has become, through all mergers and splits since.',
      resolve: (query, { successorIds }) =>
        db.municipality.findMany({ ...query, where: { id: { in: [...successorIds] } }, orderBy: { id: 'asc' } }),
    }),
  }),
});
builder.objectType(ReasonMissing, {
  name: 'ReasonMissing',
  description: 'Not applicable needs a reason.',
  interfaces,
});
builder.objectType(UnknownCriterion, {
  name: 'UnknownCriterion',
  description: 'The checklist has no such criterion or reflection question.',
  interfaces,
});
builder.objectType(InvalidAnswer, {
  name: 'InvalidAnswer',
  description: 'An answer that the criterion does not allow.',
  interfaces,
});
builder.objectType(InvalidLink, {
  name: 'InvalidLink',
  description: 'A link that is not http or https.',
  interfaces,
});
