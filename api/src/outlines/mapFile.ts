import { z } from 'zod';
import { type Metres, utm33 } from './utm33.ts';

/** A closed ring in metres (EPSG:25833), the first point not repeated at its end. */
export type Ring = readonly Metres[];

/** The file of the map is wrong; the message has one line for each thing to mend. */
export class MapFileInvalid extends Error {}

/** Wrong things that are named; of the rest, how many. */
const mostNamed = 10;

const collectionShape = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.object({ properties: z.object({ name: z.string() }) }).nullish(),
  features: z.array(
    z.object({
      id: z.union([z.string(), z.number()]).nullish(),
      properties: z.record(z.string(), z.unknown()).nullish(),
      geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullable(),
    }),
  ),
});

type Feature = z.infer<typeof collectionShape>['features'][number];

/**
 * Reads the outlines of municipalities from a GeoJSON text: a FeatureCollection of polygons, or Kartverket's file with one in
 * it. Coordinates are longitude and latitude (WGS84) or UTM 33 (EPSG:25833); which of them is seen from the numbers.
 * @returns the rings of each municipality by its number
 * @throws MapFileInvalid naming everything that is wrong
 */
export function readMapFile(text: string): ReadonlyMap<string, readonly Ring[]> {
  const { crs, features } = collectionIn(parsed(text));
  const name = crs?.properties.name;
  if (name !== undefined && !/25833$|4326$|4258$|CRS84$/.test(name))
    throw new MapFileInvalid(`its coordinate system is "${name}": it must be WGS84 (EPSG:4326) or UTM 33 (EPSG:25833)`);
  const wrong: string[] = [];
  const found = new Map<string, Ring[]>();
  features.forEach((feature, at) => {
    const code = codeOf(feature);
    const who = code === null ? `feature ${at + 1}` : `municipality ${code}`;
    if (code === null) {
      wrong.push(`${who}: has no municipality number (four digits in "kommunenummer", "code" or "id")`);
      return;
    }
    const rings = ringsOf(feature);
    if (typeof rings === 'string') wrong.push(`${who}: ${rings}`);
    else found.set(code, [...(found.get(code) ?? []), ...rings]);
  });
  if (features.length === 0) wrong.push('it has no features');
  refuse(wrong);
  return found;
}

/** @throws MapFileInvalid where anything is wrong */
export function refuse(wrong: readonly string[]): void {
  if (wrong.length === 0) return;
  const more = wrong.length > mostNamed ? [`… and ${wrong.length - mostNamed} more`] : [];
  throw new MapFileInvalid([...wrong.slice(0, mostNamed), ...more].join('\n'));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new MapFileInvalid(`it is not JSON: ${(error as Error).message}`);
  }
}

function collectionIn(value: unknown): z.infer<typeof collectionShape> {
  // Kartverket's "Kommuner" has municipalities, borders and more, each as a collection of its own.
  const inside = z.record(z.string(), z.unknown()).safeParse(value);
  const named = Object.entries(inside.data ?? {}).find(([key]) => /(^|\.)kommune$/i.test(key))?.[1];
  const isCollection = (one: unknown) => (one as { type?: unknown } | null)?.type === 'FeatureCollection';
  const written = isCollection(value) ? value : named;
  if (!isCollection(written)) throw new MapFileInvalid('it is not a GeoJSON FeatureCollection');
  const read = collectionShape.safeParse(written);
  if (read.success) return read.data;
  refuse(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  throw read.error;
}

function codeOf({ id, properties }: Feature): string | null {
  for (const value of [properties?.kommunenummer, properties?.code, properties?.id, id]) {
    const written = typeof value === 'number' ? String(value).padStart(4, '0') : value;
    if (typeof written === 'string' && /^\d{4}$/.test(written.trim())) return written.trim();
  }
  return null;
}

/** The rings in metres, or what is wrong with them. */
function ringsOf({ geometry }: Feature): Ring[] | string {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
    return `is drawn by ${geometry ? `a ${geometry.type}` : 'nothing'}: it must be a Polygon or MultiPolygon`;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if (!Array.isArray(polygons)) return 'has no coordinates';
  const rings: Ring[] = [];
  for (const ring of polygons.flat(1)) {
    const read = ringOf(ring);
    if (typeof read === 'string') return read;
    rings.push(read);
  }
  return rings.length > 0 ? rings : 'has no coordinates';
}

function ringOf(ring: unknown): Ring | string {
  if (!Array.isArray(ring)) return 'has a ring that is no list of points';
  const points: Metres[] = [];
  for (const point of ring) {
    if (!isPoint(point)) return `has a point that is no pair of numbers: ${JSON.stringify(point)?.slice(0, 60)}`;
    const metres = metresOf(point);
    if (typeof metres === 'string') return metres;
    points.push(metres);
  }
  const [first] = points;
  const last = points.at(-1);
  if (first && last && points.length > 1 && first[0] === last[0] && first[1] === last[1]) points.pop();
  return points.length < 3 ? `has a ring of ${points.length} points: a ring has at least three` : points;
}

const isPoint = (point: unknown): point is [number, number] =>
  Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]);

/** Where municipalities lie, their part of the sea included. */
const isDegrees = (x: number, y: number) => x >= 2 && x <= 34 && y >= 56 && y <= 73;
const isMetres = (x: number, y: number) => x >= -250_000 && x <= 1_300_000 && y >= 6_250_000 && y <= 8_150_000;

function metresOf([x, y]: readonly [number, number]): Metres | string {
  if (isDegrees(x, y)) return utm33([x, y]);
  if (isMetres(x, y)) return [x, y];
  const point = `(${x}, ${y})`;
  if (isDegrees(y, x)) return `has latitude before longitude: ${point}`;
  if (isMetres(y, x)) return `has north before east: ${point}`;
  return `has a point outside Norway: ${point}, neither WGS84 longitude and latitude nor UTM 33`;
}
