import { middleOf, type Place } from './tiles.ts';

/** Letters' height on the map of a phone, in radii of a tile; the style sheet makes them smaller where there is room. */
const size = 2.5;
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
  const coasts = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))] as const;
  const placed: CountyLabel[] = [];
  for (const { code, name } of counties) {
    const mine = all.filter((tile) => tile.code === code);
    const middle = { x: mean(mine.map(({ x }) => x)), y: mean(mine.map(({ y }) => y)) };
    const lines = linesOf(name);
    const nearest = mine
      .filter((tile) => isCoast(tile, all))
      .flatMap((tile) => candidates(code, lines, tile))
      .map((one) => ({ ...one, cost: one.cost + Math.hypot(one.tile.x - middle.x, one.tile.y - middle.y) }))
      .sort((one, other) => one.cost - other.cost);
    let best: { label: CountyLabel; cost: number } | null = null;
    for (const { label, cost } of nearest) {
      // What follows is further off still: hundreds of places are never held against hundreds of tiles.
      if (best && cost >= best.cost) break;
      if (all.some((tile) => isNear(label.box, tile, 0.8))) continue;
      if (placed.some((other) => overlaps(label.box, other.box))) continue;
      const whole = cost + misplaced(label, all, coasts);
      if (!best || whole < best.cost) best = { label, cost: whole };
    }
    if (best) placed.push(best.label);
  }
  return placed;
}

/** Whether fewer than six tiles stand round a tile. */
function isCoast({ x, y }: Point, all: readonly Point[]): boolean {
  const around = all.filter((other) => Math.abs(other.x - x) < 1.8 && Math.abs(other.y - y) < 1.6);
  return around.length < 7;
}

/** What else tells against a place: another county close by, or a map made wider. */
function misplaced(
  { code, box }: CountyLabel,
  all: readonly (Point & { readonly code: string })[],
  [west, east]: readonly [number, number],
): number {
  const strangers = all.filter((other) => other.code !== code && isNear(box, other, 1.7)).length;
  const outside = Math.max(0, west - 3.6 - box.left) + Math.max(0, box.right - east - 3.6);
  return 1.5 * strangers + 3 * outside;
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

type Candidate = { readonly label: CountyLabel; readonly tile: Point; readonly cost: number };

/** The name to the left, right, above and below a tile, and turned along its left side; close to it or further off. */
function candidates(code: string, lines: readonly string[], tile: Point): Candidate[] {
  const width = Math.max(...lines.map((line) => line.length)) * letter;
  const height = lines.length * lineHeight;
  return [1.4, 2.3, 3.2].flatMap((away) => {
    const left = at(tile.x - away - width / 2, tile.y, width, height);
    const right = at(tile.x + away + width / 2, tile.y, width, height);
    const above = at(tile.x, tile.y - away - height / 2, width, height);
    const below = at(tile.x, tile.y + away + height / 2, width, height);
    const turned = at(tile.x - away - height / 2, tile.y, height, width);
    const further = 1.2 * (away - 1.4);
    const base = { code, lines, isTurned: false };
    return [
      { tile, cost: further, label: { ...base, ...left, x: left.box.right, anchor: 'end' } },
      // To the right lies Sweden more often than the sea.
      { tile, cost: further + 4, label: { ...base, ...right, x: right.box.left, anchor: 'start' } },
      { tile, cost: further + 1, label: { ...base, ...above, anchor: 'middle' } },
      { tile, cost: further + 1, label: { ...base, ...below, anchor: 'middle' } },
      { tile, cost: further + 2, label: { ...base, ...turned, anchor: 'middle', isTurned: true } },
    ] satisfies Candidate[];
  });
}

function at(x: number, y: number, width: number, height: number) {
  return { x, y, box: { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 } };
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
