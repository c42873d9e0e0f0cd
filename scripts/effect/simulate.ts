import { estimateEffect } from '../../api/src/benchmarks/rules/effect.ts';
import { randomFor } from '../../prisma/demo/random.ts';
import { makeWorld, type Setting } from './world.ts';

/** What is tried: the groups' sizes, and the mean effect on those who join. */
export type Trial = Omit<Setting, 'push'> & {
  /** Mean with − without of the treated, in score. */
  readonly truth: number;
};

export type TrialResult = Trial & {
  readonly push: number;
  readonly repetitions: number;
  /** Repetitions with too few treated or comparable in use; the shares are of the others. */
  readonly withheld: number;
  /** Share whose interval holds the truth. */
  readonly covers: number;
  /** Share whose interval holds the mean with − without of that repetition's own treated. */
  readonly coversOwn: number;
  /** Share that the test rejects "no effect" in, at 5 %: at truth 0 its errors, else its power. */
  readonly rejects: number;
  readonly meanEstimate: number;
  readonly meanTruth: number;
  readonly meanWidth: number;
};

type Extent = { readonly repetitions: number; readonly permutations: number; readonly seed: number };

/** Tries the estimate on simulated rounds; the same seed gives the same figures. */
export function simulate(trial: Trial, extent: Extent): TrialResult {
  const { repetitions, permutations, seed } = extent;
  const push = tunedPush(trial, extent);
  const count = { withheld: 0, covers: 0, coversOwn: 0, rejects: 0 };
  const total = { estimate: 0, truth: 0, width: 0 };
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const random = randomFor(seed, `${nameOf(trial)} ${trial.truth} ${repetition}`);
    const world = makeWorld({ ...trial, push }, random);
    const { figures } = estimateEffect(world.members, { permutations, seed: random.whole(0, 0x7fffffff) });
    total.truth += world.truth;
    if (!figures) {
      count.withheld += 1;
      continue;
    }
    total.estimate += figures.estimate;
    total.width += figures.interval ? figures.interval.to - figures.interval.from : Number.POSITIVE_INFINITY;
    if (holds(figures.interval, trial.truth)) count.covers += 1;
    if (holds(figures.interval, world.truth)) count.coversOwn += 1;
    if (figures.pValue <= 0.05) count.rejects += 1;
  }
  const shown = repetitions - count.withheld;
  return {
    ...trial,
    push,
    repetitions,
    withheld: count.withheld,
    covers: count.covers / shown,
    coversOwn: count.coversOwn / shown,
    rejects: count.rejects / shown,
    meanEstimate: total.estimate / shown,
    meanTruth: total.truth / repetitions,
    meanWidth: total.width / shown,
  };
}

/** An end that is the value itself belongs to it, whatever the last digit of a double says. */
function holds(interval: { readonly from: number; readonly to: number } | null, value: number): boolean {
  return interval === null || (interval.from - 1e-9 <= value && value <= interval.to + 1e-9);
}

const nameOf = ({ treated, comparable, selection }: Trial) => `${treated}/${comparable} ${selection}`;

/**
 * The push that makes the mean with − without of the treated what the trial says: halving, on the same numbers each time.
 * Its streams are its own, so that tuning and trying share no numbers.
 */
function tunedPush(trial: Trial, { repetitions, seed }: Extent): number {
  if (trial.truth === 0) return 0;
  let [least, greatest] = [0, 0.5];
  for (let step = 0; step < 12; step += 1) {
    const push = (least + greatest) / 2;
    let total = 0;
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      total += makeWorld({ ...trial, push }, randomFor(seed, `tuning ${nameOf(trial)} ${repetition}`)).truth;
    }
    if (total / repetitions < trial.truth) least = push;
    else greatest = push;
  }
  return (least + greatest) / 2;
}
