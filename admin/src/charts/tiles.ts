/** A municipality's place in the stored layout: a grid of hexagons on their points, odd rows half a tile to the right. */
export type Place = { readonly column: number; readonly row: number };

type Point = { readonly x: number; readonly y: number };

const width = Math.sqrt(3);

/** The middle of a tile, where a hexagon's radius is 1: x to the right, y downwards. */
export function middleOf({ column, row }: Place): Point {
  return { x: width * (column + (row % 2) / 2), y: 1.5 * row };
}

/** The three neighbours that lie after a tile, and the two corners of the side they share with it. */
const sides = [
  { step: { x: width, y: 0 }, from: { x: width / 2, y: 0.5 }, to: { x: width / 2, y: -0.5 } },
  { step: { x: width / 2, y: 1.5 }, from: { x: 0, y: 1 }, to: { x: width / 2, y: 0.5 } },
  { step: { x: -width / 2, y: 1.5 }, from: { x: -width / 2, y: 0.5 }, to: { x: 0, y: 1 } },
] as const;

const key = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
const text = ({ x, y }: Point) => `${x.toFixed(2)} ${y.toFixed(2)}`;
const sum = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });

/**
 * The sides between neighbouring tiles of different counties, each once, as the `d` of a path. Coasts are left out:
 * the tiles' own edges show them.
 */
export function countyEdges(tiles: readonly (Place & { readonly countyCode: string })[]): string {
  const counties = new Map(tiles.map((tile) => [key(middleOf(tile)), tile.countyCode]));
  return tiles
    .flatMap((tile) => {
      const middle = middleOf(tile);
      return sides
        .filter(({ step }) => {
          const other = counties.get(key(sum(middle, step)));
          return other !== undefined && other !== tile.countyCode;
        })
        .map(({ from, to }) => `M${text(sum(middle, from))}L${text(sum(middle, to))}`);
    })
    .join('');
}
