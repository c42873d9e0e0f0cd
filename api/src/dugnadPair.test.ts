import { expect, test } from 'vitest';
import { dugnadPair, nextDugnadOn } from './dugnadPair.ts';

const at = (referenceOn: string, submittedAt = `${referenceOn}T12:00:00Z`, id = referenceOn) => ({
  ...{ id, number: 0, referenceOn, submittedAt: new Date(submittedAt) },
});
const ids = (heldOn: string, ...given: ReturnType<typeof at>[]) => {
  const { before, after, latest } = dugnadPair(heldOn, null, given);
  return [before?.id, after?.id, latest?.id];
};

test('before is the last on or before the dugnad, after the first at least 90 days later, latest the last of all', () => {
  const given = ['2024-05-01', '2023-01-01', '2024-06-10', '2024-09-07', '2024-09-08', '2025-03-01'].map((day) =>
    at(day),
  );
  expect(ids('2024-06-10', ...given)).toEqual(['2024-06-10', '2024-09-08', '2025-03-01']);
});

test('where one is missing there is none', () => {
  expect(ids('2024-06-10')).toEqual([undefined, undefined, undefined]);
  expect(ids('2024-06-10', at('2024-06-11'))).toEqual([undefined, undefined, '2024-06-11']);
  expect(ids('2024-06-10', at('2024-06-09'))).toEqual(['2024-06-09', undefined, '2024-06-09']);
});

test('on equal dates the later submission', () => {
  const twice = (day: string) => [at(day, '2025-01-02T10:00:00Z', 'late'), at(day, '2025-01-01T10:00:00Z', 'early')];
  expect(ids('2024-06-10', ...twice('2024-06-01'))).toEqual(['late', undefined, 'late']);
  expect(ids('2024-06-10', ...twice('2024-10-01'), at('2024-10-02'))).toEqual([undefined, 'late', '2024-10-02']);
});

test.for([
  ['2021-06-10', '2024-06-10', false],
  ['2021-06-09', '2024-06-10', true],
  ['2021-02-28', '2024-02-29', false],
  ['2021-02-27', '2024-02-29', true],
])('a before of %s, a dugnad of %s: older than three years is %s', ([before, heldOn, isOld]) => {
  expect(dugnadPair(heldOn as string, null, [at(before as string)]).isBeforeOld).toBe(isOld);
});

test('an after past the next dugnad is marked; one on its day is not, it is that one’s before', () => {
  const past = (next: string | null) => dugnadPair('2024-01-01', next, [at('2024-06-01')]).isAfterPastNext;
  expect([past('2024-05-31'), past('2024-06-01'), past(null)]).toEqual([true, false, false]);
});

test('the next dugnad is the first on a later day', () => {
  const held = ['2025-01-01', '2024-01-01', '2024-01-01', '2024-03-01'];
  expect(held.map((day) => nextDugnadOn(day, held))).toEqual([null, '2024-03-01', '2024-03-01', '2025-01-01']);
});
