import { expect, test } from 'vitest';
import { chosen, differences } from './edits.ts';

const base = { place: 'Rådhuset', minutes: '', themes: ['a'], heldOn: '2026-03-12' };

test('a part that only one of two changed is chosen for them, a part that both changed is theirs to choose', () => {
  const mine = { ...base, place: 'Kulturhuset', minutes: 'Vi ble enige.' };
  const theirs = { ...base, minutes: 'Referat kommer.', themes: ['a', 'b'] };
  expect(differences(base, mine, theirs)).toEqual([
    { key: 'place', preset: 'mine' },
    { key: 'minutes', preset: null },
    { key: 'themes', preset: 'theirs' },
  ]);
});

test('what two people changed in the same way is no conflict', () => {
  const same = { ...base, themes: ['a', 'b'] };
  expect(differences(base, same, structuredClone(same))).toEqual([]);
});

test('of two records each part stands as it was chosen, and the own where nothing was', () => {
  const mine = { ...base, place: 'Kulturhuset', minutes: 'Vi ble enige.' };
  const theirs = { ...base, minutes: 'Referat kommer.', themes: ['a', 'b'] };
  expect(chosen(mine, theirs, { place: 'mine', themes: 'theirs' })).toEqual({
    ...base,
    place: 'Kulturhuset',
    minutes: 'Vi ble enige.',
    themes: ['a', 'b'],
  });
});
