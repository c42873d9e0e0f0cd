import { expect, test } from 'vitest';
import { levelShares } from './levelShares.ts';

const order = ['started', 'basic', 'comprehensive'];
const reached = ['started', 'started', 'started', 'basic', 'basic', 'comprehensive'];

test('a level is told by how many reached it, and by how many reached it or more', () => {
  const [started, basic, comprehensive] = levelShares(order, reached, 4);
  expect(started).toMatchObject({ levelId: 'started', count: 3, share: 3 / 6, atLeast: 1 });
  expect(basic).toMatchObject({ levelId: 'basic', count: 2, share: 2 / 6, atLeast: 3 / 6 });
  expect(comprehensive).toMatchObject({ levelId: 'comprehensive', count: 1, share: 1 / 6, atLeast: 1 / 6 });
});

test('the silent ones could all have been at the lowest level, or all at the highest', () => {
  const [started, basic, comprehensive] = levelShares(order, reached, 4);
  expect(basic).toMatchObject({ atLeastIfLowest: 3 / 10, atLeastIfHighest: 7 / 10 });
  expect(comprehensive).toMatchObject({ atLeastIfLowest: 1 / 10, atLeastIfHighest: 5 / 10 });
  expect(started).toMatchObject({ atLeastIfLowest: 1, atLeastIfHighest: 1 });
});

test('a constant panel has no silent ones that could change it', () => {
  expect(levelShares(order, reached, null)[1]).toMatchObject({ atLeastIfLowest: null, atLeastIfHighest: null });
});
