import type { FigureTable } from '../charts/Figure.tsx';
import type { SeriesDot } from '../charts/Series.tsx';
import { dayOf } from '../common/formats.ts';
import type { Words } from '../public/publicWords.ts';
import type { CouncilData, Line } from './councilData.ts';
import { groupShort, listOf } from './councilWords.ts';
import { dotsOf, nameOf, neighboursOf, type Stop, stopOf, stopsOf } from './seriesStops.ts';
import { labelled, levelWords, messageOf, notesOf, tableOf } from './seriesWords.ts';

/** One line's picture. */
export type SeriesPicture = {
  readonly id: string;
  readonly message: string;
  readonly about: string;
  readonly label: string;
  readonly own: readonly SeriesDot[];
  readonly middle: readonly SeriesDot[];
  readonly middleLabel: string;
  readonly flags: readonly { readonly on: string; readonly text: string }[];
  readonly breaks: readonly { readonly from: string; readonly to: string; readonly text: string }[];
  readonly ticks: readonly { readonly on: string; readonly label: string }[];
  readonly notes: readonly string[];
  readonly table: FigureTable;
};

/** The own line up to the answer that the page is about, and a line for each predecessor that answered. */
export function seriesOf(data: CouncilData, words: Words): SeriesPicture[] {
  const lines = data.series?.lines ?? [];
  const own = lines.find(({ isOwn }) => isOwn);
  const before = lines.filter(({ isOwn, points }) => !isOwn && points.length > 0);
  return [
    ...(own && own.points.length > 0 ? [ownPicture(own, data, words)] : []),
    ...before.map((line) => predecessorPicture(line, data, words)),
  ];
}

function ownPicture(line: Line, data: CouncilData, words: Words): SeriesPicture {
  const { t, language } = words;
  const stops = stopsOf(line, data, words);
  const shown = stops.flatMap(({ point }) => (point ? [point] : []));
  const middles = stops.map(({ on, middle }): SeriesDot => {
    return { on, value: middle?.value ?? null, label: middle?.label ?? '', joins: true };
  });
  const last = middles.findLast(({ value }) => value !== null);
  const end = stops.at(-1)?.on ?? '';
  const isAfterAll = data.subject === null || data.points.at(-1)?.assessmentId === data.subject.id;
  const flags = (data.series?.dugnads ?? []).filter(({ heldOn }) => isAfterAll || heldOn <= end);
  const breaks = neighboursOf(line, shown).filter(({ broken, sameQuestions }) => broken.length > 0 || !sameQuestions);
  const group = data.groups.find(({ kind }) => kind === data.groupKind);
  return {
    ...base(line.municipality.id, stops),
    message: messageOf(shown, data, words),
    about: [
      t('past.about', { smart_count: shown.length, levels: levelWords(data, words) }),
      group && last ? t('past.group', { group: groupShort(group, words) }) : '',
    ].join(' '),
    middle: middles.some(({ value }) => value !== null) ? middles : [],
    middleLabel: last ? t('past.middle', { value: last.label }) : '',
    flags: flags.map(({ heldOn, municipality }) => ({
      on: heldOn,
      text: municipality.id === data.place.id ? t('past.flag') : t('past.flagOf', { name: municipality.name }),
    })),
    breaks: breaks.map(({ from, to, broken }) => ({
      ...{ from: from.referenceOn, to: to.referenceOn },
      text: t(broken.length > 0 ? 'past.break' : 'past.breakCore'),
    })),
    label: [
      t('past.label', { list: labelled(stops, words) }),
      ...(flags.length > 0
        ? [
            t('past.dugnads', {
              list: listOf(
                flags.map((one) => dayOf(one.heldOn, language)),
                t,
              ),
            }),
          ]
        : []),
      ...(breaks.length > 0
        ? [
            t('past.breaks', {
              list: breaks.map(({ from, to }) => `${nameOf(from, words)} – ${nameOf(to, words)}`).join(', '),
            }),
          ]
        : []),
    ].join(' '),
    own: dotsOf(stops, line, shown, words),
    notes: notesOf(stops, line, shown, words),
    table: tableOf(stops, words, true),
  };
}

function predecessorPicture(line: Line, data: CouncilData, words: Words): SeriesPicture {
  const { t, language } = words;
  const stops = line.points.map((point) => stopOf(point, null, words));
  const until = line.until ? dayOf(line.until, language) : '';
  return {
    ...base(line.municipality.id, stops),
    message: t('past.predecessor', { name: line.municipality.name, day: until }),
    about: t('past.predecessorAbout'),
    flags: (data.series?.dugnads ?? [])
      .filter(({ municipality }) => municipality.id === line.municipality.id)
      .map(({ heldOn }) => ({ on: heldOn, text: t('past.flag') })),
    ...{ middle: [], middleLabel: '', breaks: [], notes: [] },
    label: t('past.label', { list: labelled(stops, words) }),
    own: dotsOf(stops, line, line.points, words),
    table: tableOf(stops, words, false),
  };
}

function base(id: string, stops: readonly Stop[]) {
  return { id: `serie-${id}`, ticks: stops.map(({ on, name }) => ({ on, label: name })) };
}
