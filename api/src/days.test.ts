import { expect, test } from 'vitest';
import { dayOf, endOfDay, isDay, nextDay, startOfDay } from './days.ts';

test.each([
  ['2024-01-15', '2024-01-14T23:00:00.000Z', '2024-01-15T23:00:00.000Z'],
  ['2024-03-31', '2024-03-30T23:00:00.000Z', '2024-03-31T22:00:00.000Z'],
  ['2024-07-01', '2024-06-30T22:00:00.000Z', '2024-07-01T22:00:00.000Z'],
  ['2024-10-27', '2024-10-26T22:00:00.000Z', '2024-10-27T23:00:00.000Z'],
])('%s lasts from midnight to midnight in Norway, also when the clock is changed', (day, start, end) => {
  expect([startOfDay(day).toISOString(), endOfDay(day).toISOString()]).toEqual([start, end]);
  expect(dayOf(startOfDay(day))).toBe(day);
  expect(dayOf(new Date(endOfDay(day).getTime() - 1))).toBe(day);
  expect(dayOf(endOfDay(day))).toBe(nextDay(day));
});

test.each(['2024-02-30', '2024-13-01', '2024-1-1', '24-01-01', '2024-01-01T00:00'])('%s is no day', (text) => {
  expect(isDay(text)).toBe(false);
});

test('a leap day is a day', () => expect(isDay('2024-02-29')).toBe(true));
