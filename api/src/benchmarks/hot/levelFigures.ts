import type { Viewer } from '../../access.ts';
import { catalogue } from '../../catalogue.ts';
import type { ShownGroup } from '../groupTypes.ts';
import { guard } from '../guard.ts';
import type { HeldEdition } from '../held/edition.ts';
import { figureIn } from '../held/figures.ts';
import { fixedGroups, type HeldGroup, silentIn, withinPanel } from '../held/groups.ts';
import { vintagesOf } from '../rules/groups.ts';
import { type LevelShare, levelShares } from '../rules/levelShares.ts';
import type { NotReleased } from '../rules/released.ts';

/** How a part of the country is spread over the levels. */
export type LevelFigure = {
  readonly group: ShownGroup;
  /** Members that the round invited and that did not submit. */
  readonly silent: number;
  /** Answers with a level, which the shares rest on. */
  readonly n: number;
  readonly because: NotReleased | null;
  /** Lowest level first; none where they are not shown. */
  readonly levels: readonly LevelShare[];
  /** Of the overall score, 0–1; null where it is not shown, by itself: fewer may have a level than a score. */
  readonly median: number | null;
};

export type LevelFigures = { readonly country: LevelFigure; readonly counties: readonly LevelFigure[] };

/**
 * How the country and each county are spread over the levels in an edition. Each passes the guard; all that they are made of
 * can be read one by one, so that no cell has to be kept back for another's sake.
 * @param panel only these answers count; null: all
 */
export function levelFigures(
  edition: HeldEdition,
  user: Viewer | null,
  panel: ReadonlySet<number> | null,
): LevelFigures {
  const figureOf = (group: HeldGroup) => levelFigure(edition, group, user, panel);
  const [country] = fixedGroups(edition, 'COUNTRY');
  const counties = fixedGroups(edition, 'COUNTY')
    .filter(({ members, places }) => members > 0 || places.length > 0)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return { country: figureOf(country!), counties: counties.map(figureOf) };
}

function levelFigure(
  edition: HeldEdition,
  whole: HeldGroup,
  user: Viewer | null,
  panel: ReadonlySet<number> | null,
): LevelFigure {
  const { round, facts } = edition;
  const group = panel ? withinPanel(edition, whole, panel) : whole;
  const silent = silentIn(edition, whole);
  const { levels } = catalogue.version(round.checklistId, round.version)!.checklist;
  const reached = Array.from(group.places, (place) => edition.levels[place] ?? []).flat();
  const order = levels.map(({ id }) => id);
  const { figure: shares, because } = guard.released(user, { source: 'PUBLISHED', n: reached.length }, () =>
    levelShares(order, reached, panel ? null : silent),
  );
  const score = figureIn(edition, group, '');
  const median = guard.released(user, { source: 'PUBLISHED', n: score?.n ?? 0 }, () => score!.median).figure;
  const { kind, key, members, places } = group;
  return {
    group: { kind, key, members, answered: places.length, on: round.closesOn, vintages: vintagesOf(facts) },
    ...{ silent, n: reached.length, because, median },
    levels: shares ?? [],
  };
}
