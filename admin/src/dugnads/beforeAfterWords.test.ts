import { describe, expect, test } from 'vitest';
import { translator } from '../common/translate.ts';
import { type BeforeAfter, beforeAfterWords } from './beforeAfterWords.ts';

const nb = translator('nb');
const nothing: BeforeAfter = {
  checklistId: 'sjekkliste-kommune',
  missing: [],
  isBeforeOld: false,
  isAfterPastNext: false,
  before: null,
  after: null,
  beforeToAfter: null,
};
const changed = { better: 3, worse: 1, same: 0, notComparable: 2, causes: null };

describe('in words, a dugnad', () => {
  test('that lacks its after says from which day on one can come', () => {
    const found: BeforeAfter = { ...nothing, missing: [{ code: 'NO_AFTER_YET', firstAfterOn: '2025-06-18' }] };
    expect(beforeAfterWords(found, nb, 'nb', '2025-06-17')).toEqual([
      'Ingen svar beskriver tida etter dugnaden. De kan tidligst beskrive 18. juni 2025.',
    ]);
    expect(beforeAfterWords(found, nb, 'nb', '2025-06-18')).toEqual([
      'Ingen svar beskriver tida etter dugnaden ennå. Det er gått minst 90 dager: svar på nytt nå.',
    ]);
  });

  test('that is planned too near the end of its municipality promises no day', () => {
    const found: BeforeAfter = { ...nothing, missing: [{ code: 'PLANNED', firstAfterOn: null }] };
    expect(beforeAfterWords(found, nb, 'nb')).toEqual(['Dugnaden er ikke holdt ennå.']);
  });

  test('that has both says how many questions are better, and leaves out what none are', () => {
    expect(beforeAfterWords({ ...nothing, beforeToAfter: changed }, nb, 'nb')).toEqual([
      '3 spørsmål er bedre, ett er svakere, 2 kan ikke sammenlignes.',
    ]);
  });

  test('gives only changed practice as a number, with comma and true minus', () => {
    const causes = { practice: { fraction: '-1/200', text: '-0.5' } };
    const words = beforeAfterWords({ ...nothing, beforeToAfter: { ...changed, causes } }, nb, 'nb');
    expect(words[1]).toBe('Endret praksis utgjør −0,5 prosentpoeng.');
  });
});
