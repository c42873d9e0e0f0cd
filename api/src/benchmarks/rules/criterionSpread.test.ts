import { expect, test } from 'vitest';
import type { AnswerRow, Choice, CountedAnswer } from './answerRow.ts';
import { answeredTo, criterionSpread, rangeOf } from './criterionSpread.ts';

const choices: Choice[] = [
  { id: 'no', points: '0', isAlone: false },
  { id: 'partly', points: '1/2', isAlone: false },
  { id: 'yes', points: '1', isAlone: false },
];
const points: Record<string, number> = { no: 0, partly: 0.5, yes: 1 };
const of = (state: CountedAnswer['state'], ...given: string[]): CountedAnswer => ({
  ...{ state, choices: given, points: given.length === 1 ? points[given[0]!]! : null },
});
const row = (answer: CountedAnswer | null, municipalityId = 1): AnswerRow => ({
  ...{ municipalityId, assessmentId: '', version: '1.0.0', overall: null, themes: new Map() },
  answers: new Map(answer ? [['overview', answer]] : []),
  unanswered: new Set(),
});
const answered = (option: string) => row(of('ANSWERED', option));
const asked = { criterionId: 'overview', choices, isSeveral: false, silent: 0 };

test('the shares of options, don’t know and not applicable are of all that answered, and make up the whole', () => {
  const rows = [...['no', 'partly', 'yes', 'yes'].map(answered), row(of('DONT_KNOW')), row(of('NOT_APPLICABLE'))];
  // Hidden by a condition: not among those that answered.
  const spread = criterionSpread({ ...asked, rows: [...rows, row(null)] });
  expect(spread.n).toBe(6);
  expect(answeredTo([...rows, row(null)], 'overview')).toBe(6);
  expect(spread.choices.map(({ choiceId, count }) => [choiceId, count])).toEqual([
    ['no', 1],
    ['partly', 1],
    ['yes', 2],
  ]);
  expect([spread.dontKnow.count, spread.notApplicable.count]).toEqual([1, 1]);
  const parts = [...spread.choices, spread.dontKnow, spread.notApplicable].map(({ share }) => share);
  expect(parts.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 12);
});

test('the headline is the top option alone', () => {
  const spread = criterionSpread({ ...asked, rows: ['partly', 'partly', 'partly', 'yes'].map(answered) });
  expect(spread.top).toMatchObject({ choiceId: 'yes', count: 1, share: 0.25 });
});

test('the band shows what the silent ones could do to a share', () => {
  const { top, choices: shares } = criterionSpread({
    ...{ ...asked, silent: 6 },
    rows: ['no', 'yes', 'yes', 'yes'].map(answered),
  });
  expect(top).toMatchObject({ share: 0.75, ifLowest: 0.3, ifHighest: 0.9 });
  expect(shares[0]).toMatchObject({ share: 0.25, ifLowest: 0.7, ifHighest: 0.1 });
  expect(rangeOf(choices, false)).toEqual({ least: 0, most: 1 });
});

test('of several-of-many every option has its share of those that answered, and there is no headline', () => {
  const several: Choice[] = [
    { id: 'a', points: '1/2', isAlone: false },
    { id: 'b', points: '1/2', isAlone: false },
    { id: 'none', points: '0', isAlone: true },
  ];
  const rows = [row(of('ANSWERED', 'a', 'b')), row(of('ANSWERED', 'a')), row(of('ANSWERED', 'none'))];
  const spread = criterionSpread({ ...asked, choices: several, isSeveral: true, silent: 1, rows });
  expect(spread.choices.map(({ count }) => count)).toEqual([2, 1, 1]);
  expect(spread.choices.map(({ ifLowest, ifHighest }) => [ifLowest, ifHighest])).toEqual([
    [0.5, 0.75],
    [0.25, 0.5],
    [0.5, 0.25],
  ]);
  expect(spread.top).toBeNull();
});
