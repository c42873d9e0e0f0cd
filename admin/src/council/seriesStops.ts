import type { SeriesDot } from '../charts/Series.tsx';
import { dayOf, numberOf } from '../common/formats.ts';
import { percentOfShare, type Words } from '../public/publicWords.ts';
import { type CouncilData, existedIn, type Line, type Point } from './councilData.ts';

type Middle = { readonly value: number | null; readonly label: string; readonly of: string };
/** A place on the time axis: an answer, or a round without one. */
export type Stop = {
  readonly on: string;
  readonly name: string;
  readonly point: Point | null;
  readonly middle: Middle | null;
};

/** Every answer up to the one that the page is about, and every published round in between without one. */
export function stopsOf(line: Line, data: CouncilData, words: Words): Stop[] {
  const end = data.subject ? line.points.findIndex(({ assessmentId }) => assessmentId === data.subject?.id) : -1;
  const points = end < 0 ? line.points : line.points.slice(0, end + 1);
  const lastRound = data.round ?? null;
  const first = points[0]?.referenceOn ?? '';
  const last = data.subject && lastRound ? (points.at(-1)?.referenceOn ?? '') : '9999';
  const answered = new Set(line.points.map(({ roundId }) => roundId));
  const silent = data.rounds.filter(
    (round) =>
      !answered.has(round.id) && existedIn(round, data.place) && round.closesOn > first && round.closesOn <= last,
  );
  const stops = [
    ...points.map((point) => stopOf(point, middleOf(point.roundId, data, words), words)),
    ...silent.map((round): Stop => {
      return { on: round.closesOn, name: round.name, point: null, middle: middleOf(round.id, data, words) };
    }),
  ];
  return stops.toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** An answer's place on the axis. */
export function stopOf(point: Point, middle: Middle | null, words: Words): Stop {
  return { on: point.referenceOn, name: nameOf(point, words), point, middle };
}

/** What an answer is called under the axis: its round, or its day where it stands alone. */
export function nameOf(point: Point, { language }: Words): string {
  return point.roundName ?? dayOf(point.referenceOn, language);
}

/** The middle of the group that was asked for: of a wider one in some rounds no line could be drawn. */
function middleOf(roundId: string | null, data: CouncilData, { t }: Words): Middle | null {
  const round = data.middles.find((one) => one.roundId === roundId);
  if (!round?.isPublished || !round.group) return null;
  const { kind, members, answered } = round.group;
  const { because, median } = round.overall;
  if (kind !== data.groupKind || because || median === null)
    return { value: null, label: t('past.notShown'), of: t('past.under') };
  return { value: median * 100, label: percentOfShare(median), of: t('past.of', { answered, members }) };
}

/** The dots of a line: one joins the one before where the questions are the same, and no line leads over a silent round. */
export function dotsOf(stops: readonly Stop[], line: Line, shown: readonly Point[], { language }: Words): SeriesDot[] {
  const broken = new Set(
    neighboursOf(line, shown)
      .filter((one) => one.broken.length > 0 || !one.sameQuestions)
      .map(({ to }) => to.assessmentId),
  );
  return stops.map(({ on, point }, place): SeriesDot => {
    const value = point?.score?.percent ?? null;
    const before = stops[place - 1]?.point;
    const joins = value !== null && before?.score != null && point !== null && !broken.has(point.assessmentId);
    return { on, value, joins, label: value === null ? '–' : numberOf(point?.scoreText ?? '', language) };
  });
}

/** The pairs of neighbours among the points that are shown. */
export function neighboursOf(line: Line, shown: readonly Point[]) {
  const byId = new Map(shown.map((point) => [point.assessmentId, point]));
  return line.neighbours.flatMap((neighbour) => {
    const from = byId.get(neighbour.earlier.assessmentId);
    const to = byId.get(neighbour.later.assessmentId);
    return from && to ? [{ ...neighbour, from, to }] : [];
  });
}
