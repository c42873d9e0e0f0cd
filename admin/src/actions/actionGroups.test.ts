import { expect, test } from 'vitest';
import { type Action, actionGroups, needsNote, stepOnwards } from './actionGroups.ts';

const action = (id: string, state: Action['state'], dueOn: string | null): Action =>
  ({ id, state, dueOn }) as Partial<Action> as Action;

test('what goes on comes before what is planned, the earliest day first and what has no day last', () => {
  const groups = actionGroups([
    action('dropped', 'DROPPED', null),
    action('some time', 'PLANNED', null),
    action('in May', 'PLANNED', '2026-05-01'),
    action('in March', 'PLANNED', '2026-03-01'),
    action('under way', 'STARTED', '2027-01-01'),
  ]);
  expect(groups.map(({ state, actions }) => [state, actions.map(({ id }) => id)])).toEqual([
    ['STARTED', ['under way']],
    ['PLANNED', ['in March', 'in May', 'some time']],
    ['DROPPED', ['dropped']],
  ]);
});

test.each([
  ['PLANNED', 'STARTED', false],
  ['PLANNED', 'DONE', false],
  ['DONE', 'DONE', false],
  ['STARTED', 'PLANNED', true],
  ['DONE', 'STARTED', true],
  ['PLANNED', 'DROPPED', true],
  ['DROPPED', 'PLANNED', true],
] as const)('from %s to %s a reason is asked for: %s', (from, to, isNeeded) => {
  expect(needsNote(from, to)).toBe(isNeeded);
});

test('the one step that a list offers never needs a reason', () => {
  expect((['PLANNED', 'STARTED', 'DONE', 'DROPPED'] as const).map((state) => stepOnwards({ state }))).toEqual([
    'STARTED',
    'DONE',
    null,
    null,
  ]);
});
