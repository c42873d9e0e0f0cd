import { expect, test } from 'vitest';
import { distributionOf, positionOf } from './distribution.ts';

test.each([
  [[1], { n: 1, mean: 1, lowerQuartile: 1, median: 1, upperQuartile: 1 }],
  [[0, 1], { n: 2, mean: 0.5, lowerQuartile: 0.25, median: 0.5, upperQuartile: 0.75 }],
  [[4, 1, 3, 2], { minimum: 1, lowerQuartile: 1.75, median: 2.5, upperQuartile: 3.25, maximum: 4 }],
  [[0.5, 0.5, 0.5, 1, 0], { mean: 0.5, lowerQuartile: 0.5, median: 0.5, upperQuartile: 0.5, maximum: 1 }],
])('the quartiles of %j lie by linear interpolation', (values, expected) => {
  expect(distributionOf(values)).toMatchObject(expected);
});

test('where nobody has a value there is no figure', () => {
  expect(distributionOf([])).toEqual({
    ...{ n: 0, mean: null, minimum: null, lowerQuartile: null, median: null, upperQuartile: null, maximum: null },
  });
  expect(positionOf(0.5, [])).toBeNull();
});

test('the order of the values changes nothing, to the last place', () => {
  const values = Array.from({ length: 50 }, (_, index) => ((index * 7919) % 101) / 303);
  expect(distributionOf(values.toReversed())).toEqual(distributionOf(values));
});

test.each([
  [0.5, [0.1, 0.5, 0.5, 0.9], 0.5],
  [0.9, [0.1, 0.5, 0.5, 0.9], 0.875],
  // Not a member: it is not counted among the values.
  [1, [0.1, 0.5], 1],
  [0, [0.1, 0.5], 0],
])('%d stands among %j at %d', (own, values, position) => {
  expect(positionOf(own, values)).toBe(position);
});
