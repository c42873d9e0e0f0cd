import { textIn, withPercent } from '@fritidssjekken/checklist-definitions';
import type { FigureTable } from '../charts/Figure.tsx';
import type { SharePart } from '../charts/ShareBar.tsx';
import type { Tile } from '../charts/TileMap.tsx';
import { dayOf } from '../common/formats.ts';
import type { Outlines } from '../public/outlines.ts';
import { percentOfShare, type Words } from '../public/publicWords.ts';
import { type Query, roundKey } from './asked.ts';
import { findPlaces } from './findPlaces.ts';
import { type CountyRow, countyRows } from './modelCounties.ts';
import { type EditionsModel, editionsOf } from './modelEditions.ts';
import { type LegendRow, legendOf, type Standings, standingsOf, tilesOf } from './modelMap.ts';
import { type DrawnMap, outlinesOf } from './modelOutlines.ts';
import { headlineOf, panelSaid, type Sentence, sentenceOf, shownFigure } from './modelSentence.ts';
import { shareTable, shareThemes, type ThemeRows } from './modelShares.ts';
import type { NationalData, PlaceData, RateData } from './nationalData.ts';

/** Something that is chosen among. */
export type Option = { readonly value: string; readonly name: string };

/** What the page of the whole country shows, in words and numbers. */
export type NationalModel = {
  readonly sentence: Sentence;
  /** The address's words of what is shown, the usual left out. */
  readonly query: Query;
  readonly editions: EditionsModel;
  /** By the operator's outlines; null where there are none of the round's day. */
  readonly drawn: DrawnMap | null;
  readonly tiles: readonly Tile[] | null;
  /** Municipalities that the layout has no place for. */
  readonly unplaced: number;
  /** Why there are tiles although the operator has given outlines; null where there is nothing to say. */
  readonly whyTiles: string | null;
  readonly mapLabel: string;
  readonly counties: readonly { readonly code: string; readonly name: string }[];
  readonly legend: readonly LegendRow[];
  /** Who the figures are of, how many of them answered, and their share. */
  readonly aboutRate: string;
  readonly response: {
    readonly message: string;
    readonly label: string;
    readonly parts: readonly SharePart[];
    readonly notes: readonly string[];
    readonly table: FigureTable;
  };
  readonly span: {
    readonly message: string;
    readonly label: string;
    readonly value: number;
    readonly from: number;
    readonly to: number;
    readonly labels: { readonly value: string; readonly from: string; readonly to: string };
    readonly table: FigureTable;
  } | null;
  readonly countyRows: readonly CountyRow[];
  readonly levelNames: readonly string[];
  /** By county, then name. */
  readonly table: readonly { readonly county: string; readonly rows: readonly Standings[] }[];
  readonly themes: readonly ThemeRows[];
  readonly shareTable: FigureTable;
  readonly found: readonly PlaceData[];
  readonly choices: {
    readonly checklists: readonly Option[];
    readonly rounds: readonly Option[];
    /** Editions of the shown round, the last first. */
    readonly editions: readonly Option[];
    readonly questions: readonly { readonly name: string; readonly options: readonly Option[] }[];
    readonly counties: readonly Option[];
    /** Names of the rounds that the constant panel is of; null where there is only one round. */
    readonly panel: string | null;
  };
};

/** What the page is made for, besides its figures. */
export type NationalOptions = {
  /** What was looked for. */
  readonly find: string;
  readonly hrefOf: (slug: string) => string;
  /** The operator's map. */
  readonly outlines: Outlines | null;
};

/** Makes the page from what the API says; every figure is the API's, and every text of the reader's language. */
export function nationalModel(
  data: NationalData,
  words: Words,
  { find, hrefOf, outlines }: NationalOptions,
): NationalModel {
  const { t, language } = words;
  const { map, checklist, rounds } = data;
  const standings = standingsOf(data, words);
  const drawn = outlinesOf(data, standings, outlines, hrefOf, words);
  const tiles = drawn ? null : tilesOf(data, standings, hrefOf, words);
  const legend = legendOf(data, standings, words);
  const counted = legend.filter(({ count }) => count !== null);
  const counts = counted.map(({ name, count }) => t('nationalMap.count', { name, count: count ?? '' })).join(', ');
  const themes = shareThemes(data, words);
  return {
    sentence: sentenceOf(data, words),
    query: queryOf(data),
    editions: editionsOf(data, words),
    ...{ drawn, tiles, whyTiles: outlines && tiles ? t('nationalMap.otherDay') : null },
    unplaced: tiles ? standings.length - tiles.length : 0,
    mapLabel: t('nationalMap.label', { smart_count: (drawn?.shapes ?? tiles)?.length ?? 0, counts }),
    counties: countiesOf(map.places),
    legend,
    aboutRate: aboutRate(data, words),
    response: responseOf(data, words),
    span: spanOf(data, words),
    countyRows: countyRows(data, words),
    levelNames: checklist.levels.map(({ name }) => textIn(name, language)),
    table: byCounty(standings),
    themes,
    shareTable: shareTable(themes, words),
    found: findPlaces(map.places, find),
    choices: {
      checklists: data.checklists.map(({ id, title }) => ({ value: id, name: title })),
      rounds: rounds.map((one) => ({ value: roundKey(one, rounds), name: one.name })),
      editions: editionOptions(data, words),
      questions: themes.map(({ name, questions }) => ({
        name,
        options: questions.map(({ id, number, text }) => ({ value: id, name: `${number}. ${text}` })),
      })),
      counties: countiesOf(map.places).map(({ code, name }) => ({ value: code, name })),
      panel:
        rounds.length > 1
          ? rounds
              .map(({ name }) => name)
              .toReversed()
              .join(', ')
          : null,
    },
  };
}

function editionOptions({ round }: NationalData, { t, language }: Words): Option[] {
  const last = round.editions.at(-1)!;
  return round.editions.toReversed().map((edition) => {
    const { number, publishedAt } = edition;
    const key = edition === last ? 'inForce' : 'earlier';
    const name = t(`nationalEditions.${key}`, { number, day: dayOf(publishedAt, language) });
    // What is in force stays so when there is a later one: its own number would not.
    return { value: edition === last ? '' : String(number), name };
  });
}

/** The address's own words of what is shown. */
function queryOf({ round, rounds, edition, checklists, county, indicator, isPanel }: NationalData): Query {
  const { checklistId } = round.checklistVersion;
  return {
    sjekkliste: checklistId === checklists[0]?.id ? null : checklistId,
    runde: round === rounds[0] ? null : roundKey(round, rounds),
    utgave: edition === round.editions.at(-1) ? null : String(edition.number),
    indikator: indicator?.criterion.id ?? null,
    fylke: county?.group.key ?? null,
    panel: isPanel ? 'ja' : null,
  };
}

/** The counties of the round's day, by number. */
function countiesOf(places: readonly PlaceData[]) {
  const names = new Map(places.map(({ countyCode, countyName }) => [countyCode, countyName]));
  return [...names].map(([code, name]) => ({ code, name })).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

const norwegian = new Intl.Collator('nb-NO');

function byCounty(standings: readonly Standings[]): NationalModel['table'] {
  const counties = [...new Set(standings.map(({ place }) => place.countyName))];
  return counties.toSorted(norwegian.compare).map((county) => ({
    county,
    rows: standings
      .filter(({ place }) => place.countyName === county)
      .toSorted((a, b) => norwegian.compare(a.place.name, b.place.name)),
  }));
}

function responseOf(data: NationalData, words: Words): NationalModel['response'] {
  const { t } = words;
  const { county, round } = data;
  const rate = rateOf(data);
  // Of a county's earlier rounds nothing is asked for.
  const earlier = county ? [] : data.earlier;
  const { submitted, invited } = rate;
  const silent = invited - submitted;
  const percent = percentOfShare(rate.rate ?? 0);
  const all = [{ name: round.name, rate }, ...earlier];
  return {
    message: t('nationalMap.response', { percent }),
    label: t('nationalMap.responseLabel', { percent, submitted, invited }),
    parts: [
      { kind: 'accent', share: 100 * (rate.rate ?? 0), label: t('nationalMap.hasAnswered', { count: submitted }) },
      { kind: 'missing', share: 100 - 100 * (rate.rate ?? 0), label: t('nationalMap.hasNot', { count: silent }) },
    ],
    notes: [
      t('nationalMap.responseNote', { submitted, silent }),
      ...earlier.map((one) =>
        t('nationalMap.responseEarlier', { name: one.name, percent: percentOfShare(one.rate.rate ?? 0) }),
      ),
    ],
    table: {
      columns: [
        { label: t('nationalMap.round') },
        ...(['submitted', 'invited', 'rate'] as const).map((key) => ({
          label: t(`nationalMap.${key}`),
          isNumber: true,
        })),
      ],
      rows: all.map((one) => ({
        head: one.name,
        cells: [
          ...[String(one.rate.submitted), String(one.rate.invited)],
          withPercent(percentOfShare(one.rate.rate ?? 0), words.language),
        ],
      })),
    },
  };
}

/** "Hele landet. 281 av 357 kommuner har svart, 79 prosent.": of the county where one is shown alone. */
function aboutRate(data: NationalData, words: Words): string {
  const { t } = words;
  const { submitted, invited, rate } = rateOf(data);
  const group = data.county?.group.name ?? t('nationalShares.country');
  const said = t('nationalShares.aboutRate', { group, submitted, invited, percent: percentOfShare(rate ?? 0) });
  return data.isPanel ? `${said} ${panelSaid(data, words)}` : said;
}

/** Of the country, or of the county that is shown alone. */
function rateOf({ map, county }: NationalData): RateData {
  if (!county) return map.responseRate!;
  const { members: invited } = county.group;
  const submitted = invited - county.silent;
  return { submitted, invited, rate: invited === 0 ? null : submitted / invited };
}

function spanOf(data: NationalData, words: Words): NationalModel['span'] {
  const { t } = words;
  const headline = headlineOf(data, words);
  if (!headline || headline.from === null || headline.to === null) return null;
  const { name, kind, value, from, to } = headline;
  const labels = { value: percentOfShare(value), from: percentOfShare(from), to: percentOfShare(to) };
  const filled = { level: name, option: name, percent: labels.value };
  const { n } = shownFigure(data);
  return {
    message: t(kind === 'level' ? 'nationalMap.spanLevel' : 'nationalMap.spanAnswer', filled),
    label: t('nationalMap.spanLabel', labels),
    ...{ value: 100 * value, from: 100 * from, to: 100 * to, labels },
    table: {
      columns: [{ label: t('nationalMap.figure') }, { label: t('nationalShares.share'), isNumber: true }],
      rows: [
        {
          head: `${t('nationalMap.ofThoseAnswered')}${kind === 'level' ? ` (${n})` : ''}`,
          cells: [withPercent(labels.value, words.language)],
        },
        { head: t('nationalMap.ifLowest'), cells: [withPercent(labels.from, words.language)] },
        { head: t('nationalMap.ifHighest'), cells: [withPercent(labels.to, words.language)] },
      ],
    },
  };
}
