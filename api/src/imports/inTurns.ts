import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work that takes long, in steps of well under a millisecond each; its value is what came of it. */
export type Steps<T> = Generator<void, T, void>;

/** Milliseconds after which the others' turn has come. */
const longestTurn = 8;

/**
 * Does long work to its end, and lets whoever else is waiting be answered in between.
 * @param tell hears how many steps are done each time the others' turn comes
 */
export async function inTurns<T>(steps: Steps<T>, tell: (done: number) => void = () => undefined): Promise<T> {
  let began = performance.now();
  for (let count = 1; ; count += 1) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < longestTurn) continue;
    tell(count);
    await nextTurn();
    began = performance.now();
  }
}
