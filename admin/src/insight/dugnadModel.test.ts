import type { Level } from '@fritidssjekken/checklist-definitions';
import { describe, expect, test } from 'vitest';
import { insightIn } from '../dashboard/insightIn.ts';
import { filterOf } from './dugnadFilter.ts';
import {
  type Change,
  causesOf,
  changeTo,
  criteriaByTheme,
  type DugnadRecord,
  findingOf,
  remarksOf,
  slopesOf,
} from './dugnadModel.ts';
import { changeCell, type DugnadRow, outcomeText, practiceCell, statusLines } from './dugnadRow.ts';

const nb = { say: insightIn('nb'), language: 'nb' } as const;
const score = (fraction: string, percent: number) => ({ fraction, percent });
const points = (fraction: string, value: number) => ({ fraction, points: value });

const theme = (id: string, outcome: Change['themes'][number]['outcome'], from: string, to: string, rise: 0 | 50) => ({
  ...{ themeId: id, name: id, outcome, because: null, earlierScore: score(from, 0) },
  sameQuestions: { earlier: score(from, 0), later: score(to, 0), change: points(rise === 0 ? '0' : '1/2', rise) },
});

const change: Change = {
  ...{
    because: null,
    noSplit: null,
    readIn: '2.0.0',
    better: 1,
    worse: 0,
    same: 1,
    notComparable: 1,
    recalibrated: null,
  },
  coreShare: score('4/5', 80),
  sameQuestions: { earlier: score('59/100', 59), later: score('37/50', 74), change: points('3/20', 15) },
  causes: {
    ...{ before: score('1/2', 50), dropped: points('-1/200', -0.5), rules: points('0', 0) },
    ...{ practice: points('21/200', 10.5), added: points('1/10', 10), after: score('7/10', 70) },
  },
  themes: [
    theme('Lik', 'SAME', '1/2', '1/2', 0),
    { ...theme('Ny', 'NOT_COMPARABLE', '1/3', '1/3', 0), sameQuestions: null, because: 'NOTHING_ASKED' },
    theme('Best', 'BETTER', '1/4', '3/4', 50),
  ],
  criteria: [
    {
      ...{ criterionId: 'a', number: '1', text: 'Mål?', themeId: 'Best', outcome: 'BETTER', because: null },
      ...{ isClarified: true, earlier: score('0', 0), later: score('1', 100) },
    },
    {
      ...{ criterionId: 'b', number: '2', text: 'Ny?', themeId: 'Ny', outcome: 'NOT_COMPARABLE', because: 'MODIFIED' },
      ...{ isClarified: false, earlier: null, later: null },
    },
  ],
};

const around = { isBeforeOld: false, isAfterPastNext: false, missing: [], before: null, after: null, latest: null };
const dugnad = (own: Partial<DugnadRecord['beforeAfter']>): DugnadRecord => ({
  ...{ id: 'd', heldOn: '2024-10-04', place: null, isDigital: false, processLeader: null, minutes: null },
  ...{ removedAt: null, participants: [], themes: [], imported: null, actions: [] },
  municipality: { id: '1', name: 'Vennesla', isCurrent: true, slug: '4223-vennesla', county: null },
  beforeAfter: { ...around, ...own },
});

describe('the finding', () => {
  test('says from what to what on the same questions, and calls only changed practice progress', () => {
    expect(findingOf(change, nb)).toBe(
      'Fra 59\u00a0% til 74\u00a0% på de samme spørsmålene. Endret praksis: +10,5 prosentpoeng.',
    );
  });

  test('gives no number where too little is in common, and none of an end that is missing', () => {
    const few = { ...change, sameQuestions: null, causes: null, coreShare: score('2/5', 40) };
    expect(findingOf(few, nb)).toContain('bare 40\u00a0% av vekten');
    expect(findingOf(changeTo({ beforeToAfter: change }, 'latest'), nb)).toContain('kan ikke sammenlignes ennå');
  });
});

test('a score is never rounded into another level than its own', () => {
  const name = { nb: 'Nivå', nn: 'Nivå', en: 'Level' };
  const levels: Level[] = [
    { id: 'lower', name, band: '[0, 3/4)' },
    { id: 'upper', name, band: '[3/4, 1]' },
  ];
  const nearly = { ...change, causes: change.causes && { ...change.causes, after: score('749/1000', 74.9) } };
  const sameQuestions = { ...change.sameQuestions!, later: score('747/1000', 74.7) };
  expect(findingOf({ ...nearly, sameQuestions }, { ...nb, levels })).toContain('til 74,7\u00a0% på');
  expect(causesOf(nearly, { ...nb, levels })?.after.label).toBe('74,9\u00a0%');
  expect(causesOf(nearly, nb)?.after.label).toBe('75\u00a0%');
});

test('what is missing says what to do, with the day', () => {
  const missing = [{ code: 'NO_AFTER_YET', firstAfterOn: '2025-01-02' }] as const;
  expect(remarksOf(dugnad({ missing: [...missing] }), null, 'after', nb, '2025-01-02')).toEqual([
    'Det finnes ingen svar fra tida etter. Be kommunen svare på nytt nå.',
  ]);
  expect(remarksOf(dugnad({ missing: [...missing] }), null, 'after', nb, '2025-01-01')).toEqual([
    'Det finnes ingen svar fra tida etter. Be kommunen svare på nytt, tidligst 2. januar 2025.',
  ]);
});

test('raw and rated anew stand side by side', () => {
  const recalibrated = { rated: 5, of: 9, change: points('1/5', 20) };
  const remarks = remarksOf(dugnad({}), { ...change, recalibrated }, 'after', nb);
  expect(remarks.at(-1)).toContain('Rå endring: +15,0 poeng. Med ny vurdering: +20,0 poeng.');
});

test('the greatest improvement comes first; what cannot be compared last, with what was before alone', () => {
  const slopes = slopesOf(change, nb);
  expect(slopes.map(({ name, word }) => `${name}: ${word}`)).toEqual([
    ...['Best: Bedre +50,0', 'Lik: Likt', 'Ny: Kan ikke sammenlignes'],
  ]);
  expect(slopes[2]).toMatchObject({ before: { label: '33\u00a0%' }, after: null });
});

test('the causes stand in the order of the rule, only practice in the accent', () => {
  const causes = causesOf(change, nb);
  expect(causes?.steps.map(({ label, isPractice }) => [label, isPractice])).toEqual([
    ['−0,5', false],
    ['0,0', false],
    ['+10,5', true],
    ['+10,0', false],
  ]);
  expect(causesOf({ ...change, causes: null }, nb)).toBeNull();
});

test('criteria stand under their theme with why they cannot be compared', () => {
  const themes = criteriaByTheme(change, nb);
  expect(themes.map(({ name }) => name)).toEqual(['Ny', 'Best']);
  expect(themes[0]?.rows[0]).toMatchObject({ before: '–', became: 'Kan ikke sammenlignes: spørsmålet fikk ny mening' });
  expect(themes[1]?.rows[0]).toMatchObject({ after: '100\u00a0%', became: 'Bedre. Teksten er gjort tydeligere' });
});

describe('a dugnad in the list', () => {
  const one = { id: 'x', referenceOn: '2024-01-01' };
  const row: DugnadRow = {
    ...{ id: 'd', statuses: ['NO_AFTER'], isBeforeOld: true, isAfterPastNext: false, before: one, after: null },
    ...{ coreShare: null, change: null, practice: null, better: 0, worse: 0, same: 0, notComparable: 0, themes: [] },
    dugnad: {
      ...{ id: 'd', heldOn: '2024-10-04', place: null, isDigital: true },
      municipality: { id: '1', name: 'Vennesla', county: null },
    },
  };

  test('asks for a before only while a planned one has none', () => {
    const planned: DugnadRow = { ...row, statuses: ['PLANNED'], isBeforeOld: false };
    expect(statusLines(planned, nb.say, 'nb')).toEqual(['Planlagt. Kommunen har svart før dugnaden.']);
    expect(statusLines({ ...planned, before: null }, nb.say, 'nb')).toEqual([
      'Planlagt: sørg for at kommunen svarer før dugnaden.',
    ]);
  });

  test('says what is missing and from which day it can come', () => {
    expect(statusLines(row, nb.say, 'nb', '2025-01-01')[0]).toContain('tidligst 2. januar 2025');
    expect(statusLines(row, nb.say, 'nb', '2025-01-02')).toEqual([
      'Mangler etter: be kommunen svare på nytt nå.',
      'Svarene fra før er mer enn tre år eldre enn dugnaden.',
    ]);
    expect([changeCell(row, nb.say, 'nb'), practiceCell(row, nb.say, 'nb'), outcomeText(row, nb.say)]).toEqual([
      ...['–', '–', ''],
    ]);
  });

  test('of one that is compared its change, or why there is none', () => {
    const both = { ...row, after: one, change: points('-1/40', -2.5), better: 2, worse: 1 };
    expect([changeCell(both, nb.say, 'nb'), practiceCell(both, nb.say, 'nb')]).toEqual(['−2,5', 'kan ikke deles opp']);
    expect(outcomeText(both, nb.say)).toBe('2 bedre · 1 dårligere');
  });
});

test('the filter is the API’s: one status is a list of one, and nothing empty is asked', () => {
  expect(filterOf({ checklistId: 'x', status: 'PLANNED', followed: false, countyCode: '', search: 'Våler' })).toEqual({
    ...{ statuses: ['PLANNED'], search: 'Våler' },
  });
});
