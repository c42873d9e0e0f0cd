import './schema/assessment.ts';
import './schema/lists.ts';
import './schema/recalibration.ts';
import './schema/refusals.ts';
import './schema/series.ts';
import './schema/sharing.ts';
import { isEditor, requireEditor, sightOf, type Viewer } from '../access.ts';
import { builder } from '../builder.ts';
import { catalogue, lineOf, newestOf, versionOf } from '../catalogue.ts';
import { checkedAnswer, type GivenAnswer } from '../checkedAnswer.ts';
import { db } from '../database.ts';
import { dayFrom } from '../days.ts';
import {
  InvalidAnswer,
  InvalidLink,
  NotFound,
  ReasonMissing,
  RoundNotOpen,
  UnknownCriterion,
  UnknownOption,
  UnknownVersion,
} from '../errors.ts';
import { isUuid, municipalityIdOf } from '../ids.ts';
import { hasOpened } from '../roundState.ts';
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
} from './errors.ts';
import { keepDraft, knownDraft } from './knownDrafts.ts';
import { readSaved } from './read.ts';
import type { Saved } from './rules.ts';
import { AnswerRef, type AnswerShape, answerShown, storedFrom } from './schema/answer.ts';
import { AnswerStateEnum, ErasableTextEnum, SaveOutcomeEnum } from './schema/enums.ts';
import { publishAssessment, returnAssessment, reviewAssessment } from './store/changeAssessment.ts';
import { eraseAnswerText } from './store/eraseAnswerText.ts';
import { saveAnswer } from './store/saveAnswer.ts';
import { startAssessment } from './store/startAssessment.ts';
import { submitAssessment } from './store/submitAssessment.ts';

const signedIn = { signedIn: true };

const AnswerInput = builder.inputType('AnswerInput', {
  description: 'An answer as one value: what is left out is taken away.',
  fields: (t) => ({
    state: t.field({ type: AnswerStateEnum, required: true, description: 'Answered, or which kind of missing.' }),
    options: t.idList({ description: 'Chosen options: one, or for several-of-many at least one.' }),
    number: t.string({ description: 'Decimal text with a point or comma.' }),
    text: t.string({ description: 'For a text, or a note on a reflection question.' }),
    reason: t.string({ description: 'Why it is not applicable; left out beside any other state.' }),
    comment: t.string({ description: 'A comment.' }),
    link: t.string({ description: 'A link to evidence, http or https.' }),
  }),
});

const SavedAnswerRef = builder
  .objectRef<Omit<Saved, 'answer'> & { readonly answer: AnswerShape }>('SavedAnswer')
  .implement({
    description: 'The save is in, and committed.',
    fields: (t) => ({
      outcome: t.expose('outcome', { type: SaveOutcomeEnum, description: 'Now, or since before.' }),
      savedAs: t.exposeInt('savedAs', { description: 'The revision that this save became.' }),
      answer: t.expose('answer', { type: AnswerRef, description: 'What stands now.' }),
    }),
  });

const saveErrors = {
  types: [
    AnswerConflict,
    AssessmentLocked,
    ReasonMissing,
    UnknownCriterion,
    UnknownOption,
    InvalidAnswer,
    InvalidLink,
    NotFound,
  ],
};

type SavedPlace = { assessmentId: string; criterionId: string };
type SaveArgs = SavedPlace & { revisionSeen: number; key: string };

/** What an assessment answers and whose it is, where the caller may answer for it. @throws NotFound, Forbidden */
async function editable({ assessmentId, criterionId }: SavedPlace, user: Viewer | null) {
  const found = isUuid(assessmentId) ? await readSaved(assessmentId, criterionId) : null;
  if (!found || sightOf(user, found) === 'NONE') throw new NotFound('assessment', assessmentId);
  requireEditor(user, found.municipalityId, 'answer for this municipality');
  if (found.state === 'DRAFT') keepDraft(assessmentId, found);
  return { ...found, user };
}

/** The same for a draft that was read before, without asking again; null where it is not known or the caller no editor. */
function editableDraft({ assessmentId }: SavedPlace, user: Viewer | null) {
  const known = knownDraft(assessmentId);
  return known && user && isEditor(user, known.municipalityId) ? { ...known, user } : null;
}

async function save(args: SaveArgs, given: GivenAnswer, user: Viewer | null, now: Date) {
  const { user: editor, ...assessment } = editableDraft(args, user) ?? (await editable(args, user));
  const { assessmentId, criterionId, revisionSeen, key } = args;
  if (!isUuid(key)) throw new InvalidAnswer('The key of a save is a UUID.');
  const answer = checkedAnswer(versionOf(assessment).checklist, criterionId, given);
  const saved = await saveAnswer({ assessmentId, criterionId, revisionSeen, key, answer, user: editor, now });
  const savedByName = saved.answer.savedBy === editor.id ? editor.name : undefined;
  const shown = await answerShown({ ...saved.answer, isPrivateShown: true, savedByName }, saved.proposal);
  return { ...saved, answer: shown };
}

/** The proposal is saved as it stands. */
async function confirm(args: SaveArgs, user: Viewer | null, now: Date) {
  const { proposal } = await editable(args, user);
  if (!proposal) throw new NotFound('proposal', args.criterionId);
  return save(args, { state: proposal.state, ...proposal.value }, user, now);
}

async function shownAnswer(assessmentId: string, answer: Saved['answer']): Promise<AnswerShape> {
  const { criterionId } = answer;
  const proposal = await db.proposal.findUnique({
    where: { assessmentId_criterionId: { assessmentId, criterionId } },
  });
  return answerShown({ ...answer, isPrivateShown: true }, proposal);
}

const saveArgs = builder.args((t) => ({
  assessmentId: t.id({ required: true, description: 'The assessment.' }),
  criterionId: t.id({ required: true, description: 'The criterion, or the reflection question.' }),
  revisionSeen: t.int({ required: true, description: 'The revision that the form shows; 0 before the first save.' }),
  key: t.id({ required: true, description: 'A UUID of this save; sent again, it changes nothing.' }),
}));

builder.mutationFields((t) => ({
  startAssessment: t.prismaField({
    type: 'Assessment',
    description: 'Starts an assessment in a round, or standing alone; earlier answers come in as proposals.',
    authScopes: signedIn,
    errors: {
      types: [AssessmentAlreadyStarted, RoundNotOpen, NotInvited, MunicipalityEnded, UnknownVersion, NotFound],
    },
    args: {
      municipalityId: t.arg.id({ required: true, description: 'Whose.' }),
      roundId: t.arg.id({ description: 'The round; without it the assessment stands alone.' }),
      checklistId: t.arg.id({ description: 'Standing alone: the checklist.' }),
      version: t.arg.string({ description: 'Standing alone: MAJOR.MINOR.PATCH, else the newest.' }),
      name: t.arg.string({ description: 'Standing alone: what the municipality calls it.' }),
    },
    resolve: async (query, _root, args, { user, now }) => {
      const municipalityId = municipalityIdOf(args.municipalityId);
      if (municipalityId === null) throw new NotFound('municipality', args.municipalityId);
      requireEditor(user, municipalityId, 'start an assessment for this municipality');
      const published = args.roundId
        ? await versionOfRound(args.roundId, municipalityId, now)
        : versionAlone(args.checklistId ?? '', args.version ?? null);
      const [roundId, name] = args.roundId ? [args.roundId, null] : [null, args.name?.trim() || null];
      const id = await startAssessment({ municipalityId, roundId, published, name, user, now });
      return db.assessment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  saveAnswer: t.field({
    type: SavedAnswerRef,
    description: 'Saves one answer. It is acknowledged only when it is committed; nothing is ever overwritten unseen.',
    authScopes: signedIn,
    errors: saveErrors,
    args: { ...saveArgs, answer: t.arg({ type: AnswerInput, required: true, description: 'The answer.' }) },
    resolve: (_root, { answer, ...args }, { user, now }) => save(args, answer, user, now),
  }),
  confirmProposal: t.field({
    type: SavedAnswerRef,
    description: 'Saves the proposal as the answer ("still true").',
    authScopes: signedIn,
    errors: saveErrors,
    args: saveArgs,
    resolve: (_root, args, { user, now }) => confirm(args, user, now),
  }),
  submitAssessment: t.prismaField({
    type: 'Assessment',
    description: 'Submits it (lever): scored, frozen, signed; the receipt is mailed.',
    authScopes: signedIn,
    errors: { types: [AssessmentIncomplete, AssessmentLocked, InvalidReferenceDate, NotFound] },
    args: {
      id: t.arg.id({ required: true, description: 'The assessment.' }),
      respondentRole: t.arg.string({ required: true, description: 'Role of who answered; public once published.' }),
      isFacilitated: t.arg.boolean({ required: true, description: 'Whether somebody led the group through it.' }),
      referenceOn: t.arg({
        type: 'Date',
        description: 'The day that the answers describe, if it was earlier than today.',
      }),
    },
    resolve: async (query, _root, { id, respondentRole, isFacilitated, referenceOn }, { user, now }) => {
      await submitAssessment({
        ...{ id, respondentRole: respondentRole.trim(), isFacilitated, referenceOn: referenceOn ?? null },
        ...{ user: user!, now },
      });
      return db.assessment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  returnAssessment: t.prismaField({
    type: 'Assessment',
    description: 'Opens a submitted one again; gives that one, its correction is `replacedBy`.',
    authScopes: signedIn,
    errors: { types: [AssessmentNotSubmitted, NotFound] },
    args: {
      id: t.arg.id({ required: true, description: 'The assessment.' }),
      reason: t.arg.string({ required: true, description: 'Why; the municipality reads it.' }),
    },
    resolve: async (query, _root, { id, reason }, { user, now }) => {
      await returnAssessment({ id, reason: reason.trim(), user: user!, now });
      return db.assessment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  reviewAssessment: t.prismaField({
    type: 'Assessment',
    description: 'NDFU marks a submitted one as read.',
    authScopes: { ndfu: true },
    errors: { types: [AssessmentNotSubmitted, NotFound] },
    args: { id: t.arg.id({ required: true, description: 'The assessment.' }) },
    resolve: async (query, _root, { id }, { user, now }) => {
      await reviewAssessment({ id, user: user!, now });
      return db.assessment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  publishAssessment: t.prismaField({
    type: 'Assessment',
    description: 'A municipality publishes its own stand-alone assessment.',
    authScopes: signedIn,
    errors: { types: [AssessmentNotSubmitted, AssessmentInRound, NotFound] },
    args: { id: t.arg.id({ required: true, description: 'The assessment.' }) },
    resolve: async (query, _root, { id }, { user, now }) => {
      await publishAssessment({ id, user: user!, now });
      return db.assessment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  eraseAnswerText: t.field({
    type: AnswerRef,
    description:
      'Takes comment, reason, link or name out of an answer and its history for good, frozen or not; logged.',
    authScopes: signedIn,
    errors: { types: [NotFound] },
    args: {
      assessmentId: t.arg.id({ required: true, description: 'The assessment.' }),
      criterionId: t.arg.id({ required: true, description: 'The criterion.' }),
      fields: t.arg({ type: [ErasableTextEnum], required: true, description: 'What.' }),
    },
    resolve: async (_root, { assessmentId, criterionId, fields }, { user, now }) => {
      await eraseAnswerText({ assessmentId, criterionId, fields, user: user!, now });
      const where = { assessmentId_criterionId: { assessmentId, criterionId } };
      return shownAnswer(assessmentId, storedFrom(await db.answer.findUniqueOrThrow({ where })));
    },
  }),
}));

/** The version that a round asks for, where the municipality may answer it now. */
async function versionOfRound(roundId: string, municipalityId: number, now: Date) {
  const where = { id: roundId };
  const round = isUuid(roundId)
    ? await db.round.findUnique({ where, include: { invitations: { where: { municipalityId } } } })
    : null;
  if (!round) throw new NotFound('round', roundId);
  if (round.invitations.length === 0) throw new NotInvited();
  if (!hasOpened(round, now)) throw new RoundNotOpen(dayFrom(round.opensOn));
  return versionOf({ checklistId: round.checklistId, versionLine: lineOf(round.version), version: null });
}

/** The version for an assessment of the municipality's own. @throws UnknownVersion */
function versionAlone(checklistId: string, version: string | null) {
  const asked = version ? catalogue.version(checklistId, version) : newestOf(checklistId);
  const published = asked && catalogue.newestPatch(checklistId, lineOf(asked.version));
  if (!published?.isLocked || published.checklist.audience !== 'municipality') {
    throw new UnknownVersion(checklistId, version ?? 'newest');
  }
  return published;
}
