import { expect, test } from 'vitest';
import { type Facts, nextStep } from './nextStep.ts';

const today = '2026-11-20';
const round = { isClosed: false, isPublished: false };
const facts: Facts = {
  ...{ status: 'SUBMITTED', isWaiting: false, hasSeat: true, overdueActions: 0 },
  ...{ describesUntil: '2026-10-01', dugnads: [] },
};

test('what was submitted is read before anything else', () => {
  expect(nextStep({ ...facts, isWaiting: true, overdueActions: 3 }, round, today)).toEqual({ kind: 'READ' });
});

test('a returned one waits for its correction', () => {
  expect(nextStep({ ...facts, status: 'RETURNED' }, round, today)).toEqual({ kind: 'AWAIT_CORRECTION' });
});

test.each(['BEGUN', 'SILENT'] as const)(
  '%s is reminded until the round closes, asked after it, and left alone once figures are out',
  (status) => {
    const missing = { ...facts, status, describesUntil: null };
    expect(nextStep(missing, round, today)).toEqual({ kind: 'REMIND' });
    expect(nextStep(missing, { ...round, isClosed: true }, today)).toEqual({ kind: 'ASK_LATE' });
    expect(nextStep({ ...missing, hasSeat: false }, round, today)).toEqual({ kind: 'CALL_POST' });
    expect(nextStep(missing, { ...round, isPublished: true }, today)).toEqual({ kind: 'NONE' });
  },
);

test('whoever was not invited is invited while the round runs', () => {
  expect(nextStep({ ...facts, status: 'NOT_INVITED' }, round, today)).toEqual({ kind: 'INVITE' });
});

test('overdue actions come before a dugnad that wants a new assessment', () => {
  const dugnads = ['2026-05-01'];
  expect(nextStep({ ...facts, describesUntil: '2026-06-01', overdueActions: 2, dugnads }, round, today)).toEqual({
    kind: 'CALL_ACTIONS',
    count: 2,
  });
});

test('a dugnad wants an assessment 90 days later, and not before', () => {
  const after = (heldOn: string, describesUntil: string | null) =>
    nextStep({ ...facts, dugnads: [heldOn], describesUntil }, round, today).kind;
  expect(after('2026-08-22', null)).toBe('FOLLOW_UP_DUGNAD');
  expect(after('2026-08-23', null)).toBe('NONE');
  expect(after('2026-05-01', '2026-07-29')).toBe('FOLLOW_UP_DUGNAD');
  expect(after('2026-05-01', '2026-07-30')).toBe('NONE');
  expect(after('2026-12-24', null)).toBe('NONE');
});
