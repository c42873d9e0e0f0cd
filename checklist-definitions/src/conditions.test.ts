import { expect, test } from 'vitest';
import type { Answers } from './checklist.ts';
import { asked, shown, unanswered } from './conditions.ts';
import { UnknownCriterion } from './errors.ts';
import { chosen, criterion, smallChecklist, texts } from './testing/smallChecklist.ts';

const chain = smallChecklist([
  criterion('first'),
  criterion('second', { condition: { criterion: 'first', options: ['yes', 'partly'] } }),
  criterion('third', { condition: { criterion: 'second', options: ['yes'] } }),
  criterion('words', { answer: { kind: 'text' }, condition: { criterion: 'second', options: ['yes'] } }),
]);

test('a question is hidden until the one that it hangs on is answered so', () => {
  expect(asked(chain, {})).toEqual(['first']);
  expect(asked(chain, chosen({ first: 'no' }))).toEqual(['first']);
  expect(asked(chain, chosen({ first: 'partly' }))).toEqual(['first', 'second']);
});

test('an answer that is itself hidden opens nothing', () => {
  expect(asked(chain, chosen({ first: 'no', second: 'yes' }))).toEqual(['first']);
  expect(asked(chain, chosen({ first: 'yes', second: 'yes' }))).toEqual(['first', 'second', 'third']);
});

test.each(['DONT_KNOW', 'NOT_APPLICABLE'])('%s opens nothing', (state) => {
  expect(asked(chain, chosen({ first: state }))).toEqual(['first']);
});

test('a proposal that nobody has confirmed opens nothing', () => {
  expect(asked(chain, { first: { state: 'UNANSWERED', options: ['yes'] } })).toEqual(['first']);
});

test('an unscored text is shown or hidden but never asked', () => {
  expect([...shown(chain, chosen({ first: 'yes', second: 'yes' }))]).toContain('words');
  expect([...shown(chain, chosen({ first: 'yes' }))]).not.toContain('words');
  expect(asked(chain, chosen({ first: 'yes', second: 'yes' }))).not.toContain('words');
});

test('a condition on a number holds within its interval', () => {
  const unit = texts('clubs');
  const bands = [{ band: '[0, )', points: '1' }];
  const clubs = smallChecklist([
    criterion('clubs', { answer: { kind: 'number', unit, bands } }),
    criterion('meetings', { condition: { criterion: 'clubs', number: '[5, 10)' } }),
  ]);
  const isAsked = (number: string) => asked(clubs, { clubs: { state: 'ANSWERED', number } }).includes('meetings');
  expect(['4.9', '5', '9.99', '10'].map(isAsked)).toEqual([false, true, true, false]);
});

test('only what is asked and has no answer is left to answer', () => {
  expect(unanswered(chain, {})).toEqual(['first']);
  expect(unanswered(chain, chosen({ first: 'yes' }))).toEqual(['second']);
  expect(unanswered(chain, chosen({ first: 'yes', second: 'DONT_KNOW' }))).toEqual([]);
  const empty: Answers = { first: { state: 'ANSWERED', options: [] } };
  expect(unanswered(chain, empty)).toEqual(['first']);
});

test('two questions that wait for each other are both hidden', () => {
  const circle = smallChecklist([
    criterion('hen', { condition: { criterion: 'egg', options: ['yes'] } }),
    criterion('egg', { condition: { criterion: 'hen', options: ['yes'] } }),
  ]);
  expect(asked(circle, chosen({ hen: 'yes', egg: 'yes' }))).toEqual([]);
});

test('a condition on a criterion that does not exist is named', () => {
  const dangling = smallChecklist([criterion('a', { condition: { criterion: 'gone', options: ['yes'] } })]);
  expect(() => asked(dangling, {})).toThrow(UnknownCriterion);
});
