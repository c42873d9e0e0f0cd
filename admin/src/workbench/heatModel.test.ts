import polyglotI18nProvider from 'ra-i18n-polyglot';
import { expect, test } from 'vitest';
import { nb } from '../i18n/dashboard/nb.ts';
import { type HeatItem, heatMessage, heatRows } from './heatModel.ts';

const t = polyglotI18nProvider(() => nb, 'nb').translate;
const themes = ['Forankring', 'Kunnskap', 'Synliggjøring'].map((name) => ({ id: name.slice(0, 2), name }));
const item = (given: Partial<HeatItem>): HeatItem => ({
  ...{ municipality: { id: '1', name: 'Våler', countyName: 'Østfold' }, status: 'SUBMITTED', isFollowed: false },
  ...{ assessmentId: 'a', referenceOn: '2026-01-01', themes: [] },
  ...given,
});

test('a cell is a whole per cent, or the word for what is missing, and never nought', () => {
  const [row] = heatRows(
    [
      item({
        themes: [
          { themeId: 'Fo', score: '2/3', scoreValue: 2 / 3 },
          { themeId: 'Ku', score: null, scoreValue: null },
        ],
      }),
    ],
    themes,
    t,
    'nb',
  );
  expect(row?.cells.map(({ value, label, word }) => [value === null ? null : Math.round(value), label, word])).toEqual([
    [67, '67', undefined],
    [null, 'lav dekning', 'lav dekning'],
    [null, 'ikke spurt', 'ikke spurt'],
  ]);
});

test('who has not answered is hatched in every theme', () => {
  const [row] = heatRows([item({ assessmentId: null })], themes, t, 'nb');
  expect(row?.cells.map(({ value, label }) => [value, label])).toEqual(themes.map(() => [null, 'ikke svart']));
});

const middles = (...medians: readonly (number | null)[]) =>
  medians.map((median, at) => ({ themeId: themes[at]!.id, n: 9, median }));

test('the map says which two themes have the lowest middles, and of how many', () => {
  expect(heatMessage({ themes, themeMiddles: middles(0.7, 0.5, 0.3) }, t)).toEqual({
    message: 'Synliggjøring og kunnskap ligger lavest',
    n: 9,
  });
});

test('where middles rest on too few, nothing is said to be lowest', () => {
  expect(heatMessage({ themes, themeMiddles: middles(0.7, null, 0.3) }, t)).toEqual({
    message: 'Temaskår for hver kommune',
    n: null,
  });
});
