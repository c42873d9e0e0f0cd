import { expect, test } from 'vitest';
import { changeText, percentText, wholePercent } from './percentText.ts';

const levels = [{ band: '[0, 1/2]' }, { band: '(1/2, 3/4)' }, { band: '[3/4, 1]' }];

test.each([
  ['0', '0'],
  ['1', '100'],
  ['7/9', '78'],
  ['1/200', '1'],
  ['1/201', '0'],
  ['13/200', '7'],
])('%s is read as %s per cent: whole, half away from zero', (score, shown) => {
  expect(percentText(score)).toBe(shown);
});

test.each([
  // 50.4 % would round to 50, which is still the level below
  ['63/125', '50.4'],
  ['50001/100000', '50.001'],
  // 74.9 % would round to 75, which is the level above
  ['749/1000', '74.9'],
  ['74999/100000', '74.9'],
  // these are shown in their own band already
  ['1/2', '50'],
  ['3/4', '75'],
  ['20/27', '74'],
  ['99/100', '99'],
])('%s is never shown in the band of another level: %s', (score, shown) => {
  expect(percentText(score, { levels })).toBe(shown);
});

test('a score just under two thirds is cut off, not rounded into the band above', () => {
  expect(percentText('3333/5000', { levels: [{ band: '[0, 2/3)' }, { band: '[2/3, 1]' }] })).toBe('66.6');
});

test('a score on an edge that has no decimal form is shown in a band of its own', () => {
  expect(
    percentText('2/3', { levels: [{ band: '[0, 2/3)' }, { band: '[2/3, 667/1000]' }, { band: '(667/1000, 1]' }] }),
  ).toBe('66.7');
});

test.each([
  ['1/24', '+4.2'],
  ['-1/9', '-11.1'],
  ['1/2000', '+0.1'],
  ['-1/2000', '-0.1'],
  ['1/2001', '0.0'],
  ['-1/2001', '0.0'],
  ['0', '0.0'],
])('a change of %s is read as %s points: one decimal, half away from zero, signed', (change, shown) => {
  expect(changeText(change)).toBe(shown);
});

test.each([
  [0.565, 57],
  [0.285, 29],
  [0.5649, 56],
  [2 / 3, 67],
  [0, 0],
  [1, 100],
])('the figure %f of a group is %i per cent', (value, percent) => {
  expect(wholePercent(value)).toBe(percent);
});
