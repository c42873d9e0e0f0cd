import { requireNdfu } from '../access.ts';
import { builder, pageCost, pageOf } from '../builder.ts';
import { catalogue, newestOf } from '../catalogue.ts';
import { dayOf } from '../days.ts';
import { isUuid } from '../ids.ts';
import { SortDirectionEnum } from '../sortDirection.ts';
import { narrowedIds, type StandingOrder } from './standings/asked.ts';
import { type CountyProgress, type ProgressCounts, type RoundProgress, roundProgress } from './standings/progress.ts';
import { readScope } from './standings/scope.ts';
import { StandingListRef, StandingStatusEnum } from './standings/types.ts';

const CountsInterface = builder.interfaceRef<ProgressCounts>('ProgressCounts').implement({
  description: 'How far a round has come; submitted, returned, begun and silent add up to invited.',
  fields: (t) => ({
    invited: t.exposeInt('invited', { description: 'Municipalities that it invited.' }),
    submitted: t.exposeInt('submitted', { description: 'That have submitted.' }),
    returned: t.exposeInt('returned', { description: 'Whose answers were opened again and not submitted since.' }),
    begun: t.exposeInt('begun', { description: 'That have begun, and not submitted.' }),
    silent: t.exposeInt('silent', { description: 'That have not begun.' }),
    late: t.exposeInt('late', { description: 'Of the submitted: after it had closed.' }),
    waiting: t.exposeInt('waiting', { description: 'Of the submitted: not marked as read.' }),
    reviewed: t.exposeInt('reviewed', { description: 'Of the submitted: marked as read.' }),
    published: t.exposeInt('published', { description: 'With answers in an edition.' }),
    answered: t.exposeInt('answered', { description: 'That have submitted, or stand in an edition.' }),
  }),
});

const CountyRef = builder.objectRef<CountyProgress>('CountyProgress').implement({
  description: 'How far a round has come among the municipalities that lie in a county today.',
  interfaces: [CountsInterface],
  fields: (t) => ({
    countyCode: t.exposeString('countyCode', { description: 'Number of the county.' }),
    countyName: t.exposeString('countyName', { description: 'Its Norwegian name.' }),
  }),
});

const ProgressRef = builder.objectRef<RoundProgress>('RoundProgress').implement({
  description: 'How far a round has come.',
  interfaces: [CountsInterface],
  fields: (t) => ({
    roundId: t.exposeID('roundId', { description: 'The round.' }),
    roundName: t.exposeString('roundName', { description: 'Its name.' }),
    checklistVersion: t.field({
      type: 'ChecklistVersion',
      description: 'What it asks.',
      resolve: ({ checklistId, version }) => catalogue.version(checklistId, version)!,
    }),
    opensOn: t.expose('opensOn', { type: 'Date', description: 'Its first day.' }),
    closesOn: t.expose('closesOn', { type: 'Date', description: 'Its last day.' }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it closed, by its day or by hand; null before.',
    }),
    publishesOn: t.expose('publishesOn', { type: 'Date', description: 'The day of its first edition.' }),
    counties: t.field({
      type: [CountyRef],
      description: 'By county of today, so that rounds before a reform can be held beside those after.',
      resolve: ({ counties }) => counties,
    }),
  }),
});

const OrderEnum = builder.enumType('StandingOrder', {
  description: 'What a list of standings is ordered by.',
  values: {
    NAME: { description: 'The municipality’s name, by the Norwegian alphabet.' },
    COUNTY: { description: 'The county’s number, then the name.' },
    STATUS: { description: 'Submitted first, those who have not begun last.' },
    SCORE: { description: 'The score.' },
    CHANGE: { description: 'The like-for-like change.' },
    SUBMITTED_AT: { description: 'When it was submitted.' },
  } as const satisfies Record<StandingOrder, object>,
});

const SortInput = builder.inputType('StandingSort', {
  description: 'Order of a list of standings; who lacks what it is ordered by comes last.',
  fields: (t) => ({
    by: t.field({ type: OrderEnum, required: true, description: 'What it is ordered by.' }),
    direction: t.field({ type: SortDirectionEnum, required: true, description: 'Which end comes first.' }),
  }),
});

const FilterInput = builder.inputType('StandingFilter', {
  description: 'Which municipalities a list of standings holds; what is left out does not narrow it.',
  fields: (t) => ({
    search: t.string({ description: 'Part of a name in any of its forms, or the beginning of a code.' }),
    countyCode: t.string({ description: 'Only those that lie in the county today.' }),
    followed: t.boolean({ description: 'True: only those that the caller follows.' }),
    statuses: t.field({ type: [StandingStatusEnum], description: 'Only those that are there in the round.' }),
    isWaiting: t.boolean({ description: 'True: only those whose submission is not marked as read.' }),
    hasFallen: t.boolean({ description: 'True: only those whose score has fallen, like for like.' }),
    dugnadFrom: t.field({ type: 'Date', description: 'Only those with a dugnad on this day or later.' }),
    dugnadTo: t.field({ type: 'Date', description: 'Only those with a dugnad on this day or earlier.' }),
  }),
});

builder.queryFields((t) => ({
  roundProgress: t.field({
    type: [ProgressRef],
    description: 'How far every round that has opened has come, the newest first. NDFU only.',
    authScopes: { ndfu: true },
    args: { checklistId: t.arg.id({ description: 'Only rounds of this checklist.' }) },
    resolve: (_root, { checklistId }, { user, now }) => {
      requireNdfu(user, 'see how far a round has come');
      return roundProgress(checklistId ?? null, now);
    },
  }),
  municipalityStandings: t.field({
    type: StandingListRef,
    nullable: true,
    description:
      'Municipalities of today, and those a round invited, by how they stand in it. NDFU only; null where there is no such round or checklist.',
    authScopes: { ndfu: true },
    complexity: pageCost,
    args: {
      roundId: t.arg.id({ description: 'The round; left out with a checklist: each one’s latest of that.' }),
      checklistId: t.arg.id({ description: 'The checklist, where no round is named; neither: the newest round.' }),
      filter: t.arg({ type: FilterInput, description: 'Which.' }),
      sort: t.arg({ type: SortInput, description: 'Order; by name when not given.' }),
      limit: t.arg.int({ defaultValue: 25, description: 'Rows of a page, at most 100.' }),
      offset: t.arg.int({ defaultValue: 0, description: 'Rows before it.' }),
    },
    resolve: async (_root, { roundId, checklistId, filter, sort, ...page }, { user, now }) => {
      requireNdfu(user, 'see how municipalities stand');
      if (roundId != null && !isUuid(roundId)) return null;
      const found = await readScope({ roundId: roundId ?? null, checklistId: checklistId ?? null }, dayOf(now));
      if (!found) return null;
      const { version, dugnadsFrom, ...scope } = found;
      const published = version === null ? newestOf(scope.checklistId) : catalogue.version(scope.checklistId, version);
      if (!published) return null;
      const { by, direction } = sort ?? { by: 'NAME', direction: 'ASCENDING' };
      const {
        followed,
        statuses,
        isWaiting,
        hasFallen,
        dugnadFrom = null,
        dugnadTo = null,
        ...narrowing
      } = filter ?? {};
      const asked = { dugnadFrom, dugnadTo };
      return {
        scope,
        filter: {
          municipalityIds: narrowedIds(narrowing, scope.today),
          followerId: followed ? user.id : null,
          ...{ statuses: statuses ?? null, isWaiting: isWaiting ?? false, hasFallen: hasFallen ?? false, ...asked },
        },
        page: { sortBy: by, isDescending: direction === 'DESCENDING', ...pageOf(page) },
        dugnads: dugnadFrom || dugnadTo ? asked : { dugnadFrom: dugnadsFrom, dugnadTo: null },
        themes: published.checklist.themes,
      };
    },
  }),
}));
