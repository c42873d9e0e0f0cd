import { middleOf, type Place } from './tiles.ts';

/** Letters' height on the map of a phone, in radii of a tile; the style sheet makes them smaller where there is room. */
const size = 2.4;
const letter = 0.56 * size;
const lineHeight = 1.15 * size;
const longestLine = 12;

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** A county's name in the sea: where its text hangs, in lines, and the room it takes. */
export type CountyLabel = {
  readonly code: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isTurned: boolean;
  readonly box: Box;
};

/**
 * Finds a place in the sea beside each county for its name: near the county's middle, on no tile and on no other
 * name, away from other counties. A county that touches no free sea gets none; its tiles still say its name.
 */
export function countyLabels(
  tiles: readonly (Place & { readonly countyCode: string })[],
  counties: readonly { readonly code: string; readonly name: string }[],
): CountyLabel[] {
  const all = tiles.map((tile) => ({ ...middleOf(tile), code: tile.countyCode }));
  const west = Math.min(...all.map(({ x }) => x));
  const east = Math.max(...all.map(({ x }) => x));
  const placed: CountyLabel[] = [];
  for (const { code, name } of counties) {
    const mine = all.filter((tile) => tile.code === code);
    const others = all.filter((tile) => tile.code !== code);
    const middle = { x: mean(mine.map(({ x }) => x)), y: mean(mine.map(({ y }) => y)) };
    const cost = ({ label, tile }: { label: CountyLabel; tile: Point }) =>
      Math.hypot(tile.x - middle.x, tile.y - middle.y) +
      2 * others.filter((other) => isNear(label.box, other, 2.3)).length +
      3 * (Math.max(0, west - 3.4 - label.box.left) + Math.max(0, label.box.right - east - 3.4)) +
      (label.isTurned ? 1 : 0);
    const best = mine
      .flatMap((tile) => candidates(code, linesOf(name), tile).map((label) => ({ label, tile })))
      .filter(({ label }) => !all.some((tile) => isNear(label.box, tile, 0.95)))
      .filter(({ label }) => !placed.some((other) => overlaps(label.box, other.box)))
      .map((one) => ({ ...one, cost: cost(one) }))
      .sort((a, b) => a.cost - b.cost)[0];
    if (best) placed.push(best.label);
  }
  return placed;
}

/** A name in lines of at most twelve letters where it can be broken: after a dash first, else between words. */
export function linesOf(name: string): string[] {
  return name.split(/(?<= [–-]) /).flatMap((part) => (part.length <= longestLine ? [part] : wordsInLines(part)));
}

function wordsInLines(part: string): string[] {
  const lines: string[] = [];
  for (const word of part.split(' ')) {
    const last = lines.at(-1);
    const isDash = word === '–' || word === '-';
    if (last !== undefined && (isDash || `${last} ${word}`.length <= longestLine))
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

type Point = { readonly x: number; readonly y: number };

/** The name to the left, right, above and below a tile, and turned along its left side. */
function candidates(code: string, lines: readonly string[], { x, y }: Point): CountyLabel[] {
  const width = Math.max(...lines.map((line) => line.length)) * letter;
  const height = lines.length * lineHeight;
  const away = 1.4;
  const across = { top: y - height / 2, bottom: y + height / 2 };
  const along = { left: x - width / 2, right: x + width / 2 };
  const base = { code, lines, y, isTurned: false };
  return [
    { ...base, x: x - away, anchor: 'end', box: { ...across, left: x - away - width, right: x - away } },
    { ...base, x: x + away, anchor: 'start', box: { ...across, left: x + away, right: x + away + width } },
    {
      ...base,
      x,
      y: y - away - height / 2,
      anchor: 'middle',
      box: { ...along, top: y - away - height, bottom: y - away },
    },
    {
      ...base,
      x,
      y: y + away + height / 2,
      anchor: 'middle',
      box: { ...along, top: y + away, bottom: y + away + height },
    },
    {
      ...base,
      x: x - away - height / 2,
      anchor: 'middle',
      isTurned: true,
      box: { left: x - away - height, right: x - away, top: y - width / 2, bottom: y + width / 2 },
    },
  ];
}

function isNear(box: Box, { x, y }: Point, distance: number): boolean {
  return x > box.left - distance && x < box.right + distance && y > box.top - distance && y < box.bottom + distance;
}

function overlaps(a: Box, b: Box): boolean {
  const gap = 0.6;
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
