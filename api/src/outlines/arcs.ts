/** A place on the drawing's grid. */
export type Place = readonly [x: number, y: number];

/** A closed ring on the grid, the first point not repeated at its end. */
export type GridRing = readonly Place[];

/** A line between two places where borders meet, or a closed one (first = last) where none do. */
export type Arc = {
  readonly points: readonly Place[];
  /** Municipalities that it borders. */
  readonly owners: ReadonlySet<string>;
};

/** A part of a ring: the arc with that number, read from its end where it is reversed. */
export type Part = { readonly arc: number; readonly isReversed: boolean };

/** One number for a place; the grid is far smaller than its factor. */
const keyOf = ([x, y]: Place): number => x * 1_000_000 + y;

/**
 * Cuts rings into arcs, so that two municipalities share the border between them: what is simplified once is the same on both
 * sides, and leaves neither gap nor overlap.
 * @returns the arcs, and by municipality its rings as parts of them
 */
export function cutIntoArcs(rings: ReadonlyMap<string, readonly GridRing[]>): {
  readonly arcs: readonly Arc[];
  readonly outlines: ReadonlyMap<string, readonly (readonly Part[])[]>;
} {
  const meeting = meetingPlaces(rings);
  const arcs: { points: readonly Place[]; owners: Set<string> }[] = [];
  const known = new Map<string, number>();
  const partOf = (points: readonly Place[], code: string): Part => {
    const isReversed = isBackwards(points);
    const ordered = isReversed ? points.toReversed() : points;
    const ends = [ordered[0]!, ordered[1]!, ordered.at(-2)!, ordered.at(-1)!].map(keyOf);
    const id = `${ends.join(' ')} ${ordered.length}`;
    const arc = known.get(id) ?? arcs.push({ points: ordered, owners: new Set() }) - 1;
    known.set(id, arc);
    arcs[arc]!.owners.add(code);
    return { arc, isReversed };
  };
  const outlines = new Map(
    [...rings].map(([code, own]) => [
      code,
      own.map((ring) => cut(ring, meeting).map((points) => partOf(points, code))),
    ]),
  );
  return { arcs, outlines };
}

/** Places where borders meet or part: they have more than two neighbours among all rings. */
function meetingPlaces(rings: ReadonlyMap<string, readonly GridRing[]>): ReadonlySet<number> {
  const neighbours = new Map<number, readonly [number, number]>();
  const meeting = new Set<number>();
  for (const ring of [...rings.values()].flat()) {
    ring.forEach((place, at) => {
      const key = keyOf(place);
      const own = [keyOf(ring.at(at - 1)!), keyOf(ring[(at + 1) % ring.length]!)] as const;
      const known = neighbours.get(key);
      if (!known) neighbours.set(key, own);
      else if (!own.every((one) => known.includes(one))) meeting.add(key);
    });
  }
  return meeting;
}

/** A ring in pieces from one meeting place to the next; whole, from its least place, where it has none. */
function cut(ring: GridRing, meeting: ReadonlySet<number>): Place[][] {
  const cuts = ring.flatMap((place, at) => (meeting.has(keyOf(place)) ? [at] : []));
  if (cuts.length === 0) {
    const least = ring.reduce((best, place, at) => (keyOf(place) < keyOf(ring[best]!) ? at : best), 0);
    return [between(ring, least, least)];
  }
  return cuts.map((from, at) => between(ring, from, cuts[(at + 1) % cuts.length]!));
}

function between(ring: GridRing, from: number, to: number): Place[] {
  return to > from ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];
}

/** Whether the same line, read from its other end, is the one that is kept. */
function isBackwards(points: readonly Place[]): boolean {
  const [first, last] = [keyOf(points[0]!), keyOf(points.at(-1)!)];
  return first === last ? keyOf(points[1]!) > keyOf(points.at(-2)!) : first > last;
}
