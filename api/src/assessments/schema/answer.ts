import type { Checklist } from '@fritidssjekken/checklist-definitions';
import { shown } from '@fritidssjekken/checklist-definitions';
import type { Sight } from '../../access.ts';
import type { AnswerValue, StoredAnswer } from '../../answer.ts';
import { answersOf } from '../../answersOf.ts';
import { builder } from '../../builder.ts';
import { privateTextIds } from '../../checkedAnswer.ts';
import { db } from '../../database.ts';
import type { Answer, Proposal } from '../../generated/client/client.ts';
import type { NamedAnswer } from '../read.ts';
import { AnswerStateEnum } from './enums.ts';

/** An answer with what its caller may see of it. */
export type AnswerShape = StoredAnswer & {
  readonly isPrivateShown: boolean;
  readonly proposal: Proposal | null;
  /** The name of who saved it, where it was read along. */
  readonly savedByName?: string | null;
};

/** A row as the rules read it. */
export const storedFrom = ({ criterionId, revision, state, value, savedBy, savedAt }: Answer): StoredAnswer => ({
  ...{ criterionId, revision, state, savedBy, savedAt },
  value: value as AnswerValue,
});

/**
 * The answers that a caller sees, in the checklist's order: all of them with everything, or, where only the public content
 * is seen, those that count somewhere, without the private parts.
 */
export function answersShown(
  checklist: Checklist,
  rows: readonly Answer[],
  proposals: readonly Proposal[],
  sight: Sight,
): AnswerShape[] {
  if (sight !== 'FULL' && sight !== 'PUBLIC') return [];
  const order = new Map(
    checklist.themes
      .flatMap(({ criteria, reflection }) => [...criteria, ...reflection])
      .map(({ id }, place) => [id, place] as const),
  );
  const stored = rows
    .map((row): StoredAnswer & Pick<AnswerShape, 'savedByName'> => ({ ...storedFrom(row), ...nameIn(row) }))
    .toSorted((a, b) => (order.get(a.criterionId) ?? 0) - (order.get(b.criterionId) ?? 0));
  if (sight === 'FULL') {
    const proposed = new Map(proposals.map((proposal) => [proposal.criterionId, proposal]));
    return stored.map((answer) => ({
      ...answer,
      isPrivateShown: true,
      proposal: proposed.get(answer.criterionId) ?? null,
    }));
  }
  const [visible, texts] = [shown(checklist, answersOf(checklist, stored)), privateTextIds(checklist)];
  return stored
    .filter(({ criterionId }) => visible.has(criterionId) && !texts.has(criterionId))
    .map((answer) => ({ ...answer, revision: 0, isPrivateShown: false, proposal: null }));
}

const nameIn = (row: Answer): Pick<AnswerShape, 'savedByName'> =>
  'savedByName' in row ? { savedByName: (row as NamedAnswer).savedByName } : {};

async function nameOf(userId: string): Promise<string | null> {
  // Prisma asks once for all that a request looks up in the same turn.
  const user = await db.user.findUnique({ where: { id: userId }, select: { name: true } });
  return user?.name ?? null;
}

const ProposalRef = builder.objectRef<Proposal>('Proposal').implement({
  description: 'An earlier answer offered as a starting point; it counts as unanswered until a person confirms it.',
  fields: (t) => ({
    state: t.field({ type: AnswerStateEnum, description: 'As it was answered then.', resolve: ({ state }) => state }),
    options: t.idList({
      description: 'The options, read across to this version.',
      resolve: (p) => [...(proposedValue(p).options ?? [])],
    }),
    number: t.string({ nullable: true, description: 'The number.', resolve: (p) => proposedValue(p).number ?? null }),
    text: t.string({ nullable: true, description: 'The text.', resolve: (p) => proposedValue(p).text ?? null }),
    reason: t.string({
      nullable: true,
      description: 'Why it was not applicable.',
      resolve: (p) => proposedValue(p).reason ?? null,
    }),
    comment: t.string({
      nullable: true,
      description: 'The comment.',
      resolve: (p) => proposedValue(p).comment ?? null,
    }),
    link: t.string({
      nullable: true,
      description: 'The link to evidence.',
      resolve: (p) => proposedValue(p).link ?? null,
    }),
    originOn: t.field({
      type: 'Date',
      description: 'Reference date of where it comes from.',
      resolve: ({ originOn }) => originOn,
    }),
    originRoundName: t.exposeString('originRoundName', {
      nullable: true,
      description: 'The round it comes from; null when that stood alone.',
    }),
    originChecklistId: t.exposeID('originChecklistId', { description: 'The checklist it comes from.' }),
  }),
});

const proposedValue = ({ value }: Proposal): AnswerValue => value as AnswerValue;

export const AnswerRef = builder.objectRef<AnswerShape>('Answer').implement({
  description: 'What stands for one criterion, or a note on a reflection question (svar).',
  fields: (t) => ({
    criterionId: t.exposeID('criterionId', { description: 'The criterion, or the reflection question.' }),
    revision: t.exposeInt('revision', {
      description: 'Counts the saves; a save names the one it saw. 0 for those who may not see the history.',
    }),
    state: t.field({
      type: AnswerStateEnum,
      description: 'Answered, or which kind of missing.',
      resolve: ({ state }) => state,
    }),
    options: t.idList({ description: 'Chosen options.', resolve: ({ value }) => [...(value.options ?? [])] }),
    number: t.string({
      nullable: true,
      description: 'The number, decimal text with a point.',
      resolve: ({ value }) => value.number ?? null,
    }),
    text: t.string({
      nullable: true,
      description: 'What was written, for a text or a note. Private.',
      resolve: ({ value, isPrivateShown }) => (isPrivateShown && value.text) || null,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why it is not applicable. Private.',
      resolve: ({ value, isPrivateShown }) => (isPrivateShown && value.reason) || null,
    }),
    comment: t.string({
      nullable: true,
      description: 'A comment (kommentar). Private.',
      resolve: ({ value, isPrivateShown }) => (isPrivateShown && value.comment) || null,
    }),
    link: t.string({
      nullable: true,
      description: 'A link to evidence, http or https.',
      resolve: ({ value }) => value.link ?? null,
    }),
    savedBy: t.string({
      nullable: true,
      description: 'Name of who saved it last. Private.',
      resolve: ({ savedBy, savedByName, isPrivateShown }) => {
        if (!savedBy || !isPrivateShown) return null;
        return savedByName === undefined ? nameOf(savedBy) : savedByName;
      },
    }),
    savedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was saved last. Private.',
      resolve: ({ savedAt, isPrivateShown }) => (isPrivateShown ? savedAt : null),
    }),
    proposal: t.field({
      type: ProposalRef,
      nullable: true,
      description: 'An earlier answer that is offered here. Private.',
      resolve: ({ proposal }) => proposal,
    }),
  }),
});
