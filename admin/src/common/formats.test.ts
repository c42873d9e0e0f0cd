import { expect, test } from 'vitest';
import { clockOf, dayAsTyped, dayOf, numberOf, today, typedDay, typedLink, typedNumber } from './formats.ts';

test('a clock is Oslo’s, with a stop in Norwegian and a colon in English', () => {
  expect(clockOf('2026-03-14T13:03:00Z', 'nb')).toBe('14.03');
  expect(clockOf('2026-07-14T22:30:00Z', 'nn')).toBe('00.30');
  expect(clockOf('2026-03-14T13:03:00Z', 'en')).toBe('14:03');
});

test('a plain day is that day everywhere, a moment the day in Oslo', () => {
  expect(dayOf('2026-11-12', 'nb')).toBe('12. november 2026');
  expect(dayOf('2026-12-01', 'nn')).toBe('1. desember 2026');
  expect(dayOf('2026-11-12T23:30:00Z', 'nb')).toBe('13. november 2026');
  expect(dayOf('2026-11-12', 'en')).toBe('12 November 2026');
});

test('today ends at midnight in Oslo', () => {
  expect(today(new Date('2026-06-30T21:59:00Z'))).toBe('2026-06-30');
  expect(today(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
});

test('numbers have a decimal comma and a true minus in Norwegian', () => {
  expect(numberOf('-66.5', 'nb')).toBe('−66,5');
  expect(numberOf('66.5', 'en')).toBe('66.5');
});

test.each([
  ['12', '12'],
  ['12,5', '12.5'],
  [' 1 200 ', '1200'],
  ['007,5', '7.5'],
  ['0,5', '0.5'],
  ['', ''],
  ['12,', null],
  ['tolv', null],
  ['1e3', null],
])('typing %j as a number gives %j', (typed, number) => {
  expect(typedNumber(typed)).toBe(number);
});

test.each([
  ['12.3.2026', '2026-03-12'],
  ['12. 03. 2026', '2026-03-12'],
  ['12/3 2026', '2026-03-12'],
  ['1-12-26', '2026-12-01'],
  ['2026-03-12', '2026-03-12'],
  ['29.2.2024', '2024-02-29'],
  ['29.2.2026', null],
  ['31.4.2026', null],
  ['3.13.2026', null],
  ['12.3', null],
  ['i mars', null],
  ['', ''],
])('typing %j as a day gives %j', (typed, day) => {
  expect(typedDay(typed)).toBe(day);
  if (day) expect(typedDay(dayAsTyped(day))).toBe(day);
});

test.each([
  ['drammen.example/plan', 'https://drammen.example/plan'],
  ['http://drammen.example', 'http://drammen.example'],
  ['drammen.example:8080/plan', 'https://drammen.example:8080/plan'],
  ['', ''],
  ['javascript:alert(1)', null],
  ['mailto:kari@drammen.example', null],
  ['ikke en lenke', null],
  ['plan', null],
])('typing %j as a link gives %j', (typed, link) => {
  expect(typedLink(typed)).toBe(link);
});
