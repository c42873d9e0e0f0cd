import { builder } from '../builder.ts';
import { db } from '../database.ts';
import { NotFound } from '../errors.ts';
import { EmailInUse, InvalidEmail, InvalidName, LastAdministrator } from './errors.ts';
import { createNdfuUser, updateUserOf } from './store.ts';
import { NdfuRoleEnum } from './types.ts';

builder.mutationFields((t) => ({
  createNdfuUser: t.prismaField({
    type: 'User',
    description: 'Makes somebody an NDFU administrator or adviser and mails a one-time link. For administrators.',
    authScopes: { administrator: true },
    errors: { types: [NotFound, EmailInUse, InvalidEmail, InvalidName] },
    args: {
      email: t.arg.string({ required: true, description: 'The person’s own address.' }),
      name: t.arg.string({ required: true, description: 'The person’s name.' }),
      role: t.arg({ type: NdfuRoleEnum, required: true, description: 'Role at NDFU.' }),
    },
    resolve: async (query, _root, person, { user, now }) => {
      const id = await createNdfuUser(user, person, now);
      return db.user.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateUser: t.prismaField({
    type: 'User',
    description: 'Changes a user’s name, role at NDFU, or whether the person may sign in. For administrators.',
    authScopes: { administrator: true },
    errors: { types: [NotFound, InvalidName, LastAdministrator] },
    args: {
      id: t.arg.id({ required: true, description: 'Id of the user.' }),
      name: t.arg.string({ description: 'The name from now on; not given leaves it.' }),
      ndfuRole: t.arg({ type: NdfuRoleEnum, description: 'Role at NDFU; null takes it away, not given leaves it.' }),
      isActive: t.arg.boolean({
        description: 'False: may not sign in, and is signed out everywhere. Not given leaves it.',
      }),
    },
    resolve: async (query, _root, { id, name, ndfuRole, isActive }, { user, now }) => {
      await updateUserOf(user, id, { name: name ?? undefined, ndfuRole, isActive: isActive ?? undefined }, now);
      return db.user.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
