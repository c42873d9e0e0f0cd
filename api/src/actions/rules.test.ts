import { expect, test } from 'vitest';
import { NoteMissing } from './errors.ts';
import { type ActionState, isOverdue, stepOf } from './rules.ts';

const states: readonly ActionState[] = ['PLANNED', 'STARTED', 'DONE', 'DROPPED'];
const onwards = ['PLANNED STARTED', 'PLANNED DONE', 'STARTED DONE'];
const steps = states.flatMap((from) => states.filter((to) => to !== from).map((to) => [from, to] as const));

test.each(steps)('from %s to %s: without a note only onwards, with one always', (from, to) => {
  expect(stepOf(from, to, ' Fordi ')).toBe('Fordi');
  if (onwards.includes(`${from} ${to}`)) expect(stepOf(from, to, null)).toBe('');
  else expect(() => stepOf(from, to, ' ')).toThrow(NoteMissing);
});

test.each(states)('an action that stays %s has nothing new to say without a note', (state) => {
  expect(stepOf(state, state, ' ')).toBeNull();
  expect(stepOf(state, state, 'Halvårsnotat')).toBe('Halvårsnotat');
});

test.each([
  ['2026-05-31', 'PLANNED', true],
  ['2026-05-31', 'STARTED', true],
  ['2026-05-31', 'DONE', false],
  ['2026-05-31', 'DROPPED', false],
  ['2026-06-01', 'PLANNED', false],
  [null, 'PLANNED', false],
] as const)('on 1 June an action due %s that is %s: overdue is %s', (dueOn, state, overdue) => {
  expect(isOverdue({ dueOn, state }, '2026-06-01')).toBe(overdue);
});
