import type { MapShape } from '../charts/OutlineMap.tsx';
import type { Outlines } from '../public/outlines.ts';
import type { Words } from '../public/publicWords.ts';
import { type Standings, saidOf } from './modelMap.ts';
import type { NationalData } from './nationalData.ts';

/** The map by the operator's outlines. */
export type DrawnMap = {
  readonly shapes: readonly MapShape[];
  /** `d` of the borders between counties. */
  readonly edges: string;
};

/**
 * Everybody shown, drawn in their outlines.
 * @returns null where there are no outlines, and where the municipalities of the round's day are not those that they are of
 */
export function outlinesOf(
  { map, county }: NationalData,
  standings: readonly Standings[],
  outlines: Outlines | null,
  hrefOf: (slug: string) => string,
  words: Words,
): DrawnMap | null {
  const { places } = map;
  if (!outlines || places.length !== outlines.shapes.size) return null;
  if (!places.every(({ code }) => outlines.shapes.has(code))) return null;
  const countyOf = new Map(places.map(({ code, countyCode }) => [code, countyCode]));
  const edges = county
    ? []
    : outlines.borders.filter(({ between: [one, other] }) => countyOf.get(one) !== countyOf.get(other));
  return {
    shapes: standings.map(({ place, standing: { step, of, ...standing } }) => ({
      ...{ ...outlines.shapes.get(place.code)!, id: place.code, step, of },
      name: saidOf(place, { step, of, ...standing }, words),
      href: hrefOf(place.municipality.slug),
    })),
    edges: edges.map(({ d }) => d).join(''),
  };
}
