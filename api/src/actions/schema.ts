import { isRecorder, type SeenAction, sightOfAction } from '../access.ts';
import { builder } from '../builder.ts';
import { criterionIn } from '../catalogue.ts';
import type { Context } from '../context.ts';
import { db } from '../database.ts';
import { dayFrom, dayOf } from '../days.ts';
import { uuidForSearch } from '../ids.ts';
import { ActionOriginEnum, ActionStateEnum, BarrierEnum } from './enums.ts';
import { isOverdue } from './rules.ts';
import './lists.ts';
import './mutations.ts';

/** A private part: given to the municipality and NDFU. */
const own = <T>(action: SeenAction, { user }: Context, value: T): T | null =>
  sightOfAction(user, action) === 'FULL' ? value : null;

const EventRef = builder.prismaObject('ActionEvent', {
  description: 'A step of an action; history is only added to.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actor: t.exposeString('actor', { description: 'Who: name and role, as they were then.' }),
    from: t.expose('from', { type: ActionStateEnum, nullable: true, description: 'Its state before; null at first.' }),
    to: t.expose('to', { type: ActionStateEnum, description: 'Its state after; the same where this is only a note.' }),
    note: t.exposeString('note', { description: 'Why, or how it goes; may be empty.' }),
  }),
});

builder.prismaObject('Action', {
  description:
    'An action (tiltak) that somebody is responsible for. Others than the municipality and NDFU see it when it is public, without its history.',
  select: { id: true, municipalityId: true, isPublic: true, removedAt: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    municipality: t.relation('municipality', { description: 'Whose.' }),
    what: t.exposeString('what', { description: 'What is to be done.' }),
    responsibleRole: t.exposeString('responsibleRole', {
      description: 'The role that sees to it, never a person’s name.',
    }),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it is due; null when none is set.',
    }),
    state: t.expose('state', { type: ActionStateEnum, description: 'How far it has come.' }),
    isOverdue: t.boolean({
      description: 'Whether its day is past while it is neither done nor dropped.',
      select: { dueOn: true, state: true },
      resolve: ({ dueOn, state }, _args, { now }) => isOverdue({ dueOn: dueOn && dayFrom(dueOn), state }, dayOf(now)),
    }),
    barrier: t.expose('barrier', {
      type: BarrierEnum,
      nullable: true,
      description: 'The barrier that it is to lower.',
    }),
    origin: t.expose('origin', { type: ActionOriginEnum, description: 'Where it came from.' }),
    checklistId: t.exposeID('checklistId', {
      nullable: true,
      description: 'The checklist of the criterion that it is to lift.',
    }),
    criterionId: t.exposeID('criterionId', {
      nullable: true,
      description: 'The criterion that it is to lift; permanent within the checklist.',
    }),
    criterion: t.field({
      type: 'Criterion',
      nullable: true,
      description: 'That criterion as the newest version that has it says it.',
      select: { checklistId: true, criterionId: true },
      resolve: ({ checklistId, criterionId }) =>
        checklistId && criterionId ? criterionIn(checklistId, criterionId) : null,
    }),
    dugnad: t.relation('dugnad', {
      nullable: true,
      description: 'The dugnad where it was agreed; null also while that is taken away.',
      query: { where: { removedAt: null } },
    }),
    isPublic: t.exposeBoolean('isPublic', { description: 'Whether everybody may see it.' }),
    events: t.field({
      type: [EventRef],
      description: 'Its history, oldest first. Private.',
      select: { events: { orderBy: { id: 'asc' } } },
      resolve: (action, _args, context) => own(action, context, action.events) ?? [],
    }),
    revision: t.int({
      nullable: true,
      description: 'Goes up with every change; a change names the one that it saw. Private.',
      select: { revision: true },
      resolve: (action, _args, context) => own(action, context, action.revision),
    }),
    updatedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was last changed. Private.',
      select: { updatedAt: true },
      resolve: (action, _args, context) => own(action, context, action.updatedAt),
    }),
    removedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken away; null while it stands. It can be put back. Private.',
      resolve: (action, _args, context) => own(action, context, action.removedAt),
    }),
    canEdit: t.boolean({
      description: 'Whether the caller may change it.',
      resolve: ({ municipalityId }, _args, { user }) => isRecorder(user, municipalityId),
    }),
  }),
});

builder.queryField('action', (t) =>
  t.prismaField({
    type: 'Action',
    nullable: true,
    description: 'One action; null for those who may not know of it.',
    args: { id: t.arg.id({ required: true, description: 'The action.' }) },
    resolve: async (query, _root, { id }, { user }) => {
      const action = await db.action.findUnique({ ...query, where: { id: uuidForSearch(id) } });
      return action && sightOfAction(user, action) !== 'NONE' ? action : null;
    },
  }),
);
