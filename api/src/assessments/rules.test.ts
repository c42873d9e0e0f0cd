import { expect, test } from 'vitest';
import {
  prefilledShare,
  referenceDay,
  requirePublishable,
  requireSubmitted,
  type SaveRow,
  savedFrom,
} from './rules.ts';

const row: SaveRow = {
  ...{ outcome: 'saved', saved_as: 3, revision: 3, state: 'ANSWERED', value: { options: ['yes'] } },
  ...{ saved_by: 'kari', saved_at: new Date(0), assessment_state: 'DRAFT', locked_since: null },
};

test('a row says that a save is in, now or since before, or what stands in its way', () => {
  expect(savedFrom('c', row)).toMatchObject({
    outcome: 'SAVED',
    savedAs: 3,
    answer: { revision: 3, criterionId: 'c' },
  });
  expect(savedFrom('c', { ...row, outcome: 'replay', saved_as: 2 })).toMatchObject({ outcome: 'REPLAY', savedAs: 2 });
  expect(() => savedFrom('c', { ...row, outcome: 'conflict', saved_as: null })).toThrow(
    expect.objectContaining({ code: 'ANSWER_CONFLICT', current: expect.objectContaining({ revision: 3 }) }),
  );
  const locked = {
    ...row,
    outcome: 'locked',
    saved_as: null,
    assessment_state: 'SUBMITTED',
    locked_since: new Date(1),
  } as const;
  expect(() => savedFrom('c', locked)).toThrow(
    expect.objectContaining({ code: 'ASSESSMENT_LOCKED', lockedState: 'SUBMITTED', lockedSince: new Date(1) }),
  );
});

test('the reference date is today unless set earlier, and a correction keeps it', () => {
  expect(referenceDay(null, null, '2026-05-01', '2026-06-01')).toBe('2026-06-01');
  expect(referenceDay('2026-05-01', null, '2026-05-01', '2026-06-01')).toBe('2026-05-01');
  expect(() => referenceDay('2026-04-30', null, '2026-05-01', '2026-06-01')).toThrow('2026-05-01');
  expect(() => referenceDay('2026-06-02', null, '2026-05-01', '2026-06-01')).toThrow('2026-06-01');
  expect(referenceDay(null, '2026-05-20', '2026-05-01', '2026-09-01')).toBe('2026-05-20');
  expect(() => referenceDay('2026-05-21', '2026-05-20', '2026-05-01', '2026-09-01')).toThrow('2026-05-20');
});

test.each(['DRAFT', 'RETURNED'] as const)('a %s one can neither be returned nor published', (state) => {
  const assessment = { state, roundId: null, submittedAt: null };
  expect(() => requireSubmitted(assessment)).toThrow(state);
  expect(() => requirePublishable(assessment)).toThrow(state);
});

test('of four answers one that stands as proposed is a quarter prefilled, whatever the order of its options', () => {
  const answers = {
    a: { state: 'ANSWERED', options: ['x', 'y'] },
    b: { state: 'ANSWERED', options: ['x'] },
    c: { state: 'DONT_KNOW' },
    d: { state: 'ANSWERED', number: '3' },
  } as const;
  const proposals = [
    { criterionId: 'a', state: 'ANSWERED', value: { options: ['y', 'x'], comment: 'i fjor' } },
    { criterionId: 'b', state: 'ANSWERED', value: { options: ['y'] } },
    { criterionId: 'd', state: 'ANSWERED', value: { number: '4' } },
  ] as const;
  expect(prefilledShare(['a', 'b', 'c', 'd'], answers, proposals)).toBe(1 / 4);
  expect(prefilledShare(['a', 'b', 'c', 'd'], answers, [])).toBeNull();
});
