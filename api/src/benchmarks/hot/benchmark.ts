import type { Level, Texts } from '@fritidssjekken/checklist-definitions';
import type { Viewer } from '../../access.ts';
import { catalogue } from '../../catalogue.ts';
import type { Day } from '../../days.ts';
import { codeOn } from '../../municipality.ts';
import { municipalityOf } from '../../register.ts';
import type { ShownGroup } from '../groupTypes.ts';
import { guard } from '../guard.ts';
import { columnOf, type HeldEdition, type HeldRound, placeOf, type StoredFigure, wasInvited } from '../held/edition.ts';
import { figureIn, positionIn } from '../held/figures.ts';
import { type AskedPeers, groupIn, type HeldGroup, withinPanel } from '../held/groups.ts';
import type { Published } from '../held.ts';
import type { OwnAssessment, OwnScore } from '../read.ts';
import { type PeerGroupKind, vintagesOf } from '../rules/groups.ts';
import { type NotReleased, widerGroup } from '../rules/released.ts';

type Spread = Omit<StoredFigure, 'members'>;

/** A score of one's own beside how it is spread over a group; null: not shown, or there is none. */
export type BenchmarkFigure = { readonly [Part in keyof Spread]: Spread[Part] | null } & {
  readonly own: string | null;
  readonly ownValue: number | null;
  /** (below + half of the equal) ÷ n, 0–1. */
  readonly position: number | null;
  /** Why the group's figures are not shown. */
  readonly because: NotReleased | null;
  /** What the silent ones could change about; null where it is not shown, and where a panel is: it has no silent ones. */
  readonly bounded: Bounded | null;
};

/** The group in its edition that a figure is shown of. */
export type Bounded = { readonly edition: HeldEdition; readonly group: HeldGroup };

export type BenchmarkTheme = BenchmarkFigure & {
  readonly themeId: string;
  readonly titles: Texts;
  /**
   * The next wider group that its figures are shown of, offered where they are not shown of this one; null: of none. The
   * overall score has none to offer: the round's group is chosen by it.
   */
  readonly wider: ShownGroup | null;
};

/** A round of a checklist as a municipality stands in it. */
export type BenchmarkRound = {
  readonly roundId: string;
  readonly roundName: string;
  readonly version: string;
  readonly closesOn: Day;
  /** The edition that the group's figures are of, and its round's name: where this one has none, the one before. */
  readonly editionNumber: number | null;
  readonly figuresRoundName: string | null;
  readonly assessmentId: string | null;
  readonly isPublished: boolean;
  readonly referenceOn: Day | null;
  readonly level: Level | null;
  /** The edition that the group's figures are of. */
  readonly figures: HeldEdition | null;
  /** null: no fact says which group the municipality is in, and no wider one has enough answers. */
  readonly group: ShownGroup | null;
  readonly overall: BenchmarkFigure;
  readonly themes: readonly BenchmarkTheme[];
};

type Asked = {
  readonly municipalityId: number;
  readonly checklistId: string;
  readonly group: AskedPeers;
  readonly user: Viewer | null;
  /** What counts for the municipality itself, by round; takes the place of what is in force. */
  readonly own: ReadonlyMap<string, OwnAssessment>;
  /** Only those that answered in all of some rounds; null: all that answered. */
  readonly panel: ReadonlySet<number> | null;
};

/**
 * A municipality's rounds of a checklist, oldest first: those that it was among and that are published, and those in which
 * something of its own counts. Every figure is of editions in force.
 */
export function benchmarkRounds(published: Published, asked: Asked): BenchmarkRound[] {
  const editions = published.byChecklist.get(asked.checklistId)?.editions ?? [];
  const rounds: { round: HeldRound; edition: HeldEdition | null }[] = editions
    .filter((edition) => wasThere(edition, asked.municipalityId))
    .map((edition) => ({ round: edition.round, edition }));
  for (const { round } of asked.own.values()) {
    if (!rounds.some((known) => known.round.id === round.id)) rounds.push({ round, edition: null });
  }
  const byDay = rounds.toSorted(
    (a, b) => order(a.round.closesOn, b.round.closesOn) || order(a.round.name, b.round.name),
  );
  return byDay.map(({ round, edition }) =>
    benchmarkRound(asked, round, edition, edition ?? lastBefore(editions, round.closesOn)),
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const wasThere = (edition: HeldEdition, municipalityId: number): boolean =>
  wasInvited(edition, municipalityId) || placeOf(edition, municipalityId) >= 0;

/** Until a round is published the last edition is used and named (spec 6.3). */
const lastBefore = (editions: readonly HeldEdition[], day: Day): HeldEdition | null =>
  editions.findLast(({ round }) => round.closesOn <= day) ?? null;

/** @param figures the edition that the group's figures are taken from */
function benchmarkRound(
  asked: Asked,
  round: HeldRound,
  edition: HeldEdition | null,
  figures: HeldEdition | null,
): BenchmarkRound {
  const { municipalityId, own, panel } = asked;
  const ownOne = own.get(round.id) ?? (edition && inForce(edition, municipalityId));
  const group = figures && shownGroup(figures, asked);
  const bounded = figures && group && panel === null ? { edition: figures, group } : null;
  const { checklist } = catalogue.version(round.checklistId, round.version)!;
  const of = { user: asked.user, edition: figures, group, bounded };
  const figureOf = (themeId: string, score: OwnScore | undefined) => benchmarkFigure(of, themeId, score);
  return {
    ...{ roundId: round.id, roundName: round.name, version: round.version, closesOn: round.closesOn },
    ...{ editionNumber: figures?.number ?? null, figuresRoundName: figures?.round.name ?? null },
    assessmentId: ownOne?.id ?? null,
    isPublished: ownOne !== null && ownOne.id === edition?.assessmentIds[placeOf(edition, municipalityId)],
    referenceOn: ownOne?.referenceOn ?? null,
    level: checklist.levels.find(({ id }) => id === ownOne?.level) ?? null,
    ...{ figures, group: group && asShown(figures!, group) },
    overall: figureOf('', ownOne?.overall),
    themes: checklist.themes.map(({ id, name }) => {
      const figure = figureOf(id, ownOne?.themes.get(id));
      const wider = figures && figure.because !== null ? offered(figures, asked, group, id) : null;
      return besideTheme(figure, id, name, wider);
    }),
  };
}

/** Written out, since it is done for every theme of every round: a figure that is spread costs more. */
function besideTheme(
  figure: BenchmarkFigure,
  themeId: string,
  titles: Texts,
  wider: ShownGroup | null,
): BenchmarkTheme {
  return {
    themeId,
    titles,
    own: figure.own,
    ownValue: figure.ownValue,
    n: figure.n,
    mean: figure.mean,
    minimum: figure.minimum,
    lowerQuartile: figure.lowerQuartile,
    median: figure.median,
    upperQuartile: figure.upperQuartile,
    maximum: figure.maximum,
    position: figure.position,
    because: figure.because,
    bounded: figure.bounded,
    wider,
  };
}

/** What an edition has of a municipality. */
function inForce(edition: HeldEdition, municipalityId: number): Omit<OwnAssessment, 'round'> | null {
  const place = placeOf(edition, municipalityId);
  if (place < 0) return null;
  const at = (themeId: string): OwnScore => {
    const { scores, values } = columnOf(edition, themeId)!;
    const value = values[place]!;
    return { score: scores[place]!, value: Number.isNaN(value) ? null : value };
  };
  return {
    ...{ id: edition.assessmentIds[place]!, referenceOn: edition.referenceOn[place]! },
    ...{ overall: at(''), level: edition.levels[place]! },
    themes: new Map([...edition.themes.keys()].map((themeId) => [themeId, at(themeId)])),
  };
}

/** The group that was asked for; where its overall score is not shown, the next wider one that it is shown of (spec 6.3). */
function shownGroup(edition: HeldEdition, asked: Asked): HeldGroup | null {
  const group = groupOf(edition, asked, asked.group);
  if (group && valuesOf(edition, group, '') >= guard.fewest) return group;
  return widerOf(edition, asked, asked.group.kind, '') ?? group;
}

function groupOf(edition: HeldEdition, { municipalityId, panel }: Asked, peers: AskedPeers): HeldGroup | null {
  const codeOf = (id: number) => codeOn(municipalityOf(id), edition.round.closesOn).code;
  const group = groupIn(edition, municipalityId, peers, codeOf);
  return group && panel ? withinPanel(edition, group, panel) : group;
}

/** How many values a figure rests on. */
const valuesOf = (edition: HeldEdition, group: HeldGroup, themeId: string): number =>
  figureIn(edition, group, themeId)?.n ?? 0;

/** The next wider group that a figure is shown of. */
function widerOf(edition: HeldEdition, asked: Asked, kind: PeerGroupKind, themeId: string): HeldGroup | null {
  const wider = widerGroup(kind, guard.fewest, (one) => {
    const group = groupOf(edition, asked, { kind: one });
    return group && valuesOf(edition, group, themeId);
  });
  return wider && groupOf(edition, asked, { kind: wider });
}

function offered(edition: HeldEdition, asked: Asked, group: HeldGroup | null, themeId: string): ShownGroup | null {
  const wider = widerOf(edition, asked, group?.kind ?? asked.group.kind, themeId);
  return wider && asShown(edition, wider);
}

const asShown = ({ round, facts }: HeldEdition, { kind, key, members, places }: HeldGroup): ShownGroup => ({
  ...{ kind, key, members, answered: places.length },
  ...{ on: round.closesOn, vintages: vintagesOf(facts) },
});

const nothing: Spread = {
  ...{ n: 0, mean: null, minimum: null, lowerQuartile: null, median: null, upperQuartile: null, maximum: null },
};

type FigureOf = {
  readonly user: Viewer | null;
  readonly edition: HeldEdition | null;
  readonly group: HeldGroup | null;
  readonly bounded: Bounded | null;
};

function benchmarkFigure(
  { user, edition, group, bounded }: FigureOf,
  themeId: string,
  score: OwnScore | undefined,
): BenchmarkFigure {
  const own = score?.score ?? null;
  const ownValue = score?.value ?? null;
  if (!edition) return { own, ownValue, ...unshown, because: 'NOT_PUBLISHED' };
  const figure = (group && figureIn(edition, group, themeId)) ?? nothing;
  const { figure: shown, because } = guard.released(user, { source: 'PUBLISHED', n: figure.n }, () => figure);
  if (!shown) return { own, ownValue, ...unshown, because: group ? because : 'GROUP_UNKNOWN' };
  const position = ownValue === null ? null : positionIn(edition, group!, themeId, ownValue);
  const { n, mean, minimum, lowerQuartile, median, upperQuartile, maximum } = shown;
  return { own, ownValue, n, mean, minimum, lowerQuartile, median, upperQuartile, maximum, position, because, bounded };
}

const unshown = { ...nothing, n: null, position: null, bounded: null } as const;
