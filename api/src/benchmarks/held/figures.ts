import { distributionOf, positionOf } from '../rules/distribution.ts';
import { type Bounds, boundsOf } from '../rules/nonResponse.ts';
import { columnOf, type EditionContent, figureKey, type StoredFigure } from './edition.ts';
import { type HeldGroup, silentIn } from './groups.ts';

/** What somebody has asked of a group's theme, kept for the next: it follows from the edition alone. */
type Kept = {
  readonly figure: StoredFigure | null;
  readonly positions: Map<number, number | null>;
  /** Of stored groups only. */
  bounds?: Bounds;
};

/** About how much memory kept bounds take: two spreads of a count and six numbers each. */
export const boundsBytes = 400;

/** Values whose position is kept: those of the group itself are fewer. */
const positionsKept = 1_000;

const kept = new WeakMap<HeldGroup, Map<string, Kept>>();

/**
 * How a score is spread over a group in an edition: as it was stored, or for a group made for one municipality from the
 * values. Not for the eye: what leaves the API passes the guard.
 * @param themeId empty for the overall score
 */
export const figureIn = (edition: EditionContent, group: HeldGroup, themeId: string): StoredFigure | null =>
  keptOf(edition, group, themeId).figure;

/** Where a value stands among a group's (spec 6.2). */
export function positionIn(edition: EditionContent, group: HeldGroup, themeId: string, own: number): number | null {
  const { positions } = keptOf(edition, group, themeId);
  const known = positions.get(own);
  if (known !== undefined) return known;
  const position = positionOf(own, valuesIn(edition, group, themeId));
  if (positions.size >= positionsKept) positions.clear();
  positions.set(own, position);
  return position;
}

/**
 * What the silent ones could do to a group's figure (spec 6.4); made when somebody asks, and it is stored nowhere. Those of
 * the groups that divide the country are kept; what is made for one municipality has few values, and is made anew.
 */
export function boundsIn(edition: EditionContent, group: HeldGroup, themeId: string): Bounds {
  if (!group.isStored) return madeBounds(edition, group, themeId);
  const own = keptOf(edition, group, themeId);
  own.bounds ??= madeBounds(edition, group, themeId);
  return own.bounds;
}

const madeBounds = (edition: EditionContent, group: HeldGroup, themeId: string): Bounds =>
  boundsOf([...valuesIn(edition, group, themeId)], silentIn(edition, group));

/** The group's values; who has none is not among them. */
export function valuesIn(edition: EditionContent, { places }: HeldGroup, themeId: string): Float64Array {
  const values = columnOf(edition, themeId)?.values;
  if (!values) return new Float64Array();
  return Float64Array.from(places, (place) => values[place]!).filter((value) => !Number.isNaN(value));
}

function keptOf(edition: EditionContent, group: HeldGroup, themeId: string): Kept {
  let themes = kept.get(group);
  if (!themes) {
    themes = new Map();
    kept.set(group, themes);
  }
  let own = themes.get(themeId);
  if (!own) {
    own = { figure: madeFigure(edition, group, themeId), positions: new Map() };
    themes.set(themeId, own);
  }
  return own;
}

function madeFigure(edition: EditionContent, group: HeldGroup, themeId: string): StoredFigure | null {
  if (group.isStored) return edition.figures.get(figureKey(group.kind, group.key, themeId)) ?? null;
  return { members: group.members, ...distributionOf(valuesIn(edition, group, themeId)) };
}
