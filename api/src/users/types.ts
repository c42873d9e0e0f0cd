import { isNdfu, type Viewer } from '../access.ts';
import { builder, LanguageEnum } from '../builder.ts';
import { db } from '../database.ts';
import { closedBecause, isPlaceholder } from './rules.ts';

export const SeatRoleEnum = builder.enumType('SeatRole', {
  description: 'What a seat lets its holder do.',
  values: {
    EDITOR: { description: 'Answers, submits, and decides who else has a seat.' },
    READER: { description: 'Reads everything of the own municipality.' },
  } as const,
});

export const NdfuRoleEnum = builder.enumType('NdfuRole', {
  description: 'A role at NDFU.',
  values: {
    ADMINISTRATOR: { description: 'Runs the service: rounds, municipalities, users.' },
    ADVISER: { description: 'Follows up municipalities.' },
  } as const,
});

type Caller = Viewer | null;

/** Seats that somebody may know of: NDFU of all, others of those in municipalities where they hold one themselves. */
const seatsSeenBy = (user: Caller) => ({
  endedAt: null,
  ...(isNdfu(user) ? {} : { municipalityId: { in: user?.seats.map((seat) => seat.municipalityId) ?? [] } }),
});

/** Invitations and requests are for hosts: they hold addresses of people who have no seat yet. */
const hostedBy = (user: Caller) =>
  isNdfu(user)
    ? {}
    : {
        municipalityId: {
          in: user?.seats.flatMap((seat) => (seat.role === 'EDITOR' ? seat.municipalityId : [])) ?? [],
        },
      };

const inLanguageOf = (language: string) => (language === 'nn' || language === 'en' ? language : 'nb');

/** Who is signed in: the same table as User, another view. */
export const ViewerType = builder.prismaObject('User', {
  variant: 'Viewer',
  description: 'Who is signed in.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    name: t.exposeString('name', { description: 'The person’s name.' }),
    email: t.exposeString('email', { description: 'The address that the person signs in with.' }),
    language: t.field({
      type: LanguageEnum,
      description: 'Language of the interface and of mails.',
      select: { language: true },
      resolve: ({ language }) => inLanguageOf(language),
    }),
    ndfuRole: t.expose('ndfuRole', {
      type: NdfuRoleEnum,
      nullable: true,
      description: 'Role at NDFU; null for others.',
    }),
    needsEmail: t.boolean({
      description: 'The address is a placeholder: the person gives an own one with setMyProfile.',
      select: { email: true },
      resolve: ({ email }) => isPlaceholder(email),
    }),
    hasPassword: t.boolean({
      description: 'Whether the person can sign in with a password, and must give it to choose another.',
      select: { id: true },
      resolve: async ({ id }) => (await db.account.count({ where: { userId: id, providerId: 'credential' } })) > 0,
    }),
    seats: t.relation('seats', {
      description: 'The seats that the person holds now.',
      query: { where: { endedAt: null }, orderBy: { givenAt: 'asc' } },
    }),
    followed: t.prismaField({
      type: ['Municipality'],
      description: 'The municipalities that the person follows, the newest first.',
      select: { id: true },
      resolve: async (query, { id: userId }) => {
        const follows = await db.follow.findMany({
          where: { userId },
          include: { municipality: query },
          orderBy: [{ since: 'desc' }, { municipalityId: 'asc' }],
        });
        return follows.map(({ municipality }) => municipality);
      },
    }),
  }),
});

builder.prismaObject('User', {
  description: 'A person who can sign in. Seen by NDFU, and by those who hold a seat in the same municipality.',
  select: { id: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    name: t.exposeString('name', { description: 'The person’s name.' }),
    email: t.exposeString('email', { description: 'The address that the person signs in with.' }),
    language: t.field({
      type: LanguageEnum,
      description: 'Language of the interface and of mails.',
      select: { language: true },
      resolve: ({ language }) => inLanguageOf(language),
    }),
    ndfuRole: t.field({
      type: NdfuRoleEnum,
      nullable: true,
      description: 'Role at NDFU; null for those who have none, and for others than NDFU.',
      select: { ndfuRole: true },
      resolve: ({ id, ndfuRole }, _args, { user }) => (isNdfu(user) || user?.id === id ? ndfuRole : null),
    }),
    isActive: t.boolean({
      description: 'Whether the person may sign in.',
      select: { deactivatedAt: true },
      resolve: ({ deactivatedAt }) => deactivatedAt === null,
    }),
    seats: t.relation('seats', {
      description: 'Seats held now; for others than NDFU only those in municipalities where the caller holds one.',
      query: (_args, { user }) => ({ where: seatsSeenBy(user), orderBy: { givenAt: 'asc' } }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the account was made.' }),
  }),
});

builder.prismaObject('Seat', {
  description: 'A seat (plass): that a person may read or edit for a municipality.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    role: t.expose('role', { type: SeatRoleEnum, description: 'What it lets its holder do.' }),
    title: t.exposeString('title', { description: 'Role in the municipality, e.g. "Folkehelsekoordinator".' }),
    user: t.relation('user', { description: 'Who holds it.' }),
    municipality: t.relation('municipality', { description: 'Where.' }),
    givenAt: t.expose('givenAt', { type: 'DateTime', description: 'Since when.' }),
  }),
});

builder.prismaObject('Invitation', {
  description: 'An invitation to a municipality’s post address, or to one colleague. Its token is only in the mail.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    municipality: t.relation('municipality', { description: 'Where it leads.' }),
    role: t.expose('role', { type: SeatRoleEnum, description: 'The seat that it leads to.' }),
    sentTo: t.exposeString('sentTo', { description: 'The address that it was mailed to.' }),
    isPersonal: t.exposeBoolean('isPersonal', {
      description:
        'True when only that address is let in; false when it may be forwarded and people wait for an answer.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was sent.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it opens something.' }),
    isOpen: t.boolean({
      description: 'Whether it still opens something: not used, not revoked, not expired.',
      select: { expiresAt: true, revokedAt: true, usedAt: true },
      resolve: (invitation, _args, { now }) => closedBecause(invitation, now) === null,
    }),
  }),
});

builder.prismaObject('SeatRequest', {
  description: 'Somebody who came through an invitation, gave an own address and asks for a seat.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    name: t.exposeString('name', { description: 'What the person calls themselves.' }),
    email: t.exposeString('email', { description: 'The person’s own address.' }),
    title: t.exposeString('title', { description: 'Role in the municipality, as the person wrote it.' }),
    role: t.field({
      type: SeatRoleEnum,
      description: 'The seat that is asked for.',
      select: { invitation: { select: { role: true } } },
      resolve: ({ invitation }) => invitation.role,
    }),
    confirmedAt: t.expose('confirmedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the person confirmed the own address; null before that.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the person asked.' }),
  }),
});

builder.prismaObjectFields('Municipality', (t) => ({
  seats: t.relation('seats', {
    description: 'Who holds a seat here now; empty for others than its members and NDFU.',
    query: (_args, { user }) => ({ where: seatsSeenBy(user), orderBy: { givenAt: 'asc' } }),
  }),
  invitations: t.relation('invitations', {
    description:
      'Invitations that nobody has used or revoked, newest first; empty for others than its editors and NDFU.',
    query: (_args, { user }) => ({
      where: { ...hostedBy(user), usedAt: null, revokedAt: null },
      orderBy: { createdAt: 'desc' },
    }),
  }),
  seatRequests: t.prismaField({
    type: ['SeatRequest'],
    description:
      'Who has confirmed the own address and waits for an answer; empty for others than its editors and NDFU.',
    resolve: (query, { id }, _args, { user }) =>
      db.seatRequest.findMany({
        ...query,
        where: {
          invitation: { AND: [{ municipalityId: id }, hostedBy(user)] },
          confirmedAt: { not: null },
          decidedAt: null,
        },
        orderBy: { confirmedAt: 'asc' },
      }),
  }),
}));
