import { expect, test } from 'vitest';
import type { InvalidShareLink } from '../errors.ts';
import { isOpenLink, shareLinkOf } from './sharing.ts';

const now = new Date('2026-11-23T23:30:00Z');

test('a share link shows its assessment to the end of its last day in Norway', () => {
  const { expiresAt } = shareLinkOf({ purpose: 'Formannskapet', lastDay: '2026-12-03' }, now);
  expect(expiresAt.toISOString()).toBe('2026-12-03T23:00:00.000Z');
  expect(isOpenLink({ expiresAt, revokedAt: null }, new Date('2026-12-03T22:59:59Z'))).toBe(true);
  expect(isOpenLink({ expiresAt, revokedAt: null }, expiresAt)).toBe(false);
  expect(isOpenLink({ expiresAt, revokedAt: now }, now)).toBe(false);
});

// In Norway it is the 24th already.
test.each([
  ['2026-11-23', 'LAST_DAY'],
  ['2027-11-26', 'LAST_DAY'],
  ['2026-02-30', 'LAST_DAY'],
  ['3. desember', 'LAST_DAY'],
])('%s is no last day', (lastDay, field) => {
  expect(() => shareLinkOf({ purpose: 'Formannskapet', lastDay }, now)).toThrowError(
    expect.objectContaining({ code: 'INVALID_SHARE_LINK', field }) as InvalidShareLink,
  );
});

test.each([['2026-11-24'], ['2027-11-25']])('%s is one', (lastDay) => {
  expect(shareLinkOf({ purpose: ' Formannskapet ', lastDay }, now).purpose).toBe('Formannskapet');
});

test.each([[' '], ['x'.repeat(201)]])('a purpose is 1 to 200 characters', (purpose) => {
  expect(() => shareLinkOf({ purpose, lastDay: '2026-12-01' }, now)).toThrowError(
    expect.objectContaining({ field: 'PURPOSE' }) as InvalidShareLink,
  );
});
