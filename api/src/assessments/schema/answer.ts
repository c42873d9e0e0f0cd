import type { Checklist } from '@fritidssjekken/checklist-definitions';
import { shown } from '@fritidssjekken/checklist-definitions';
import { type Sight, seesContent } from '../../access.ts';
import type { AnswerState, AnswerValue, StoredAnswer } from '../../answer.ts';
import { answersOf } from '../../answersOf.ts';
import { builder } from '../../builder.ts';
import { answerIdsOf, privateTextIds } from '../../checkedAnswer.ts';
import { db } from '../../database.ts';
import type { Day } from '../../days.ts';
import type { Answer } from '../../generated/client/client.ts';
import { madeOnce } from '../madeOnce.ts';
import type { ReadProposal } from '../readAnswers.ts';
import { AnswerStateEnum } from './enums.ts';

/** A proposal as it was read: by Prisma, or by its own statement (read.ts). */
type ProposalRow = Pick<ReadProposal, 'criterionId' | 'state' | 'originChecklistId' | 'originRoundName'> & {
  readonly value: unknown;
  readonly originOn: Date | Day;
};

/** An answer as it was read; the name of who saved it where that was read along. */
export type AnswerRow = Pick<Answer, 'criterionId' | 'revision' | 'state' | 'savedBy' | 'savedAt'> & {
  readonly value: unknown;
  readonly savedByName?: string | null;
};

/** An answer, and whether its caller may see the private parts. */
type SeenAnswer = StoredAnswer & { readonly isPrivateShown: boolean; readonly savedByName?: string | null };

/** What was answered, or is proposed, field by field. */
type Content = { readonly [field in 'number' | 'text' | 'reason' | 'comment' | 'link']: string | null } & {
  readonly state: AnswerState;
  readonly options: readonly string[];
};

/** A proposal as it is given. */
type ProposalShape = Content & Omit<ProposalRow, 'value'>;

/** An answer as it is given, each field under its own name: forty of them cost no resolver each. */
export type AnswerShape = Content & {
  readonly criterionId: string;
  readonly revision: number;
  /** The present name of who saved it. */
  readonly savedBy: string | null;
  readonly savedAt: Date | null;
  readonly proposal: ProposalShape | null;
};

/** A row as the rules read it. */
export const storedFrom = ({ criterionId, revision, state, value, savedBy, savedAt }: AnswerRow): StoredAnswer => ({
  criterionId,
  revision,
  state,
  savedBy,
  savedAt,
  value: value as AnswerValue,
});

/** Where each answer stands in a checklist; definitions live as long as the process. */
const orders = new WeakMap<Checklist, ReadonlyMap<string, number>>();

function orderOf(checklist: Checklist): ReadonlyMap<string, number> {
  const order = orders.get(checklist) ?? new Map(answerIdsOf(checklist).map((id, place) => [id, place]));
  orders.set(checklist, order);
  return order;
}

/**
 * The answers that a caller sees, in the checklist's order: all of them with everything, or, where only the public content
 * is seen, those that count somewhere, without the private parts.
 */
export function answersSeen(checklist: Checklist, rows: readonly AnswerRow[], sight: Sight): SeenAnswer[] {
  if (!seesContent(sight)) return [];
  const isPrivateShown = sight === 'FULL';
  const order = orderOf(checklist);
  const stored = rows
    .map((row): SeenAnswer => ({ ...storedFrom(row), savedByName: row.savedByName, isPrivateShown }))
    .sort((a, b) => (order.get(a.criterionId) ?? 0) - (order.get(b.criterionId) ?? 0));
  if (isPrivateShown) return stored;
  const [visible, texts] = [shown(checklist, answersOf(checklist, stored)), privateTextIds(checklist)];
  return stored
    .filter(({ criterionId }) => visible.has(criterionId) && !texts.has(criterionId))
    .map((answer) => ({ ...answer, revision: 0 }));
}

/** The same as the API gives them, with what is proposed for each; names that were not read along are looked up. */
export const answersShown = madeOnce(
  (
    rows: readonly AnswerRow[],
    proposals: readonly ProposalRow[],
    checklist: Checklist,
    sight: Sight,
  ): readonly AnswerShape[] | Promise<AnswerShape[]> => {
    const seen = answersSeen(checklist, rows, sight);
    const proposed = new Map(proposals.map((proposal) => [proposal.criterionId, proposal]));
    const shapes = seen.map((answer) => answerShown(answer, proposed.get(answer.criterionId) ?? null));
    return shapes.some((shape) => shape instanceof Promise) ? Promise.all(shapes) : (shapes as AnswerShape[]);
  },
);

/** One answer as the API gives it, at once where the name of who saved it was read along. */
export function answerShown(answer: SeenAnswer, proposal: ProposalRow | null): AnswerShape | Promise<AnswerShape> {
  const { savedBy, savedByName, isPrivateShown } = answer;
  if (!savedBy || !isPrivateShown) return shapeOf(answer, proposal, null);
  if (savedByName !== undefined) return shapeOf(answer, proposal, savedByName);
  return nameOf(savedBy).then((name) => shapeOf(answer, proposal, name));
}

/** What is private is taken out here, and nowhere else. */
function shapeOf(answer: SeenAnswer, proposal: ProposalRow | null, name: string | null): AnswerShape {
  const { criterionId, revision, state, value, savedAt, isPrivateShown } = answer;
  return {
    criterionId,
    revision,
    state,
    options: value.options ?? [],
    number: value.number ?? null,
    text: (isPrivateShown && value.text) || null,
    reason: (isPrivateShown && value.reason) || null,
    comment: (isPrivateShown && value.comment) || null,
    link: value.link ?? null,
    savedBy: name,
    savedAt: isPrivateShown ? savedAt : null,
    proposal: isPrivateShown && proposal ? proposalShown(proposal) : null,
  };
}

function proposalShown({ value: stored, ...proposal }: ProposalRow): ProposalShape {
  const { criterionId, state, originChecklistId, originOn, originRoundName } = proposal;
  const value = stored as AnswerValue;
  return {
    criterionId,
    state,
    options: value.options ?? [],
    number: value.number ?? null,
    text: value.text ?? null,
    reason: value.reason ?? null,
    comment: value.comment ?? null,
    link: value.link ?? null,
    originChecklistId,
    originOn,
    originRoundName,
  };
}

/** The present name of who saved something. */
export async function nameOf(userId: string): Promise<string | null> {
  // Prisma asks once for all that a request looks up in the same turn.
  const user = await db.user.findUnique({ where: { id: userId }, select: { name: true } });
  return user?.name ?? null;
}

const ProposalRef = builder.objectRef<ProposalShape>('Proposal').implement({
  description: 'An earlier answer offered as a starting point; it counts as unanswered until a person confirms it.',
  fields: (t) => ({
    state: t.expose('state', { type: AnswerStateEnum, description: 'As it was answered then.' }),
    options: t.exposeIDList('options', { description: 'The options, read across to this version.' }),
    number: t.exposeString('number', { nullable: true, description: 'The number.' }),
    text: t.exposeString('text', { nullable: true, description: 'The text.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was not applicable.' }),
    comment: t.exposeString('comment', { nullable: true, description: 'The comment.' }),
    link: t.exposeString('link', { nullable: true, description: 'The link to evidence.' }),
    originOn: t.expose('originOn', { type: 'Date', description: 'Reference date of where it comes from.' }),
    originRoundName: t.exposeString('originRoundName', {
      nullable: true,
      description: 'The round it comes from; null when that stood alone.',
    }),
    originChecklistId: t.exposeID('originChecklistId', { description: 'The checklist it comes from.' }),
  }),
});

export const AnswerRef = builder.objectRef<AnswerShape>('Answer').implement({
  description: 'What stands for one criterion, or a note on a reflection question (svar).',
  fields: (t) => ({
    criterionId: t.exposeID('criterionId', { description: 'The criterion, or the reflection question.' }),
    revision: t.exposeInt('revision', {
      description: 'Counts the saves; a save names the one it saw. 0 for those who may not see the history.',
    }),
    state: t.expose('state', { type: AnswerStateEnum, description: 'Answered, or which kind of missing.' }),
    options: t.exposeIDList('options', { description: 'Chosen options.' }),
    number: t.exposeString('number', { nullable: true, description: 'The number, decimal text with a point.' }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'What was written, for a text or a note. Private.',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it is not applicable. Private.' }),
    comment: t.exposeString('comment', { nullable: true, description: 'A comment (kommentar). Private.' }),
    link: t.exposeString('link', { nullable: true, description: 'A link to evidence, http or https.' }),
    savedBy: t.exposeString('savedBy', { nullable: true, description: 'Name of who saved it last. Private.' }),
    savedAt: t.expose('savedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was saved last. Private.',
    }),
    proposal: t.expose('proposal', {
      type: ProposalRef,
      nullable: true,
      description: 'An earlier answer that is offered here. Private.',
    }),
  }),
});
