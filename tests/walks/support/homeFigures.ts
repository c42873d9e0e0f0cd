import { expect, type Locator, type Page } from '@playwright/test';
import type { Demonstration } from './everyPage.ts';
import { allPlaces, definitionOf, type Place, type RawInRound, rawRound } from './raw.ts';
import { type Definition, type Exact, minus, percent, quantile, type Recomputed, recompute } from './recompute.ts';

/** The checklist that the rounds ask. */
export const indicators = 'nasjonale-indikatorer';

/** The published rounds, oldest first, and the version that each asked. */
const versions = { 2021: '1.0.0', 2023: '1.1.0', 2024: '1.2.0' };

/** A round: what it asked, and what everybody answered by the code of its day. */
export type RawRound = {
  readonly id: string;
  readonly definition: Definition;
  readonly answers: ReadonlyMap<string, RawInRound>;
};

/** What the raw answers give of the municipality at home, its KOSTRA group and the country. */
export type HomeFigures = {
  readonly places: readonly Place[];
  readonly roundOf: (name: string) => RawRound;
  /** What a municipality's answers in a round give; null where it has none. */
  readonly inRound: (name: string, code: string) => Recomputed | null;
  readonly ownIn: (name: string) => Recomputed;
  /** The municipalities of the own KOSTRA group. */
  readonly group: readonly Place[];
  /** What those of them that answered a round have. */
  readonly groupIn: (name: string) => Recomputed[];
  /** What changed practice is worth between two rounds at home. */
  readonly practice: (from: string, to: string) => Exact;
};

/** Reads every raw answer of the published rounds. */
export async function readHome({ origin, readers, home, rounds }: Demonstration): Promise<HomeFigures> {
  const { administrator } = readers;
  const places = await allPlaces(administrator, origin);
  const raw = new Map(
    await Promise.all(
      Object.entries(versions).map(async ([name, version]) => {
        const { id } = rounds.find((round) => round.name === name)!;
        const definition = await definitionOf(administrator, origin, indicators, version);
        return [name, { id, definition, answers: await rawRound(administrator, origin, id) }] as const;
      }),
    ),
  );
  const roundOf = (name: string) => raw.get(name)!;
  const inRound = (name: string, code: string): Recomputed | null => {
    const { definition, answers } = roundOf(name);
    const own = answers.get(code);
    return own ? recompute(definition, own.answers) : null;
  };
  /** Nord-Aurdal's code of the day: the county was divided in 2020 alone. */
  const codeIn = (name: string) => (roundOf(name).answers.has(home.code) ? home.code : '3451');
  const ownIn = (name: string) => inRound(name, codeIn(name))!;
  const groupOf = ({ peerFacts }: Place) =>
    peerFacts.toSorted((a, b) => b.vintage.localeCompare(a.vintage))[0]?.kostraGroup;
  const own = groupOf(places.find(({ code }) => code === home.code)!);
  const group = places.filter((place) => groupOf(place) === own);
  const groupIn = (name: string) => group.flatMap(({ code }) => inRound(name, code) ?? []);
  /**
   * The versions only clarified texts, so every question is the same: where all are answered in both, nothing else has
   * changed the score.
   */
  function practice(from: string, to: string): Exact {
    const [before, after] = [ownIn(from), ownIn(to)];
    expect([...before.worths.keys()].toSorted()).toEqual([...after.worths.keys()].toSorted());
    expect([...before.worths.values(), ...after.worths.values()]).not.toContain(null);
    return minus(after.score!, before.score!);
  }
  return { places, roundOf, inRound, ownIn, group, groupIn, practice };
}

/** Quartiles of what was given, as whole per cent, and how many were. */
export function quartiles(values: readonly (Exact | null | undefined)[]): { texts: string[]; count: number } {
  const given = values.filter((value): value is Exact => Boolean(value));
  return { texts: ['1/4', '1/2', '3/4'].map((share) => percent(quantile(given, share))), count: given.length };
}

const tidy = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Rows of a table, folded away or not: its head and its cells. */
export async function rowsOf(table: Locator): Promise<string[][]> {
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map(({ textContent }) => textContent)));
  return rows.map((row) => row.map(tidy));
}

/** The table behind a picture. */
export const tableOf = (page: Page, figure: string): Locator => page.locator(`#${figure} details table`);
