import type { Option } from '@fritidssjekken/checklist-definitions';
import { expect, test } from 'vitest';
import { toggled } from './toggled.ts';
import { inputOf, noAnswer, type Value } from './value.ts';

const option = (id: string, alone = false): Option => {
  const text = { nb: id, nn: id };
  return { id, text, anchor: text, points: '0', alone };
};
const [bus, loan, none] = [option('bus'), option('loan'), option('none', true)];
const options = [bus, loan, none];
const press = (value: Value, ...pressed: Option[]) =>
  pressed.reduce((now, one) => toggled(now, one, options, true), value);

test('one-of-many takes the pressed option alone and drops the reason of a former "not applicable"', () => {
  const before: Value = { ...noAnswer, state: 'NOT_APPLICABLE', reason: 'Ingen haller', comment: 'Se planen' };
  const after = toggled(before, bus, options, false);
  expect(after).toMatchObject({ state: 'ANSWERED', options: ['bus'], reason: null, comment: 'Se planen' });
});

test('several-of-many keeps the checklist’s order whatever the order of pressing', () => {
  expect(press(noAnswer, loan, bus).options).toEqual(['bus', 'loan']);
});

test('"none of these" is never beside another option', () => {
  expect(press(noAnswer, bus, loan, none).options).toEqual(['none']);
  expect(press(noAnswer, none, bus).options).toEqual(['bus']);
});

test('without any option the criterion is unanswered again', () => {
  expect(press(noAnswer, bus, bus)).toMatchObject({ state: 'UNANSWERED', options: [] });
});

test('what is sent holds nothing of another state', () => {
  expect(inputOf({ ...noAnswer, state: 'DONT_KNOW', options: ['bus'], number: '3', reason: 'x' })).toMatchObject({
    state: 'DONT_KNOW',
    options: [],
    number: null,
    reason: null,
  });
});
