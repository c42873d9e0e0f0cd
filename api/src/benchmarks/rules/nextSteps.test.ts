import { type Outcome, parseFraction, score } from '@fritidssjekken/checklist-definitions';
import { expect, test } from 'vitest';
import {
  chosen,
  criterion,
  smallChecklist,
  texts,
} from '../../../../checklist-definitions/src/testing/smallChecklist.ts';
import { nextSteps, type Standing } from './nextSteps.ts';

const checklist = smallChecklist([
  ...[criterion('a', { number: '1' }), criterion('b', { number: '2', weight: '2' }), criterion('c', { number: '10' })],
  ...[criterion('d', { number: '9' }), criterion('e', { number: '3' })],
]);
const answers = chosen({ a: 'no', b: 'no', c: 'partly', d: 'partly', e: 'yes' });
const outcomes = (given: Record<string, Outcome>) => new Map(Object.entries(given));
const standing = (given: Partial<Standing> = {}): Standing => ({
  ...{ checklist, answers, latest: new Map(), previous: new Map(), peersAtTop: new Map() },
  ...given,
});
const stepsOf = (given: Partial<Standing> = {}) =>
  nextSteps(standing(given)).map(({ criterionId, reason }) => `${criterionId} ${reason}`);

test('what fell comes first, then what is unchanged for two rounds, then the greatest gap to the peers', () => {
  const latest = outcomes({ a: 'SAME', b: 'SAME', c: 'WORSE', d: 'BETTER' });
  const previous = outcomes({ a: 'SAME', b: 'BETTER' });
  const peersAtTop = new Map([...'abcde'].map((id, at) => [id, at / 10]));
  expect(stepsOf({ latest, previous, peersAtTop })).toEqual(['c FELL', 'a UNCHANGED', 'd GAP', 'b GAP']);
});

test('ties are broken by weight, the heavier first, then by number as people count', () => {
  expect(stepsOf()).toEqual(['b BELOW_TOP', 'a BELOW_TOP', 'd BELOW_TOP', 'c BELOW_TOP']);
  const peersAtTop = new Map([...'abcd'].map((id) => [id, 0.5]));
  expect(stepsOf({ peersAtTop })).toEqual(['b GAP', 'a GAP', 'd GAP', 'c GAP']);
});

test('of those that fell, the gap decides nothing: only weight and number', () => {
  const latest = outcomes({ a: 'WORSE', b: 'WORSE' });
  expect(stepsOf({ latest, peersAtTop: new Map([['a', 0.9]]) }).slice(0, 2)).toEqual(['b FELL', 'a FELL']);
});

test('what is at the top, does not apply, was not answered or is not asked is no step', () => {
  const hidden = criterion('g', { condition: { criterion: 'a', options: ['yes'] } });
  const more = smallChecklist([...checklist.themes[0]!.criteria, criterion('f'), hidden, criterion('h')]);
  const given = { ...answers, ...chosen({ f: 'NOT_APPLICABLE', g: 'no' }) };
  expect(stepsOf({ checklist: more, answers: given }).map((step) => step[0])).toEqual(['b', 'a', 'd', 'c']);
});

test('a step is worth the exact gain in the overall score, to the next better answer and to the top', () => {
  const [first] = nextSteps(standing());
  // Weights 1 + 2 + 1 + 1 + 1: b is a third of the whole.
  expect(first).toMatchObject({
    criterionId: 'b',
    next: { choiceId: 'partly', gain: '1/6' },
    top: { choiceId: 'yes', gain: '1/3' },
  });
});

test('the gain is what the engine scores: with it the score is what it was and the gain', () => {
  for (const { criterionId, top, next } of nextSteps(standing())) {
    const before = parseFraction(score(checklist, answers).score!);
    for (const { choiceId, gain } of [top, next]) {
      const after = score(checklist, { ...answers, [criterionId]: { state: 'ANSWERED', options: [choiceId] } }).score!;
      expect(before.add(parseFraction(gain!)).equals(after)).toBe(true);
    }
  }
});

test('a don’t know can be answered better too; where the score is withheld there is no gain to tell', () => {
  const given = { ...answers, ...chosen({ a: 'DONT_KNOW' }) };
  const step = nextSteps(standing({ answers: given })).find(({ criterionId }) => criterionId === 'a')!;
  // (0·2 + ½ + ½ + 1) ÷ 5 = 2/5 before; 5/12 with a "partly", 3/6 with a "yes".
  expect(step).toMatchObject({ next: { choiceId: 'partly', gain: '1/60' }, top: { choiceId: 'yes', gain: '1/10' } });
  const unknown = chosen({ a: 'no', b: 'DONT_KNOW', c: 'DONT_KNOW', d: 'DONT_KNOW', e: 'DONT_KNOW' });
  expect(nextSteps(standing({ answers: unknown })).find(({ criterionId }) => criterionId === 'a')?.top.gain).toBeNull();
});

test('of a number the step is the next band, of several-of-many one more of what is worth most', () => {
  const bands = [
    { band: '[0, 10)', points: '0' },
    { band: '[10, 50)', points: '1/2' },
    { band: '[50, )', points: '1' },
  ];
  const option = (id: string, points: string, alone = false) => ({
    ...{ id, points, alone, text: texts(id), anchor: texts(id) },
  });
  const mixed = smallChecklist(
    [
      criterion('places', { answer: { kind: 'number', unit: texts('plasser'), bands } }),
      criterion('schemes', { answer: { kind: 'several', scale: 'many' } }),
    ],
    {
      scales: [
        {
          id: 'many',
          options: [option('x', '1/4'), option('y', '1/2'), option('z', '1/4'), option('none', '0', true)],
        },
      ],
    },
  );
  const given = {
    places: { state: 'ANSWERED', number: '12' },
    schemes: { state: 'ANSWERED', options: ['none'] },
  } as const;
  expect(nextSteps(standing({ checklist: mixed, answers: given }))).toMatchObject([
    { criterionId: 'places', next: { choiceId: '[50, )', gain: '1/4' }, top: { choiceId: '[50, )', gain: '1/4' } },
    { criterionId: 'schemes', next: { choiceId: 'y', gain: '1/4' }, top: { choiceId: 'z', gain: '1/2' } },
  ]);
});

test('of several-of-many that are worth the most together no more is a step, and the top is the first that is worth it', () => {
  const half = (id: string) => ({ id, points: '1/2', alone: false, text: texts(id), anchor: texts(id) });
  const capped = smallChecklist([criterion('schemes', { answer: { kind: 'several', scale: 'many' } })], {
    scales: [{ id: 'many', options: [half('x'), half('y'), half('z')] }],
  });
  const stepsWith = (...options: string[]) =>
    nextSteps(standing({ checklist: capped, answers: { schemes: { state: 'ANSWERED', options } } }));
  expect(stepsWith('x', 'y')).toEqual([]);
  expect(stepsWith('x')).toMatchObject([{ next: { choiceId: 'y', gain: '1/2' }, top: { choiceId: 'y', gain: '1/2' } }]);
});
