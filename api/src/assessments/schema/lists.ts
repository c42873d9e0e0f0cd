import { queryFromInfo } from '@pothos/plugin-prisma';
import { assessmentsInForce, type Caller, isNdfu, ownAssessments, sightOf } from '../../access.ts';
import { builder, pageCost, pageOf } from '../../builder.ts';
import { db } from '../../database.ts';
import type { Assessment, Prisma } from '../../generated/client/client.ts';
import { isUuid, municipalityIdOf, uuidForSearch } from '../../ids.ts';
import { isFormOperation } from '../formOperations.ts';
import { readAssessment } from '../read.ts';
import { AssessmentRef } from './assessment.ts';
import { AssessmentStateEnum } from './enums.ts';
import { isReadable } from './isReadable.ts';

type Page = { readonly where: Prisma.AssessmentWhereInput; readonly take: number; readonly skip: number };

const nothing: Prisma.AssessmentWhereInput = { id: { in: [] } };

const FilterInput = builder.inputType('AssessmentFilter', {
  description: 'Which assessments a list holds; what is left out does not narrow it.',
  fields: (t) => ({
    municipalityId: t.id({ description: 'Only of this municipality.' }),
    roundId: t.id({ description: 'Only of this round.' }),
    checklistId: t.id({ description: 'Only of this checklist.' }),
    state: t.field({ type: AssessmentStateEnum, description: 'Only in this state, as the caller sees it.' }),
    search: t.string({ description: "Part of the municipality's name, or the beginning of its code." }),
    isReviewed: t.boolean({ description: 'Only those that NDFU has marked as read, or has not; own and NDFU only.' }),
  }),
});

type Filter = typeof FilterInput.$inferInput;

/**
 * The rows of a list: the filter, within what the caller sees. What is only public is listed by what is public of it:
 * its state is PUBLISHED, and whether NDFU has read it is nobody's business.
 */
export function listed(user: Caller, filter: Filter = {}): Prisma.AssessmentWhereInput {
  const { state, isReviewed } = filter;
  const narrowed = narrowing(filter);
  if (!narrowed) return nothing;
  const own = ownAssessments(user);
  const reviewed = isReviewed == null ? {} : { reviewedAt: isReviewed ? { not: null } : null };
  const mine = own && { ...own, ...(state ? { state } : {}), ...reviewed };
  // Never an empty condition within OR, nor an empty OR: Prisma leaves out the one and lets everything through the other.
  if (mine && isNdfu(user)) return { AND: [narrowed, mine] };
  const open = (state ?? 'PUBLISHED') === 'PUBLISHED' && isReviewed == null;
  const seen = [...(open ? [assessmentsInForce] : []), ...(mine ? [mine] : [])];
  return seen.length === 0 ? nothing : { AND: [narrowed, { OR: seen }] };
}

function narrowing({ municipalityId, roundId, checklistId, search }: Filter): Prisma.AssessmentWhereInput | null {
  const municipality = municipalityId == null ? undefined : municipalityIdOf(municipalityId);
  if (municipality === null || (roundId != null && !isUuid(roundId))) return null;
  const words = search?.trim();
  return {
    ...(municipality === undefined ? {} : { municipalityId: municipality }),
    ...(roundId == null ? {} : { roundId }),
    ...(checklistId == null ? {} : { checklistId }),
    ...(words
      ? {
          municipality: {
            OR: [
              { names: { some: { nameOfficial: { contains: words, mode: 'insensitive' } } } },
              { codes: { some: { code: { startsWith: words } } } },
            ],
          },
        }
      : {}),
  };
}

const PageRef = builder.objectRef<Page>('AssessmentPage').implement({
  description: 'One page of a list of assessments, newest first.',
  fields: (t) => ({
    items: t.prismaField({
      type: ['Assessment'],
      description: 'The rows of this page.',
      complexity: { field: 1, multiplier: 1 },
      resolve: (query, { where, take, skip }) =>
        db.assessment.findMany({
          ...query,
          where,
          take,
          skip,
          orderBy: [{ submittedAt: { sort: 'desc', nulls: 'first' } }, { startedAt: 'desc' }, { id: 'asc' }],
        }),
    }),
    totalCount: t.int({
      description: 'Rows of the whole list.',
      resolve: ({ where }) => db.assessment.count({ where }),
    }),
  }),
});

const pageArgs = builder.args((t) => ({
  limit: t.int({ defaultValue: 25, description: 'Rows of a page, at most 100.' }),
  offset: t.int({ defaultValue: 0, description: 'Rows before it.' }),
}));

builder.queryFields((t) => ({
  assessment: t.field({
    type: AssessmentRef,
    nullable: true,
    description: 'One assessment; null for those who may not know of it.',
    args: { id: t.arg.id({ required: true, description: 'The assessment.' }) },
    resolve: async (_root, { id }, context, info) => {
      const where = { id: uuidForSearch(id) };
      const query = () => queryFromInfo({ context, info });
      const assessment =
        isFormOperation(info.operation) || isReadable(query())
          ? ((await readAssessment(where.id, context.user)) as Assessment | null)
          : await db.assessment.findUnique({ ...query(), where });
      return assessment && sightOf(context.user, assessment) !== 'NONE' ? assessment : null;
    },
  }),
  assessments: t.field({
    type: PageRef,
    description: "Assessments: the municipality's own, for NDFU all, and for everybody what is in force.",
    complexity: pageCost,
    args: { filter: t.arg({ type: FilterInput, description: 'Which.' }), ...pageArgs },
    resolve: (_root, { filter, ...page }, { user }) => ({ where: listed(user, filter ?? {}), ...pageOf(page) }),
  }),
}));

builder.prismaObjectField('Municipality', 'assessments', (t) =>
  t.prismaField({
    type: ['Assessment'],
    description: 'Its assessments that the caller may see, newest first.',
    args: { checklistId: t.arg.id({ description: 'Only of this checklist.' }) },
    resolve: (query, { id }, { checklistId }, { user }) =>
      db.assessment.findMany({
        ...query,
        where: { AND: [{ municipalityId: id }, listed(user, { checklistId })] },
        orderBy: [{ startedAt: 'desc' }, { number: 'desc' }],
        take: 100,
      }),
  }),
);

builder.prismaObjectField('Round', 'assessments', (t) =>
  t.field({
    type: PageRef,
    description: 'Assessments of this round that the caller may see.',
    complexity: pageCost,
    args: pageArgs,
    resolve: ({ id }, page, { user }) => ({ where: listed(user, { roundId: id }), ...pageOf(page) }),
  }),
);

builder.prismaObjectField('Edition', 'assessments', (t) =>
  t.field({
    type: PageRef,
    description: 'What this edition published; it stays readable when a later one takes its place.',
    complexity: pageCost,
    args: pageArgs,
    resolve: ({ id }, page) => ({ where: { editionEntries: { some: { editionId: id } } }, ...pageOf(page) }),
  }),
);
