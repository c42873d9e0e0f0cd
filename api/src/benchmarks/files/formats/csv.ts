import { stringify } from 'csv-stringify/sync';
import { isSign, signs } from '../signs.ts';
import { type About, type Cell, cellOf, type Table } from '../table.ts';

/** Column that every row of a demonstration begins with (spec 7.3). */
export const demonstrationColumn = 'merknad';

/**
 * A table as CSV: one line for each row, UTF-8 with a byte order mark so that Excel reads its letters, comma between and
 * point in numbers (RFC 4180), and no cell that a spreadsheet would run as a formula.
 */
export function asCsv({ columns, rows }: Table, { demonstration }: Pick<About, 'demonstration'>): Uint8Array {
  const ids = columns.map(({ id }) => id);
  return csvOf(
    [...(demonstration === null ? [] : [demonstrationColumn]), ...ids],
    rows.map((row) => [
      ...(demonstration === null ? [] : [demonstration]),
      ...ids.map((id) => written(cellOf(row, id))),
    ]),
  );
}

/** Heads and lines as a file. */
export const csvOf = (heads: readonly string[], lines: readonly (readonly (string | number)[])[]): Uint8Array =>
  Buffer.from(stringify([[...heads], ...lines.map((line) => [...line])], { ...format }));

const format = { bom: true, escape_formulas: true, record_delimiter: 'windows' } as const;

/** A cell as its value, or as the sign. */
export const written = (cell: Cell): string | number => (isSign(cell) ? signs[cell.sign].sign : cell);
