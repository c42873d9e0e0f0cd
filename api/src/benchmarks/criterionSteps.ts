import type { CriterionComparison } from '@fritidssjekken/checklist-definitions';
import { LRUCache } from 'lru-cache';
import { compareFrozen } from '../compareFrozen.ts';
import { db } from '../database.ts';
import { readFrozen } from './store/compared.ts';

/** Two submitted assessments, by their ids. */
export type Pair = { readonly earlierId: string; readonly laterId: string };
type ByCriterion = ReadonlyMap<string, CriterionComparison>;

/** Pairs whose criteria stay in process: twice today's municipalities. Both are frozen, so what is kept stays true. */
const mostPairs = 800;

const kept = new LRUCache<string, ByCriterion>({ max: mostPairs });
const keyOf = ({ earlierId, laterId }: Pair) => `${earlierId} ${laterId}`;

/**
 * How each criterion of some pairs of assessments compares, like for like.
 * @returns in the order of the pairs
 */
export async function criterionSteps(pairs: readonly Pair[]): Promise<readonly ByCriterion[]> {
  // Taken before anything is awaited: others may push them out meanwhile.
  const known = new Map(pairs.map((pair) => [keyOf(pair), kept.get(keyOf(pair))]));
  const unknown = pairs.filter((pair) => !known.get(keyOf(pair)));
  const frozen = await readFrozen(db, new Set(unknown.flatMap(({ earlierId, laterId }) => [earlierId, laterId])));
  const compared = (pair: Pair): ByCriterion => {
    const { criteria } = compareFrozen(frozen.get(pair.earlierId)!, frozen.get(pair.laterId)!);
    return new Map(criteria.map((one) => [one.criterion, one]));
  };
  return pairs.map((pair) => {
    const key = keyOf(pair);
    const steps = known.get(key) ?? compared(pair);
    kept.set(key, steps);
    return steps;
  });
}
