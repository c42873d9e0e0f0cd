import { expect, test } from 'vitest';
import { compareVersions, nextVersion, stepBetween, versionStep } from './versionStep.ts';

test('the step is the greatest that any of the changes needs', () => {
  expect(versionStep([])).toBe('PATCH');
  expect(versionStep(['editorial', 'supporting'])).toBe('PATCH');
  expect(versionStep(['editorial', 'clarified', 'moved'])).toBe('MINOR');
  expect(versionStep(['added', 'weight-changed', 'editorial'])).toBe('MAJOR');
});

test.each([
  ['1.0.0', '1.0.1', 'PATCH'],
  ['1.0.9', '1.1.0', 'MINOR'],
  ['1.9.9', '2.0.0', 'MAJOR'],
  ['1.9.0', '1.10.0', 'MINOR'],
  ['1.0.0', '1.0.0', null],
  ['2.0.0', '1.9.9', null],
])('from %s to %s is %s', (from, to, step) => {
  expect(stepBetween(from, to)).toBe(step);
});

test('versions are ordered as numbers, and the next one starts its lower parts at 0', () => {
  expect(['1.10.0', '1.9.1', '1.9.0'].sort(compareVersions)).toEqual(['1.9.0', '1.9.1', '1.10.0']);
  expect([nextVersion('1.2.3', 'PATCH'), nextVersion('1.2.3', 'MINOR'), nextVersion('1.2.3', 'MAJOR')]).toEqual([
    '1.2.4',
    '1.3.0',
    '2.0.0',
  ]);
  expect(() => stepBetween('1.0', '1.1.0')).toThrow(RangeError);
});
