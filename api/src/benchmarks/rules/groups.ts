import { deviation, mean } from 'd3-array';

/** Kinds of peer groups (spec 6.1); the same words as in the database. */
export type PeerGroupKind = 'KOSTRA' | 'COUNTY' | 'POPULATION' | 'CENTRALITY' | 'NEAREST' | 'OWN_LIST' | 'COUNTRY';

/** What a municipality's peer groups are made from, as it was frozen for a round; null: not known. */
export type PeerFact = {
  readonly municipalityId: number;
  /** Vintage of the facts; null when the register has none for it. */
  readonly vintage: string | null;
  readonly population: number | null;
  readonly kostraGroup: string | null;
  readonly countyCode: string;
  /** 1 (most central) – 6 */
  readonly centralityClass: number | null;
  /** 0–1000 */
  readonly centralityIndex: number | null;
};

/** The kinds that a fact alone decides: their groups divide the country, and their figures are stored. */
export type FixedGroupKind = Exclude<PeerGroupKind, 'NEAREST' | 'OWN_LIST'>;
export const fixedGroupKinds: readonly FixedGroupKind[] = ['KOSTRA', 'COUNTY', 'POPULATION', 'CENTRALITY', 'COUNTRY'];

/** Key of the one group of the kind COUNTRY. */
export const countryKey = 'NO';

/** Inhabitants that begin the next population band. */
const populationLimits = [600, 2_000, 10_000, 20_000, 30_000, 45_000, 75_000, 300_000];

/** Keys of the population bands, least first: "0-599", "600-1999", …, "300000-". */
export const populationBands: readonly string[] = [0, ...populationLimits].map((from, index) => {
  const next = populationLimits[index];
  return `${from}-${next === undefined ? '' : next - 1}`;
});

/** @returns key of the group of that kind that a municipality belongs to; null when the fact behind it is not known */
export function groupKeyOf(fact: PeerFact, kind: FixedGroupKind): string | null {
  switch (kind) {
    case 'KOSTRA':
      return fact.kostraGroup;
    case 'COUNTY':
      return fact.countyCode;
    case 'POPULATION':
      return fact.population === null ? null : bandOf(fact.population);
    case 'CENTRALITY':
      return fact.centralityClass === null ? null : String(fact.centralityClass);
    case 'COUNTRY':
      return countryKey;
  }
}

const vintages = new WeakMap<readonly PeerFact[], readonly string[]>();

/** Vintages of the facts, each once, the oldest first (spec 4.4: the nearest is used and named). */
export function vintagesOf(facts: readonly PeerFact[]): readonly string[] {
  const known = vintages.get(facts);
  if (known) return known;
  const found = [...new Set(facts.flatMap(({ vintage }) => vintage ?? []))].toSorted();
  vintages.set(facts, found);
  return found;
}

/** Members of a group by ascending number. */
export const membersOf = (facts: readonly PeerFact[], kind: FixedGroupKind, key: string): number[] =>
  facts
    .filter((fact) => groupKeyOf(fact, kind) === key)
    .map(({ municipalityId }) => municipalityId)
    .toSorted((a, b) => a - b);

function bandOf(population: number): string {
  const index = populationLimits.findIndex((limit) => population < limit);
  return populationBands.at(index)!;
}

/** The next wider kind of group, to offer where a group is too small (spec 6.3); null: there is none wider. */
export function widerThan(kind: PeerGroupKind): 'POPULATION' | 'COUNTRY' | null {
  if (kind === 'COUNTRY') return null;
  return kind === 'KOSTRA' || kind === 'NEAREST' || kind === 'OWN_LIST' ? 'POPULATION' : 'COUNTRY';
}

/**
 * The municipalities most like one's own: least Euclidean distance between standardised log population and standardised
 * centrality index. Standardised = less the mean, divided by the standard deviation, over all facts of the round. Ties: the
 * lower code first. Whoever lacks a fact is left out.
 * @param codeOf municipality code of the round's day
 * @returns nearest first, the own not among them; none where its own facts are not known
 */
export function nearestTo(
  municipalityId: number,
  facts: readonly PeerFact[],
  codeOf: (municipalityId: number) => string,
  howMany = 10,
): number[] {
  const known = facts.filter(({ population, centralityIndex }) => (population ?? 0) > 0 && centralityIndex !== null);
  const size = standardised(known.map(({ population }) => Math.log(population!)));
  const centrality = standardised(known.map(({ centralityIndex }) => centralityIndex!));
  const own = known.findIndex((fact) => fact.municipalityId === municipalityId);
  if (own < 0) return [];
  return known
    .map((fact, index) => ({
      id: fact.municipalityId,
      code: codeOf(fact.municipalityId),
      // Rounded, so that two that are equally far are a tie also where their doubles differ in the last place.
      distance: Number(Math.hypot(size[index]! - size[own]!, centrality[index]! - centrality[own]!).toFixed(12)),
    }))
    .filter(({ id }) => id !== municipalityId)
    .toSorted((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
    .slice(0, howMany)
    .map(({ id }) => id);
}

/** Values less their mean, divided by their standard deviation; all 0 where they do not differ. */
function standardised(values: readonly number[]): number[] {
  const [centre = 0, spread = 0] = [mean(values), deviation(values)];
  return values.map((value) => (spread === 0 ? 0 : (value - centre) / spread));
}
