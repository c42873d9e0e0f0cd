import { expect, test } from 'vitest';
import { groupKeyOf, membersOf, nearestTo, type PeerFact, populationBands, widerThan } from './groups.ts';

const fact = (municipalityId: number, given: Partial<PeerFact> = {}): PeerFact => ({
  ...{ municipalityId, vintage: '2026', population: 5_000, kostraGroup: 'EKG02', countyCode: '15' },
  ...{ centralityClass: 4, centralityIndex: 700 },
  ...given,
});
const codeOf = (id: number) => String(id).padStart(4, '0');

test.each([
  [0, '0-599'],
  [599, '0-599'],
  [600, '600-1999'],
  [1_999, '600-1999'],
  [2_000, '2000-9999'],
  [10_000, '10000-19999'],
  [20_000, '20000-29999'],
  [30_000, '30000-44999'],
  [45_000, '45000-74999'],
  [75_000, '75000-299999'],
  [299_999, '75000-299999'],
  [300_000, '300000-'],
  [728_714, '300000-'],
])('%i inhabitants are in the band %s', (population, band) => {
  expect(groupKeyOf(fact(1, { population }), 'POPULATION')).toBe(band);
  expect(populationBands).toContain(band);
});

test('each fixed group has its key, and none where the fact is not known', () => {
  const known = fact(1);
  expect(groupKeyOf(known, 'KOSTRA')).toBe('EKG02');
  expect(groupKeyOf(known, 'COUNTY')).toBe('15');
  expect(groupKeyOf(known, 'CENTRALITY')).toBe('4');
  expect(groupKeyOf(known, 'COUNTRY')).toBe('NO');
  const unknown = fact(2, { kostraGroup: null, population: null, centralityClass: null });
  expect(['KOSTRA', 'POPULATION', 'CENTRALITY'].map((kind) => groupKeyOf(unknown, kind as 'KOSTRA'))).toEqual([
    null,
    null,
    null,
  ]);
});

test('the members of a group are all whose fact is the same, in the order of their numbers', () => {
  const facts = [fact(3), fact(1), fact(2, { countyCode: '46' })];
  expect(membersOf(facts, 'COUNTY', '15')).toEqual([1, 3]);
  expect(membersOf(facts, 'COUNTRY', 'NO')).toEqual([1, 2, 3]);
});

test('too small a group is widened to the population band, that and all others to the country', () => {
  expect((['KOSTRA', 'NEAREST', 'OWN_LIST'] as const).map(widerThan)).toEqual(Array(3).fill('POPULATION'));
  expect((['POPULATION', 'COUNTY', 'CENTRALITY'] as const).map(widerThan)).toEqual(Array(3).fill('COUNTRY'));
  expect(widerThan('COUNTRY')).toBeNull();
});

test('the nearest are those most like it in size and centrality, its own not among them', () => {
  const facts = [
    fact(1, { population: 1_000, centralityIndex: 500 }),
    fact(2, { population: 1_100, centralityIndex: 510 }),
    fact(3, { population: 100_000, centralityIndex: 900 }),
    fact(4, { population: 1_500, centralityIndex: 560 }),
  ];
  expect(nearestTo(1, facts, codeOf)).toEqual([2, 4, 3]);
  expect(nearestTo(1, facts, codeOf, 1)).toEqual([2]);
});

test('sizes are compared by their logarithm: ten times as many is as far as a tenth', () => {
  const facts = [100, 1_000, 10_000].map((population, index) => fact(index + 1, { population }));
  expect(nearestTo(2, facts, codeOf)).toEqual([1, 3]);
  expect(nearestTo(2, facts.toReversed(), (id) => codeOf(9 - id))).toEqual([3, 1]);
});

test('of two that are equally near, the lower code comes first, whatever their number and place', () => {
  const facts = [fact(1), fact(2), fact(3), fact(4, { population: 9_000 })];
  expect(nearestTo(1, facts, (id) => codeOf(10 - id))).toEqual([3, 2, 4]);
  expect(nearestTo(1, facts.toReversed(), codeOf)).toEqual([2, 3, 4]);
});

test('whoever lacks a fact is nobody’s nearest and has none', () => {
  const facts = [fact(1), fact(2, { population: null }), fact(3, { centralityIndex: null }), fact(4)];
  expect(nearestTo(1, facts, codeOf)).toEqual([4]);
  expect(nearestTo(2, facts, codeOf)).toEqual([]);
  expect(nearestTo(9, facts, codeOf)).toEqual([]);
});
