import { expect, test } from 'vitest';
import { distributionOf } from './distribution.ts';
import { boundsOf, constantPanel, responseRateOf } from './nonResponse.ts';

test('the response rate is submitted ÷ invited; whoever was not invited does not raise it', () => {
  expect(responseRateOf([1, 2, 9, 2], new Set([1, 2, 3, 4]))).toEqual({ submitted: 2, invited: 4, rate: 0.5 });
  expect(responseRateOf([1], new Set())).toEqual({ submitted: 0, invited: 0, rate: null });
});

test('the constant panel has those that answered in every round shown', () => {
  expect([
    ...constantPanel([
      [1, 2, 3],
      [3, 2],
      [2, 4, 3],
    ]),
  ]).toEqual([2, 3]);
  expect([...constantPanel([[1, 2]])]).toEqual([1, 2]);
  expect([...constantPanel([])]).toEqual([]);
});

test('whatever the silent ones would have answered, mean and quartiles lie within the bounds', () => {
  const values = [0.2, 0.4, 0.4, 0.9];
  const { lowest, highest } = boundsOf(values, 3);
  for (const silent of [
    [0, 0, 0],
    [1, 1, 1],
    [0, 0.5, 1],
    [0.3, 0.4, 0.8],
  ]) {
    const truth = distributionOf([...values, ...silent]);
    for (const figure of ['mean', 'lowerQuartile', 'median', 'upperQuartile'] as const) {
      expect(truth[figure]).toBeGreaterThanOrEqual(lowest[figure]!);
      expect(truth[figure]).toBeLessThanOrEqual(highest[figure]!);
    }
  }
  expect(lowest.mean).toBeCloseTo(1.9 / 7, 12);
  expect(highest.mean).toBeCloseTo(4.9 / 7, 12);
});

test('where nobody is silent the bounds are the figure itself', () => {
  const values = [0.1, 0.7];
  expect(boundsOf(values, 0)).toEqual({ lowest: distributionOf(values), highest: distributionOf(values) });
});
