import type { Municipality } from '../../api/src/municipality.ts';
import { randomFor } from './random.ts';

/** What is known of a municipality's size and place; null where nothing is. */
export type Facts = {
  readonly municipalityId: number;
  readonly population: number | null;
  /** 0–1000 */
  readonly centralityIndex: number | null;
};

/** A municipality and how far it has come, in standard deviations; 0 is the middle of the country. */
export type Place = { readonly municipality: Municipality; readonly level: number };

/**
 * Gives each municipality a level of its own: larger and more central ones a little higher, and much that neither
 * explains. An identity without facts lies in the middle.
 */
export function placesOf(municipalities: readonly Municipality[], facts: readonly Facts[], seed: number): Place[] {
  const factsOf = new Map(facts.map((fact) => [fact.municipalityId, fact]));
  const sizeOf = standardised(facts.map(({ population }) => population && Math.log(population)));
  const centralityOf = standardised(facts.map(({ centralityIndex }) => centralityIndex));
  return municipalities.map((municipality) => {
    const { population = null, centralityIndex = null } = factsOf.get(municipality.id) ?? {};
    const own = randomFor(seed, `level ${municipality.id}`).normal();
    const level = 0.35 * sizeOf(population && Math.log(population)) + 0.2 * centralityOf(centralityIndex) + 0.6 * own;
    return { municipality, level };
  });
}

/** How many standard deviations from the mean; 0 for what is not known. */
function standardised(values: readonly (number | null)[]): (value: number | null) => number {
  const known = values.filter((value) => value !== null);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
  return (value) => (value === null ? 0 : (value - mean) / deviation);
}
