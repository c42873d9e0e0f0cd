import { expect, test } from 'vitest';
import type { Checklist } from './checklist.ts';
import { pathBetween } from './core/path.ts';
import { readAnswers } from './core/read.ts';
import { commonCore } from './core.ts';
import { chosen, criterion, laterVersion, scale, smallChecklist, texts, theme } from './testing/smallChecklist.ts';

const first = smallChecklist(['a', 'b', 'c'].map((id) => criterion(id)));
const merged = laterVersion(first, '2.0.0', { themes: [theme('whole', [criterion('m'), criterion('c')])] }, [
  {
    kind: 'merged',
    criterion: 'm',
    merges: ['a', 'b'],
    tuples: [
      { from: ['yes', 'yes'], to: 'yes' },
      { from: ['yes', 'no'], to: 'partly' },
    ],
  },
]);
const finer = laterVersion(merged, '3.0.0', { scales: [scale('yes-no', { full: '1', none: '0' })] }, [
  { kind: 'options-changed', scale: 'yes-no', transfer: { yes: 'full', partly: null, no: 'none' } },
]);

const reasons = (start: Checklist, end: Checklist, versions: readonly Checklist[]) =>
  Object.fromEntries(commonCore(start, end, versions).map(({ criterion, because }) => [criterion, because]));

test('transfers are composed over several versions', () => {
  expect(commonCore(first, finer, [first, merged, finer])).toEqual([
    { criterion: 'm', because: null, origins: ['a', 'b'], isClarified: false },
    { criterion: 'c', because: null, origins: ['c'], isClarified: false },
  ]);
  const read = (a: string, b: string) =>
    readAnswers(first, chosen({ a, b }), pathBetween(first, finer, [first, merged, finer])!).get('m');
  expect(read('yes', 'yes')).toMatchObject({ answer: { options: ['full'] }, origins: ['a', 'b'] });
  expect(read('yes', 'no')).toEqual({ because: 'NO_TRANSFER' });
  expect(read('no', 'no')).toEqual({ because: 'NO_TRANSFER' });
});

test('a transfer that reaches nothing of what came before breaks the series', () => {
  const narrow = laterVersion(merged, '3.0.0', { scales: [scale('yes-no', { full: '1', none: '0' })] }, [
    { kind: 'options-changed', scale: 'yes-no', transfer: { yes: null, partly: null, no: 'none' } },
  ]);
  expect(reasons(first, narrow, [first, merged, narrow])).toEqual({ m: 'NO_TRANSFER', c: null });
});

test('one break breaks, and its kind is the reason', () => {
  const second = laterVersion(
    first,
    '2.0.0',
    {
      themes: [
        theme(
          'whole',
          ['a', 'b', 'd'].map((id) => criterion(id)),
        ),
      ],
    },
    [
      { kind: 'modified', criterion: 'a' },
      { kind: 'condition-changed', criterion: 'b' },
      { kind: 'retired', criterion: 'c', reason: texts('Settled') },
      { kind: 'added', criterion: 'd' },
    ],
  );
  const third = laterVersion(second, '2.1.0', {}, [{ kind: 'clarified', criterion: 'a', secondReader: 'Kari' }]);
  expect(reasons(first, third, [first, second, third])).toEqual({ a: 'MODIFIED', b: 'CONDITION_CHANGED', d: 'ADDED' });
  expect(reasons(second, third, [first, second, third])).toEqual({ a: null, b: null, d: null });
});

test('an entry on an option counts for every criterion that uses its scale', () => {
  const second = laterVersion(first, '2.0.0', {}, [{ kind: 'modified', scale: 'yes-no', option: 'partly' }]);
  expect(reasons(first, second, [first, second])).toEqual({ a: 'MODIFIED', b: 'MODIFIED', c: 'MODIFIED' });
});

test('options that are declared one by one leave the others as they are', () => {
  const second = laterVersion(first, '2.0.0', { scales: [scale('yes-no', { yes: '1', no: '0' })] }, [
    { kind: 'options-changed', scale: 'yes-no', option: 'partly', transfer: { partly: 'no' } },
  ]);
  const read = readAnswers(first, chosen({ a: 'yes', b: 'partly' }), pathBetween(first, second, [first, second])!);
  expect([read.get('a'), read.get('b')]).toMatchObject([
    { answer: { options: ['yes'] } },
    { answer: { options: ['no'] } },
  ]);
});

test('of several chosen options all must be read, or none is', () => {
  const several = (points: Readonly<Record<string, string>>) =>
    smallChecklist([criterion('a', { answer: { kind: 'several', scale: 'yes-no' } })], {
      scales: [scale('yes-no', points)],
    });
  const older = several({ school: '1/2', fax: '1/4', web: '1/4' });
  const newer = laterVersion(older, '2.0.0', { scales: several({ school: '1/2', web: '1/2' }).scales }, [
    { kind: 'options-changed', scale: 'yes-no', transfer: { school: 'school', fax: null, web: 'web' } },
  ]);
  const read = (...options: string[]) =>
    readAnswers(older, { a: { state: 'ANSWERED', options } }, pathBetween(older, newer, [older, newer])!).get('a');
  expect(read('school', 'web')).toMatchObject({ answer: { options: ['school', 'web'] } });
  expect(read('school', 'fax')).toEqual({ because: 'NO_TRANSFER' });
});

test('written answers are in no core, and versions without a common origin have none', () => {
  const remarks = smallChecklist([criterion('a'), criterion('r', { answer: { kind: 'text' } })]);
  expect(reasons(remarks, remarks, [remarks])).toEqual({ a: null, r: 'UNSCORED' });
  const stranger = { ...first, version: '5.0.0' };
  expect(reasons(first, stranger, [first, stranger])).toEqual({ a: 'NOT_RELATED', b: 'NOT_RELATED', c: 'NOT_RELATED' });
});
