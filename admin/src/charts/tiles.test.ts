import { expect, test } from 'vitest';
import { countyLabels, linesOf } from './countyLabels.ts';
import { countyEdges, middleOf } from './tiles.ts';

const tile = (column: number, row: number, countyCode: string) => ({ column, row, countyCode });

test('odd rows stand half a tile to the right, so that hexagons meet', () => {
  expect(middleOf({ column: 12, row: 46 })).toEqual({ x: expect.closeTo(20.78, 2), y: 69 });
  expect(middleOf({ column: 1, row: 47 })).toEqual({ x: expect.closeTo(2.6, 2), y: 70.5 });
});

test('neighbours of two counties have one thick side between them', () => {
  expect(countyEdges([tile(0, 0, '11'), tile(1, 0, '46')])).toBe('M0.87 0.50L0.87 -0.50');
});

test('a side is found in each of the six directions', () => {
  const around = [
    tile(0, 0, '1'),
    tile(2, 0, '1'),
    tile(0, 1, '1'),
    tile(1, 1, '1'),
    tile(0, -1, '1'),
    tile(1, -1, '1'),
  ];
  const ring = around.map((one) => ({ ...one, row: one.row + 2 }));
  expect(countyEdges([tile(1, 2, '2'), ...ring]).match(/M/g)).toHaveLength(6);
});

test('neighbours of one county, and counties that do not touch, have none', () => {
  expect(countyEdges([tile(0, 0, '11'), tile(1, 0, '11'), tile(5, 0, '46')])).toBe('');
});

const square = (code: string, from: number, rows: number) =>
  Array.from({ length: 4 * rows }, (_, at) => tile(from + (at % 4), Math.floor(at / 4), code));

test('a county’s name stands beside its county, on no tile', () => {
  const tiles = square('11', 0, 6);
  const [label] = countyLabels(tiles, [{ code: '11', name: 'Rogaland' }]);
  expect(label?.lines).toEqual(['Rogaland']);
  const box = label?.box ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const covered = tiles
    .map(middleOf)
    .filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom);
  expect(covered).toEqual([]);
});

test('names of two counties do not stand on each other', () => {
  const labels = countyLabels(
    [...square('11', 0, 3), ...square('46', 4, 3)],
    [
      { code: '11', name: 'Rogaland' },
      { code: '46', name: 'Vestland' },
    ],
  );
  expect(labels).toHaveLength(2);
  const [a, b] = labels.map(({ box }) => box);
  expect(a!.right < b!.left || b!.right < a!.left || a!.bottom < b!.top || b!.bottom < a!.top).toBe(true);
});

test('a county in the middle of others gets no name in another’s place', () => {
  const inner = tile(7, 7, '33');
  const around = Array.from({ length: 225 }, (_, at) => tile(at % 15, Math.floor(at / 15), '34')).filter(
    ({ column, row }) => column !== 7 || row !== 7,
  );
  expect(countyLabels([inner, ...around], [{ code: '33', name: 'Buskerud' }])).toEqual([]);
});

test('a name with parallels breaks at its dashes, a long one between words', () => {
  expect(linesOf('Troms – Romsa – Tromssa')).toEqual(['Troms –', 'Romsa –', 'Tromssa']);
  expect(linesOf('Møre og Romsdal')).toEqual(['Møre og', 'Romsdal']);
});
