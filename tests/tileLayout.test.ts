import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layoutOn } from '../admin/src/national/tileLayout.ts';
import { files } from '../api/src/files.ts';

const codes = readFileSync(join(files.reference, 'codes.csv'), 'utf8');

/** Codes that were valid on a day, by the municipal register. */
function codesOn(day: string): string[] {
  const [, ...lines] = codes.trim().split(/\r?\n/);
  return lines.flatMap((line) => {
    const [code = '', , , from = '', to = ''] = line.split(',');
    return from <= day && (to === '' || day <= to) ? [code] : [];
  });
}

test.each([
  ['2020-01-01', 356],
  ['2023-12-31', 356],
  ['2024-01-01', 357],
  ['2026-12-01', 357],
])('on %s every one of the %i municipalities has one tile, and no two share one', (day, howMany) => {
  const layout = layoutOn(day);
  expect([...(layout?.keys() ?? [])].toSorted()).toEqual(codesOn(day).toSorted());
  const places = new Set([...(layout?.values() ?? [])].map(({ column, row }) => `${column} ${row}`));
  expect([layout?.size, places.size]).toEqual([howMany, howMany]);
});

test('the years with one Ålesund have the tiles of 2024 but for Haram’s, and Ålesund stands where it stands', () => {
  const [before, after] = [layoutOn('2022-05-01'), layoutOn('2025-05-01')];
  expect(before?.get('1507')).toEqual(after?.get('1508'));
  const tilesOf = (layout: typeof before) => [...(layout?.values() ?? [])].map(({ column, row }) => `${column} ${row}`);
  const only = tilesOf(after).filter((tile) => !tilesOf(before).includes(tile));
  const { column, row } = after!.get('1580')!;
  expect(only).toEqual([`${column} ${row}`]);
});

test('there is no map of the municipalities before 2020', () => {
  expect(layoutOn('2019-12-31')).toBeNull();
});
