import { expect, test } from 'vitest';
import type { Answer } from './checklist.ts';
import { InvalidAnswer, UnknownCriterion, UnknownOption } from './errors.ts';
import { score } from './score.ts';
import { chosen, criterion, scale, smallChecklist, texts, theme } from './testing/smallChecklist.ts';

const none = { ...scale('ways', { none: '0' }).options[0]!, alone: true };
const ways = { id: 'ways', options: [...scale('ways', { fund: '1/2', loan: '1/3' }).options, none] };
const bands = [{ band: '[0, 10]', points: '1' }];
const checklist = smallChecklist(
  [
    criterion('one'),
    criterion('many', { answer: { kind: 'several', scale: 'ways' } }),
    criterion('number', { answer: { kind: 'number', unit: texts('clubs'), bands } }),
    criterion('always', { notApplicable: false }),
  ],
  { scales: [...smallChecklist([]).scales, ways] },
);
const scoring = (id: string, answer: Answer) => () => score(checklist, { [id]: answer });

test('an answer to a criterion that does not exist is refused by name', () => {
  expect(scoring('gone', { state: 'DONT_KNOW' })).toThrow(UnknownCriterion);
  expect(scoring('gone', { state: 'DONT_KNOW' })).toThrow('gone');
  expect(scoring('constructor', { state: 'DONT_KNOW' })).toThrow(UnknownCriterion);
});

test('an option that the criterion does not have is refused by name', () => {
  expect(scoring('one', { state: 'ANSWERED', options: ['fund'] })).toThrow(UnknownOption);
  expect(scoring('one', { state: 'ANSWERED', options: ['fund'] })).toThrow('fund');
});

test.each<[string, string, Answer, string]>([
  ['two options where one is asked for', 'one', { state: 'ANSWERED', options: ['yes', 'no'] }, 'MORE_THAN_ONE_OPTION'],
  ['one option twice', 'many', { state: 'ANSWERED', options: ['fund', 'fund'] }, 'OPTION_TWICE'],
  ['"none of these" with another', 'many', { state: 'ANSWERED', options: ['fund', 'none'] }, 'NOT_ALONE'],
  ['a number that is none', 'number', { state: 'ANSWERED', number: 'ten' }, 'NOT_A_NUMBER'],
  ['a number outside every band', 'number', { state: 'ANSWERED', number: '10.01' }, 'NUMBER_OUTSIDE_BANDS'],
  ['not applicable where it is forbidden', 'always', { state: 'NOT_APPLICABLE' }, 'NOT_APPLICABLE_FORBIDDEN'],
])('%s is refused', (_what, id, answer, reason) => {
  expect(scoring(id, answer)).toThrow(InvalidAnswer);
  expect(scoring(id, answer)).toThrow(reason);
});

test('a forbidding checklist allows not applicable nowhere', () => {
  const forbidding = smallChecklist([criterion('one')], { notApplicable: 'forbidden' });
  expect(() => score(forbidding, chosen({ one: 'NOT_APPLICABLE' }))).toThrow(InvalidAnswer);
});

test('"none of these" is an answer, worth nothing', () => {
  const result = score(checklist, { many: { state: 'ANSWERED', options: ['none'] } });
  expect(result.criteria[1]).toMatchObject({ notCounted: null, points: '0' });
});

test('an unconfirmed proposal counts as not answered', () => {
  const result = score(checklist, { one: { state: 'UNANSWERED', options: ['yes'] } });
  expect(result.completeness).toEqual({ answered: 0, asked: 4 });
});

test('with criteria as aggregate the size of a theme counts, with themes its weight', () => {
  const themes = [theme('big', [criterion('a'), criterion('b'), criterion('c')]), theme('small', [criterion('d')])];
  const answers = chosen({ a: 'yes', b: 'yes', c: 'yes', d: 'no' });
  expect(score(smallChecklist([], { themes, aggregate: 'criteria' }), answers).score).toBe('3/4');
  expect(score(smallChecklist([], { themes, aggregate: 'themes' }), answers).score).toBe('1/2');
});

test('a theme where nothing is asked leaves score and coverage alone', () => {
  const condition = { criterion: 'a', options: ['yes'] };
  const themes = [theme('open', [criterion('a')]), theme('shut', [criterion('b', { condition })])];
  const result = score(smallChecklist([], { themes, aggregate: 'themes' }), chosen({ a: 'partly' }));
  expect(result).toMatchObject({ score: '1/2', coverage: '1', level: 'begun' });
  expect(result.themes[1]).toMatchObject({ completeness: { answered: 0, asked: 0 }, contribution: null });
});
