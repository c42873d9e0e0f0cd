import { expect, test } from 'vitest';
import { runState, saysEverySeconds, stoppedAfterSeconds } from './runState.ts';

const run = { isFinished: false, hasFailed: false, hasLanded: false, silentFor: 0 };

test.each([
  ['RUNNING', 'whose process speaks', run],
  ['RUNNING', 'that has landed and tells its outcome in a moment', { ...run, hasLanded: true }],
  ['STOPPED', 'whose process is silent', { ...run, silentFor: stoppedAfterSeconds }],
  ['LANDED', 'whose process fell silent after the commit', { ...run, hasLanded: true, silentFor: stoppedAfterSeconds }],
  ['FINISHED', 'that told its outcome long ago', { ...run, isFinished: true, hasLanded: true, silentFor: 9_000_000 }],
  ['FINISHED', 'that failed and wrote nothing', { ...run, isFinished: true, hasFailed: true }],
  ['LANDED', 'that lost its connection at the commit', { ...run, isFinished: true, hasFailed: true, hasLanded: true }],
] as const)('%s: a run %s', (state, _name, given) => {
  expect(runState(given)).toBe(state);
});

test('a process that is late with several words is not taken for stopped', () => {
  expect(runState({ ...run, silentFor: 5 * saysEverySeconds })).toBe('RUNNING');
});
