import { expect, test } from 'vitest';
import { othersOf } from './othersOf.ts';
import { barOf, fives, piled } from './pile.ts';
import { pileShape } from './pileShape.ts';

test('equal scores are stacked where they are', () => {
  expect(piled([74, 74, 50])).toEqual([
    { value: 74, level: 0 },
    { value: 74, level: 1 },
    { value: 50, level: 0 },
  ]);
});

test('a dot that would touch another is lifted, and keeps its exact value', () => {
  expect(piled([50, 51.2, 54.4])).toEqual([
    { value: 50, level: 0 },
    { value: 51.2, level: 1 },
    { value: 54.4, level: 0 },
  ]);
});

test.each([
  [0, 0],
  [4.99, 0],
  [5, 1],
  [0.15 * 100, 3],
  [29.999999999999996, 6],
  [0.55 * 100, 11],
  [100, 19],
])('%d is counted in bar %d', (value, bar) => {
  expect(barOf(value)).toBe(bar);
});

test('every value is in one bar', () => {
  expect(fives([0, 5, 7, 100, 95])).toEqual([1, 2, ...Array.from({ length: 17 }, () => 0), 2]);
});

test('the own value in its group is one dot, not two', () => {
  expect(othersOf([50, 74.0741, 74.0741], 74.074)).toEqual([50, 74.0741]);
});

test('in a group that one does not belong to an equal value is another’s', () => {
  expect(othersOf([50, 74], 74, false)).toEqual([50, 74]);
});

test('without an own value every dot is another’s', () => {
  expect(othersOf([50, 74], null)).toEqual([50, 74]);
});

test('the own dot lies lowest in its pile', () => {
  const { dots } = pileShape([74, 74], 74);
  expect(dots.map(({ isOwn }) => isOwn)).toEqual([true, false, false]);
  expect(dots[0]?.up).toBeLessThan(dots[1]?.up ?? 0);
});

test('eighty have a dot each; one more, and they are bars with the own one marked', () => {
  const others = (count: number) => Array.from({ length: count }, (_, at) => at % 100);
  expect(pileShape(others(79), 62)).toMatchObject({ dots: { length: 80 }, bars: [] });
  const { dots, bars } = pileShape(others(80), 62);
  expect(dots).toEqual([]);
  expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(81);
  expect(bars.filter(({ isOwn }) => isOwn).map(({ from }) => from)).toEqual([60]);
});
