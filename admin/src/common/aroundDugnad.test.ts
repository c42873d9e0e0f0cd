import { expect, test } from 'vitest';
import { afterOf, mayBegin } from './aroundDugnad.ts';

test.each([
  ['NO_BEFORE_YET', null, true],
  ['NO_BEFORE', null, false],
  ['NO_AFTER_YET', '2025-06-18', true],
  ['NO_AFTER_YET', '2025-06-19', false],
  ['NO_ANSWERS', '2025-06-18', true],
  ['NO_ANSWERS', '2025-06-19', false],
  ['PLANNED', '2025-06-18', false],
  ['ENDED', null, false],
] as const)('where %s from %s, an assessment is to be begun on 18 June 2025: %s', (code, firstAfterOn, isToBegin) => {
  expect(mayBegin([{ code, firstAfterOn }], '2025-06-18')).toBe(isToBegin);
});

test('a dugnad that is planned wants a before only while it has none', () => {
  const planned = { code: 'PLANNED', firstAfterOn: '2025-09-16' };
  expect(mayBegin([{ code: 'NO_BEFORE_YET', firstAfterOn: null }, planned], '2025-06-18')).toBe(true);
  expect(mayBegin([planned], '2025-06-18')).toBe(false);
});

test.each([
  [null, '2026-05-30', 'WAIT'],
  [null, '2026-05-31', 'DUE'],
  ['2026-05-30', '2026-06-30', 'DUE'],
  ['2026-05-31', '2026-06-30', 'DONE'],
] as const)('of a dugnad on 2 March, with answers until %s, the after is on %s: %s', (until, today, stands) => {
  expect(afterOf('2026-03-02', until, today)).toBe(stands);
});
