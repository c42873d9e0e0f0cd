import { expect, test } from 'vitest';
import type { Viewer } from '../../access.ts';
import { guardOf, widerGroup } from './released.ts';

const adviser: Viewer = { id: 'a', name: 'Kari', ndfuRole: 'ADVISER', seats: [] };
const editor: Viewer = {
  ...{ id: 'e', name: 'Ola', ndfuRole: null },
  seats: [{ id: 's', municipalityId: 1, role: 'EDITOR', title: '' }],
};
const guard = guardOf(5);
const computed = () => 0.5;
const mustNotCompute = () => {
  throw new Error('was computed');
};

test.each([4, 1, 0])('a figure that rests on %i answers is shown to nobody, and not even computed', (n) => {
  for (const user of [null, editor, adviser]) {
    expect(guard.released(user, { source: 'PUBLISHED', n }, mustNotCompute)).toEqual({
      figure: null,
      because: 'TOO_FEW',
    });
  }
});

test('a figure of five published answers is shown to everybody', () => {
  for (const user of [null, editor, adviser]) {
    expect(guard.released(user, { source: 'PUBLISHED', n: 5 }, computed)).toEqual({ figure: 0.5, because: null });
  }
});

test('a figure of what is submitted and unpublished is shown to NDFU only, however many it rests on', () => {
  const collection = { source: 'COUNTING', n: 300 } as const;
  expect(guard.released(adviser, collection, computed).figure).toBe(0.5);
  for (const user of [null, editor]) {
    expect(guard.released(user, collection, mustNotCompute)).toEqual({ figure: null, because: 'NOT_PUBLISHED' });
  }
});

test('figures of a published round are the edition’s for all; of another one NDFU’s alone', () => {
  for (const user of [null, editor, adviser]) expect(guard.sourceFor(user, { isPublished: true })).toBe('PUBLISHED');
  expect(guard.sourceFor(adviser, { isPublished: false })).toBe('COUNTING');
  for (const user of [null, editor]) expect(guard.sourceFor(user, { isPublished: false })).toBeNull();
});

test.each([
  [1, 3],
  [3, 3],
  [8, 8],
])('a setting of %i means at least %i answers', (setting, fewest) => {
  const strict = guardOf(setting);
  expect(strict.fewest).toBe(fewest);
  expect(strict.released(null, { source: 'PUBLISHED', n: fewest - 1 }, computed).because).toBe('TOO_FEW');
  expect(strict.released(null, { source: 'PUBLISHED', n: fewest }, computed).because).toBeNull();
});

test('what is offered instead of too small a group is the nearest wider one with enough answers', () => {
  const answers = (population: number | null, country: number) => (kind: 'POPULATION' | 'COUNTRY') =>
    kind === 'POPULATION' ? population : country;
  expect(widerGroup('KOSTRA', 5, answers(5, 40))).toBe('POPULATION');
  expect(widerGroup('NEAREST', 5, answers(4, 40))).toBe('COUNTRY');
  expect(widerGroup('OWN_LIST', 5, answers(null, 40))).toBe('COUNTRY');
  expect(widerGroup('COUNTY', 5, answers(30, 40))).toBe('COUNTRY');
  expect(widerGroup('CENTRALITY', 5, answers(30, 4))).toBeNull();
  expect(widerGroup('COUNTRY', 5, answers(30, 40))).toBeNull();
});
