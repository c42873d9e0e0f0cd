import { expect, test } from 'vitest';
import { lastDayOf } from './lastDayOf.ts';

test.each([
  ['is open', null, '2026-12-01'],
  ['closed at midnight after its last day', '2026-12-01T23:00:00Z', '2026-12-01'],
  ['was closed by hand late in the evening, in Oslo the next day', '2026-11-19T23:30:00Z', '2026-11-20'],
])('the last day of a round that %s', (_how, closedAt, day) => {
  expect(lastDayOf({ closesOn: '2026-12-01', closedAt })).toBe(day);
});
