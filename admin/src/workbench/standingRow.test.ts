import polyglotI18nProvider from 'ra-i18n-polyglot';
import { expect, test } from 'vitest';
import { nb } from '../i18n/dashboard/nb.ts';
import { type StandingItem, standingRow } from './standingRow.ts';

const t = polyglotI18nProvider(() => nb, 'nb').translate;
const context = {
  ...{ closesOn: '2026-12-01', isClosed: false, isPublished: false, today: '2026-11-20', from: '2021-01-18' },
  ...{ t, language: 'nb' as const },
};

const answered = (roundName: string, referenceOn: string, score: number, joins: boolean) => ({
  ...{ roundId: roundName, roundName, closesOn: `${roundName}-06-30`, referenceOn, joins },
  ...{ scoreValue: score / 100, scoreText: String(score) },
});
const silent = (roundName: string) => ({
  ...{ roundId: roundName, roundName, closesOn: `${roundName}-06-30`, referenceOn: null, joins: false },
  ...{ scoreValue: null, scoreText: null },
});

const item: StandingItem = {
  municipality: { id: '123', name: 'Porsanger – Porsáŋgu – Porsanki', countyName: 'Finnmark' },
  ...{ status: 'SUBMITTED', isLate: false, isWaiting: true, isFollowed: true, hasSeat: true, overdueActions: 0 },
  ...{
    assessmentId: 'a',
    referenceOn: '2026-10-01',
    describesUntil: '2026-10-01',
    scoreValue: 0.704,
    scoreText: '70.4',
    levelStep: 2,
    levelCount: 3,
  },
  level: { id: 'basic', name: 'Grunnleggende' },
  change: { text: '+14.8', points: 14.8 },
  changeSince: '2024',
  dugnads: ['2019-05-01', '2025-09-10', '2027-01-01'],
  rounds: [
    answered('2021', '2021-05-01', 48, false),
    silent('2023'),
    answered('2024', '2024-05-01', 56, false),
    answered('2026', '2026-10-01', 70.4, true),
  ],
};

test('a row tells county and the last dugnad that was held, level by its word, and numbers with a comma', () => {
  expect(standingRow(item, context)).toMatchObject({
    about: 'Finnmark · dugnad 2025',
    status: { word: 'Levert', note: null },
    level: { step: 1, of: 3, word: 'Grunnleggende' },
    score: '70,4\u00a0%',
    change: { text: '+14,8', note: 'fra 2024' },
    next: { text: 'Les gjennom', to: '/assessments/a/show' },
  });
});

test('a round without an answer is a dot without a value, and its line is told in words', () => {
  const { series } = standingRow(item, context);
  expect(series.dots.map(({ value, joins }) => [value === null ? null : Number(value.toFixed(6)), joins])).toEqual([
    [48, false],
    [null, false],
    [56, false],
    [70.4, true],
  ]);
  expect(series.dots[1]?.on).toBe('2023-06-30');
  expect(series.label).toBe(
    '2021: 48\u00a0%. 2023: ikke svart. 2024: 56\u00a0%. 2026: 70,4\u00a0%. Dugnad 10. september 2025',
  );
});

test('dugnads before the axis and those only planned are not marked', () => {
  expect(standingRow(item, context).series.flags).toEqual([{ on: '2025-09-10' }]);
});

test('who has not answered has no number, and is reminded of the day', () => {
  const { assessmentId, scoreText, scoreValue, level, levelStep, change } = {
    ...{ assessmentId: null, scoreText: null, scoreValue: null, level: null, levelStep: null, change: null },
  };
  const missing: StandingItem = {
    ...{ ...item, status: 'SILENT', isWaiting: false, referenceOn: null },
    ...{ assessmentId, scoreText, scoreValue, level, levelStep, change },
  };
  expect(standingRow(missing, context)).toMatchObject({
    level: { step: null, word: 'Ikke besvart' },
    score: '–',
    change: { text: '–', note: null },
    next: { text: 'Minn om frist 1. desember', to: '/municipalities/123/show#people' },
  });
});

test('an answer without a level is not called unanswered', () => {
  const withheld: StandingItem = { ...item, level: null, levelStep: null, scoreText: null, scoreValue: null };
  expect(standingRow(withheld, context).level.word).toBe('Uten nivå');
});
