import { useId } from 'react';
import { hexagonFill, hexagonPoints } from '../common/hexagonShape.ts';
import { type CountyLabel, countyLabels } from './countyLabels.ts';
import { Hatch } from './Hatch.tsx';
import { countyEdges, middleOf } from './tiles.ts';

/** A municipality on the map. `step` is its level of `of`, 0 the lowest; null where it has none: hatched. */
export type Tile = {
  readonly id: string;
  readonly column: number;
  readonly row: number;
  readonly countyCode: string;
  /** What is said of the tile: name, county, level in words. */
  readonly name: string;
  readonly step: number | null;
  readonly of: number;
  readonly href?: string;
};

/** Radius of a drawn tile, where the grid's is 1: a gap of white stands between tiles. */
const radius = 0.93;

/**
 * All municipalities as hexagons of one size, fuller with a higher level. Tiles with `href` are links for the pointer
 * only: hundreds of stops on the way through a page help nobody, so search and table beside the map do that work.
 */
export function TileMap({
  label,
  tiles,
  counties,
}: {
  label: string;
  tiles: readonly Tile[];
  counties: readonly { readonly code: string; readonly name: string }[];
}) {
  const id = useId();
  const names = countyLabels(tiles, counties);
  const kinds = new Map(tiles.map((tile) => [kindOf(tile), tile]));
  const hasLinks = tiles.some(({ href }) => href);
  return (
    <div className="chart-map">
      <svg className="chart-svg" viewBox={viewBox(tiles, names)} role={hasLinks ? 'group' : 'img'} aria-label={label}>
        <defs>
          <Hatch id={`${id}-hatch`} size={0.62} />
          {[...kinds].map(([kind, tile]) => (
            <g key={kind} id={`${id}-${kind}`}>
              <Shape tile={tile} hatch={`${id}-hatch`} />
            </g>
          ))}
        </defs>
        {tiles.map((tile) => {
          const { x, y } = middleOf(tile);
          const shape = (
            <>
              <title>{tile.name}</title>
              <use href={`#${id}-${kindOf(tile)}`} x={x.toFixed(2)} y={y.toFixed(2)} />
            </>
          );
          return tile.href ? (
            <a key={tile.id} href={tile.href} tabIndex={-1}>
              {shape}
            </a>
          ) : (
            <g key={tile.id}>{shape}</g>
          );
        })}
        <path className="chart-county-edge" d={countyEdges(tiles)} />
        {names.map((name) => (
          <Name key={name.code} {...name} />
        ))}
      </svg>
    </div>
  );
}

/** Tiles that look alike are drawn once. */
function kindOf({ step, of }: Tile): string {
  return step === null ? 'none' : `${step}-of-${of}`;
}

function Shape({ tile, hatch }: { tile: Tile; hatch: string }) {
  if (tile.step === null)
    return <polygon points={hexagonPoints(radius)} className="chart-tile-missing" fill={`url(#${hatch})`} />;
  const { shade, share } = hexagonFill(tile.step, tile.of);
  return (
    <>
      <polygon points={hexagonPoints(radius)} className="chart-tile" />
      <polygon points={hexagonPoints(radius * share)} className={`chart-kind-level-${shade}`} />
    </>
  );
}

function Name({ lines, x, y, anchor, isTurned }: CountyLabel) {
  const place = isTurned ? { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(-90)` } : { x, y };
  const above = ((lines.length - 1) * 1.15) / 2 - 0.35;
  return (
    <text {...place} textAnchor={anchor}>
      {lines.map((line, at) => (
        <tspan key={line} x={isTurned ? 0 : x} dy={at === 0 ? `${-above}em` : '1.15em'}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** All tiles and names with a little air around. */
function viewBox(tiles: readonly Tile[], names: readonly CountyLabel[]): string {
  const boxes = [
    ...tiles.map(middleOf).map(({ x, y }) => ({ left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 })),
    ...names.map(({ box }) => box),
  ];
  const left = Math.min(...boxes.map((box) => box.left)) - 0.3;
  const top = Math.min(...boxes.map((box) => box.top)) - 0.3;
  const right = Math.max(...boxes.map((box) => box.right)) + 0.3;
  const bottom = Math.max(...boxes.map((box) => box.bottom)) + 0.3;
  return [left, top, right - left, bottom - top].map((value) => value.toFixed(1)).join(' ');
}
