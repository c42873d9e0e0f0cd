import type { TrialResult } from './simulate.ts';

export type Run = { readonly seed: number; readonly repetitions: number; readonly permutations: number };

/** What the simulation must hold for the design to be used (shares, both ends included). */
const demands = { covers: [0.93, 0.97], rejects: 0.06 } as const;

/** Whether a result holds what is demanded: the interval covers the truth in 93–97 %, and at 0 the test rejects in at most 6 %. */
export function isWithinDemands({ truth, covers, rejects }: TrialResult): boolean {
  return covers >= demands.covers[0] && covers <= demands.covers[1] && (truth !== 0 || rejects <= demands.rejects);
}

/** The result as a page in Markdown. */
export function reportOf(run: Run, required: readonly TrialResult[], beyond: readonly TrialResult[]): string {
  return `# Does the dugnad work? The design, simulated

Made by \`npm run effect:simulate -- --seed ${run.seed} --repetitions ${run.repetitions} --permutations ${run.permutations}\`.
The same seed gives the same figures. What is simulated is written in \`scripts/effect/world.ts\`: nine indicators answered
twice on 0, 1/3, 2/3 and 1 with noise in each answer, so that nothing lies above 1; a drift of its own for each municipality;
low starters likelier to join. The estimate, the test and the interval are the ones of the product
(\`api/src/benchmarks/rules/effect.ts\`), with ${thousands(run.permutations)} permutations each.

**Truth** is the mean, over those who took part, of the change with the dugnad − the change without it, on the same noise.
At 0.10 the push is tuned until that mean is 0.10; because of the cap it is less for those who start high.
**Covers** is the share of ${thousands(run.repetitions)} repetitions whose interval holds the truth, **own** the share that
holds the mean of that repetition's own treated. **Rejects** is the share where p ≤ 0.05: at 0 the test's errors, at 0.10 its power.
A share near 95 % is uncertain by ± ${percent(1.96 * Math.sqrt((0.95 * 0.05) / run.repetitions))} here.

## The design

${tableOf(required)}

Demanded: covers 93–97 %; rejects at most 6 % at truth 0. ${required.every(isWithinDemands) ? 'All rows hold it.' : '**Not all rows hold it.**'}

## What it cannot see

The same, when those join who are low in truth beyond what their answers show. Within a band the treated are then truly
lower than the comparable, fall back further, and the estimate is too low; no interval knows of that. This is why the
product says that self-selection and regression to the mean are not ruled out.

${tableOf(beyond)}
`;
}

function tableOf(results: readonly TrialResult[]): string {
  const rows = results.map(
    (one) =>
      `| ${one.treated} / ${one.comparable} | ${one.truth.toFixed(2)} | ${percent(one.covers)} | ${percent(one.coversOwn)} | ${percent(one.rejects)} | ${one.meanEstimate.toFixed(4)} | ${one.meanTruth.toFixed(4)} | ${one.meanWidth.toFixed(3)} | ${one.withheld} |`,
  );
  return [
    '| treated / comparable | truth | covers | own | rejects | mean estimate | mean truth | mean width | withheld |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const thousands = (count: number): string => count.toLocaleString('en-GB');
