import { expect, test } from 'vitest';
import {
  BadFraction,
  compareFractions,
  doubleOf,
  formatFraction,
  parseDecimal,
  parseFraction,
  percentOf,
} from './fraction.ts';

test.each(['0', '1', '2/3', '-1/9', '12345678901234567890/7'])(
  '%s is a fraction, and is written as it was read',
  (text) => {
    expect(formatFraction(parseFraction(text))).toBe(text);
  },
);

test.each(['0.5', '2/4', '1/1', '0/3', '1/0', ' 1', '1 /2', '+1', '-0', '01', '1/02', '', '1e3', '½', '3/-4'])(
  '"%s" is not a fraction in lowest terms',
  (text) => {
    expect(() => parseFraction(text)).toThrow(BadFraction);
  },
);

test('a number is never taken for a fraction', () => {
  expect(() => parseFraction(0.5 as unknown as string)).toThrow(BadFraction);
  expect(() => parseFraction(1 as unknown as string)).toThrow(BadFraction);
});

test('an answered number is read as the decimal that it is', () => {
  expect(formatFraction(parseDecimal('12.50'))).toBe('25/2');
  expect(formatFraction(parseDecimal('-0.1'))).toBe('-1/10');
  for (const text of ['12,5', '.5', '5.', '1e3', '', ' 1']) expect(() => parseDecimal(text)).toThrow(BadFraction);
});

test('fractions that doubles cannot tell apart are told apart', () => {
  const [smaller, greater] = ['1000000000000000000000/3000000000000000000001', '1/3'];
  expect(doubleOf(smaller)).toBe(doubleOf(greater));
  expect(compareFractions(smaller, greater)).toBeLessThan(0);
});

test('a double is given for sorting: 0–1, or in per cent', () => {
  expect(doubleOf('7/8')).toBe(0.875);
  expect(percentOf('7/8')).toBe(87.5);
});
