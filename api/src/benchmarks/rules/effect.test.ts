import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { type EffectMember, estimateEffect, startBand } from './effect.ts';
import { permuteEffect } from './effectPermutations.ts';

const member = (id: number, isTreated: boolean, start: string, practice: string): EffectMember => ({
  ...{ id, isTreated, start, practice },
});

/** Five treated and ten comparable in two bands: 2 + 4 that start at 1/3, 3 + 6 that start at 2/3. */
const fifteen: EffectMember[] = [
  ...['1/3', '1/9'].map((practice, at) => member(at, true, '1/3', practice)),
  ...['0', '1/9', '0', '-1/9'].map((practice, at) => member(10 + at, false, '1/3', practice)),
  ...['1/9', '2/9', '0'].map((practice, at) => member(20 + at, true, '2/3', practice)),
  ...['0', '1/9', '0', '0', '1/9', '1/9'].map((practice, at) => member(30 + at, false, '2/3', practice)),
];

test.each([
  ['0', 0],
  ['1/11', 0],
  ['1/10', 1],
  ['29999999999999999/100000000000000000', 2],
  ['3/10', 3],
  ['8/9', 8],
  ['9/10', 9],
  ['1', 9],
])('a start of %s lies in band %i, decided on the exact fraction', (start, band) => {
  expect(startBand(start)).toBe(band);
});

describe('the estimate', () => {
  test('is the mean over the treated of own practice less the mean of the comparable in the band', () => {
    // Band [3/10, 4/10): 1/3 and 1/9 less 0. Band [6/10, 7/10): 1/9, 2/9 and 0 less 1/18.
    const { figures } = estimateEffect(fifteen);
    expect(figures!.estimate).toBeCloseTo((1 / 3 + 1 / 9 + 1 / 9 + 2 / 9 - 3 / 18) / 5, 12);
  });

  test('is what the two means beside it differ by, the comparable weighted by the bands of the treated', () => {
    const { figures } = estimateEffect(fifteen);
    expect(figures!.treatedMean).toBeCloseTo((1 / 3 + 1 / 9 + 1 / 9 + 2 / 9) / 5, 12);
    expect(figures!.comparableMean).toBeCloseTo((3 * (1 / 18)) / 5, 12);
    expect(figures!.treatedMean - figures!.comparableMean).toBe(figures!.estimate);
  });

  test('leaves out and names the treated without a comparable in the band, and comparable without a treated', () => {
    const more = [...fifteen, member(50, true, '9/10', '1/10'), member(60, false, '1/2', '1/9')];
    const { figures, ...groups } = estimateEffect(more);
    expect(figures!.estimate).toBe(estimateEffect(fifteen).figures!.estimate);
    expect(groups).toMatchObject({ treatedAlone: [50], comparableAlone: [60], withheld: null });
    expect([groups.treatedInUse.length, groups.comparableInUse.length]).toEqual([5, 10]);
  });

  test('is withheld for fewer than five treated or ten comparable in use, whoever else there is', () => {
    const alone = [member(50, true, '9/10', '1/10'), member(60, false, '1/2', '1/9')];
    const without = (id: number) => [...fifteen.filter((one) => one.id !== id), ...alone];
    expect(estimateEffect(without(0))).toMatchObject({ figures: null, withheld: 'TOO_FEW_TREATED' });
    expect(estimateEffect(without(10))).toMatchObject({ figures: null, withheld: 'TOO_FEW_COMPARABLE' });
    expect(estimateEffect([])).toMatchObject({ figures: null, withheld: 'TOO_FEW_TREATED' });
  });

  test('and everything beside it is the same for the same seed, in whatever order the municipalities come', () => {
    const test = { permutations: 499, seed: 7 };
    expect(estimateEffect(fifteen.toReversed(), test)).toEqual(estimateEffect(fifteen, test));
    expect(estimateEffect(fifteen, { ...test, seed: 8 })).not.toEqual(estimateEffect(fifteen, test));
  });
});

describe('the permutation test', () => {
  test('comes near the share of all ways to choose the treated that are at least as extreme', () => {
    const bands = [
      { treated: [0.4, 0.3], comparable: [0.1, 0, 0.2] },
      { treated: [0.1], comparable: [0, 0.3, 0.05] },
    ];
    const all = everyChoice(bands);
    const extreme = all.filter((one) => Math.abs(one) >= Math.abs(estimateOf(bands)) - 1e-12).length;
    const { pValue } = permuteEffect(bands, { permutations: 20_000, seed: 3 });
    expect(Math.abs(pValue - extreme / all.length)).toBeLessThan(0.015);
  });

  test('never gives 0, and gives 1 where nobody changed', () => {
    const still = [{ treated: [0, 0, 0, 0, 0], comparable: Array(10).fill(0) }];
    expect(permuteEffect(still, { permutations: 99, seed: 1 })).toEqual({ pValue: 1, interval: { from: 0, to: 0 } });
    const apart = [{ treated: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], comparable: Array(30).fill(0) }];
    expect(permuteEffect(apart, { permutations: 99, seed: 1 }).pValue).toBe(1 / 100);
  });

  test('has no bound where one choice in twenty or more is the true one', () => {
    const few = [{ treated: [0.5], comparable: [0, 0.1, 0.2] }];
    expect(permuteEffect(few, { permutations: 999, seed: 1 }).interval).toBeNull();
  });
});

describe('the interval', () => {
  test('is what trying shifts one by one on the same permutations gives, for any outcomes', () => {
    const generator = xoroshiro128plus(11);
    for (let trial = 0; trial < 40; trial += 1) {
      const bands = Array.from({ length: uniformInt(generator, 1, 4) }, () => ({
        treated: outcomes(uniformInt(generator, 2, 4), generator),
        comparable: outcomes(uniformInt(generator, 3, 7), generator),
      }));
      const test = { permutations: 199, seed: trial };
      const { interval } = permuteEffect(bands, test);
      if (!interval) continue;
      const estimate = estimateOf(bands);
      expect(interval.from).toBeLessThanOrEqual(estimate);
      expect(interval.to).toBeGreaterThanOrEqual(estimate);
      // The same seed draws the same labels on shifted outcomes: p(τ) as spec 6.5 says it, without any algebra.
      const isRejected = (shift: number) => permuteEffect(shifted(bands, shift), test).pValue <= 0.05;
      const edge = 1e-7;
      expect([interval.from + edge, interval.to - edge].map(isRejected)).toEqual([false, false]);
      expect([interval.from - edge, interval.to + edge].map(isRejected)).toEqual([true, true]);
      for (let step = -60; step <= 60; step += 1) {
        const shift = estimate + step / 40;
        const isInside = interval.from - edge <= shift && shift <= interval.to + edge;
        expect(isRejected(shift)).toBe(!isInside);
      }
    }
  });

  test('holds 0 exactly when the test does not reject', () => {
    const generator = xoroshiro128plus(5);
    for (let trial = 0; trial < 60; trial += 1) {
      const bands = [{ treated: outcomes(6, generator), comparable: outcomes(12, generator) }];
      const { pValue, interval } = permuteEffect(shifted(bands, -0.3 * uniformFloat64(generator)), {
        ...{ permutations: 199, seed: trial },
      });
      expect(interval!.from - 1e-9 <= 0 && 0 <= interval!.to + 1e-9).toBe(pValue > 0.05);
    }
  });
});

type Bands = Parameters<typeof permuteEffect>[0];

/** Half of them in ninths, where ties abound, the others anything. */
function outcomes(count: number, generator: ReturnType<typeof xoroshiro128plus>): number[] {
  const inNinths = uniformInt(generator, 0, 1) === 1;
  return Array.from({ length: count }, () =>
    inNinths ? uniformInt(generator, -4, 4) / 9 : uniformFloat64(generator) - 0.5,
  );
}

const shifted = (bands: Bands, shift: number): Bands =>
  bands.map(({ treated, comparable }) => ({ treated: treated.map((outcome) => outcome - shift), comparable }));

const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length;

function estimateOf(bands: Bands): number {
  const own = bands.flatMap(({ treated, comparable }) => treated.map((outcome) => outcome - mean(comparable)));
  return mean(own);
}

/** The estimate under every way to choose each band's number of treated. */
function everyChoice(bands: Bands): number[] {
  let relabelled: Bands[] = [[]];
  for (const { treated, comparable } of bands) {
    const all = [...treated, ...comparable];
    const choices = subsets(all.length, treated.length).map((chosen) => ({
      treated: chosen.map((at) => all[at]!),
      comparable: all.filter((_, at) => !chosen.includes(at)),
    }));
    relabelled = relabelled.flatMap((before) => choices.map((choice) => [...before, choice]));
  }
  return relabelled.map(estimateOf);
}

function subsets(of: number, size: number): number[][] {
  if (size === 0) return [[]];
  return subsets(of, size - 1).flatMap((chosen) =>
    Array.from({ length: of }, (_, at) => at)
      .filter((at) => at > (chosen.at(-1) ?? -1))
      .map((at) => [...chosen, at]),
  );
}
