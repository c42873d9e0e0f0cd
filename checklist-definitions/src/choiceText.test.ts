import { expect, test } from 'vitest';
import { readCatalogue } from './catalogue.ts';
import { choiceText } from './choiceText.ts';
import { criterionOf } from './questions.ts';

const { checklist } = readCatalogue('checklist-definitions/definitions').version('sjekkliste-kommune', '1.0.0')!;
const words = { FROM: 'from', OVER: 'over', TO: 'to', UNDER: 'under' };
const textOf = (criterion: string, choice: string) =>
  choiceText(checklist, criterionOf(checklist, criterion), choice, {
    language: 'en',
    say: (end, at) => `${words[end]} ${at}`,
  });

test.each([
  ['[5, 15)', 'from 5, under 15 hours a week'],
  ['(5, 31/2]', 'over 5, to 15.5 hours a week'],
  ['[15, )', 'from 15 hours a week'],
])('the band %s of a number is read as "%s"', (band, said) => {
  expect(textOf('equipment-loan', band)).toBe(said);
});

test('an option is read as its text, and what is no option as nothing', () => {
  const criterion = checklist.themes[0]!.criteria[0]!;
  const scale = checklist.scales.find(({ id }) => criterion.answer.kind === 'one' && id === criterion.answer.scale)!;
  expect(textOf(criterion.id, scale.options[0]!.id)).toBe(scale.options[0]!.text.en);
  expect(textOf(criterion.id, 'none-such')).toBe('');
});
