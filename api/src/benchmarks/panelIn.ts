import type { Published } from './held.ts';
import { constantPanel } from './rules/nonResponse.ts';

/** Those that answered in all of some rounds, and the rounds' names. */
export type Panel = { readonly ids: ReadonlySet<number>; readonly names: readonly string[] };

/**
 * The constant panel of some rounds (spec 6.4). Only published ones make it: who answered is public with the edition.
 * @returns null where none of them is published
 */
export function panelIn({ byRound }: Published, roundIds: readonly string[]): Panel | null {
  const editions = [...new Set(roundIds)].flatMap((id) => byRound.get(id) ?? []);
  if (editions.length === 0) return null;
  return {
    ids: constantPanel(editions.map(({ municipalityIds }) => municipalityIds)),
    names: [...new Set(editions.map(({ round }) => round.name))],
  };
}
