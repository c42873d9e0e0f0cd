import type { PlaceData } from './nationalData.ts';
import { plain } from './plain.ts';

/** Matches that are shown. */
const mostFound = 12;

/**
 * Municipalities whose code begins with a text, or one of the words of their name; what is exactly called so comes first.
 * @returns none for an empty text
 */
export function findPlaces(places: readonly PlaceData[], text: string): PlaceData[] {
  const wanted = plain(text.trim());
  if (wanted === '') return [];
  const forms = ({ name }: PlaceData) => plain(name).split(/ [–-] | \(/);
  const isExact = (place: PlaceData) => forms(place).includes(wanted) || place.code === wanted;
  const begins = (place: PlaceData) =>
    place.code.startsWith(wanted) || ` ${plain(place.name).replace(/[^a-z0-9]+/g, ' ')}`.includes(` ${wanted}`);
  return [...places.filter(isExact), ...places.filter((place) => begins(place) && !isExact(place))].slice(0, mostFound);
}
