import { type Caller, visibleActions } from '../access.ts';
import { builder, pageCost, pageOf } from '../builder.ts';
import { db } from '../database.ts';
import { type Day, dateOf, dayOf } from '../days.ts';
import type { Prisma } from '../generated/client/client.ts';
import { municipalityIdOf, uuidForSearch } from '../ids.ts';
import { ActionStateEnum, BarrierEnum } from './enums.ts';

const FilterInput = builder.inputType('ActionFilter', {
  description: 'Which actions a list holds; what is left out does not narrow it.',
  fields: (t) => ({
    municipalityId: t.id({ description: 'Only of this municipality.' }),
    dugnadId: t.id({ description: 'Only those agreed at this dugnad.' }),
    checklistId: t.id({ description: 'Only those that are to lift a criterion of this checklist.' }),
    criterionId: t.id({ description: 'Only those that are to lift the criterion; with its checklist.' }),
    states: t.field({ type: [ActionStateEnum], description: 'Only in one of these states.' }),
    isOverdue: t.boolean({
      description: 'Only those whose day is past while neither done nor dropped; or only the rest.',
    }),
    barrier: t.field({ type: BarrierEnum, description: 'Only those that are to lower this barrier.' }),
  }),
});

type Filter = typeof FilterInput.$inferInput;

/** The actions of a list: the filter, within what the caller sees. */
function listed(user: Caller, filter: Filter, today: Day): Prisma.ActionWhereInput {
  const { municipalityId, dugnadId, checklistId, criterionId, states, isOverdue, barrier } = filter;
  const overdue: Prisma.ActionWhereInput = { dueOn: { lt: dateOf(today) }, state: { in: ['PLANNED', 'STARTED'] } };
  // What has no due day is not overdue: SQL's "not" would leave it out.
  const notOverdue: Prisma.ActionWhereInput = {
    OR: [{ dueOn: null }, { dueOn: { gte: dateOf(today) } }, { state: { in: ['DONE', 'DROPPED'] } }],
  };
  return {
    AND: [
      visibleActions(user),
      {
        ...(municipalityId == null ? {} : { municipalityId: municipalityIdOf(municipalityId) ?? 0 }),
        ...(dugnadId == null ? {} : { dugnadId: uuidForSearch(dugnadId), dugnad: { removedAt: null } }),
        ...(checklistId == null ? {} : { checklistId }),
        ...(criterionId == null ? {} : { criterionId }),
        ...(states ? { state: { in: states } } : {}),
        ...(barrier == null ? {} : { barrier }),
      },
      ...(isOverdue == null ? [] : [isOverdue ? overdue : notOverdue]),
    ],
  };
}

/** What is due first comes first, what has no day last. */
const byDueDay: Prisma.ActionOrderByWithRelationInput[] = [
  { dueOn: { sort: 'asc', nulls: 'last' } },
  { createdAt: 'asc' },
  { id: 'asc' },
];

type Page = { readonly where: Prisma.ActionWhereInput; readonly take: number; readonly skip: number };

const PageRef = builder.objectRef<Page>('ActionPage').implement({
  description: 'One page of a list of actions, by the day they are due.',
  fields: (t) => ({
    items: t.prismaField({
      type: ['Action'],
      description: 'The actions of this page.',
      complexity: { field: 1, multiplier: 1 },
      resolve: (query, page) => db.action.findMany({ ...query, ...page, orderBy: byDueDay }),
    }),
    totalCount: t.int({
      description: 'Actions of the whole list.',
      resolve: ({ where }) => db.action.count({ where }),
    }),
  }),
});

builder.queryField('actions', (t) =>
  t.field({
    type: PageRef,
    description: 'Actions: the municipality’s own, for NDFU all, and for everybody those marked public.',
    complexity: pageCost,
    args: {
      filter: t.arg({ type: FilterInput, description: 'Which.' }),
      limit: t.arg.int({ defaultValue: 25, description: 'Rows of a page, at most 100.' }),
      offset: t.arg.int({ defaultValue: 0, description: 'Rows before it.' }),
    },
    resolve: (_root, { filter, ...page }, { user, now }) => ({
      where: listed(user, filter ?? {}, dayOf(now)),
      ...pageOf(page),
    }),
  }),
);

builder.prismaObjectField('Municipality', 'actions', (t) =>
  t.relation('actions', {
    description: 'Its actions that the caller may see, by the day they are due.',
    query: (_args, { user }) => ({ where: visibleActions(user), orderBy: byDueDay, take: 100 }),
  }),
);

builder.prismaObjectField('Dugnad', 'actions', (t) =>
  t.relation('actions', {
    description: 'Actions agreed at it that the caller may see, by the day they are due.',
    query: (_args, { user }) => ({ where: visibleActions(user), orderBy: byDueDay, take: 100 }),
  }),
);
