import type { Checklist } from '@fritidssjekken/checklist-definitions';
import { expect, test } from 'vitest';
import { translator } from '../../common/translate.ts';
import type { ResultDugnadQuery } from '../../generated/form/graphql.ts';
import { dugnadModel } from './dugnadModel.ts';

const nb = { t: translator('nb'), language: 'nb' } as const;
type Dugnad = NonNullable<ResultDugnadQuery['dugnad']>;
type Change = NonNullable<Dugnad['beforeAfter']['beforeToAfter']>;

const theme = (
  themeId: string,
  outcome: Change['themes'][number]['outcome'],
  [earlier, later, change]: readonly [string, string, string],
): Change['themes'][number] => ({
  ...{ themeId, name: themeId, outcome, because: null, coreShare: { fraction: '1' } },
  sameQuestions: { earlier: { fraction: earlier }, later: { fraction: later }, change: { fraction: change, text: '' } },
});
const unlike: Change['themes'][number] = {
  ...{ themeId: 'news', name: 'news', outcome: 'NOT_COMPARABLE', because: 'CORE_BELOW_HALF', sameQuestions: null },
  coreShare: { fraction: '1/3' },
};
const around = (id: string, referenceOn: string) => ({
  ...{ id, referenceOn },
  score: { score: { fraction: '1/2' }, themes: [{ themeId: 'goals', score: { fraction: '2/3' } }] },
});
const change: Change = {
  ...{
    because: null,
    coreShare: { fraction: '4/5' },
    better: 2,
    worse: 1,
    same: 1,
    notComparable: 2,
    recalibrated: null,
  },
  sameQuestions: {
    earlier: { fraction: '1/2' },
    later: { fraction: '3/4' },
    change: { fraction: '1/4', text: '+25.0' },
  },
  themes: [
    theme('goals', 'BETTER', ['7/12', '11/12', '1/3']),
    theme('money', 'WORSE', ['5/9', '4/9', '-1/9']),
    unlike,
    theme('voice', 'BETTER', ['1/3', '5/6', '1/2']),
    theme('talk', 'SAME', ['1/2', '1/2', '0']),
  ],
  criteria: [
    ...(['BETTER', 'BETTER', 'NOT_COMPARABLE'] as const).map((outcome) => ({ themeId: 'goals', outcome })),
    { themeId: 'voice', outcome: 'BETTER' },
  ],
};
const dugnad = (beforeAfter: Partial<Dugnad['beforeAfter']>): Dugnad => ({
  ...{ id: 'd', heldOn: '2025-03-12', place: 'Kulturhuset' },
  beforeAfter: {
    ...{ isBeforeOld: false, isAfterPastNext: false, missing: [], beforeToAfter: change },
    ...{ before: around('b', '2024-04-15'), after: around('a', '2026-11-12') },
    ...beforeAfter,
  },
});
const checklist = { themes: [{ id: 'goals', name: { nb: 'Mål', nn: 'Mål', en: 'Goals' } }] } as unknown as Checklist;
const on = { checklist, today: '2026-11-23', isOwn: true };

test('the greatest improvement comes first, and what cannot be compared last', () => {
  const { items } = dugnadModel(dugnad({}), on, nb);
  expect(items.map(({ id, word }) => [id, word])).toEqual([
    ['voice', 'Bedre +50,0'],
    ['goals', 'Bedre +33,3'],
    ['talk', 'Likt'],
    ['money', 'Dårligere −11,1'],
    ['news', 'Kan ikke sammenlignes'],
  ]);
  expect(items[1]).toMatchObject({
    before: { label: '58' },
    after: { label: '92' },
    about: '2 av 3 spørsmål kan sammenlignes',
  });
  expect(items[4]).toMatchObject({ before: null, after: null, about: 'Bare 33 prosent av spørsmålene er felles' });
});

test('the message counts the themes that can be compared', () => {
  const { message, about } = dugnadModel(dugnad({}), on, nb);
  expect(message).toBe('To av fire temaer er bedre etter dugnaden 12. mars 2025');
  expect(about).toContain('Før: 15. april 2024. Etter: 12. november 2026.');
});

test('an old before and an after past the next dugnad are said', () => {
  const { notes } = dugnadModel(dugnad({ isBeforeOld: true, isAfterPastNext: true }), on, nb);
  expect(notes).toEqual([
    'Vurderingen fra før, 15. april 2024, er mer enn tre år eldre enn dugnaden.',
    'Vurderingen etter, 12. november 2026, kom etter den neste dugnaden. Endringen kan komme av begge.',
  ]);
});

test('where the after is missing the before stands alone, with what to do and when', () => {
  const waiting = dugnad({
    ...{ after: null, beforeToAfter: null },
    missing: [{ code: 'NO_AFTER_YET', firstAfterOn: '2025-06-10' }],
  });
  const early = dugnadModel(waiting, { ...on, today: '2025-06-09' }, nb);
  expect(early.items).toEqual([
    {
      ...{ id: 'goals', name: 'Mål', after: null, outcome: 'notComparable', word: 'Venter på etter' },
      before: { value: 200 / 3, label: '67' },
    },
  ]);
  expect([early.canStart, early.notes[0]]).toEqual([false, expect.stringContaining('når den dagen er kommet')]);
  const late = dugnadModel(waiting, { ...on, today: '2025-06-10' }, nb);
  expect([late.canStart, late.notes[0]]).toEqual([true, expect.stringContaining('Den dagen er kommet: start')]);
  const ofOthers = dugnadModel(waiting, { ...on, isOwn: false }, nb);
  expect(ofOthers.notes).toEqual([
    'Det finnes ingen vurdering fra tida etter dugnaden ennå. Den kan tidligst beskrive 10. juni 2025, 90 dager etter.',
  ]);
});

test('a planned dugnad that has its before asks for no other, and says when to answer again', () => {
  const planned = (codes: readonly ('NO_BEFORE_YET' | 'PLANNED')[]) =>
    dugnadModel(
      dugnad({
        ...{ after: null, beforeToAfter: null },
        missing: codes.map((code) => ({ code, firstAfterOn: code === 'PLANNED' ? '2025-06-10' : null })),
      }),
      { ...on, today: '2025-02-01' },
      nb,
    );
  const { canStart, notes } = planned(['PLANNED']);
  expect([canStart, notes]).toEqual([
    false,
    ['Dugnaden er ikke holdt ennå. Svar på nytt fra 10. juni 2025, så ser dere hva som endret seg.'],
  ]);
  expect(planned(['NO_BEFORE_YET', 'PLANNED']).canStart).toBe(true);
});
