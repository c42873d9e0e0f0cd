import { expect, test } from 'vitest';
import { pieces, placed, type SeriesDot, sidesOf } from './seriesDots.ts';
import { timeScale } from './timeScale.ts';

const dot = (on: string, value: number | null, joins = true): SeriesDot => ({ on, value, label: `${value}`, joins });
const days = ['2021-06-01', '2022-06-01', '2024-06-01', '2026-06-01'];
const lay = (dots: readonly SeriesDot[]) => placed(dots, timeScale(days), (value) => 200 - 2 * value);

test('time goes as it went: two years are twice as wide as one', () => {
  const at = timeScale(days);
  const [first = 0, second = 0, third = 0] = days.map(at);
  expect((third - second) / (second - first)).toBeCloseTo(731 / 365, 6);
});

test('a single round stands in the middle', () => {
  expect(timeScale(['2026-06-01'])('2026-06-01')).toBe(50);
});

test('a missing round is a gap, and no line bridges it', () => {
  const found = pieces(
    lay([dot('2021-06-01', 44), dot('2022-06-01', null), dot('2024-06-01', 59), dot('2026-06-01', 74)]),
  );
  expect(found.map(({ from, to }) => [from.on, to.on])).toEqual([['2024-06-01', '2026-06-01']]);
});

test('the line stops where the questions are new', () => {
  const found = pieces(lay([dot('2021-06-01', 44), dot('2022-06-01', 48), dot('2024-06-01', 59, false)]));
  expect(found.map(({ to }) => to.on)).toEqual(['2022-06-01']);
});

test('a value stands below its dot where the group’s middle is just above it', () => {
  const own = lay([dot('2021-06-01', 44), dot('2024-06-01', 59)]);
  expect(sidesOf(own, lay([dot('2021-06-01', 50), dot('2024-06-01', 56)]))).toEqual(['below', 'above']);
});

test('values of two rounds close in time do not stand on each other', () => {
  const at = timeScale(['2021-06-01', '2026-06-01']);
  const own = placed([dot('2024-01-01', 30), dot('2024-05-01', 31)], at, (value) => 200 - 2 * value);
  expect(sidesOf(own, [])).toEqual(['above', 'below']);
});
