import { expect, test } from 'vitest';
import { type ChainRow, editionContent } from './rules.ts';

const days = { publishesOn: '2026-12-01', today: '2026-12-01' };
const at = new Date('2026-12-01T08:00:00Z');
const row = (id: string, given: Partial<ChainRow> = {}): ChainRow => ({
  ...{ id, chainId: id[0]!, number: Number(id[1] ?? 0), state: 'SUBMITTED', publishedAt: null, isLate: false },
  ...given,
});

test('an edition holds the newest submitted correction of each chain', () => {
  const rows = [row('a0', { state: 'RETURNED' }), row('a1'), row('b0', { state: 'DRAFT' }), row('c0')];
  expect(editionContent(rows, 1, days)).toEqual({ rows: ['a1', 'c0'], published: ['a1', 'c0'], superseded: [] });
});

test('late answers wait for the second edition', () => {
  const rows = [row('a0'), row('b0', { isLate: true })];
  expect(editionContent(rows, 1, days).rows).toEqual(['a0']);
  const later = [row('a0', { state: 'PUBLISHED', publishedAt: at }), row('b0', { isLate: true })];
  expect(editionContent(later, 2, days)).toEqual({ rows: ['a0', 'b0'], published: ['b0'], superseded: [] });
});

test('what was published stands until its correction is in', () => {
  const returned = row('a0', { state: 'RETURNED', publishedAt: at });
  const waiting = [returned, row('a1', { state: 'DRAFT' }), row('b0')];
  expect(editionContent(waiting, 2, days)).toEqual({ rows: ['a0', 'b0'], published: ['b0'], superseded: [] });
  expect(editionContent([returned, row('a1')], 2, days)).toEqual({
    rows: ['a1'],
    published: ['a1'],
    superseded: ['a0'],
  });
});

test('a first edition may be empty, a later one not', () => {
  expect(editionContent([], 1, days).rows).toEqual([]);
  expect(() => editionContent([], 2, days)).toThrow('Nothing has come in');
});

test('nothing is published before its day', () => {
  expect(() => editionContent([row('a0')], 1, { ...days, today: '2026-11-30' })).toThrow('2026-12-01');
});
