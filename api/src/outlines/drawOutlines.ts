import { type Arc, cutIntoArcs, type GridRing, type Part, type Place } from './arcs.ts';
import type { Ring } from './mapFile.ts';
import { weightsOf } from './weights.ts';

/** A municipality on the map. */
export type Outline = {
  /** `d` of a path, filled by the even-odd rule. */
  readonly d: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** All municipalities of a map, drawn: x to the right and y downwards, in whole units of `metres`. */
export type Outlines = {
  readonly metres: number;
  readonly shapes: ReadonlyMap<string, Outline>;
  /** The line between two neighbours. */
  readonly borders: readonly { readonly between: readonly [string, string]; readonly d: string }[];
};

/** Metres of a unit: what cannot be seen where the whole country is drawn. */
const metres = 100;

/** Letters that all paths may take together, so that the page stays light. */
export const mostLetters = 180_000;

/** Past the height of the country there is nothing more to leave out. */
const coarsest = 20_000;

/** Letters of a step: "1-2". */
const leastLetters = 3;

/** Islands smaller than this many squares of the tolerance are left out; a municipality's largest part never is. */
const leastIsland = 10;

/**
 * Draws the outlines of municipalities once and for all: on a grid, neighbours with the same border, as finely as the letters
 * of the page allow.
 * @param rings in metres (EPSG:25833), by municipality
 * @param most letters of all paths together
 */
export function drawOutlines(rings: ReadonlyMap<string, readonly Ring[]>, most = mostLetters): Outlines {
  const onGrid = toGrid(rings);
  const { arcs, outlines } = cutIntoArcs(onGrid);
  const weights = arcs.map(({ points }) => weightsOf(points));
  for (let tolerance = 0.5; ; tolerance *= 1.25) {
    const isLast = tolerance > coarsest;
    if (!isLast && pointsAt(weights, tolerance) * leastLetters > most) continue;
    const simple = arcs.map(({ points }, at) => points.filter((_, place) => weights[at]![place]! >= tolerance));
    const shapes = new Map(
      [...outlines].map(([code, own]) => [code, outlineOf(own, simple, arcs, leastIsland * tolerance ** 2)]),
    );
    const borders = bordersOf(arcs, simple);
    const letters = [...shapes.values(), ...borders].reduce((sum, { d }) => sum + d.length, 0);
    if (letters <= most || isLast) return { metres, shapes, borders };
  }
}

const pointsAt = (weights: readonly Float64Array[], tolerance: number): number =>
  weights.reduce((sum, own) => sum + own.reduce((kept, weight) => kept + (weight >= tolerance ? 1 : 0), 0), 0);

/** Rings in whole units from the upper left corner, without what falls together; a ring that becomes a line is left out. */
function toGrid(rings: ReadonlyMap<string, readonly Ring[]>): Map<string, GridRing[]> {
  let [west, north] = [Infinity, -Infinity];
  for (const [east, up] of [...rings.values()].flat(2)) {
    west = Math.min(west, east);
    north = Math.max(north, up);
  }
  return new Map(
    [...rings].map(([code, own]) => {
      const all = own.map((ring) => {
        const places = ring.map(([x, y]): Place => [Math.round((x - west) / metres), Math.round((north - y) / metres)]);
        return places.filter((place, at) => !isSame(place, places.at(at - 1)!));
      });
      return [code, all.filter((ring) => ring.length >= 3)];
    }),
  );
}

const isSame = (a: Place, b: Place) => a[0] === b[0] && a[1] === b[1];

function outlineOf(
  rings: readonly (readonly Part[])[],
  simple: readonly (readonly Place[])[],
  arcs: readonly Arc[],
  least: number,
): Outline {
  const drawn = rings.map((parts) => joined(parts, simple)).map((points) => ({ points, area: areaOf(points) }));
  const sized = drawn.toSorted((a, b) => b.area - a.area);
  const [largest, ...others] = sized;
  const first = largest && largest.area > 0 ? largest.points : wholeOf(rings, arcs);
  const kept = [first, ...others.filter(({ area }) => area > 0 && area >= least).map(({ points }) => points)];
  const all = kept.flat();
  return {
    d: kept.map((points) => `${pathOf(points)}z`).join(''),
    ...{ left: Math.min(...all.map(([x]) => x)), right: Math.max(...all.map(([x]) => x)) },
    ...{ top: Math.min(...all.map(([, y]) => y)), bottom: Math.max(...all.map(([, y]) => y)) },
  };
}

/** The largest ring as it is, of what is so small that it vanishes: nobody is missing from the map. */
function wholeOf(rings: readonly (readonly Part[])[], arcs: readonly Arc[]): Place[] {
  const lines = arcs.map(({ points }) => points);
  const whole = rings.map((parts) => joined(parts, lines));
  return whole.toSorted((a, b) => areaOf(b) - areaOf(a))[0] ?? [];
}

/** A ring from its parts, each without its last point, which the next one begins with. */
function joined(parts: readonly Part[], lines: readonly (readonly Place[])[]): Place[] {
  return parts.flatMap(({ arc, isReversed }) => {
    const points = lines[arc]!;
    return (isReversed ? points.toReversed() : points).slice(0, -1);
  });
}

function areaOf(points: readonly Place[]): number {
  const twice = points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

function bordersOf(arcs: readonly Arc[], simple: readonly (readonly Place[])[]): Outlines['borders'] {
  const lines = new Map<string, string>();
  arcs.forEach(({ owners }, at) => {
    const [one, other] = [...owners].toSorted();
    if (one !== undefined && other !== undefined)
      lines.set(`${one} ${other}`, (lines.get(`${one} ${other}`) ?? '') + pathOf(simple[at]!));
  });
  return [...lines].map(([pair, d]) => {
    const [one = '', other = ''] = pair.split(' ');
    return { between: [one, other], d };
  });
}

/** "M12 3l4-5 6 7": from its first point by steps. */
function pathOf(points: readonly Place[]): string {
  const [first, ...others] = points;
  if (!first) return '';
  let [x, y] = first;
  const steps = others.map(([toX, toY]) => {
    const step = `${toX - x}${toY - y < 0 ? '' : ' '}${toY - y}`;
    [x, y] = [toX, toY];
    return step;
  });
  return `M${first[0]} ${first[1]}${steps.length > 0 ? `l${steps.join(' ').replaceAll(' -', '-')}` : ''}`;
}
