import { expect, test } from 'vitest';
import { compare } from './compare.ts';
import { recalibrate } from './recalibrate.ts';
import { chosen, criterion, laterVersion, scale, smallChecklist, texts, theme } from './testing/smallChecklist.ts';

const four = smallChecklist(['a', 'b', 'c', 'd'].map((id) => criterion(id)));

test('a fall by a stricter eye is a rise once the year before is rated by the same eye', () => {
  const earlier = { checklist: four, answers: chosen({ a: 'yes', b: 'yes', c: 'partly', d: 'no' }) };
  const later = { checklist: four, answers: chosen({ a: 'partly', b: 'yes', c: 'partly', d: 'no' }) };
  // raw: (1 + 1 + 1/2 + 0) / 4 = 5/8 to (1/2 + 1 + 1/2 + 0) / 4 = 1/2
  expect(compare(earlier, later, [four]).sameQuestions).toEqual({ earlier: '5/8', later: '1/2', change: '-1/8' });
  // a: no, b: partly instead of yes; c and d as they were: (0 + 1/2 + 1/2 + 0) / 4 = 1/4
  expect(recalibrate(earlier, later, chosen({ a: 'no', b: 'partly' }), [four])).toEqual({
    ...{ earlier: '1/4', change: '1/4', rated: 2, of: 4 },
    criteria: [
      { criterion: 'a', before: '0', after: '1/2', outcome: 'BETTER' },
      { criterion: 'b', before: '1/2', after: '1', outcome: 'BETTER' },
    ],
  });
});

test('ratings of less than half of the core’s weight give criteria, and no number', () => {
  const weighted = smallChecklist([criterion('a', { weight: '3' }), criterion('b'), criterion('c'), criterion('d')]);
  const answers = chosen({ a: 'yes', b: 'yes', c: 'yes', d: 'yes' });
  const [earlier, later] = [
    { checklist: weighted, answers },
    { checklist: weighted, answers },
  ];
  // b and c: 2 of 6
  expect(recalibrate(earlier, later, chosen({ b: 'no', c: 'yes' }), [weighted])).toEqual({
    ...{ earlier: null, change: null, rated: 2, of: 4 },
    criteria: [
      { criterion: 'b', before: '0', after: '1', outcome: 'BETTER' },
      { criterion: 'c', before: '1', after: '1', outcome: 'SAME' },
    ],
  });
  // a alone: 3 of 6; (3 · 0 + 1 + 1 + 1) / 6 = 1/2
  expect(recalibrate(earlier, later, chosen({ a: 'no' }), [weighted])).toMatchObject({ earlier: '1/2', change: '1/2' });
});

test('a core below half of what is asked gives no number, however much of it was rated anew', () => {
  const earlier = { checklist: four, answers: chosen({ a: 'yes', b: 'DONT_KNOW', c: 'DONT_KNOW', d: 'DONT_KNOW' }) };
  const later = { checklist: four, answers: chosen({ a: 'yes', b: 'yes', c: 'yes', d: 'yes' }) };
  expect(recalibrate(earlier, later, chosen({ a: 'no' }), [four])).toMatchObject({ change: null, rated: 1, of: 1 });
});

test('off the core, and by don’t know, nothing is rated anew', () => {
  const earlier = { checklist: four, answers: chosen({ a: 'yes', b: 'yes', c: 'yes', d: 'DONT_KNOW' }) };
  const later = { checklist: four, answers: chosen({ a: 'no', b: 'yes', c: 'yes', d: 'yes' }) };
  expect(recalibrate(earlier, later, chosen({ a: 'DONT_KNOW', d: 'no' }), [four])).toBeNull();
  expect(recalibrate(earlier, later, {}, [four])).toBeNull();
});

test('ratings are in the later version; where that is the older one they are read in the newer', () => {
  const finer = laterVersion(
    four,
    '2.0.0',
    { scales: [scale('yes-no', { full: '1', most: '2/3', some: '1/3', none: '0' })] },
    [{ kind: 'options-changed', scale: 'yes-no', transfer: { yes: 'full', partly: null, no: 'none' } }],
  );
  const onOld = { checklist: four, answers: chosen({ a: 'yes', b: 'no', c: 'no', d: 'yes' }) };
  const onNew = { checklist: finer, answers: chosen({ a: 'full', b: 'some', c: 'most', d: 'none' }) };
  // rated in 2.0.0: a 2/3, d 1/3, b and c stay 0: earlier 1/4; later (1 + 1/3 + 2/3 + 0) / 4 = 1/2
  expect(recalibrate(onOld, onNew, chosen({ a: 'most', d: 'some' }), [four, finer])).toMatchObject({
    ...{ earlier: '1/4', change: '1/4', rated: 2, of: 4 },
    criteria: [{ outcome: 'BETTER' }, { before: '1/3', after: '0', outcome: 'WORSE' }],
  });
  // rated in 1.0.0: a and b no; partly has no counterpart, so c keeps 2/3; (0 + 0 + 2/3 + 0) / 4 = 1/6, later 1/2
  expect(recalibrate(onNew, onOld, chosen({ a: 'no', b: 'no', c: 'partly' }), [four, finer])).toMatchObject({
    ...{ earlier: '1/6', change: '1/3', rated: 2, of: 4 },
    criteria: [
      { criterion: 'a', before: '0', after: '1' },
      { criterion: 'b', before: '0', after: '0' },
    ],
  });
});

test('by themes each theme weighs the same, also among what was rated anew', () => {
  const checklist = smallChecklist([], {
    aggregate: 'themes',
    themes: [
      theme(
        'wide',
        ['a', 'b', 'c'].map((id) => criterion(id)),
      ),
      theme('narrow', [criterion('d')]),
    ],
  });
  const answers = chosen({ a: 'yes', b: 'yes', c: 'yes', d: 'yes' });
  const [earlier, later] = [
    { checklist, answers },
    { checklist, answers },
  ];
  // d is half of the weight: (1 + 0) / 2
  expect(recalibrate(earlier, later, chosen({ d: 'no' }), [checklist])).toMatchObject({ earlier: '1/2', rated: 1 });
  expect(recalibrate(earlier, later, chosen({ a: 'no', b: 'no' }), [checklist])).toMatchObject({ earlier: null });
});

test('different checklists are not compared at all', () => {
  const other = smallChecklist([criterion('a')], { checklist: 'other', title: texts('Other') });
  expect(() => recalibrate({ checklist: four, answers: {} }, { checklist: other, answers: {} }, {}, [])).toThrow(
    RangeError,
  );
});
