import { expect, test } from 'vitest';
import { enteredWith, newsOf } from './editionModel.ts';

const entry = (id: string, number: number, isLate: boolean) => ({ id, number, isLate });

test('what an edition makes public is told by why it comes now; a late correction is a correction', () => {
  const inTime = entry('a', 0, false);
  const late = entry('b', 0, true);
  const [corrected, lateCorrected] = [entry('c', 1, false), entry('d', 2, true)];
  expect(newsOf([late, corrected, inTime, lateCorrected])).toEqual({
    ...{ late: [late], corrections: [corrected, lateCorrected], first: [inTime] },
  });
});

test('an edition holds what earlier ones made public too; new in it is what bears its own moment', () => {
  const [older, newer] = [{ publishedAt: '2024-06-20T10:00:00Z' }, { publishedAt: '2024-07-20T10:00:00Z' }];
  expect(enteredWith('2024-07-20T10:00:00Z', [older, newer, { publishedAt: null }])).toEqual([newer]);
});
