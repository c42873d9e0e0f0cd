import { expect, test } from 'vitest';
import { BadFraction, parseDecimal, parseFraction } from './fraction.ts';
import { BadInterval, bandProblems, contains, parseInterval } from './interval.ts';

test.each([
  ['[0, 1/2]', '1/2', true],
  ['[0, 1/2)', '1/2', false],
  ['(1/2, 3/4)', '1/2', false],
  ['(1/2, 3/4)', '2/3', true],
  ['[3/4, 1]', '3/4', true],
  ['[10, )', '1000000', true],
  ['(10, )', '10', false],
  ['(, 0)', '-1', true],
  ['[1, 1]', '1', true],
])('whether %s holds %s: %s', (interval, value, expected) => {
  expect(contains(parseInterval(interval), parseFraction(value))).toBe(expected);
});

test('a decimal just below a band is not in it', () => {
  expect(contains(parseInterval('[5, 10)'), parseDecimal('4.999'))).toBe(false);
});

test.each(['0, 1', '[0; 1]', '[0, 1', '[1, 0]', '(1/2, 1/2)', '[1/2, 1/2)', '[, 1]', '[0, ]', '[0.5, 1]', ''])(
  '"%s" is not an interval',
  (text) => {
    expect(() => parseInterval(text)).toThrow(BadInterval);
  },
);

test('an end that is not in lowest terms is refused', () => {
  expect(() => parseInterval('[0, 2/4]')).toThrow(BadFraction);
});

test.each([
  [['[0, 1/2]', '(1/2, 3/4)', '[3/4, 1]'], []],
  [['[3/4, 1]', '[0, 1/2]', '(1/2, 3/4)'], []],
  [['[0, 1]'], []],
  [['[0, 1/2)', '(1/2, 1]'], [{ kind: 'GAP', at: '1/2' }]],
  [['[0, 1/2]', '[1/2, 1]'], [{ kind: 'OVERLAP', at: '1/2' }]],
  [['[0, 1/2]', '(3/4, 1]'], [{ kind: 'GAP', at: '1/2' }]],
  [['[0, 3/4]', '(1/2, 1]'], [{ kind: 'OVERLAP', at: '1/2' }]],
  [['(0, 1]'], [{ kind: 'GAP', at: '0' }]],
  [['[0, 1)'], [{ kind: 'GAP', at: '1' }]],
  [['[0, 2]'], [{ kind: 'OVERLAP', at: '1' }]],
  [
    ['[0, 1]', '[1/4, 1/2]'],
    [
      { kind: 'OVERLAP', at: '1/4' },
      { kind: 'GAP', at: '1/2' },
    ],
  ],
  [[], [{ kind: 'GAP', at: '0' }]],
])('levels %j cover 0–1 but for %j', (bands, problems) => {
  expect(bandProblems(bands, '[0, 1]')).toEqual(problems);
});

test('number bands may go on without end', () => {
  expect(bandProblems(['[0, 10)', '[10, )'], '[0, )')).toEqual([]);
  expect(bandProblems(['[0, 10)', '[10, 20]'], '[0, )')).toEqual([{ kind: 'GAP', at: '20' }]);
  expect(bandProblems(['[0, )', '[10, )'], '[0, )')).toEqual([{ kind: 'OVERLAP', at: '10' }]);
});
