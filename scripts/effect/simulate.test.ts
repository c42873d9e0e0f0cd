import { expect, test } from 'vitest';
import { randomFor } from '../../prisma/demo/random.ts';
import { isWithinDemands } from './report.ts';
import { simulate } from './simulate.ts';
import { makeWorld } from './world.ts';

const small = { treated: 12, comparable: 40, selection: 'START_SCORE' } as const;
const extent = { repetitions: 400, permutations: 199, seed: 20 };
/** Four standard errors of a share of 0.95 over 400: a right design misses once in some 16,000 seeds, and the seed is fixed. */
const error = 4 * Math.sqrt((0.95 * 0.05) / extent.repetitions);

test('at a true 0 the interval covers it in some 95 %, and the test rejects in some 5 %', () => {
  const { covers, rejects, meanEstimate } = simulate({ ...small, truth: 0 }, extent);
  expect(Math.abs(covers - 0.95)).toBeLessThan(error);
  expect(rejects).toBeCloseTo(1 - covers, 9);
  expect(Math.abs(meanEstimate)).toBeLessThan(0.01);
});

test('at a true 0.10 the interval covers it in some 95 %, and the test mostly sees it', () => {
  const { covers, rejects, meanTruth, meanEstimate } = simulate({ ...small, truth: 0.1 }, extent);
  expect(Math.abs(covers - 0.95)).toBeLessThan(error);
  expect(rejects).toBeGreaterThan(0.6);
  expect(Math.abs(meanTruth - 0.1)).toBeLessThan(0.005);
  expect(Math.abs(meanEstimate - 0.1)).toBeLessThan(0.01);
}, 60_000);

test('low starters join likelier, nobody ends above 1, and the dugnad gives less near the cap', () => {
  const worlds = Array.from({ length: 200 }, (_, at) => makeWorld({ ...small, push: 0.1 }, randomFor(1, String(at))));
  const members = worlds.flatMap((world) => world.members);
  const number = (fraction: string) => Number(fraction.split('/')[0]) / Number(fraction.split('/')[1] ?? 1);
  const mean = (values: number[]) => values.reduce((total, value) => total + value, 0) / values.length;
  const starts = (treated: boolean) =>
    members.filter(({ isTreated }) => isTreated === treated).map(({ start }) => number(start));
  expect(mean(starts(true))).toBeLessThan(mean(starts(false)) - 0.05);
  expect(Math.max(...members.map(({ start, practice }) => number(start) + number(practice)))).toBeLessThan(1 + 1e-9);
  expect(mean(worlds.map(({ truth }) => truth))).toBeLessThan(0.1);
});

test('a share outside of what is demanded is told', () => {
  const result = simulate({ ...small, truth: 0 }, { ...extent, repetitions: 20 });
  const good = { ...result, covers: 0.95, rejects: 0.05 };
  expect(isWithinDemands(good)).toBe(true);
  expect(isWithinDemands({ ...good, covers: 0.92 })).toBe(false);
  expect(isWithinDemands({ ...good, covers: 0.98 })).toBe(false);
  expect(isWithinDemands({ ...good, rejects: 0.07 })).toBe(false);
  expect(isWithinDemands({ ...good, truth: 0.1, rejects: 0.7 })).toBe(true);
});
