import { describe, expect, test } from 'vitest';
import { insightIn } from '../dashboard/insightIn.ts';
import {
  bandRows,
  countedGroups,
  type Effect,
  effectRows,
  effectScale,
  effectSentence,
  effectTable,
  pValueText,
} from './effectModel.ts';

const nb = { say: insightIn('nb'), language: 'nb' } as const;
const en = { say: insightIn('en'), language: 'en' } as const;

type Member = Effect['groups'][number]['members'][number];
const member = (id: string, band: number | null, practice: string | null, isInUse = true): Member => ({
  ...{ municipality: { id, name: `Kommune ${id}` }, band, practice, isInUse, firstDugnadOn: null, noSplit: null },
});

const figures = {
  ...{ estimate: 0.0614, pValue: 0.0062, permutations: 9999, treatedMean: 0.112, comparableMean: 0.0506 },
  interval: { from: 0.02, to: 0.1012 },
};
const effect: Effect = {
  ...{
    caveats: ['Selvvalg'],
    withheld: null,
    treatedInUse: 2,
    comparableInUse: 3,
    treatedAlone: 1,
    comparableAlone: 0,
  },
  ...{ firstRound: { id: 'a', name: '2024' }, secondRound: { id: 'b', name: '2026' }, figures },
  groups: [
    {
      ...{ kind: 'TREATED', count: 3, inUse: 2 },
      members: [member('1', 3, '1/10'), member('2', 3, '3/10'), member('3', 9, '1/2', false)],
    },
    {
      ...{ kind: 'COMPARABLE', count: 3, inUse: 3 },
      members: [member('4', 3, '0'), member('5', 3, '1/10'), member('6', 3, '-1/10')],
    },
    { kind: 'NO_SPLIT', count: 1, inUse: 0, members: [member('7', null, null, false)] },
  ],
};

describe('the sentence never says more than the test', () => {
  test('an interval on one side of 0 is more, or less', () => {
    expect(effectSentence(effect, nb)).toBe('Kommuner med dugnad gikk 6,1 prosentpoeng mer fram enn lignende kommuner');
    const less = { ...effect, figures: { ...figures, estimate: -0.0614, interval: { from: -0.1, to: -0.02 } } };
    expect(effectSentence(less, nb)).toContain('6,1 prosentpoeng mindre fram');
  });

  test.each([
    ['holds 0', { from: -0.01, to: 0.13 }],
    ['is not there', null],
    ['begins at 0', { from: 0, to: 0.1 }],
  ])('an interval that %s is no certain difference', (_name, interval) => {
    expect(effectSentence({ ...effect, figures: { ...figures, interval } }, nb)).toContain('Ingen sikker forskjell');
  });

  test('where it is withheld it says why, and there is no picture', () => {
    const withheld: Effect = { ...effect, figures: null, withheld: 'TOO_FEW_TREATED', treatedInUse: 4 };
    expect(effectSentence(withheld, nb)).toContain('Vises ikke: 4 kommuner med dugnad');
    expect(effectRows(withheld, nb)).toBeNull();
  });
});

test('two means without an interval, and the difference with it; the table says the same', () => {
  const rows = effectRows(effect, nb) ?? [];
  expect(rows.map(({ label, about, interval }) => [label, about, interval?.label])).toEqual([
    ['+11,2', '2 kommuner', undefined],
    ['+5,1', '3 kommuner, veid likt', undefined],
    ['+6,1', '95 %-intervall: +2,0 til +10,1', '+2,0 til +10,1'],
  ]);
  expect(effectTable(rows, nb).rows.map(({ cells }) => cells[0])).toEqual(['+11,2', '+5,1', '+6,1']);
  expect(effectRows(effect, en)?.[2]?.label).toBe('+6.1');
});

test('the scale holds 0, every dot and the whole interval, in whole steps', () => {
  const scale = effectScale(effectRows(effect, nb) ?? []);
  expect(scale).toEqual({ from: -5, to: 15, ticks: [-5, 0, 5, 10, 15] });
});

test('p is never shown as 0', () => {
  expect([pValueText(0.0062, 'nb'), pValueText(0.0001, 'nb'), pValueText(0.0001, 'en')]).toEqual([
    ...['p\u00a0=\u00a00,006', 'p\u00a0<\u00a00,001', 'p\u00a0<\u00a00.001'],
  ]);
});

test('everybody is counted, and who started alone is told', () => {
  const groups = countedGroups(effect, nb);
  expect(groups.map(({ kind, count, inUse, leftOut }) => [kind, count, inUse, leftOut])).toEqual([
    ['TREATED', 3, 2, 1],
    ['COMPARABLE', 3, 3, 0],
    ['NO_SPLIT', 1, 0, 1],
  ]);
  expect(groups.map(({ why }) => why !== '')).toEqual([true, false, false]);
});

test('by start band: means of those that the estimate rests on, weighted they give it', () => {
  expect(bandRows(effect, nb)).toEqual([
    {
      ...{ band: 3, name: '30 til under 40 prosent', treated: 2, treatedMean: '+20,0' },
      ...{ comparable: 3, comparableMean: '0,0', difference: '+20,0' },
    },
  ]);
});
