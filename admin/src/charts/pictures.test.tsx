import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DotPile } from './DotPile.tsx';
import { Series, type SeriesDot } from './Series.tsx';
import { Sparkline } from './Sparkline.tsx';
import { type Strip, Strips } from './Strips.tsx';
import { type Tile, TileMap } from './TileMap.tsx';

const drawn = (element: ReactElement) => renderToStaticMarkup(element);
const count = (markup: string, found: RegExp) => markup.match(found)?.length ?? 0;
const dot = (on: string, value: number | null, joins = true): SeriesDot => ({
  on,
  value,
  label: value === null ? 'ikke svart' : `${value}`,
  joins,
});

const series = (own: readonly SeriesDot[], middle: readonly SeriesDot[] = []) =>
  drawn(
    <Series
      label="Skår 2021 til 2026"
      own={own}
      middle={middle}
      middleLabel="Midten i gruppa 63"
      flags={[{ on: '2025-03-12', text: 'Dugnad' }]}
      breaks={[{ from: '2023-05-01', to: '2024-06-01', text: 'Nye spørsmål' }]}
      language="nb"
      ticks={own.map(({ on }) => ({ on, label: on.slice(0, 4) }))}
    />,
  );

test('a series shows every own value, its flag and its break, and is named by its numbers', () => {
  const markup = series([
    dot('2021-06-01', 44),
    dot('2023-05-01', 48),
    dot('2024-06-01', 59, false),
    dot('2026-04-01', 74),
  ]);
  expect(markup).toContain('role="img" aria-label="Skår 2021 til 2026"');
  for (const word of ['44', '48', '59', '74', 'Dugnad', 'Nye spørsmål', '2021', '2026'])
    expect(markup).toContain(`>${word}</text>`);
  expect(count(markup, /class="chart-line-own"/g)).toBe(2);
  expect(markup).toMatch(/class="chart-break" fill="url\(#/);
});

test('a round without a value is a word and no dot, least of all at zero', () => {
  const markup = series([dot('2021-06-01', 44), dot('2023-05-01', null), dot('2024-06-01', 59)]);
  expect(count(markup, /chart-dot-own/g)).toBe(2);
  expect(count(markup, /chart-line-own/g)).toBe(0);
  // Over the foot of the plot, in grey: not a value of the municipality's.
  expect(markup).toMatch(/y="\d{3}"[^>]* class="chart-halo">ikke svart</);
});

test('a group without a middle has neither line nor name', () => {
  const own = [dot('2024-06-01', 59), dot('2026-04-01', 74)];
  expect(series(own, [dot('2024-06-01', null), dot('2026-04-01', null)])).not.toContain('Midten i gruppa');
  expect(series(own, [dot('2024-06-01', null), dot('2026-04-01', 63)])).toContain('>Midten i gruppa 63</text>');
});

test('in a sparkline a round without an answer is an open ring at the foot', () => {
  const markup = drawn(
    <Sparkline
      label="44, ikke svart"
      dots={[dot('2024-06-01', 44), dot('2026-04-01', null)]}
      flags={[{ on: '2025-03-12' }]}
      from="2021-01-01"
      to="2026-12-31"
    />,
  );
  expect(count(markup, /chart-spark-none/g)).toBe(1);
  expect(count(markup, /chart-accent/g)).toBe(1);
  expect(markup).not.toContain('chart-spark-line');
});

const pile = (dots: readonly number[], own: number | null) =>
  drawn(
    <DotPile
      label="Gruppa"
      dots={dots}
      own={own === null ? null : { value: own, label: 'Raarvihke – Røyrvik 74' }}
      middle={{ value: 63, label: 'midten 63' }}
      language="nb"
      band={{ from: 55, to: 71 }}
    />,
  );

test('the own dot lies inside the pile and is drawn once', () => {
  const markup = pile([63, 74, 74, 74], 74);
  expect(count(markup, /class="chart-own"/g)).toBe(1);
  expect(count(markup, /class="chart-peer"/g)).toBe(3);
  expect(markup).toContain('>Raarvihke – Røyrvik 74</text>');
  expect(markup).toContain('>midten 63</text>');
});

test('without an own score there is no own dot and no name', () => {
  const markup = pile([63, 74], null);
  expect(markup).not.toContain('chart-own');
  expect(count(markup, /class="chart-peer"/g)).toBe(2);
});

test('more than eighty are bars with the own one marked', () => {
  const markup = pile(
    Array.from({ length: 90 }, (_, at) => at),
    74,
  );
  expect(markup).not.toContain('<circle');
  expect(count(markup, /chart-bar-own/g)).toBe(1);
});

const strip = (changes: Partial<Strip>): Strip => ({
  id: 'a',
  name: 'Forankring',
  own: { value: 92, label: '92' },
  dots: [40, 50, 64, 70, 92],
  lower: 50,
  median: 64,
  upper: 70,
  medianLabel: 'midten 64',
  withheld: null,
  ...changes,
});
const words = { own: 'Ytre Eksempelvik', one: 'én kommune', half: 'halvparten' };
const strips = (row: Strip) => drawn(<Strips rows={[row]} legend={words} label="Spredning" language="nb" />);

test('a strip has the band, the median, a dot for each other and the own one', () => {
  const markup = strips(strip({}));
  expect(count(markup, /chart-peer-pale/g)).toBe(4);
  expect(markup).toContain('aria-label="Forankring: Ytre Eksempelvik 92, midten 64"');
  expect(markup).toMatch(/x="50%" width="20%"/);
});

test('what is withheld shows hatch and the reason, and no figure of the group', () => {
  const markup = strips(strip({ withheld: 'Vises ikke. Færre enn fem har svart.' }));
  expect(markup).toContain('Vises ikke. Færre enn fem har svart.');
  expect(markup).toContain('<pattern');
  expect(markup).not.toContain('chart-peer');
  expect(markup).not.toContain('midten 64');
});

test('a group of more than eighty is band and median only', () => {
  const markup = strips(strip({ dots: Array.from({ length: 81 }, (_, at) => at) }));
  expect(markup).not.toContain('chart-peer');
  expect(markup).not.toContain('én kommune');
  expect(count(markup, /class="chart-middle"/g)).toBe(2);
});

const tile = (column: number, step: number | null, changes: Partial<Tile> = {}): Tile => ({
  id: `${column}`,
  column,
  row: 0,
  countyCode: '50',
  name: `Kommune ${column}`,
  step,
  of: 3,
  ...changes,
});
const map = (tiles: readonly Tile[]) =>
  drawn(<TileMap label="2 av 3 har svart" tiles={tiles} counties={[{ code: '50', name: 'Trøndelag' }]} />);

test('each municipality is a tile with its name; one that has not answered is hatched', () => {
  const markup = map([tile(0, 0), tile(1, 2), tile(2, null, { name: 'Raarvihke – Røyrvik, har ikke svart' })]);
  expect(count(markup, /<use/g)).toBe(3);
  expect(markup).toContain('<title>Raarvihke – Røyrvik, har ikke svart</title>');
  expect(count(markup, /chart-tile-missing" fill="url/g)).toBe(1);
  expect(markup).toContain('>Trøndelag</tspan>');
});

test('a map with links is no single image, and its links are no stops on the way', () => {
  const markup = map([tile(0, 0, { href: '/kommune/5043-royrvik' })]);
  expect(markup).toContain('role="group"');
  expect(markup).toContain('<a href="/kommune/5043-royrvik" tabindex="-1"><title>Kommune 0</title>');
  expect(map([tile(0, 0)])).toContain('role="img"');
});

test('no picture carries a style attribute, which the pages’ policy would refuse', () => {
  const all = [series([dot('2021-06-01', 44)]), pile([1, 2], 3), strips(strip({})), map([tile(0, null)])].join('');
  expect(all).not.toContain('style=');
});

test('the end of a scale is written as the language writes per cent', () => {
  const end = (language: 'nb' | 'en') =>
    drawn(<Strips rows={[strip({})]} legend={words} label="Spredning" language={language} />);
  expect(end('nb')).toContain('>100\u00a0%</text>');
  expect(end('en')).toContain('>100%</text>');
});
