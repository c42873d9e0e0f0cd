import { isMember, isNdfu, requireAdministrator, visibleRounds } from '../access.ts';
import { builder, ErrorInterface, pageCost, pageOf } from '../builder.ts';
import { catalogue } from '../catalogue.ts';
import { db } from '../database.ts';
import { NotFound, RoundNotOpen, UnknownVersion } from '../errors.ts';
import type { Prisma } from '../generated/client/client.ts';
import { municipalityIdOf, uuidForSearch } from '../ids.ts';
import { closesAt, hasOpened, isClosed, opensAt, roundState } from '../roundState.ts';
import { InvalidRound, RoundNotPublishable } from './errors.ts';
import { closeRound, createRound, inviteToRound, publishRound, updateRound } from './store.ts';

const RoundStateEnum = builder.enumType('RoundState', {
  description: 'Where a round is; follows from its days.',
  values: {
    PLANNED: { description: 'Not open yet (planlagt).' },
    OPEN: { description: 'Takes answers (åpen).' },
    CLOSED: { description: 'Its last day is over (stengt); answers are taken, and marked late.' },
    PUBLISHED: { description: 'Has an edition (publisert).' },
  } as const,
});

builder.prismaObject('Round', {
  description: 'A round (runde): one checklist version, a window, whom it invited, and a publication day.',
  select: { id: true, checklistId: true, version: true, opensOn: true, closesOn: true, closedAt: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The round.' }),
    name: t.exposeString('name', { description: 'The year or label that people say: "2024".' }),
    checklistVersion: t.field({
      type: 'ChecklistVersion',
      description: 'What it asks.',
      resolve: ({ checklistId, version }) => catalogue.version(checklistId, version)!,
    }),
    state: t.field({
      type: RoundStateEnum,
      description: 'Where it is now.',
      select: { editions: { orderBy: { number: 'desc' } } },
      resolve: (round, _args, { now }) => roundState(round, round.editions.length > 0, now),
    }),
    opensOn: t.expose('opensOn', { type: 'Date', description: 'First day that answers are taken.' }),
    closesOn: t.expose('closesOn', { type: 'Date', description: 'Last day, until midnight in Norway.' }),
    publishesOn: t.expose('publishesOn', { type: 'Date', description: 'The day of its first edition.' }),
    openedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it opened; null before.',
      resolve: (round, _args, { now }) => (hasOpened(round, now) ? opensAt(round) : null),
    }),
    closedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it closed, by its day or by hand; null before.',
      resolve: (round, _args, { now }) => (isClosed(round, now) ? closesAt(round) : null),
    }),
    invitedCount: t.int({
      description: 'How many municipalities were invited.',
      select: { _count: { select: { invitations: true } } },
      resolve: ({ _count }) => _count.invitations,
    }),
    startedCount: t.int({
      nullable: true,
      description: 'How many have started. NDFU only.',
      resolve: ({ id }, _args, { user }) => (isNdfu(user) ? countChains({ roundId: id }) : null),
    }),
    submittedCount: t.int({
      nullable: true,
      description: 'How many have submitted and not been returned without a new submission. NDFU only.',
      resolve: ({ id }, _args, { user }) =>
        isNdfu(user) ? countChains({ roundId: id, state: { in: ['SUBMITTED', 'PUBLISHED'] } }) : null,
    }),
    publishedCount: t.int({
      description: 'How many stand in the edition in force.',
      resolve: ({ id }) => countChains({ roundId: id, publishedAt: { not: null } }),
    }),
    editions: t.relation('editions', {
      description: 'What was published of it, oldest first.',
      query: { orderBy: { number: 'asc' } },
    }),
  }),
});

/** How many municipalities' chains have a row of that kind. */
async function countChains(where: Prisma.AssessmentWhereInput): Promise<number> {
  const chains = await db.assessment.findMany({ where, distinct: ['chainId'], select: { chainId: true } });
  return chains.length;
}

builder.prismaObject('Edition', {
  description: 'An edition (utgave): what was published of a round at one moment. Never changed after.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The edition.' }),
    number: t.exposeInt('number', { description: '1, 2, … within the round.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When.' }),
  }),
});

const interfaces = [ErrorInterface];
builder.objectType(InvalidRound, {
  name: 'InvalidRound',
  description: 'Days or name that a round cannot have.',
  interfaces,
});
builder.objectType(RoundNotPublishable, {
  name: 'RoundNotPublishable',
  description: 'Its day has not come, or there is nothing new to publish.',
  interfaces,
});
builder.objectType(RoundNotOpen, {
  name: 'RoundNotOpen',
  description: 'The round takes no answers yet.',
  interfaces,
  fields: (t) => ({
    opensOn: t.field({ type: 'Date', description: 'The day it opens.', resolve: (error) => error.opensOn }),
  }),
});

type Page = { readonly where: Prisma.RoundWhereInput; readonly take: number; readonly skip: number };
const PageRef = builder.objectRef<Page>('RoundPage').implement({
  description: 'One page of the rounds, newest first.',
  fields: (t) => ({
    items: t.prismaField({
      type: ['Round'],
      description: 'The rounds of this page.',
      complexity: { field: 1, multiplier: 1 },
      resolve: (query, page) => db.round.findMany({ ...query, ...page, orderBy: [{ opensOn: 'desc' }, { id: 'asc' }] }),
    }),
    totalCount: t.int({ description: 'Rounds of the whole list.', resolve: ({ where }) => db.round.count({ where }) }),
  }),
});

builder.queryFields((t) => ({
  rounds: t.field({
    type: PageRef,
    description:
      'The rounds that the caller may know of: published ones, and those the own municipality is invited to.',
    complexity: pageCost,
    args: {
      limit: t.arg.int({ defaultValue: 25, description: 'Rows of a page, at most 100.' }),
      offset: t.arg.int({ defaultValue: 0, description: 'Rows before it.' }),
    },
    resolve: (_root, page, { user }) => ({ where: visibleRounds(user), ...pageOf(page) }),
  }),
  round: t.prismaField({
    type: 'Round',
    nullable: true,
    description: 'One round; null for those who may not know of it.',
    args: { id: t.arg.id({ required: true, description: 'The round.' }) },
    resolve: (query, _root, { id }, { user }) =>
      db.round.findFirst({ ...query, where: { AND: [{ id: uuidForSearch(id) }, visibleRounds(user)] } }),
  }),
}));

builder.prismaObjectField('Municipality', 'openRounds', (t) =>
  t.prismaField({
    type: ['Round'],
    description:
      'Rounds that it is invited to and that take answers now, also after closing until they are published; none for others.',
    resolve: async (query, { id }, _args, { user, now }) => {
      const maySee = isNdfu(user) || isMember(user, id);
      const rounds = await db.round.findMany({
        ...query,
        where: {
          invitations: { some: { municipalityId: id } },
          editions: { none: {} },
          ...(maySee ? {} : { id: { in: [] } }),
        },
        orderBy: { opensOn: 'desc' },
      });
      return rounds.filter((round) => hasOpened(round, now));
    },
  }),
);

const RoundInput = builder.inputType('RoundInput', {
  description: 'What an administrator says of a round.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'The year or label that people say.' }),
    checklistId: t.id({ required: true, description: 'The checklist.' }),
    version: t.string({ required: true, description: 'A published version, MAJOR.MINOR.PATCH.' }),
    opensOn: t.field({ type: 'Date', required: true, description: 'First day that answers are taken.' }),
    closesOn: t.field({ type: 'Date', required: true, description: 'Last day.' }),
    publishesOn: t.field({ type: 'Date', required: true, description: 'The day of its first edition.' }),
  }),
});

/** @throws UnknownVersion when it is not published, or not for municipalities */
function publishedVersion({ checklistId, version }: { checklistId: string; version: string }) {
  const found = catalogue.version(checklistId, version);
  if (!found?.isLocked || found.checklist.audience !== 'municipality') throw new UnknownVersion(checklistId, version);
  return found;
}

const roundOf = (query: object, id: string) => db.round.findUniqueOrThrow({ ...query, where: { id } });
const administrator = { administrator: true };

builder.mutationFields((t) => ({
  createRound: t.prismaField({
    type: 'Round',
    description: 'Makes a round. Administrators only.',
    authScopes: administrator,
    errors: { types: [InvalidRound, UnknownVersion, NotFound] },
    args: { input: t.arg({ type: RoundInput, required: true, description: 'The round.' }) },
    resolve: async (query, _root, { input }, { user, now }) => {
      requireAdministrator(user);
      return roundOf(query, await createRound({ input, published: publishedVersion(input), now }));
    },
  }),
  updateRound: t.prismaField({
    type: 'Round',
    description: 'Changes a round: its version until somebody has started, its days until it is published.',
    authScopes: administrator,
    errors: { types: [InvalidRound, UnknownVersion, NotFound] },
    args: {
      id: t.arg.id({ required: true, description: 'The round.' }),
      input: t.arg({ type: RoundInput, required: true, description: 'The round as it shall be.' }),
    },
    resolve: async (query, _root, { id, input }, { now }) => {
      await updateRound(id, { input, published: publishedVersion(input), now });
      return roundOf(query, id);
    },
  }),
  inviteToRound: t.prismaField({
    type: 'Round',
    description: 'Invites municipalities, by mail; those invited before are left alone.',
    authScopes: administrator,
    errors: { types: [NotFound] },
    args: {
      id: t.arg.id({ required: true, description: 'The round.' }),
      municipalityIds: t.arg.idList({ description: 'Whom; left out: all that exist today.' }),
    },
    resolve: async (query, _root, { id, municipalityIds }, { now }) => {
      const ids = municipalityIds?.map((one) => {
        const municipalityId = municipalityIdOf(one);
        if (municipalityId === null) throw new NotFound('municipality', one);
        return municipalityId;
      });
      await inviteToRound(id, ids ?? null, now);
      return roundOf(query, id);
    },
  }),
  closeRound: t.prismaField({
    type: 'Round',
    description: 'Closes a round before its last day.',
    authScopes: administrator,
    errors: { types: [RoundNotOpen, NotFound] },
    args: { id: t.arg.id({ required: true, description: 'The round.' }) },
    resolve: async (query, _root, { id }, { now }) => {
      await closeRound(id, now);
      return roundOf(query, id);
    },
  }),
  publishRound: t.prismaField({
    type: 'Edition',
    description: 'Publishes the next edition: the first on its day, then late answers and corrections.',
    authScopes: administrator,
    errors: { types: [RoundNotPublishable, NotFound] },
    args: { id: t.arg.id({ required: true, description: 'The round.' }) },
    resolve: async (query, _root, { id }, { user, now }) => {
      const editionId = await publishRound(id, user!, now);
      return db.edition.findUniqueOrThrow({ ...query, where: { id: editionId } });
    },
  }),
}));
