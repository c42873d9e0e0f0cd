import { expect, test } from 'vitest';
import { anchored, rowsOf } from './anchored.ts';
import { cutScale, totals } from './cutScale.ts';

test.each([
  [[52.2, 51.2, 51.7, 71.2, 68.8], { from: 45, to: 75, isCut: true }],
  [[50, 50.4], { from: 40, to: 60, isCut: true }],
  [[1, 3], { from: 0, to: 20, isCut: true }],
  [[99, 100], { from: 80, to: 100, isCut: true }],
  [[1, 99], { from: 0, to: 100, isCut: false }],
])('%j is drawn on %j', (values, scale) => {
  expect(cutScale(values)).toEqual(scale);
});

test('each cause begins where the one before it ended', () => {
  expect(totals(52, [-1, 0.5, 19.5])).toEqual([52, 51, 51.5, 71]);
});

test('a word leans on the side of the picture where it would reach outside', () => {
  expect(anchored(2, 'Midten i gruppa')).toMatchObject({ x: 0, anchor: 'start' });
  expect(anchored(50, 'Midten i gruppa')).toMatchObject({ x: 50, anchor: 'middle' });
  expect(anchored(98, 'Midten i gruppa')).toMatchObject({ x: 100, anchor: 'end' });
});

test('words that would meet get a row each, and a free row is used again', () => {
  const words = [
    { from: 0, to: 30 },
    { from: 20, to: 50 },
    { from: 40, to: 60 },
  ];
  expect(rowsOf(words)).toEqual([0, 1, 0]);
});
