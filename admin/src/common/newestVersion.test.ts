import { expect, test } from 'vitest';
import { newestVersion } from './newestVersion.ts';

test('the newest version is the highest by its numbers, not by its letters', () => {
  const versions = ['1.9.0', '1.10.0', '1.2.11'].map((version) => ({ version }));
  expect(newestVersion(versions)).toBe('1.10.0');
  expect(newestVersion([])).toBeNull();
});
