import { type Texts, textIn } from '@fritidssjekken/checklist-definitions';
import { builder, inLanguage } from '../../builder.ts';
import { OutcomeEnum } from '../../comparisonTypes.ts';
import { PeerGroupType } from '../groupTypes.ts';
import { boundsIn } from '../held/figures.ts';
import { responseRateIn } from '../held/responseRate.ts';
import { NotReleasedEnum } from '../notReleased.ts';
import { orNull } from '../orNull.ts';
import { ResponseRateRef } from '../responseRateType.ts';
import type { Bounds, ResponseRate } from '../rules/nonResponse.ts';
import { SpreadRef, unscored } from '../spreadType.ts';
import type { BenchmarkFigure, BenchmarkRound, BenchmarkTheme } from './benchmark.ts';
import type { LatestChange, OwnThemeScore } from './latestChanges.ts';
import type { LevelFigure, LevelFigures } from './levelFigures.ts';
import type { MunicipalityLevel } from './levelMap.ts';
import type { ListedMunicipality } from './listedMunicipality.ts';
import type { MapPlace } from './mapPlaces.ts';

// Fields are the objects' own properties wherever they can be: a compiled query reads them without a call.

export const ListedMunicipalityRef = builder.objectRef<ListedMunicipality>('ListedMunicipality').implement({
  description: 'A municipality as lists and pictures name it, today. `municipality(id)` tells more.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent number; it is no municipality code.' }),
    code: t.exposeString('code', { description: 'Municipality code of today; of one that has ended, its last.' }),
    name: t.exposeString('name', { description: 'Full official name; with the county where two share it.' }),
    shortName: t.exposeString('shortName', { description: 'Norwegian name; with the county where two share it.' }),
    slug: t.exposeString('slug', { description: 'Code and name for addresses: "3301-drammen".' }),
    countyCode: t.exposeString('countyCode', {
      description: 'The county that it lies in; of one that has ended, lay in.',
    }),
    countyName: t.exposeString('countyName', { description: 'Norwegian name of the county.' }),
  }),
});

const ScoreSpreadInterface = builder.interfaceRef<BenchmarkFigure>('ScoreSpread').implement({
  description: 'A score of one’s own beside how it is spread over a peer group.',
  fields: (t) => ({
    own: t.expose('own', {
      type: 'Fraction',
      ...orNull('The own score, exact; null where withheld or not answered.'),
    }),
    ownValue: t.exposeFloat('ownValue', orNull('The same as a number, 0–1.')),
    n: t.exposeInt('n', orNull('Values that the group’s figures rest on.')),
    mean: t.exposeFloat('mean', orNull('Mean, 0–1.')),
    minimum: t.exposeFloat('minimum', orNull('Least value, 0–1.')),
    lowerQuartile: t.exposeFloat('lowerQuartile', orNull('First quartile by linear interpolation, 0–1.')),
    median: t.exposeFloat('median', orNull('Median, 0–1.')),
    upperQuartile: t.exposeFloat('upperQuartile', orNull('Third quartile, 0–1.')),
    maximum: t.exposeFloat('maximum', orNull('Greatest value, 0–1.')),
    position: t.exposeFloat('position', orNull('Where the own score stands: (below + half of the equal) ÷ n, 0–1.')),
    because: t.expose('because', { type: NotReleasedEnum, ...orNull('Why the group’s figures are not shown.') }),
    lowest: t.field({
      type: SpreadRef,
      ...orNull(`The group’s spread if every silent member had answered the least; ${unscored}`),
      resolve: (figure) => boundsOf(figure)?.lowest,
    }),
    highest: t.field({
      type: SpreadRef,
      ...orNull(`The group’s spread if every silent member had answered the most; ${unscored}`),
      resolve: (figure) => boundsOf(figure)?.highest,
    }),
  }),
});

/** Of what is shown only: the figure has passed the guard. */
function boundsOf(figure: BenchmarkFigure | BenchmarkTheme): Bounds | null {
  const { bounded } = figure;
  return bounded && boundsIn(bounded.edition, bounded.group, 'themeId' in figure ? figure.themeId : '');
}

const NamedThemeInterface = builder
  .interfaceRef<{ readonly themeId: string; readonly titles: Texts }>('NamedTheme')
  .implement({
    description: 'A theme by its name.',
    fields: (t) => ({
      themeId: t.exposeID('themeId', { description: 'The theme.' }),
      title: t.string({
        description: 'Its name in the round’s version.',
        args: inLanguage,
        resolve: ({ titles }, { language }) => textIn(titles, language ?? 'nb'),
      }),
    }),
  });

const BenchmarkOverallRef = builder.objectRef<BenchmarkFigure>('BenchmarkOverall').implement({
  description: 'The overall score beside the group’s.',
  interfaces: [ScoreSpreadInterface],
});

const BenchmarkThemeRef = builder.objectRef<BenchmarkTheme>('BenchmarkTheme').implement({
  description: 'A theme’s score beside the group’s.',
  interfaces: [NamedThemeInterface, ScoreSpreadInterface],
  fields: (t) => ({
    wider: t.expose('wider', {
      type: PeerGroupType,
      nullable: true,
      description: 'Offered where the group’s figures are not shown: the next wider group that they are shown of.',
    }),
  }),
});

const BenchmarkRoundRef = builder.objectRef<BenchmarkRound>('BenchmarkRound').implement({
  description: 'A round as a municipality stands in it.',
  fields: (t) => ({
    roundId: t.exposeID('roundId', { description: 'The round.' }),
    roundName: t.exposeString('roundName', { description: 'Its name.' }),
    version: t.exposeString('version', { description: 'The checklist’s version in it.' }),
    closesOn: t.expose('closesOn', { type: 'Date', description: 'Its last day.' }),
    editionNumber: t.exposeInt('editionNumber', {
      nullable: true,
      description: 'Number of the edition that the group’s figures are of; null when there is none yet.',
    }),
    figuresRoundName: t.exposeString('figuresRoundName', {
      nullable: true,
      description: 'The round that that edition is of: this one, or until it is published the last one before.',
    }),
    assessmentId: t.exposeID('assessmentId', {
      nullable: true,
      description: 'The own assessment: for its members and NDFU the one that counts, for others the published one.',
    }),
    isPublished: t.exposeBoolean('isPublished', { description: 'Whether that one is what all may see.' }),
    referenceOn: t.expose('referenceOn', { type: 'Date', nullable: true, description: 'The day that it describes.' }),
    level: t.expose('level', { type: 'Level', nullable: true, description: 'Its level.' }),
    group: t.expose('group', {
      type: PeerGroupType,
      nullable: true,
      description:
        'The group that is shown: the one asked for, or where that is too small or not known the next wider one.',
    }),
    responseRate: t.field({
      type: ResponseRateRef,
      nullable: true,
      description: 'Of the whole round that the group’s figures are of; null when there is no edition yet.',
      resolve: ({ figures }) => figures && responseRateIn(figures),
    }),
    overall: t.field({
      type: BenchmarkOverallRef,
      description: 'The overall score.',
      resolve: ({ overall }) => overall,
    }),
    themes: t.field({
      type: [BenchmarkThemeRef],
      description: 'The version’s themes, in order.',
      resolve: ({ themes }) => themes,
    }),
  }),
});

/** A municipality's benchmark, and the revision of what is public that it was made from. */
export type Benchmark = {
  readonly municipality: ListedMunicipality;
  readonly revision: number;
  readonly panelRounds: readonly string[] | null;
  readonly rounds: readonly BenchmarkRound[];
};

export const BenchmarkRef = builder.objectRef<Benchmark>('Benchmark').implement({
  description: 'A municipality beside its peers, round by round.',
  fields: (t) => ({
    municipality: t.expose('municipality', { type: ListedMunicipalityRef, description: 'Whose it is.' }),
    revision: t.exposeInt('revision', { description: 'Goes up whenever something is published: all is of this one.' }),
    panelRounds: t.stringList({
      nullable: true,
      description: 'Names of the rounds that all whom the figures are of answered in; null where they are of all.',
      resolve: ({ panelRounds }) => panelRounds && [...panelRounds],
    }),
    rounds: t.field({
      type: [BenchmarkRoundRef],
      description: 'Oldest first: published ones that it was among, and those in which something of its own counts.',
      resolve: ({ rounds }) => rounds,
    }),
  }),
});

const PublishedLevelInterface = builder.interfaceRef<MunicipalityLevel>('PublishedLevel').implement({
  description: 'A municipality’s published level, and the assessment that it is of.',
  fields: (t) => ({
    municipality: t.expose('municipality', { type: ListedMunicipalityRef, description: 'Whose it is.' }),
    assessmentId: t.exposeID('assessmentId', { description: 'The published assessment.' }),
    roundName: t.exposeString('roundName', { description: 'The round that it is of.' }),
    editionNumber: t.exposeInt('editionNumber', { description: 'The edition that it stands in.' }),
    referenceOn: t.expose('referenceOn', { type: 'Date', description: 'The day that it describes.' }),
    score: t.expose('score', { type: 'Fraction', nullable: true, description: 'Overall score; null where withheld.' }),
    scoreValue: t.exposeFloat('scoreValue', { nullable: true, description: 'The same as a number, 0–1.' }),
    level: t.expose('level', { type: 'Level', nullable: true, description: 'Its level; null where withheld.' }),
  }),
});

const MunicipalityLevelRef = builder.objectRef<MunicipalityLevel>('MunicipalityLevel').implement({
  description: 'A municipality’s published level.',
  interfaces: [PublishedLevelInterface],
});

const MapPlaceRef = builder.objectRef<MapPlace>('MapPlace').implement({
  description: 'A municipality as it stood on the day of a map, whether or not it has a level there.',
  fields: (t) => ({
    municipality: t.expose('municipality', {
      type: ListedMunicipalityRef,
      description: 'Which, as it is named today.',
    }),
    code: t.exposeString('code', { description: 'Its code on that day.' }),
    name: t.exposeString('name', {
      description: 'Its full official name on that day; with the county where two share it.',
    }),
    countyCode: t.exposeString('countyCode', { description: 'The county that it lay in.' }),
    countyName: t.exposeString('countyName', { description: 'Norwegian name of that county.' }),
    isInvited: t.exposeBoolean(
      'isInvited',
      orNull('Whether the round had invited it; null on the map of no one round.'),
    ),
  }),
});

const LevelShareRef = builder.objectRef<LevelFigure['levels'][number]>('LevelShare').implement({
  description: 'How many of a part of the country reached a level, of all there that have one.',
  fields: (t) => ({
    levelId: t.exposeID('levelId', { description: 'The level, as the checklist’s version names it.' }),
    count: t.exposeInt('count', { description: 'Municipalities at this level.' }),
    share: t.exposeFloat('share', { description: 'Of all that have a level, 0–1.' }),
    atLeast: t.exposeFloat('atLeast', { description: 'Share at this level or a higher one, 0–1.' }),
    atLeastIfLowest: t.exposeFloat(
      'atLeastIfLowest',
      orNull('The same if every silent member had reached the lowest level, 0–1; null for a constant panel.'),
    ),
    atLeastIfHighest: t.exposeFloat(
      'atLeastIfHighest',
      orNull('The same if every silent member had reached the highest level, 0–1; null for a constant panel.'),
    ),
  }),
});

const LevelFigureRef = builder.objectRef<LevelFigure>('LevelFigure').implement({
  description: 'How a part of the country is spread over the levels.',
  fields: (t) => ({
    group: t.expose('group', {
      type: PeerGroupType,
      description: 'Which: the country, or a county of the round’s day.',
    }),
    silent: t.exposeInt('silent', { description: 'Members that the round invited and that did not submit.' }),
    n: t.exposeInt('n', { description: 'Answers with a level, which the shares rest on.' }),
    because: t.expose('because', { type: NotReleasedEnum, ...orNull('Why the shares are not shown.') }),
    levels: t.field({
      type: [LevelShareRef],
      description: 'The levels, the lowest first; none where they are not shown.',
      resolve: ({ levels }) => levels,
    }),
    median: t.exposeFloat('median', orNull('Median of the overall score, 0–1; null where it is not shown.')),
  }),
});

/** The map of one state of what is public. */
export type LevelMap = {
  readonly revision: number;
  /** Of the round that was asked for; null where none was, and where it has no such edition. */
  readonly responseRate: ResponseRate | null;
  readonly municipalities: readonly MunicipalityLevel[];
  /** Put together when somebody asks for them. */
  readonly places: () => readonly MapPlace[];
  /** null where no round was asked for, and where it has no such edition. */
  readonly figures: () => LevelFigures | null;
};

export const LevelMapRef = builder.objectRef<LevelMap>('LevelMap').implement({
  description: 'The published level of every municipality that has one.',
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'Goes up whenever something is published: all is of this one.' }),
    responseRate: t.expose('responseRate', {
      type: ResponseRateRef,
      nullable: true,
      description: 'Of the round that was asked for; null for the latest levels, which are of no one round.',
    }),
    municipalities: t.field({
      type: [MunicipalityLevelRef],
      description: 'By municipality code.',
      resolve: ({ municipalities }) => municipalities,
    }),
    places: t.field({
      type: [MapPlaceRef],
      description:
        'Every municipality of the round’s last day, or of today, with and without a level: by the code of that day.',
      resolve: ({ places }) => places(),
    }),
    country: t.field({
      type: LevelFigureRef,
      nullable: true,
      description:
        'How the whole country is spread over the levels; null for the latest ones, which are of no one round.',
      resolve: ({ figures }) => figures()?.country,
    }),
    counties: t.field({
      type: [LevelFigureRef],
      description: 'How each county is spread over the levels, by county number; none for the latest ones.',
      resolve: ({ figures }) => figures()?.counties ?? [],
    }),
  }),
});

const OwnThemeScoreRef = builder.objectRef<OwnThemeScore>('OwnThemeScore').implement({
  description: 'A theme’s published score.',
  interfaces: [NamedThemeInterface],
  fields: (t) => ({
    own: t.expose('own', { type: 'Fraction', nullable: true, description: 'Exact; null where withheld.' }),
    ownValue: t.exposeFloat('ownValue', { nullable: true, description: 'The same as a number, 0–1.' }),
  }),
});

/** A row of the list with its themes. */
export type ListedChange = LatestChange & { readonly themes: readonly OwnThemeScore[] };

const LatestChangeRef = builder.objectRef<ListedChange>('LatestChange').implement({
  description:
    'A municipality’s latest published round assessment, and its change since the one before, like for like.',
  interfaces: [PublishedLevelInterface],
  fields: (t) => ({
    earlierAssessmentId: t.exposeID('earlierAssessmentId', {
      nullable: true,
      description: 'The published round assessment before it; null when there is none.',
    }),
    earlierRoundName: t.exposeString('earlierRoundName', { nullable: true, description: 'The round of that one.' }),
    change: t.expose('change', {
      type: 'Fraction',
      nullable: true,
      description: 'Later minus earlier, on the questions that count in both; null below half of the weight.',
    }),
    changeValue: t.exposeFloat('changeValue', { nullable: true, description: 'The same as a number, −1 to 1.' }),
    coreShare: t.expose('coreShare', {
      type: 'Fraction',
      nullable: true,
      description: 'How much of the weight is the same questions.',
    }),
    outcome: t.expose('outcome', { type: OutcomeEnum, description: 'What became of it.' }),
    themes: t.field({
      type: [OwnThemeScoreRef],
      description: 'The version’s themes, in order.',
      resolve: ({ themes }) => themes,
    }),
  }),
});

/** A page of the list, of one state of what is public. */
export type LatestChanges = {
  readonly revision: number;
  readonly totalCount: number;
  readonly items: readonly ListedChange[];
};

export const LatestChangesRef = builder.objectRef<LatestChanges>('LatestChanges').implement({
  description: 'One page of municipalities with how they have changed.',
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'Goes up whenever something is published: all is of this one.' }),
    totalCount: t.exposeInt('totalCount', { description: 'Rows of the whole list.' }),
    items: t.field({
      type: [LatestChangeRef],
      description: 'The rows of this page.',
      // The page has counted its rows.
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ items }) => items,
    }),
  }),
});
