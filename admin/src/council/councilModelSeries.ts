import { parseInterval, percentText, textIn } from '@fritidssjekken/checklist-definitions';
import type { FigureTable } from '../charts/Figure.tsx';
import type { SeriesDot } from '../charts/Series.tsx';
import { dayOf, numberOf } from '../common/formats.ts';
import type { CouncilData, Line, Point } from './councilData.ts';
import { sinceWords } from './councilModelSentence.ts';
import { groupShort, listOf, scoreOf, type Words, whenOf, wholePercent } from './councilWords.ts';

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

type Middle = { readonly value: number | null; readonly label: string; readonly of: string };
/** A place on the time axis: an answer, or a round without one. */
type Stop = {
  readonly on: string;
  readonly name: string;
  readonly point: Point | null;
  readonly middle: Middle | null;
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
  const breaks = neighboursOf(line, shown).filter(({ broken }) => broken.length > 0);
  const group = data.groups.find(({ kind }) => kind === data.groupKind);
  return {
    ...base(line.municipality.id, stops, words),
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
    breaks: breaks.map(({ from, to }) => ({ from: from.referenceOn, to: to.referenceOn, text: t('past.break') })),
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
    own: dotsOf(stops, line, shown),
    notes: notesOf(stops, line, shown, words),
    table: tableOf(stops, words, true),
  };
}

function predecessorPicture(line: Line, data: CouncilData, words: Words): SeriesPicture {
  const { t, language } = words;
  const stops = line.points.map((point) => stopOf(point, null, words));
  const until = line.until ? dayOf(line.until, language) : '';
  return {
    ...base(line.municipality.id, stops, words),
    message: t('past.predecessor', { name: line.municipality.name, day: until }),
    about: t('past.predecessorAbout'),
    flags: (data.series?.dugnads ?? [])
      .filter(({ municipality }) => municipality.id === line.municipality.id)
      .map(({ heldOn }) => ({ on: heldOn, text: t('past.flag') })),
    ...{ middle: [], middleLabel: '', breaks: [], notes: [] },
    label: t('past.label', { list: labelled(stops, words) }),
    own: dotsOf(stops, line, line.points),
    table: tableOf(stops, words, false),
  };
}

function base(id: string, stops: readonly Stop[], _words: Words) {
  return { id: `serie-${id}`, ticks: stops.map(({ on, name }) => ({ on, label: name })) };
}

/** Every answer up to the one that the page is about, and every published round in between without one. */
function stopsOf(line: Line, data: CouncilData, words: Words): Stop[] {
  const end = data.subject ? line.points.findIndex(({ assessmentId }) => assessmentId === data.subject?.id) : -1;
  const points = end < 0 ? line.points : line.points.slice(0, end + 1);
  const lastRound = data.round ?? null;
  const first = points[0]?.referenceOn ?? '';
  const last = data.subject && lastRound ? (points.at(-1)?.referenceOn ?? '') : '9999';
  const answered = new Set(line.points.map(({ roundId }) => roundId));
  const silent = data.rounds.filter(
    ({ id, state, closesOn }) => state === 'PUBLISHED' && !answered.has(id) && closesOn > first && closesOn <= last,
  );
  const endedOn = data.place.isCurrent
    ? '9999'
    : (data.place.successors
        .map((one) => one.changeOn)
        .toSorted()
        .at(-1) ?? '');
  const stops = [
    ...points.map((point) => stopOf(point, middleOf(point.roundId, data, words), words)),
    ...silent
      .filter(({ closesOn }) => closesOn < endedOn)
      .map((round): Stop => {
        return { on: round.closesOn, name: round.name, point: null, middle: middleOf(round.id, data, words) };
      }),
  ];
  return stops.toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

function stopOf(point: Point, middle: Middle | null, words: Words): Stop {
  return { on: point.referenceOn, name: nameOf(point, words), point, middle };
}

function nameOf(point: Point, { language }: Words): string {
  return point.roundName ?? dayOf(point.referenceOn, language);
}

/** The middle of the group that was asked for: of a wider one in some rounds no line could be drawn. */
function middleOf(roundId: string | null, data: CouncilData, { t }: Words): Middle | null {
  const round = data.middles.find((one) => one.roundId === roundId);
  if (!round?.isPublished || !round.group) return null;
  const { kind, members, answered } = round.group;
  const { because, median } = round.overall;
  if (kind !== data.groupKind || because || median === null)
    return { value: null, label: t('past.notShown'), of: t('past.under', { least: 5 }) };
  return { value: median * 100, label: wholePercent(median), of: t('past.of', { answered, members }) };
}

function dotsOf(stops: readonly Stop[], line: Line, shown: readonly Point[]): SeriesDot[] {
  const broken = new Set(
    neighboursOf(line, shown)
      .filter((one) => one.broken.length > 0 || !one.sameQuestions)
      .map(({ to }) => to.assessmentId),
  );
  return stops.map(({ on, point }, place): SeriesDot => {
    const value = point?.score?.percent ?? null;
    const before = stops[place - 1]?.point;
    const joins = value !== null && before?.score != null && point !== null && !broken.has(point.assessmentId);
    return { on, value, joins, label: value === null ? '–' : (point?.scoreText ?? '').replace('.', ',') };
  });
}

/** The pairs of neighbours among the points that are shown. */
function neighboursOf(line: Line, shown: readonly Point[]) {
  const byId = new Map(shown.map((point) => [point.assessmentId, point]));
  return line.neighbours.flatMap((neighbour) => {
    const from = byId.get(neighbour.earlier.assessmentId);
    const to = byId.get(neighbour.later.assessmentId);
    return from && to ? [{ ...neighbour, from, to }] : [];
  });
}

function notesOf(stops: readonly Stop[], line: Line, shown: readonly Point[], words: Words): string[] {
  const { t, language } = words;
  const neighbours = neighboursOf(line, shown);
  const percent = (fraction: string) => scoreOf(fraction, null, language);
  const breaks = neighbours
    .filter(({ broken }) => broken.length > 0)
    .flatMap(({ from, to, broken, sameQuestions, core, coreShare }) => [
      t('past.breakNote', { from: nameOf(from, words), to: nameOf(to, words), smart_count: broken.length }),
      sameQuestions
        ? t('past.likeForLike', {
            smart_count: core.length,
            before: percent(sameQuestions.earlier.fraction),
            after: percent(sameQuestions.later.fraction),
          })
        : t('past.coreLow', { share: numberOf(percentText(coreShare.fraction), language) }),
    ]);
  const clarified = neighbours.flatMap(({ from, to, marks }) => {
    const criteria = new Set(marks.filter(({ effect }) => effect === 'MARKED').flatMap((mark) => mark.criteria));
    const filling = { from: nameOf(from, words), to: nameOf(to, words), smart_count: criteria.size };
    return criteria.size > 0 ? [t('past.clarified', filling)] : [];
  });
  const silent = stops.filter(({ point }) => point === null).map(({ name }) => name);
  const unknown = stops.filter(({ middle }) => middle && middle.value === null).map(({ name }) => name);
  return [
    ...breaks,
    ...clarified,
    ...(silent.length > 0 ? [t('past.missing', { rounds: listOf(silent, t) })] : []),
    ...(stops.some(({ middle }) => middle?.value != null) ? [t('past.middleNote')] : []),
    ...(unknown.length > 0 ? [t('past.middleMissing', { rounds: listOf(unknown, t) })] : []),
  ];
}

/** What the picture says: from where to where since what, or why that cannot be said. Full scores, as they are drawn. */
function messageOf(shown: readonly Point[], data: CouncilData, words: Words): string {
  const { t, language } = words;
  const last = shown.at(-1);
  if (!last?.scoreText) return t('past.withheld');
  const filling = { after: numberOf(last.scoreText, language), when: whenOf(last, words) };
  const { change } = data;
  if (shown.length === 1) return t('past.only', filling);
  if (!change) return t('past.lastWas', filling);
  if (change.broken.length > 0 || !change.sameQuestions) return t('past.broken', filling);
  const before = change.earlier.scoreText;
  if (!before) return t('past.lastWas', filling);
  const since = sinceWords(data, words);
  if (before === last.scoreText) return t('past.still', { ...filling, since });
  return t('past.fromTo', { ...filling, since, before: numberOf(before, language) });
}

/** The levels' bands in words, from the definition. */
export function levelWords(data: CouncilData, words: Words): string {
  const { t, language } = words;
  const levels = data.subject?.checklist.levels ?? [];
  const parts = levels.map(({ name, band }, place) => {
    const { low, high } = parseInterval(band);
    const level = textIn(name, language);
    const at = (end: typeof low) => (end ? numberOf(percentText(end.at.toFraction()), language) : '');
    if (place === 0) return t(high?.isIncluded ? 'past.levelTo' : 'past.levelUnder', { level, to: at(high) });
    return t(low?.isIncluded ? 'past.levelFrom' : 'past.levelOver', { level, from: at(low) });
  });
  return parts.length > 0 ? t('past.levels', { list: parts.join(', ') }) : '';
}

function labelled(stops: readonly Stop[], { t, language }: Words): string {
  return stops
    .map(({ name, point }) => {
      const value = point?.scoreText
        ? t('past.percent', { value: numberOf(point.scoreText, language) })
        : t(point ? 'past.notShown' : 'past.notAnswered');
      return t('past.labelPoint', { name, value });
    })
    .join(', ');
}

function tableOf(stops: readonly Stop[], { t, language }: Words, hasMiddle: boolean): FigureTable {
  const percent = (value: string) => t('past.percent', { value });
  return {
    columns: [
      { label: t('past.columnRound') },
      { label: t('past.columnScore'), isNumber: true },
      ...(hasMiddle
        ? [
            { label: t('past.columnMiddle'), isNumber: true },
            { label: t('past.columnAnswered'), isNumber: true },
          ]
        : []),
    ],
    rows: stops.map(({ name, point, middle }) => ({
      head: name,
      cells: [
        point?.scoreText
          ? percent(numberOf(point.scoreText, language))
          : t(point ? 'past.notShown' : 'past.notAnswered'),
        ...(hasMiddle
          ? [middle?.value != null ? percent(middle.label) : (middle?.label ?? '–'), middle?.of ?? '–']
          : []),
      ],
    })),
  };
}
