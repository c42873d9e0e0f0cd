import { FileRefused } from './errors.ts';
import { inTurns, type Steps } from './inTurns.ts';
import { type Problem, problemAt } from './problem.ts';
import { readCsv } from './readCsv.ts';
import { readXlsx } from './readXlsx.ts';
import { type Column, letterOf, type Row, type Table } from './table.ts';
import { requireWithinLimits } from './withinLimits.ts';

/** A row as its reader gives it; a cell that has no text says why. */
export type RawRow = { readonly number: number; readonly cells: readonly RawCell[] };
export type RawCell = string | { readonly code: string; readonly problem: string; readonly mend: string };

export type FileKind = 'CSV' | 'XLSX';

/**
 * Reads a file's first sheet. What is wrong with single cells is told beside the table; rows without any text are left out.
 * @throws FileRefused when it is not of its kind, not UTF-8, empty or too large
 */
export async function readTable(bytes: Uint8Array, kind: FileKind): Promise<{ table: Table; problems: Problem[] }> {
  return inTurns(tableOf(kind === 'CSV' ? await readCsv(bytes) : await readXlsx(bytes)));
}

/** @throws FileRefused */
function* tableOf(raw: readonly RawRow[]): Steps<{ table: Table; problems: Problem[] }> {
  const filled = raw.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header, ...body] = filled;
  if (!header || body.length === 0) throw new FileRefused('EMPTY_FILE', 'No rows were found.', emptyMend);
  requireWithinLimits(filled);
  const width = Math.max(...filled.map(({ cells }) => cells.length));
  const problems: Problem[] = [];
  const columns = Array.from({ length: width }, (_none, index): Column => {
    const cell = header.cells[index] ?? '';
    return { letter: letterOf(index), name: typeof cell === 'string' ? cell : '' };
  });
  const rows: Row[] = [];
  for (const { number, cells } of body) {
    const texts = cells.map((cell, index) => {
      const place = { row: number, column: columns[index]!, text: typeof cell === 'string' ? cell : '' };
      if (typeof cell !== 'string') problems.push(problemAt(place, cell.code, cell.problem, cell.mend));
      else if (cell !== '' && place.column.name === '') {
        problems.push(problemAt(place, 'COLUMN_WITHOUT_NAME', 'The column has no name in row 1.', namelessMend));
      }
      return place.text;
    });
    rows.push({ number, texts });
    yield;
  }
  return { table: { columns, rows }, problems };
}

const emptyMend = 'Row 1 names the columns, and at least one row follows.';
const namelessMend = 'Name the column, or empty it. In a CSV file a text that holds the separator stands in quotes.';
