import Excel from '@protobi/exceljs';
import { FileRefused } from './errors.ts';
import type { RawCell, RawRow } from './readTable.ts';
import { requireSmallZip } from './requireSmallZip.ts';
import { requireWithinLimits } from './withinLimits.ts';

/** Bytes that an XLSX file may have once it is unpacked. */
const unpackedBytes = 40 * 1024 * 1024;

/**
 * The rows of the first sheet of an XLSX file, read where this is called: it keeps the thread busy for as long as it takes.
 * @throws FileRefused when it is no XLSX file, or too large, or much larger than it looks
 */
export async function xlsxRows(bytes: Uint8Array): Promise<RawRow[]> {
  requireSmallZip(bytes, unpackedBytes);
  const workbook = new Excel.Workbook();
  try {
    // The types know another Buffer than Node's.
    await workbook.xlsx.load(Buffer.from(bytes) as never);
  } catch {
    throw new FileRefused(
      'INVALID_XLSX',
      'The file cannot be read as XLSX.',
      'Save it anew as XLSX in the spreadsheet.',
    );
  }
  const rows: RawRow[] = [];
  workbook.worksheets[0]?.eachRow((row, number) => {
    const cells: RawCell[] = [];
    row.eachCell((cell, column) => {
      cells[column - 1] = rawOf(cell.value);
    });
    rows.push({ number, cells: Array.from(cells, (cell) => cell ?? '') });
  });
  // Before the rows leave the thread: a text that many cells share is one here, and as many as there are cells elsewhere.
  requireWithinLimits(rows.filter(({ cells }) => cells.some((cell) => cell !== '')));
  return rows;
}

function rawOf(value: Excel.CellValue | undefined): RawCell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  // Fifteen digits, as a spreadsheet shows it: 0.1 + 0.2 is 0.3.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? errorCell : value.toISOString().slice(0, 10);
  if ('error' in value) return errorCell;
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim();
  if ('text' in value) return rawOf(value.text as Excel.CellValue);
  if ('result' in value && value.result !== undefined) return rawOf(value.result as Excel.CellValue);
  return formulaWithoutResult;
}

const errorCell = {
  code: 'CELL_WITH_ERROR',
  problem: 'The cell shows an error of the spreadsheet.',
  mend: 'Write the value itself.',
};
const formulaWithoutResult = {
  code: 'FORMULA_WITHOUT_RESULT',
  problem: 'The cell has a formula, and its result was not saved with the file.',
  mend: 'Open and save the file in a spreadsheet, or write the value itself.',
};
