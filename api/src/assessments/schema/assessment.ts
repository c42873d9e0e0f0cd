import { type Checklist, completenessOf, score } from '@fritidssjekken/checklist-definitions';
import { isEditor, isNdfu, seesContent, sightOf } from '../../access.ts';
import { answersOf } from '../../answersOf.ts';
import { builder } from '../../builder.ts';
import { versionOf } from '../../catalogue.ts';
import type { Context } from '../../context.ts';
import { db } from '../../database.ts';
import type { Answer, Assessment } from '../../generated/client/client.ts';
import { madeOnce } from '../madeOnce.ts';
import type { ReadAssessment } from '../read.ts';
import { AnswerRef, type AnswerRow, answersShown, storedFrom } from './answer.ts';
import { AssessmentStateEnum, PerspectiveEnum } from './enums.ts';
import { AssessmentScoreRef, CompletenessRef, type ScoreShape } from './score.ts';

/** How much of an assessment the caller sees, by rights or by a share link in the same request. */
export const sight = (assessment: Assessment, { user, shared }: Context) =>
  sightOf(user, assessment, shared?.has(assessment.id));
const content = <T>(assessment: Assessment, context: Context, value: T): T | null =>
  seesContent(sight(assessment, context)) ? value : null;
const ownOnly = <T>(assessment: Assessment, context: Context, value: T): T | null =>
  sight(assessment, context) === 'FULL' ? value : null;

/** Computed from the answers by the exact version, for a draft by the newest PATCH: never read from what is stored. */
function scoreOf(assessment: Assessment & { answers: Answer[] }): ScoreShape {
  const { checklist } = versionOf(assessment);
  return { checklist, result: score(checklist, answersOf(checklist, assessment.answers.map(storedFrom))) };
}

const completeness = madeOnce((answers: readonly AnswerRow[], checklist: Checklist) =>
  completenessOf(checklist, answersOf(checklist, answers.map(storedFrom))),
);

/** An assessment as Prisma or its own statements (read.ts) have read it. */
type Read = Assessment & Partial<Pick<ReadAssessment, 'replaced'>>;

async function receiptOf({ id, receipt }: Read): Promise<string | null> {
  if (receipt !== undefined) return receipt;
  return (await db.assessment.findUnique({ where: { id }, select: { receipt: true } }))?.receipt ?? null;
}

/** The row that an assessment corrects: not asked for again where it was read along and nothing hangs on it. */
async function replacedOf(query: object, { replacesId, replaced }: Read): Promise<Assessment | null> {
  const selection = { ...query };
  if (replacesId === null) return null;
  if (replaced && Object.keys(selection).length === 0) return replaced as Assessment;
  return db.assessment.findUnique({ ...selection, where: { id: replacesId } });
}

/** Another row of the chain, where the caller may know of it. */
async function related(found: Promise<Assessment | null>, context: Context): Promise<Assessment | null> {
  const assessment = await found;
  return assessment && sight(assessment, context) !== 'NONE' ? assessment : null;
}

const EventRef = builder
  .objectRef<{ readonly at: Date; readonly kind: string; readonly actor: string }>('AssessmentEvent')
  .implement({
    description: 'Something that happened to an assessment.',
    fields: (t) => ({
      at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => at }),
      kind: t.exposeString('kind', {
        description: 'STARTED, SUBMITTED, RETURNED, REVIEWED, PUBLISHED, ERASED or IMPORTED.',
      }),
      actor: t.exposeString('actor', { description: "The person's name and role, as they were then." }),
    }),
  });

export const AssessmentRef = builder.prismaObject('Assessment', {
  description:
    "One municipality's answers to one checklist version (egenvurdering); a correction (rettelse) is a row of its own in the same chain. Private fields are null for all but the municipality and, from submission, NDFU.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'This row.' }),
    chainId: t.exposeID('chainId', { description: 'The same for number 0 and all its corrections.' }),
    number: t.exposeInt('number', { description: '0 for the first, 1 for its first correction, …' }),
    name: t.string({
      nullable: true,
      description: 'What the municipality calls a stand-alone one, e.g. "Før dugnaden". Private.',
      resolve: (assessment, _args, context) => ownOnly(assessment, context, assessment.name),
    }),
    municipality: t.relation('municipality', { description: 'Whose it is (kommune).' }),
    municipalityCode: t.string({
      nullable: true,
      description: "The municipality's code on the reference date; null until submitted (kommunenummer).",
      resolve: (assessment, _args, context) => content(assessment, context, assessment.municipalityCode),
    }),
    round: t.relation('round', { nullable: true, description: 'The round it belongs to; null when it stands alone.' }),
    checklistVersion: t.field({
      type: 'ChecklistVersion',
      description: 'What it answers: a submitted one its exact version, a draft the newest PATCH.',
      resolve: (assessment) => versionOf(assessment),
    }),
    perspective: t.field({
      type: PerspectiveEnum,
      description: 'From whose point of view (perspektiv).',
      resolve: ({ perspective }) => perspective,
    }),
    state: t.field({
      type: AssessmentStateEnum,
      description: 'Its state; to the public PUBLISHED, also while a correction is under way.',
      resolve: (assessment, _args, context) =>
        sight(assessment, context) === 'PUBLIC' && assessment.publishedAt ? 'PUBLISHED' : assessment.state,
    }),
    isLate: t.exposeBoolean('isLate', {
      description: 'First submitted after the round had closed: it belongs to the next edition.',
    }),
    startedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was started. Private.',
      resolve: (assessment, _args, context) => ownOnly(assessment, context, assessment.startedAt),
    }),
    submittedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was submitted (levert).',
      resolve: (assessment, _args, context) => content(assessment, context, assessment.submittedAt),
    }),
    submittedBy: t.string({
      nullable: true,
      description: 'Name and role of who submitted it, as they were then. Private.',
      select: { events: { orderBy: { id: 'asc' } } },
      resolve: (assessment, _args, context) =>
        ownOnly(assessment, context, assessment.events.find(({ kind }) => kind === 'SUBMITTED')?.actor ?? null),
    }),
    publishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it entered its first edition, or its municipality published it.',
      resolve: (assessment, _args, context) => content(assessment, context, assessment.publishedAt),
    }),
    returnedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was opened again. Private.',
      resolve: (assessment, _args, context) => ownOnly(assessment, context, assessment.returnedAt),
    }),
    returnReason: t.string({
      nullable: true,
      description: 'Why it was opened again. Private.',
      resolve: (assessment, _args, context) => ownOnly(assessment, context, assessment.returnReason),
    }),
    reviewedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When NDFU marked it as read; until then it waits for its adviser. Private.',
      resolve: (assessment, _args, context) => ownOnly(assessment, context, assessment.reviewedAt),
    }),
    referenceOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day that the answers describe.',
      resolve: (assessment, _args, context) => content(assessment, context, assessment.referenceOn),
    }),
    respondentRole: t.string({
      nullable: true,
      description: 'Role of who answered, e.g. "Folkehelsekoordinator".',
      resolve: (assessment, _args, context) => content(assessment, context, assessment.respondentRole),
    }),
    isFacilitated: t.boolean({
      nullable: true,
      description: 'Whether somebody led the group through it.',
      resolve: (assessment, _args, context) => content(assessment, context, assessment.isFacilitated),
    }),
    prefilledShare: t.float({
      nullable: true,
      description:
        'Share of the answers that stand as they were proposed, 0–1; null where nothing was proposed. Private.',
      resolve: (assessment, _args, context) => ownOnly(assessment, context, assessment.prefilledShare),
    }),
    completeness: t.field({
      type: CompletenessRef,
      description: 'How much is answered (utfyllingsgrad). Of a draft NDFU sees only this, and that it exists.',
      select: { answers: true },
      resolve: (assessment) => completeness(assessment.answers, versionOf(assessment).checklist),
    }),
    answers: t.field({
      type: [AnswerRef],
      description: 'Its answers, in the order of the checklist; none for those who may not see the content.',
      complexity: { field: 1, multiplier: 40 },
      select: { answers: true, proposals: true },
      resolve: (assessment, _args, context) =>
        answersShown(
          assessment.answers,
          assessment.proposals,
          versionOf(assessment).checklist,
          sight(assessment, context),
        ),
    }),
    answersSince: t.field({
      type: [AnswerRef],
      description:
        'Answers saved after the given moment, and a few just before: what a form asks for every few seconds. Private.',
      args: { at: t.arg({ type: 'DateTime', required: true, description: 'The latest savedAt that the form knows.' }) },
      select: { answers: true, proposals: true },
      resolve: (assessment, { at }, context) => {
        if (sight(assessment, context) !== 'FULL') return [];
        // A save that began earlier may have been committed later: ten seconds are asked again.
        const since = at.getTime() - 10_000;
        const rows = assessment.answers.filter(({ savedAt }) => savedAt && savedAt.getTime() > since);
        return answersShown(rows, assessment.proposals, versionOf(assessment).checklist, 'FULL');
      },
    }),
    score: t.field({
      type: AssessmentScoreRef,
      nullable: true,
      description: "The score, level and what they rest on. A draft's is for its municipality alone.",
      select: { answers: true },
      resolve: (assessment, _args, context) => (seesContent(sight(assessment, context)) ? scoreOf(assessment) : null),
    }),
    receipt: t.string({
      nullable: true,
      description: 'The signed receipt (kvittering), canonical JSON on one line; null until submitted.',
      resolve: async (assessment, _args, context) =>
        seesContent(sight(assessment, context)) ? receiptOf(assessment) : null,
    }),
    replaces: t.prismaField({
      type: 'Assessment',
      nullable: true,
      description: 'The row that this one corrects.',
      resolve: (query, assessment, _args, context) => related(replacedOf(query, assessment), context),
    }),
    replacedBy: t.prismaField({
      type: 'Assessment',
      nullable: true,
      description: 'The row that corrects this one.',
      resolve: (query, { id }, _args, context) =>
        related(db.assessment.findUnique({ ...query, where: { replacesId: id } }), context),
    }),
    events: t.field({
      type: [EventRef],
      description: 'What happened to it, oldest first. Private.',
      select: { events: { orderBy: { id: 'asc' } } },
      resolve: (assessment, _args, context) => ownOnly(assessment, context, assessment.events) ?? [],
    }),
    canEdit: t.boolean({
      description: 'Whether the caller may save answers now.',
      resolve: ({ state, municipalityId }, _args, { user }) => state === 'DRAFT' && isEditor(user, municipalityId),
    }),
    canSubmit: t.boolean({
      description: 'Whether the caller may submit it, once everything is answered.',
      resolve: ({ state, municipalityId }, _args, { user }) => state === 'DRAFT' && isEditor(user, municipalityId),
    }),
    canReturn: t.boolean({
      description: 'Whether the caller may open it again.',
      resolve: ({ state, municipalityId }, _args, { user }) =>
        (state === 'SUBMITTED' || state === 'PUBLISHED') && (isNdfu(user) || isEditor(user, municipalityId)),
    }),
    canPublish: t.boolean({
      description: 'Whether the caller may publish it, standing alone.',
      resolve: ({ state, roundId, municipalityId }, _args, { user }) =>
        state === 'SUBMITTED' && roundId === null && isEditor(user, municipalityId),
    }),
  }),
});
