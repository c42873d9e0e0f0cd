import { brokenCriteria, percentText, type Theme } from '@fritidssjekken/checklist-definitions';
import { builder } from '../../builder.ts';
import { catalogue } from '../../catalogue.ts';
import type { Context } from '../../context.ts';
import { dayOf } from '../../days.ts';
import { ScoreChangeRef } from '../../scoreType.ts';
import { guard } from '../guard.ts';
import { listedMunicipality } from '../hot/listedMunicipality.ts';
import { ListedMunicipalityRef } from '../hot/types.ts';
import { orNull } from '../orNull.ts';
import type { StandingFilter, StandingPage, StandingScope, StandingStatus } from './asked.ts';
import {
  countStandings,
  type Standing,
  type StandingRound,
  type StandingTheme,
  standingsOf,
  themeMiddles,
} from './read.ts';

export const StandingStatusEnum = builder.enumType('StandingStatus', {
  description: 'Where a municipality is in a round.',
  values: {
    PUBLISHED: { description: 'Its answers are published (publisert).' },
    SUBMITTED: { description: 'It has submitted (levert).' },
    RETURNED: { description: 'Its answers were opened again, and the correction is not submitted (returnert).' },
    BEGUN: { description: 'It has begun, and not submitted (påbegynt).' },
    SILENT: { description: 'It was invited, and has not begun (ikke svart).' },
    NOT_INVITED: { description: 'The round did not invite it (ikke invitert).' },
  } as const satisfies Record<StandingStatus, object>,
});

const versionIn = (checklistId: string, version: string) => catalogue.version(checklistId, version)!.checklist;

const RoundRef = builder
  .objectRef<StandingRound & { readonly checklistId: string; readonly joins: boolean }>('StandingRound')
  .implement({
    description: 'A round in a municipality’s series; without an answer there is no day that it describes.',
    fields: (t) => ({
      roundId: t.exposeID('roundId', { description: 'The round.' }),
      roundName: t.exposeString('roundName', { description: 'Its name.' }),
      closesOn: t.expose('closesOn', { type: 'Date', description: 'Its last day.' }),
      referenceOn: t.expose('referenceOn', { type: 'Date', ...orNull('The day that its answers describe.') }),
      score: t.expose('score', { type: 'Fraction', ...orNull('The full score; null where withheld or not answered.') }),
      scoreValue: t.exposeFloat('scoreValue', orNull('The same as a number, 0–1: for drawing.')),
      scoreText: t.string({
        ...orNull('The score in per cent as people read it.'),
        resolve: ({ checklistId, version, score }) =>
          score && version && percentText(score, { levels: versionIn(checklistId, version).levels }),
      }),
      joins: t.exposeBoolean('joins', {
        description: 'Whether the round before was answered too, on the same questions: a line may be drawn from it.',
      }),
    }),
  });

const ThemeRef = builder.objectRef<StandingTheme>('StandingTheme').implement({
  description: 'A theme’s score in the assessment that counts.',
  fields: (t) => ({
    themeId: t.exposeID('themeId', { description: 'The theme.' }),
    score: t.expose('score', { type: 'Fraction', ...orNull('Exact; null where coverage is too low.') }),
    scoreValue: t.exposeFloat('scoreValue', orNull('The same as a number, 0–1.')),
  }),
});

export const StandingRef = builder.objectRef<Standing>('MunicipalityStanding').implement({
  description: 'How a municipality stands in a round: for those who follow it up.',
  fields: (t) => ({
    municipality: t.field({
      type: ListedMunicipalityRef,
      description: 'The municipality.',
      resolve: ({ municipalityId }, _args, { now }) => listedMunicipality(municipalityId, dayOf(now)),
    }),
    status: t.expose('status', { type: StandingStatusEnum, description: 'Where it is in the round.' }),
    isLate: t.exposeBoolean('isLate', { description: 'It submitted after the round had closed.' }),
    isWaiting: t.exposeBoolean('isWaiting', { description: 'What it submitted is not marked as read.' }),
    isFollowed: t.exposeBoolean('isFollowed', { description: 'Whether the caller follows it.' }),
    hasSeat: t.exposeBoolean('hasSeat', { description: 'Whether somebody holds a seat there.' }),
    overdueActions: t.exposeInt('overdueActions', {
      description: 'Actions whose day is past, neither done nor dropped.',
    }),
    assessmentId: t.exposeID('assessmentId', orNull('The assessment that counts; null where there is none.')),
    referenceOn: t.expose('referenceOn', { type: 'Date', ...orNull('The day that it describes.') }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', ...orNull('When it was submitted.') }),
    score: t.expose('score', { type: 'Fraction', ...orNull('Its score; null where withheld.') }),
    scoreValue: t.exposeFloat('scoreValue', orNull('The same as a number, 0–1: for drawing.')),
    scoreText: t.string({
      ...orNull('The score in per cent as people read it: rounded so that it stays in its own level.'),
      resolve: ({ checklistId, version, score }) =>
        score && version && percentText(score, { levels: versionIn(checklistId, version).levels }),
    }),
    level: t.field({
      type: 'Level',
      ...orNull('Its level.'),
      resolve: ({ checklistId, version, level }) =>
        (version && versionIn(checklistId, version).levels.find(({ id }) => id === level)) || null,
    }),
    levelStep: t.int({
      ...orNull('Which of the levels from below: 1, 2, …'),
      resolve: ({ checklistId, version, level }) =>
        (version && versionIn(checklistId, version).levels.findIndex(({ id }) => id === level) + 1) || null,
    }),
    levelCount: t.int({
      ...orNull('How many levels its version has.'),
      resolve: ({ checklistId, version }) => (version ? versionIn(checklistId, version).levels.length : null),
    }),
    change: t.field({
      type: ScoreChangeRef,
      ...orNull('From the round before, on the questions that count in both; null below half of the weight.'),
      resolve: ({ change }) => change,
    }),
    changeSince: t.exposeString('changeSince', orNull('Name of that round.')),
    dugnads: t.field({
      type: ['Date'],
      description: 'Days of its dugnads, planned ones too, oldest first.',
      resolve: ({ dugnads }) => [...dugnads],
    }),
    describesUntil: t.expose('describesUntil', {
      type: 'Date',
      ...orNull(
        'The last day that anything it submitted describes, whatever the checklist, in a round or standing alone.',
      ),
    }),
    rounds: t.field({
      type: [RoundRef],
      description: 'The checklist’s rounds that invited it, oldest first.',
      resolve: ({ checklistId, rounds }) => rounds.map((round, at) => joined(checklistId, rounds[at - 1], round)),
    }),
    themes: t.field({
      type: [ThemeRef],
      description: 'Scores by theme in the assessment that counts; none where there is none.',
      resolve: ({ themes }) => [...themes],
    }),
  }),
});

const joined = (checklistId: string, before: StandingRound | undefined, round: StandingRound) => ({
  ...round,
  checklistId,
  joins: Boolean(before?.version && round.version && asksTheSame(checklistId, before.version, round.version)),
});

/** Of published versions, which never change: worked out once for each two. */
const known = new Map<string, boolean>();

function asksTheSame(checklistId: string, earlier: string, later: string): boolean {
  const key = `${checklistId} ${earlier} ${later}`;
  const versions = catalogue.versionsOf(checklistId).map(({ checklist }) => checklist);
  const [one, other] = [versionIn(checklistId, earlier), versionIn(checklistId, later)];
  const same = known.get(key) ?? brokenCriteria(one, other, versions).length === 0;
  known.set(key, same);
  return same;
}

/** A list of standings; its parts are read as they are asked for. */
export type StandingList = {
  readonly scope: StandingScope;
  readonly filter: StandingFilter;
  readonly page: StandingPage;
  readonly dugnads: Pick<StandingFilter, 'dugnadFrom' | 'dugnadTo'>;
  readonly themes: readonly Theme[];
};

const MiddleRef = builder
  .objectRef<{ readonly themeId: string; readonly n: number; readonly median: number | null }>('ThemeMiddle')
  .implement({
    description: 'The middle of a theme’s scores in a list.',
    fields: (t) => ({
      themeId: t.exposeID('themeId', { description: 'The theme.' }),
      n: t.exposeInt('n', { description: 'Scores that it rests on.' }),
      median: t.exposeFloat('median', orNull('The median, 0–1; null where it would rest on too few.')),
    }),
  });

const CountsRef = builder.objectRef<Awaited<ReturnType<typeof countStandings>>>('StandingCounts').implement({
  description: 'How many of the municipalities asked about each filter would leave.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'In the list.' }),
    all: t.exposeInt('all', { description: 'However they stand.' }),
    waiting: t.exposeInt('waiting', { description: 'Whose submission is not marked as read.' }),
    fallen: t.exposeInt('fallen', { description: 'Whose score has fallen, like for like.' }),
    withDugnad: t.exposeInt('withDugnad', {
      description: 'With a dugnad in the days asked about, or else since the round before.',
    }),
  }),
});

export const StandingListRef = builder.objectRef<StandingList>('MunicipalityStandings').implement({
  description: 'One page of municipalities and how they stand.',
  fields: (t) => ({
    items: t.field({
      type: [StandingRef],
      description: 'The rows of this page.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ scope, filter, page }, _args, { user }: Context) => standingsOf(scope, filter, page, user!.id),
    }),
    counts: t.field({
      type: CountsRef,
      description: 'How many the whole list has, and what each filter would leave.',
      resolve: ({ scope, filter, dugnads }) => countStandings(scope, filter, dugnads),
    }),
    dugnadFrom: t.field({
      type: 'Date',
      ...orNull('First of the days that dugnads are counted in.'),
      resolve: ({ dugnads }) => dugnads.dugnadFrom,
    }),
    dugnadTo: t.field({
      type: 'Date',
      ...orNull('Last of them; null: until the last that is planned.'),
      resolve: ({ dugnads }) => dugnads.dugnadTo,
    }),
    themes: t.field({
      type: ['Theme'],
      description: 'The themes of the version that the list is of, in order.',
      resolve: ({ themes }) => [...themes],
    }),
    themeMiddles: t.field({
      type: [MiddleRef],
      description: 'By theme, over the whole list.',
      resolve: async ({ scope, filter }, _args, { user }) =>
        (await themeMiddles(scope, filter)).map(({ themeId, n, median }) => {
          const { figure } = guard.released(user, { source: 'COUNTING', n }, () => median);
          return { themeId, n, median: figure };
        }),
    }),
  }),
});
