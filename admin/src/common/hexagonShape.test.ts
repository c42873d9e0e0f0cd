import { expect, test } from 'vitest';
import { hexagonFill, hexagonPoints } from './hexagonShape.ts';

test('a higher level is fuller, and no two levels look alike', () => {
  const shares = [0, 1, 2, 3].map((step) => hexagonFill(step, 4).share);
  expect(shares).toEqual([...new Set(shares)].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test('three levels are a little full, half full and full', () => {
  expect([0, 1, 2].map((step) => hexagonFill(step, 3))).toEqual([
    { shade: 1, share: 0.42 },
    { shade: 2, share: 0.74 },
    { shade: 3, share: 1 },
  ]);
});

test('a hexagon stands on its point', () => {
  expect(hexagonPoints(10).split(' ')[0]).toBe('0.00,10.00');
});
