import { expect, test } from 'vitest';
import { carryOver } from './carryOver.ts';
import { chosen, criterion, laterVersion, scale, smallChecklist, theme } from './testing/smallChecklist.ts';

const first = smallChecklist([
  criterion('a'),
  criterion('b', { condition: { criterion: 'a', options: ['yes'] } }),
  criterion('c'),
  criterion('d'),
]);

test('answers and not applicable are proposed where the series continues, never a don’t know', () => {
  const second = laterVersion(first, '1.1.0', {}, [{ kind: 'clarified', criterion: 'a', secondReader: 'Kari' }]);
  const answers = chosen({ a: 'yes', b: 'no', c: 'NOT_APPLICABLE', d: 'DONT_KNOW' });
  expect(carryOver({ checklist: first, answers }, second, [first, second])).toEqual([
    { criterion: 'a', answer: { state: 'ANSWERED', options: ['yes'] }, originCriterion: 'a', isClarified: true },
    { criterion: 'b', answer: { state: 'ANSWERED', options: ['no'] }, originCriterion: 'b', isClarified: false },
    { criterion: 'c', answer: { state: 'NOT_APPLICABLE' }, originCriterion: 'c', isClarified: false },
  ]);
});

test('the answer of a hidden criterion is never proposed', () => {
  const answers = chosen({ a: 'no', b: 'yes' });
  expect(carryOver({ checklist: first, answers }, first, [first]).map(({ criterion }) => criterion)).toEqual(['a']);
});

test('a transfer is proposed where it maps; a modified criterion starts empty', () => {
  const second = laterVersion(first, '2.0.0', { scales: [scale('yes-no', { full: '1', none: '0' })] }, [
    { kind: 'options-changed', scale: 'yes-no', transfer: { yes: 'full', partly: null, no: 'none' } },
    { kind: 'modified', criterion: 'd' },
  ]);
  const answers = chosen({ a: 'yes', c: 'partly', d: 'yes' });
  expect(carryOver({ checklist: first, answers }, second, [first, second])).toMatchObject([
    { criterion: 'a', answer: { options: ['full'] } },
  ]);
});

test('not applicable is not proposed where it is forbidden now', () => {
  const second = laterVersion(first, '2.0.0', { notApplicable: 'forbidden' }, [
    { kind: 'policy-changed', checklist: true },
  ]);
  expect(carryOver({ checklist: first, answers: chosen({ c: 'NOT_APPLICABLE' }) }, second, [first, second])).toEqual(
    [],
  );
});

test('of another checklist the same subject is proposed', () => {
  const other = smallChecklist([criterion('k', { sameAs: [{ checklist: 'small', criterion: 'c' }] }), criterion('l')], {
    checklist: 'other',
  });
  expect(carryOver({ checklist: first, answers: chosen({ c: 'partly', d: 'yes' }) }, other, [])).toMatchObject([
    { criterion: 'k', originCriterion: 'c', answer: { options: ['partly'] } },
  ]);
});

test('a criterion that was split is proposed in each part that has a transfer', () => {
  const second = laterVersion(
    first,
    '2.0.0',
    {
      themes: [
        theme(
          'whole',
          ['a', 'b', 'c1', 'c2', 'd'].map((id) => criterion(id)),
        ),
      ],
    },
    [{ kind: 'split', criterion: 'c', into: [{ criterion: 'c1', transfer: { yes: 'partly' } }, { criterion: 'c2' }] }],
  );
  expect(carryOver({ checklist: first, answers: chosen({ c: 'yes' }) }, second, [first, second])).toMatchObject([
    { criterion: 'c1', originCriterion: 'c', answer: { options: ['partly'] } },
  ]);
});
