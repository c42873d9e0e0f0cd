import { expect, test } from 'vitest';
import { nextUnanswered } from './nextUnanswered.ts';

const texts = (text: string) => ({ nb: text, nn: text });
const criterion = (id: string, number: string) => ({
  ...{ id, number, text: texts(id), answer: { kind: 'one', scale: 'yes-no' } },
});
const written = {
  ...{ checklist: 'test', version: '1.0.0', provisional: true, audience: 'MUNICIPALITY' },
  ...{ title: texts('Test'), description: texts('Test'), aggregate: 'criteria', notApplicable: 'excluded' },
  ...{ minCoverage: '1/2', levels: [{ id: 'all', name: texts('Alt'), band: '[0, 1]' }] },
  scales: [
    {
      id: 'yes-no',
      options: [
        { id: 'no', text: texts('Nei'), points: '0', anchor: texts('Nei') },
        { id: 'yes', text: texts('Ja'), points: '1', anchor: texts('Ja') },
      ],
    },
  ],
  themes: [
    { id: 'first', name: texts('Først'), criteria: [criterion('a', '1'), criterion('b', '2')] },
    { id: 'second', name: texts('Så'), criteria: [criterion('c', '3')] },
  ],
};
const answer = (criterionId: string, state: 'ANSWERED' | 'UNANSWERED' | 'DONT_KNOW') => ({
  ...{ criterionId, state, number: null, text: null, options: state === 'ANSWERED' ? ['yes'] : [] },
});
const next = (answers: ReturnType<typeof answer>[]) => {
  const found = nextUnanswered({
    ...{ id: 'a', answers, checklistVersion: { id: 'test@1.0.0', canonical: JSON.stringify(written) } },
  });
  return found && [found.themeId, found.criterion.id];
};

test('the next question is the first in the checklist that nobody has answered', () => {
  expect(next([])).toEqual(['first', 'a']);
  expect(next([answer('b', 'ANSWERED'), answer('a', 'DONT_KNOW')])).toEqual(['second', 'c']);
});

test('a proposal that nobody has confirmed is no answer', () => {
  expect(next([answer('a', 'UNANSWERED'), answer('b', 'ANSWERED'), answer('c', 'ANSWERED')])).toEqual(['first', 'a']);
});

test('where all is answered there is no next question', () => {
  expect(next(['a', 'b', 'c'].map((id) => answer(id, 'ANSWERED')))).toBeNull();
});
