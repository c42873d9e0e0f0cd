import { requireRecorder } from '../access.ts';
import { builder, ErrorInterface } from '../builder.ts';
import { criterionIn } from '../catalogue.ts';
import { db } from '../database.ts';
import { NotFound } from '../errors.ts';
import { municipalityIdOf } from '../ids.ts';
import { register } from '../register.ts';
import { ActionFieldEnum, ActionOriginEnum, ActionStateEnum, BarrierEnum } from './enums.ts';
import { ActionConflict, InvalidAction, NoteMissing } from './errors.ts';
import { checkedAction } from './rules.ts';
import { changeActionState, createAction, removeAction, restoreAction, updateAction } from './store.ts';

const interfaces = [ErrorInterface];

builder.objectType(InvalidAction, {
  name: 'InvalidAction',
  description: 'Something in an action that cannot be.',
  interfaces,
  fields: (t) => ({
    invalidField: t.field({
      type: ActionFieldEnum,
      description: 'What to mend.',
      resolve: ({ invalidField }) => invalidField,
    }),
  }),
});
builder.objectType(NoteMissing, {
  name: 'NoteMissing',
  description: 'To drop an action, or to take it a step back, needs a note.',
  interfaces,
});
builder.objectType(ActionConflict, {
  name: 'ActionConflict',
  description: 'Somebody else changed the action in between; nothing was overwritten, the caller chooses.',
  interfaces,
  fields: (t) => ({
    current: t.prismaField({
      type: 'Action',
      description: 'What stands now.',
      resolve: (query, { currentId }) => db.action.findUniqueOrThrow({ ...query, where: { id: currentId } }),
    }),
  }),
});

const ActionInput = builder.inputType('ActionInput', {
  description: 'An action as it shall be: what is left out is taken away.',
  fields: (t) => ({
    what: t.string({ required: true, description: 'What is to be done, at most 1 000 characters.' }),
    responsibleRole: t.string({ required: true, description: 'The role that sees to it, never a person’s name.' }),
    dueOn: t.field({ type: 'Date', description: 'The day it is due.' }),
    barrier: t.field({ type: BarrierEnum, description: 'The barrier that it is to lower.' }),
    origin: t.field({ type: ActionOriginEnum, required: true, description: 'Where it came from.' }),
    checklistId: t.id({ description: 'The checklist of the criterion that it is to lift.' }),
    criterionId: t.id({ description: 'A criterion that some published version of that checklist has.' }),
    dugnadId: t.id({ description: 'The municipality’s dugnad where it was agreed.' }),
    isPublic: t.boolean({ description: 'Whether everybody may see it; false when not given.' }),
  }),
});

/** @throws InvalidAction */
const actionOf = (input: typeof ActionInput.$inferInput) =>
  checkedAction(input, (checklistId, criterionId) => criterionIn(checklistId, criterionId) !== null);

const signedIn = { signedIn: true };
const found = (query: object, id: string) => db.action.findUniqueOrThrow({ ...query, where: { id } });

builder.mutationFields((t) => {
  const id = t.arg.id({ required: true, description: 'The action.' });
  return {
    createAction: t.prismaField({
      type: 'Action',
      description: 'Writes down an action, planned. For the municipality’s editors and NDFU.',
      authScopes: signedIn,
      errors: { types: [InvalidAction, NotFound] },
      args: {
        municipalityId: t.arg.id({ required: true, description: 'Whose.' }),
        input: t.arg({ type: ActionInput, required: true, description: 'The action.' }),
      },
      resolve: async (query, _root, { municipalityId: given, input }, { user, now }) => {
        const municipalityId = municipalityIdOf(given);
        if (municipalityId === null || !register().municipalities.has(municipalityId)) {
          throw new NotFound('municipality', given);
        }
        requireRecorder(user, municipalityId);
        return found(query, await createAction(municipalityId, actionOf(input), { user, now }));
      },
    }),
    updateAction: t.prismaField({
      type: 'Action',
      description: 'Changes what an action says. For the municipality’s editors and NDFU.',
      authScopes: signedIn,
      errors: { types: [ActionConflict, InvalidAction, NotFound] },
      args: {
        id,
        revisionSeen: t.arg.int({ required: true, description: 'The revision that the form shows.' }),
        input: t.arg({ type: ActionInput, required: true, description: 'The action as it shall be.' }),
      },
      resolve: async (query, _root, { id, revisionSeen, input }, { user, now }) => {
        await updateAction(id, revisionSeen, () => actionOf(input), { user, now });
        return found(query, id);
      },
    }),
    changeActionState: t.prismaField({
      type: 'Action',
      description: 'Takes an action a step on or back, or adds a note where it stands. It stays in its history.',
      authScopes: signedIn,
      errors: { types: [NoteMissing, InvalidAction, NotFound] },
      args: {
        id,
        to: t.arg({ type: ActionStateEnum, required: true, description: 'The state after.' }),
        note: t.arg.string({ description: 'Why, or how it goes; required to drop it and to take it back.' }),
      },
      resolve: async (query, _root, { id, to, note }, { user, now }) => {
        await changeActionState(id, { to, note: note ?? null }, { user, now });
        return found(query, id);
      },
    }),
    removeAction: t.prismaField({
      type: 'Action',
      description: 'Takes an action away; restoreAction puts it back as it was.',
      authScopes: signedIn,
      errors: { types: [NotFound] },
      args: { id },
      resolve: async (query, _root, { id }, { user, now }) => {
        await removeAction(id, { user, now });
        return found(query, id);
      },
    }),
    restoreAction: t.prismaField({
      type: 'Action',
      description: 'Puts back an action that was taken away, as it was.',
      authScopes: signedIn,
      errors: { types: [NotFound] },
      args: { id },
      resolve: async (query, _root, { id }, { user, now }) => {
        await restoreAction(id, { user, now });
        return found(query, id);
      },
    }),
  };
});
