import { expect, test } from 'vitest';
import type { Change, Checklist } from './checklist.ts';
import { brokenCriteria, seriesMarks } from './seriesMarks.ts';
import { criterion, laterVersion, smallChecklist, texts, theme } from './testing/smallChecklist.ts';

const criteria = (...ids: string[]) => [
  theme(
    'whole',
    ids.map((id) => criterion(id)),
  ),
];
const first = smallChecklist(['a', 'b', 'c', 'd'].map((id) => criterion(id)));
const told = laterVersion(first, '1.1.0', {}, [
  { kind: 'clarified', criterion: 'a', secondReader: 'Kari' },
  { kind: 'editorial', criterion: 'b' },
]);
const changes: Change[] = [
  { kind: 'modified', criterion: 'b' },
  { kind: 'covered-by', criterion: 'c', by: 'x' },
  { kind: 'retired', criterion: 'd', reason: texts('Settled') },
  { kind: 'added', criterion: 'n' },
  { kind: 'weight-changed', theme: 'whole' },
  { kind: 'levels-changed', level: 'there' },
];
const second = laterVersion(told, '2.0.0', { themes: criteria('a', 'b', 'x', 'n') }, changes);
const all = [first, told, second];
const marks = (start: Checklist, end: Checklist) =>
  seriesMarks(start, end, all).map(({ version, change, effect, criteria: touched }) => [
    ...[version, change.kind, effect],
    touched.join(' '),
  ]);

test('what leaves a series as it is makes no mark, everything else does, by the version that declares it', () => {
  expect(marks(first, second)).toEqual([
    ['1.1.0', 'clarified', 'MARKED', 'a'],
    ['2.0.0', 'modified', 'BREAKS', 'b'],
    ['2.0.0', 'covered-by', 'TRANSFER', 'c x'],
    ['2.0.0', 'retired', 'OUTSIDE', 'd'],
    ['2.0.0', 'added', 'OUTSIDE', 'n'],
    ['2.0.0', 'weight-changed', 'RESCORED', 'a b x n'],
    ['2.0.0', 'levels-changed', 'RESCORED', ''],
  ]);
  expect(marks(told, told)).toEqual([]);
});

test('an entry on a scale touches the criteria that use it before and after', () => {
  const third = laterVersion(second, '3.0.0', {}, [{ kind: 'clarified', scale: 'yes-no', secondReader: 'Kari' }]);
  expect(seriesMarks(second, third, [...all, third])[0]!.criteria).toEqual(['a', 'b', 'x', 'n']);
});

test('each criterion without a series says which kinds of change are behind, on both sides', () => {
  expect(brokenCriteria(first, second, all)).toEqual([
    { criterion: 'b', isGone: false, because: 'MODIFIED', kinds: ['modified'] },
    { criterion: 'x', isGone: false, because: 'COVERED_BY', kinds: ['covered-by'] },
    { criterion: 'n', isGone: false, because: 'ADDED', kinds: ['added'] },
    { criterion: 'c', isGone: true, because: null, kinds: ['covered-by'] },
    { criterion: 'd', isGone: true, because: null, kinds: ['retired'] },
  ]);
  expect(brokenCriteria(first, told, all)).toEqual([]);
});

test('versions that have nothing in common break everything, without a kind to name', () => {
  const other = { ...second, version: '9.0.0', from: null };
  expect(seriesMarks(first, other, [...all, other])).toEqual([]);
  expect(brokenCriteria(first, other, [...all, other])[0]).toEqual({
    ...{ criterion: 'a', isGone: false, because: 'NOT_RELATED', kinds: [] },
  });
});
