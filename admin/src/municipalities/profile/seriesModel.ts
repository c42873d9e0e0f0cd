import { percentText, wholePercent, withPercent } from '@fritidssjekken/checklist-definitions';
import type { FigureTable } from '../../charts/Figure.tsx';
import { dayOf, numberOf } from '../../common/formats.ts';
import type { Language } from '../../common/translatorsOf.ts';
import type { MunicipalityProfileQuery } from '../../generated/dashboard/graphql.ts';

export type Translate = (key: string, filling?: Record<string, string | number>) => string;
export type Profile = MunicipalityProfileQuery;
type Line = NonNullable<Profile['series']>['lines'][number];
type Point = Line['points'][number];

/** A dot of a line; without a value its score is withheld. */
export type Dot = { readonly at: number; readonly value: number | null; readonly label: string };

/** What the picture of a series draws. A piece is a stretch of line on the same questions. */
export type SeriesPicture = {
  readonly pieces: readonly (readonly Dot[])[];
  readonly middle: readonly Dot[];
  readonly flags: readonly { readonly at: number; readonly label: string }[];
  readonly breaks: readonly { readonly from: number; readonly to: number }[];
  readonly from: number;
  readonly to: number;
};

/** A series in words, as a picture and as a table. */
export type SeriesView = {
  readonly message: string;
  readonly label: string;
  /** Each pair of neighbours like for like, or why not. */
  readonly notes: readonly string[];
  readonly picture: SeriesPicture;
  readonly table: FigureTable;
};

const year = 31_557_600_000;
const nameOf = (point: Point, language: Language) => point.roundName ?? dayOf(point.referenceOn, language);
const percentOrDash = (text: string | null, language: Language) => (text === null ? '–' : withPercent(text, language));

/** The municipality’s own assessments through time; null where there are none. */
export function seriesView(profile: Profile, t: Translate, language: Language): SeriesView | null {
  const own = profile.series?.lines.find(({ isOwn }) => isOwn);
  if (!own || own.points.length === 0) return null;
  const { points, neighbours } = own;
  const at = (day: string) => Date.parse(day);
  const dot = (point: Point): Dot => ({
    at: at(point.referenceOn),
    value: point.score === null ? null : point.score.percent,
    label: percentOrDash(point.scoreText, language),
  });
  const isBroken = (place: number) => (neighbours[place - 1]?.broken.length ?? 0) > 0;
  const flags = (profile.series?.dugnads ?? []).map(({ heldOn }) => ({
    at: at(heldOn),
    label: t('workbench.dugnad_in', { year: heldOn.slice(0, 4) }),
  }));
  const middle = (profile.benchmark?.rounds ?? []).flatMap(
    ({ referenceOn, closesOn, overall, roundName, figuresRoundName }) =>
      overall.median === null || figuresRoundName !== roundName
        ? []
        : [
            {
              at: at(referenceOn ?? closesOn),
              value: 100 * overall.median,
              label: withPercent(String(wholePercent(overall.median)), language),
            },
          ],
  );
  const days = [...points.map(({ referenceOn }) => at(referenceOn)), ...flags.map((flag) => flag.at)];
  return {
    message: messageOf(points, t, language),
    label: points.map((point) => `${nameOf(point, language)}: ${percentOrDash(point.scoreText, language)}`).join('. '),
    notes: notesOf(own, t, language),
    picture: {
      pieces: piecesOf(points.map(dot), isBroken),
      middle,
      flags,
      breaks: points.flatMap((point, place) =>
        isBroken(place) ? [{ from: at(points[place - 1]!.referenceOn), to: at(point.referenceOn) }] : [],
      ),
      from: Math.min(...days) - year / 4,
      to: Math.max(...days) + year / 4,
    },
    table: {
      columns: [
        { label: t('workbench.profile.round') },
        { label: t('resources.assessments.fields.score'), isNumber: true },
        { label: t('resources.assessments.fields.level') },
      ],
      rows: points.map((point) => ({
        head: `${nameOf(point, language)} (${dayOf(point.referenceOn, language)})`,
        cells: [percentOrDash(point.scoreText, language), point.level?.name ?? t('workbench.no_level')],
      })),
    },
  };
}

/** A line stops where the questions are others, and where a score is withheld. */
export function piecesOf(dots: readonly Dot[], isBroken: (place: number) => boolean): Dot[][] {
  const pieces: Dot[][] = [];
  dots.forEach((dot, place) => {
    const before = dots[place - 1];
    const joins = before && before.value !== null && !isBroken(place);
    if (dot.value === null) return;
    if (joins) pieces.at(-1)?.push(dot);
    else pieces.push([dot]);
  });
  return pieces;
}

function messageOf(points: readonly Point[], t: Translate, language: Language): string {
  const scored = points.filter(({ scoreText }) => scoreText !== null);
  const [first, last] = [scored[0], scored.at(-1)];
  if (!first?.scoreText || !last?.scoreText) return t('workbench.profile.series');
  const text = (score: string) => numberOf(score, language);
  return first === last
    ? t('workbench.profile.series_one', { last: text(last.scoreText) })
    : t('workbench.profile.series_message', { first: text(first.scoreText), last: text(last.scoreText) });
}

function notesOf({ points, neighbours }: Line, t: Translate, language: Language): string[] {
  return neighbours.flatMap(({ sameQuestions, coreShare }, place) => {
    const [earlier, later] = [points[place], points[place + 1]];
    if (!earlier || !later) return [];
    const between = { from: nameOf(earlier, language), to: nameOf(later, language) };
    return sameQuestions
      ? [t('workbench.profile.like', { ...between, change: numberOf(sameQuestions.change.text, language) })]
      : [t('workbench.profile.unlike', { ...between, share: percentText(coreShare.fraction) })];
  });
}

/** The heading of the page: what has become of the municipality since the time before, like for like. */
export function profileSentence(name: string, profile: Profile | null, t: Translate, language: Language): string {
  const own = profile?.series?.lines.find(({ isOwn }) => isOwn);
  if (!own || own.points.length === 0) return t('workbench.profile.sentence.none', { name });
  const { points, neighbours } = own;
  const last = points.at(-1);
  if (points.length === 1)
    return last?.scoreText
      ? t('workbench.profile.sentence.first', { name, score: withPercent(last.scoreText, language) })
      : t('workbench.profile.sentence.first_no_score', { name });
  const change = neighbours.at(-1)?.sameQuestions?.change;
  const before = points.at(-2);
  if (!change || !before) return t('workbench.profile.sentence.broken', { name, count: points.length });
  const direction = change.points > 0 ? 'up' : change.points < 0 ? 'down' : 'same';
  return t(`workbench.profile.sentence.${direction}`, {
    ...{ name, round: nameOf(before, language), points: numberOf(change.text.replace(/^[+-]/, ''), language) },
  });
}
