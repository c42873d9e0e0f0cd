import { expect, test } from 'vitest';
import { translator } from '../../common/translate.ts';
import { type Comparison, causesSentence, changeModel } from './changeModel.ts';
import type { Words } from './figures.ts';

const nb: Words = { t: translator('nb'), language: 'nb' };
const points = (fraction: string, text: string) => ({ fraction, text });

/**
 * Seven questions of one weight; number 7 went out, number 8 came in, number 3 was not known the last time.
 * Last time 1, 1/3, –, 1, 2/3, 1/3, 0 on numbers 1–7; now 1, 1, 1/3, 1, 1, 1/3 on 1–6 and 0 on 8.
 * S0 = (1 + 1/3 + 1 + 2/3 + 1/3 + 0) ÷ 6 = 5/9; on the core (1, 2, 4, 5, 6) S1 = S2 = (10/3) ÷ 5 = 2/3;
 * S3 = (13/3) ÷ 5 = 13/15; S4 = (1 + 1 + 1/3 + 1 + 1 + 1/3 + 0) ÷ 7 = 2/3.
 */
const comparison: Comparison = {
  __typename: 'Comparison',
  ...{ because: null, noSplit: null, readIn: '2.0.0', core: ['a', 'b', 'd', 'e', 'f'], recalibrated: null },
  coreShare: { fraction: '5/7' },
  causes: {
    before: { fraction: '5/9' },
    dropped: points('1/9', '+11.1'),
    rules: points('0', '0.0'),
    practice: points('1/5', '+20.0'),
    added: points('-1/5', '-20.0'),
    after: { fraction: '2/3' },
  },
  sameQuestions: {
    earlier: { fraction: '2/3' },
    later: { fraction: '13/15' },
    change: points('1/5', '+20.0'),
  },
  broken: [{ number: '7', isGone: true }],
  marks: [],
  criteria: [
    { criterionId: 'a', number: '1', because: null, outcome: 'SAME', earlier: { fraction: '1' } },
    { criterionId: 'b', number: '2', because: null, outcome: 'BETTER', earlier: { fraction: '1/3' } },
    { criterionId: 'c', number: '3', because: 'EARLIER_NOT_COUNTED', outcome: 'NOT_COMPARABLE', earlier: null },
    { criterionId: 'h', number: '8', because: 'ADDED', outcome: 'NOT_COMPARABLE', earlier: null },
  ],
};
const sides = {
  earlier: { name: '2023', version: '1.0.0' },
  later: { name: '2024', version: '2.0.0' },
  counted: new Set(['a', 'b', 'c', 'd', 'e', 'f', 'h']),
};

test('the causes stand between the two scores in the order of the rule, with one decimal, and only practice is marked', () => {
  const { before, steps, after, label } = changeModel(comparison, sides, nb);
  expect([before?.label, ...steps.map(({ label }) => label), after?.label]).toEqual([
    '55,6\u00a0%',
    ...['+11,1', '0,0', '+20,0', '−20,0'],
    '66,7\u00a0%',
  ]);
  expect(steps.map(({ isPractice }) => isPractice)).toEqual([false, false, true, false]);
  expect(label).toContain('Skår, 2023 55,6\u00a0%. Spørsmål som falt ut eller ikke teller +11,1, Nye regler 0,0');
  const sum = steps.reduce((total, { delta }) => total + delta, before?.value ?? 0);
  expect(sum).toBeCloseTo(after?.value ?? 0, 10);
});

test('each cause names its questions by number', () => {
  const [dropped, rules, practice, added] = changeModel(comparison, sides, nb).steps.map(({ about }) => about);
  expect(dropped).toBe('Tatt ut: nr. 7');
  expect(rules).toBe('Ingen');
  expect(practice).toBe('De 5 spørsmålene som teller begge ganger');
  expect(added).toBe('Nytt: nr. 8. Talte ikke sist: nr. 3');
});

test('a question that does not count now is not among the new ones', () => {
  const counted = new Set(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(changeModel(comparison, { ...sides, counted }, nb).steps.at(-1)?.about).toBe('Talte ikke sist: nr. 3');
});

test('the sentence tells practice first and all else in one', () => {
  // 1/9 + 0 − 1/5 = −4/45, 8,9 points.
  expect(changeModel(comparison, sides, nb).message).toBe(
    'Endret praksis løfter skåren 20,0 prosentpoeng, og endringer i spørsmålene trekker ned 8,9',
  );
  const only = (practice: { fraction: string; text: string }, rules = points('0', '0.0')) =>
    causesSentence(
      {
        ...{ before: { fraction: '1/2' }, after: { fraction: '1/2' }, practice },
        ...{ dropped: points('1/9', '+11.1'), rules, added: points('-1/9', '-11.1') },
      },
      nb,
    );
  expect(only(points('0', '0.0'))).toBe('Praksis er uendret.');
  expect(only(points('-1/9', '-11.1'))).toBe('Endret praksis senker skåren 11,1 prosentpoeng.');
  expect(only(points('0', '0.0'), points('1/20', '+5.0'))).toBe(
    'Praksis er uendret, og endringer i spørsmålene løfter 5,0.',
  );
});

test('below half in common there is no picture and no number, only the sentence', () => {
  const apart: Comparison = {
    ...comparison,
    ...{ because: 'CORE_BELOW_HALF', noSplit: 'CORE_BELOW_HALF', causes: null, sameQuestions: null },
    coreShare: { fraction: '3/7' },
  };
  const model = changeModel(apart, sides, nb);
  expect(model.message).toBe('Kan ikke sammenlignes: bare 43 prosent av spørsmålene er felles.');
  expect([model.before, model.steps, model.after, model.notes]).toEqual([null, [], null, []]);
});

test('without a split the same questions are still held against each other', () => {
  const withheld: Comparison = { ...comparison, noSplit: 'EARLIER_WITHHELD', causes: null };
  const model = changeModel(withheld, sides, nb);
  expect(model.message).toContain('2023 har ingen skår');
  expect(model.notes[0]).toBe('På like spørsmål: 66,7 prosent før, 86,7 nå. Det er en endring på +20,0 prosentpoeng.');
});

test('a stricter eye on the past stands beside the raw change, never instead', () => {
  const recalibrated = {
    ...{ rated: 3, of: 5 },
    earlier: { fraction: '1/3' },
    change: points('8/15', '+53.3'),
  };
  expect(changeModel({ ...comparison, recalibrated }, sides, nb).recalibrated).toMatchObject({
    ...{ raw: '+20,0', anew: '+53,3' },
  });
  const few = { ...recalibrated, rated: 2, earlier: null, change: null };
  expect(changeModel({ ...comparison, recalibrated: few }, sides, nb).recalibrated).toMatchObject({
    ...{ raw: '+20,0', anew: null },
    text: expect.stringContaining('2 av 5'),
  });
});
