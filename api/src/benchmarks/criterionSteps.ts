import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CriterionComparison } from '@fritidssjekken/checklist-definitions';
import { LRUCache } from 'lru-cache';
import { compareFrozen } from '../compareFrozen.ts';
import { db } from '../database.ts';
import { readFrozen } from './store/compared.ts';

/** Two submitted assessments, by their ids. */
export type Pair = { readonly earlierId: string; readonly laterId: string };
type ByCriterion = ReadonlyMap<string, CriterionComparison>;

/**
 * Pairs whose criteria stay in process: into each of the last two rounds, of today's 357 municipalities, for each of the four
 * checklists; some 10 MB. Fewer, and who asks about one checklist after the other would have all compared anew each time.
 */
const mostPairs = 2 * 357 * 4;

/** Pairs that are read and compared at a time, some milliseconds: then whoever else waits has a turn. */
const pairsATurn = 20;

/** By pair; what is under way is there too, for who asks meanwhile. Both are frozen, so what is kept stays true. */
const kept = new LRUCache<string, Promise<ByCriterion>>({ max: mostPairs });
const keyOf = ({ earlierId, laterId }: Pair) => `${earlierId} ${laterId}`;

/**
 * How each criterion of some pairs of assessments compares, like for like.
 * @returns in the order of the pairs
 */
export async function criterionSteps(pairs: readonly Pair[]): Promise<readonly ByCriterion[]> {
  // Taken before anything is awaited: others may push them out meanwhile.
  const known = pairs.map((pair) => kept.get(keyOf(pair)));
  const compared = comparedInTurns(pairs.filter((_, at) => !known[at]));
  return Promise.all(pairs.map((pair, at) => known[at] ?? shared(keyOf(pair), compared)));
}

/** A pair's part of what is being compared, kept for others. */
function shared(key: string, compared: Promise<ReadonlyMap<string, ByCriterion>>): Promise<ByCriterion> {
  const steps = compared.then((all) => all.get(key)!);
  kept.set(key, steps);
  // What could not be read is tried again.
  steps.catch(() => kept.delete(key));
  return steps;
}

async function comparedInTurns(pairs: readonly Pair[]): Promise<ReadonlyMap<string, ByCriterion>> {
  const compared = new Map<string, ByCriterion>();
  for (let from = 0; from < pairs.length; from += pairsATurn) {
    if (from > 0) await nextTurn();
    const next = pairs.slice(from, from + pairsATurn);
    const frozen = await readFrozen(db, new Set(next.flatMap(({ earlierId, laterId }) => [earlierId, laterId])));
    for (const pair of next) {
      const { criteria } = compareFrozen(frozen.get(pair.earlierId)!, frozen.get(pair.laterId)!);
      compared.set(keyOf(pair), new Map(criteria.map((one) => [one.criterion, one])));
    }
  }
  return compared;
}
