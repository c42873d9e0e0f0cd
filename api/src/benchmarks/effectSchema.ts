import { builder, inLanguage } from '../builder.ts';
import { NoSplitReasonEnum } from '../comparisonTypes.ts';
import { db } from '../database.ts';
import { dayOf } from '../days.ts';
import { uuidForSearch } from '../ids.ts';
import { type EffectBetween, effectBetween } from './effectBetween.ts';
import { effectCaveats } from './effectTexts.ts';
import { type EffectFigures, type EffectWithheld, effectTest, startBand } from './rules/effect.ts';
import { type EffectGroup, effectGroupKinds } from './rules/effectGroups.ts';

type Candidate = EffectBetween['candidates'][number];

const KindEnum = builder.enumType('EffectGroupKind', {
  description: 'Where a municipality belongs when one asks whether the dugnad works.',
  values: {
    TREATED: { description: 'Its first dugnad lies between its two assessments, at least 90 days before the second.' },
    COMPARABLE: { description: 'No dugnad before its second assessment.' },
    NEVER_TOOK_PART: {
      description: 'No dugnad that has been held is known; left out because enough later participants are.',
    },
    TREATED_BEFORE: { description: 'Its first dugnad came before its first assessment.' },
    TREATED_TOO_LATE: { description: 'Its first dugnad came less than 90 days before its second assessment.' },
    NO_FIRST_ASSESSMENT: { description: 'It has no assessment of its own in the first round.' },
    NO_SECOND_ASSESSMENT: { description: 'It has no assessment in the second round.' },
    NOT_IN_ORDER: { description: 'It answered the first round late, for a day after its answers to the second.' },
    NO_SPLIT: { description: 'Its change cannot be split into causes.' },
  } as const satisfies Record<EffectGroup, object>,
});

const WithheldEnum = builder.enumType('EffectWithheld', {
  description: 'Why there is no estimate.',
  values: {
    TOO_FEW_TREATED: { description: 'Fewer than five treated in use.' },
    TOO_FEW_COMPARABLE: { description: 'Fewer than ten comparable in use.' },
  } as const satisfies Record<EffectWithheld, object>,
});

const IntervalRef = builder.objectRef<{ from: number; to: number }>('EffectInterval').implement({
  description: 'From the least to the greatest effect that the test does not reject at 5 %.',
  fields: (t) => ({
    from: t.exposeFloat('from', { description: 'The least, in score.' }),
    to: t.exposeFloat('to', { description: 'The greatest, in score.' }),
  }),
});

const FiguresRef = builder.objectRef<EffectFigures>('EffectFigures').implement({
  description: 'The effect in score (1 is the whole scale). Only the difference has an interval.',
  fields: (t) => ({
    estimate: t.exposeFloat('estimate', {
      description:
        'Mean over the treated of own practice changed − the mean of the comparable that started in the same band.',
    }),
    pValue: t.exposeFloat('pValue', {
      description: 'Two-sided permutation test of no effect, labels permuted within bands: above 0, at most 1.',
    }),
    permutations: t.int({ description: 'How many permutations.', resolve: () => effectTest.permutations }),
    interval: t.field({
      type: IntervalRef,
      nullable: true,
      description: 'From inverting the test; null where it rejects nothing.',
      resolve: ({ interval }) => interval,
    }),
    treatedMean: t.exposeFloat('treatedMean', { description: 'Mean practice changed of the treated in use.' }),
    comparableMean: t.exposeFloat('comparableMean', {
      description: 'That of the comparable, weighted by the bands of the treated; the two differ by the estimate.',
    }),
  }),
});

const MemberRef = builder.objectRef<Candidate>('EffectMember').implement({
  description: 'One municipality among those that answered either round.',
  fields: (t) => ({
    municipality: t.prismaField({
      type: 'Municipality',
      description: 'Who.',
      resolve: (query, { id }) => db.municipality.findUniqueOrThrow({ ...query, where: { id } }),
    }),
    firstDugnadOn: t.expose('firstDugnadOn', {
      type: 'Date',
      nullable: true,
      description: 'Its first known dugnad that has been held, predecessors’ included; null when none is known.',
    }),
    firstOn: t.expose('firstOn', {
      type: 'Date',
      nullable: true,
      description: 'Reference date of its assessment in the first round.',
    }),
    secondOn: t.expose('secondOn', {
      type: 'Date',
      nullable: true,
      description: 'Reference date of its assessment in the second round.',
    }),
    start: t.field({
      type: 'Fraction',
      nullable: true,
      description: 'Start score: the first answers on the common core by the newer rules; null without a split.',
      resolve: ({ comparison }) => comparison?.start ?? null,
    }),
    band: t.int({
      nullable: true,
      description: 'Band of the start score: 0 is below 1/10, 9 is from 9/10.',
      resolve: ({ comparison }) => (comparison?.start ? startBand(comparison.start) : null),
    }),
    practice: t.field({
      type: 'Fraction',
      nullable: true,
      description: 'Practice changed between the two, −1 to 1; null without a split.',
      resolve: ({ comparison }) => comparison?.practice ?? null,
    }),
    noSplit: t.field({
      type: NoSplitReasonEnum,
      nullable: true,
      description: 'Why its change is not split; null where it is, or where an assessment is missing.',
      resolve: ({ comparison }) => comparison?.noSplit ?? null,
    }),
    isInUse: t.exposeBoolean('isInUse', {
      description:
        'The estimate rests on it; false for all but treated and comparable, and for those alone in their band.',
    }),
  }),
});

type Group = { readonly kind: EffectGroup; readonly members: readonly Candidate[] };
const GroupRef = builder.objectRef<Group>('EffectGroup').implement({
  description: 'Those who belong together.',
  fields: (t) => ({
    kind: t.field({ type: KindEnum, description: 'Which group.', resolve: ({ kind }) => kind }),
    count: t.int({ description: 'How many.', resolve: ({ members }) => members.length }),
    inUse: t.int({
      description: 'How many of them the estimate rests on.',
      resolve: ({ members }) => members.filter(({ isInUse }) => isInUse).length,
    }),
    members: t.field({
      type: [MemberRef],
      description: 'Who, by permanent number.',
      resolve: ({ members }) => [...members],
    }),
  }),
});

const round = { type: 'Round' } as const;
const EffectRef = builder.objectRef<EffectBetween>('Effect').implement({
  description: 'Does the dugnad work? Those who held their first between two rounds against those who had held none.',
  fields: (t) => ({
    firstRound: t.prismaField({
      ...round,
      description: 'The first round.',
      resolve: (query, { firstRoundId }) => db.round.findUniqueOrThrow({ ...query, where: { id: firstRoundId } }),
    }),
    secondRound: t.prismaField({
      ...round,
      description: 'The second round.',
      resolve: (query, { secondRoundId }) => db.round.findUniqueOrThrow({ ...query, where: { id: secondRoundId } }),
    }),
    figures: t.field({
      type: FiguresRef,
      nullable: true,
      description: 'The effect; null where it is withheld.',
      resolve: ({ effect }) => effect.figures,
    }),
    withheld: t.field({
      type: WithheldEnum,
      nullable: true,
      description: 'Why there is no effect; null where there is one.',
      resolve: ({ effect }) => effect.withheld,
    }),
    treatedInUse: t.int({
      description: 'Treated that the estimate rests on.',
      resolve: ({ effect }) => effect.treatedInUse.length,
    }),
    comparableInUse: t.int({
      description: 'Comparable that the estimate rests on.',
      resolve: ({ effect }) => effect.comparableInUse.length,
    }),
    treatedAlone: t.int({
      description: 'Treated that are left out: no comparable in their band.',
      resolve: ({ effect }) => effect.treatedAlone.length,
    }),
    comparableAlone: t.int({
      description: 'Comparable in bands without treated.',
      resolve: ({ effect }) => effect.comparableAlone.length,
    }),
    groups: t.field({
      type: [GroupRef],
      description: 'Who is in which group; everybody who answered either round, empty groups too.',
      resolve: ({ candidates }) =>
        effectGroupKinds.map((kind) => ({ kind, members: candidates.filter(({ group }) => group === kind) })),
    }),
    caveats: t.stringList({
      description: 'What it cannot show, a text for each reason; to be shown wherever the figures are.',
      args: inLanguage,
      resolve: (_effect, { language }) => [...effectCaveats[language ?? 'nb']],
    }),
  }),
});

builder.queryField('effect', (t) =>
  t.field({
    type: EffectRef,
    nullable: true,
    description:
      'The effect of the dugnad between two rounds of a checklist. NDFU only; null where the rounds are not two of it in that order.',
    authScopes: { ndfu: true },
    args: {
      checklistId: t.arg.id({ required: true, description: 'The checklist.' }),
      firstRoundId: t.arg.id({ required: true, description: 'The earlier round.' }),
      secondRoundId: t.arg.id({ required: true, description: 'The later round.' }),
    },
    resolve: (_root, { checklistId, firstRoundId, secondRoundId }, { now }) =>
      effectBetween(checklistId, uuidForSearch(firstRoundId), uuidForSearch(secondRoundId), dayOf(now)),
  }),
);
