import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isWithinDemands, reportOf } from './effect/report.ts';
import { simulate } from './effect/simulate.ts';
import type { Selection } from './effect/world.ts';

/**
 * Simulates the effect's design and writes what came of it to docs/effect:
 * `npm run effect:simulate -- [--seed 1] [--repetitions 4000] [--permutations 1999] [--out docs/effect]`.
 * Leaves with 1 when a figure is outside of what is demanded.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    repetitions: { type: 'string', default: '4000' },
    permutations: { type: 'string', default: '1999' },
    out: { type: 'string', default: 'docs/effect' },
  },
});

const run = {
  seed: whole('seed', values.seed, 0),
  repetitions: whole('repetitions', values.repetitions, 1),
  permutations: whole('permutations', values.permutations, 19),
};

const required = tryAll('START_SCORE');
const beyond = tryAll('TRUE_LEVEL');
const report = reportOf(run, required, beyond);
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, 'simulation.md'), report);
writeFileSync(join(values.out, 'simulation.json'), `${JSON.stringify({ ...run, required, beyond }, null, 2)}\n`);
console.log(`${report}\nWritten to ${resolve(values.out)}.`);
process.exitCode = required.every(isWithinDemands) ? 0 : 1;

function tryAll(selection: Selection) {
  const sizes = [
    { treated: 12, comparable: 40 },
    { treated: 34, comparable: 120 },
  ];
  return sizes.flatMap((size) =>
    [0, 0.1].map((truth) => {
      const result = simulate({ ...size, truth, selection }, run);
      console.error(`${size.treated} / ${size.comparable}, ${selection}, truth ${truth}: covers ${result.covers}`);
      return result;
    }),
  );
}

function whole(name: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least) throw new Error(`--${name} is a whole number from ${least}.`);
  return number;
}
