import { builder, LanguageEnum, pageCost, pageOf } from '../builder.ts';
import { db } from '../database.ts';
import { NotFound, Unauthenticated } from '../errors.ts';
import type { Prisma } from '../generated/client/client.ts';
import { EmailFixed, EmailInUse, InvalidEmail, InvalidName } from './errors.ts';
import { setLanguage, setProfile } from './store.ts';
import { ViewerType } from './types.ts';
import './errorTypes.ts';
import './followMutations.ts';
import './invitationMutations.ts';
import './seatMutations.ts';
import './userMutations.ts';

const UserFilterInput = builder.inputType('UserFilter', {
  description: 'Which users a list shows; what is not given narrows nothing.',
  fields: (t) => ({
    search: t.string({ description: 'Part of a name or an e-mail address.' }),
    ndfuOnly: t.boolean({ description: 'Only those with a role at NDFU.' }),
    ids: t.idList({ description: 'Just these.' }),
  }),
});

const UserPage = builder.objectRef<{ where: Prisma.UserWhereInput; take: number; skip: number }>('UserPage').implement({
  description: 'A page of a list of users.',
  fields: (t) => ({
    items: t.prismaField({
      type: ['User'],
      description: 'The users of this page, by name.',
      complexity: { field: 1, multiplier: 1 },
      resolve: (query, { where, take, skip }) =>
        db.user.findMany({ ...query, where, take, skip, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
    }),
    totalCount: t.int({
      description: 'How many the whole list has.',
      resolve: ({ where }) => db.user.count({ where }),
    }),
  }),
});

builder.queryFields((t) => ({
  me: t.prismaField({
    type: ViewerType,
    nullable: true,
    description: 'Who is signed in; null when nobody is.',
    // Asked for nobody too: a resolver that leaves its query unused is refused by the plugin.
    resolve: (query, _root, _args, { user }) => db.user.findUnique({ ...query, where: { id: user?.id ?? '' } }),
  }),
  user: t.prismaField({
    type: 'User',
    nullable: true,
    description: 'One user, for NDFU; null when there is none.',
    authScopes: { ndfu: true },
    args: { id: t.arg.id({ required: true, description: 'Id of the user.' }) },
    resolve: (query, _root, { id }) => db.user.findUnique({ ...query, where: { id } }),
  }),
  users: t.field({
    type: UserPage,
    description: 'Users by name, for NDFU.',
    authScopes: { ndfu: true },
    complexity: pageCost,
    args: {
      filter: t.arg({ type: UserFilterInput, description: 'Which ones; all when not given.' }),
      limit: t.arg.int({ defaultValue: 25, description: 'Rows of a page, at most 100.' }),
      offset: t.arg.int({ defaultValue: 0, description: 'Rows before the page.' }),
    },
    resolve: (_root, { filter, ...page }) => {
      const contains = { contains: filter?.search?.trim() ?? '', mode: 'insensitive' as const };
      const where: Prisma.UserWhereInput = {
        ...(contains.contains ? { OR: [{ name: contains }, { email: contains }] } : {}),
        ...(filter?.ndfuOnly ? { ndfuRole: { not: null } } : {}),
        ...(filter?.ids ? { id: { in: filter.ids } } : {}),
      };
      return { where, ...pageOf(page) };
    },
  }),
}));

builder.mutationField('setMyLanguage', (t) =>
  t.prismaField({
    type: ViewerType,
    description: 'Sets the language of one’s own interface and mails.',
    args: { language: t.arg({ type: LanguageEnum, required: true, description: 'The language.' }) },
    resolve: async (query, _root, { language }, { user }) => {
      if (!user) throw new Unauthenticated();
      await setLanguage(user.id, language);
      return db.user.findUniqueOrThrow({ ...query, where: { id: user.id } });
    },
  }),
);

builder.mutationField('setMyProfile', (t) =>
  t.prismaField({
    type: ViewerType,
    description: 'Sets one’s own name, and the own e-mail address where there is only a placeholder yet.',
    errors: { types: [NotFound, EmailFixed, EmailInUse, InvalidEmail, InvalidName] },
    args: {
      name: t.arg.string({ required: true, description: 'The name that colleagues see.' }),
      email: t.arg.string({ description: 'The own address; not given leaves it.' }),
    },
    resolve: async (query, _root, { name, email }, { user }) => {
      if (!user) throw new Unauthenticated();
      await setProfile(user.id, { name, email: email ?? null });
      return db.user.findUniqueOrThrow({ ...query, where: { id: user.id } });
    },
  }),
);
