import { expect, test } from 'vitest';
import { nearestVintage } from './nearestVintage.ts';

const facts = ['2020', '2026', '2023'].map((vintage) => ({ vintage }));

test.for([
  [2018, '2020'],
  [2021, '2020'],
  [2022, '2023'],
  [2024, '2023'],
  [2030, '2026'],
])('a round that closed in %i takes the facts of %s', ([year, vintage]) => {
  expect(nearestVintage(facts, year as number)?.vintage).toBe(vintage);
});

test('of two vintages equally near the newer is taken, of none none', () => {
  expect(nearestVintage([{ vintage: '2020' }, { vintage: '2026' }], 2023)?.vintage).toBe('2026');
  expect(nearestVintage([], 2023)).toBeNull();
});
