import from2020 from './layouts/tiles2020.csv?raw';
import from2024 from './layouts/tiles2024.csv?raw';

/** A municipality's hexagon: a grid of hexagons on their points, odd rows half a tile to the right. */
export type TilePlace = { readonly column: number; readonly row: number };

/** The hexagons of the municipalities that there were from a day on, by municipality code of then. */
export type TileLayout = ReadonlyMap<string, TilePlace>;

/** Stored layouts, the newest first: a reform that makes or ends municipalities brings another. */
const layouts: readonly { readonly from: string; readonly tiles: TileLayout }[] = [
  { from: '2024-01-01', tiles: readTiles(from2024) },
  { from: '2020-01-01', tiles: readTiles(from2020) },
];

/**
 * The layout of a day, YYYY-MM-DD; null before the first one: of the municipalities before 2020 there is no map. Of 2020–2023
 * it is that of 2024 with one Ålesund (1507), under the codes of then; Haram's tile is water.
 */
export function layoutOn(day: string): TileLayout | null {
  return layouts.find(({ from }) => from <= day)?.tiles ?? null;
}

function readTiles(csv: string): TileLayout {
  const [, ...lines] = csv.trim().split(/\r?\n/);
  return new Map(
    lines.map((line) => {
      const [code = '', column, row] = line.split(',');
      return [code, { column: Number(column), row: Number(row) }];
    }),
  );
}
