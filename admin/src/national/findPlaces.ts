import type { PlaceData } from './nationalData.ts';
import { plain } from './plain.ts';

/** Matches that are shown. */
const mostFound = 12;

/**
 * Municipalities whose code begins with a text, or one of the words of their name; one that is exactly called so comes alone.
 * @returns none for an empty text
 */
export function findPlaces(places: readonly PlaceData[], text: string): PlaceData[] {
  const wanted = plain(text.trim());
  if (wanted === '') return [];
  const forms = ({ name }: PlaceData) => plain(name).split(/ [–-] | \(/);
  const exact = places.filter((place) => forms(place).includes(wanted) || place.code === wanted);
  if (exact.length > 0) return exact.slice(0, mostFound);
  const begins = (place: PlaceData) =>
    place.code.startsWith(wanted) || ` ${plain(place.name).replace(/[^a-z0-9]+/g, ' ')}`.includes(` ${wanted}`);
  return places.filter(begins).slice(0, mostFound);
}
