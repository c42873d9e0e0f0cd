import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work that takes long, in steps of well under a millisecond each; its value is what came of it. */
export type Steps<T> = Generator<void, T, void>;

/** Milliseconds after which the others' turn has come. */
const longestTurn = 8;

/** Does long work to its end, and lets whoever else is waiting be answered in between. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < longestTurn) continue;
    await nextTurn();
    began = performance.now();
  }
}
