import Excel from '@protobi/exceljs';
import { dateOf } from '../../../days.ts';
import type { FileLanguage } from '../language.ts';
import { type About, type Cell, type Column, cellOf, type Table } from '../table.ts';
import { words } from '../texts/words.ts';
import { xmlText } from '../xmlText.ts';
import { codebookHeads, codebookOf } from './codebook.ts';
import { demonstrationColumn, written } from './csv.ts';

/**
 * A table as XLSX: numbers and days are real ones, every text is a text (never a formula), the first row stands still.
 * Sheets: of a demonstration one that says so, the figures, the codebook.
 */
export async function asXlsx(table: Table, about: About, language: FileLanguage): Promise<Uint8Array> {
  const { demonstration } = about;
  const workbook = new Excel.Workbook();
  workbook.creator = 'Fritidssjekken';
  workbook.title = xmlText(demonstration === null ? table.title : `${demonstration}. ${table.title}`);
  workbook.created = about.publishedAt;
  workbook.modified = about.publishedAt;
  if (demonstration !== null) {
    const warning = workbook.addWorksheet(demonstration.split(':')[0]);
    warning.addRows([[demonstration], [xmlText(table.title)]]);
    warning.getColumn(1).width = 80;
    warning.getRow(1).font = { bold: true, size: 16 };
  }
  const note: readonly Column[] =
    demonstration === null ? [] : [{ id: demonstrationColumn, kind: 'TEXT', about: demonstration }];
  const columns = [...note, ...table.columns];
  const sheet = sheetOf(
    workbook,
    words[language].sheets.figures,
    columns.map(({ id }) => id),
  );
  for (const row of table.rows) {
    sheet.addRow(
      columns.map(({ id, kind }) => (id === demonstrationColumn ? demonstration : real(cellOf(row, id), kind))),
    );
  }
  columns.forEach(({ id, kind }, at) => {
    const column = sheet.getColumn(at + 1);
    column.width = id.endsWith('_tekst') || id === 'kommune' ? 36 : Math.max(12, id.length + 2);
    if (kind === 'DAY') column.numFmt = 'dd.mm.yyyy';
  });
  const codebook = sheetOf(workbook, words[language].sheets.codebook, codebookHeads);
  codebook.addRows(codebookOf(table, about, language).map((line) => codebookHeads.map((head) => xmlText(line[head]))));
  for (const [at, width] of [10, 22, 22, 90].entries()) codebook.getColumn(at + 1).width = width;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A sheet whose heads stand still while the rest moves, and can be filtered by. */
function sheetOf(workbook: Excel.Workbook, name: string, heads: readonly string[]): Excel.Worksheet {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...heads]).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: heads.length } };
  return sheet;
}

function real(cell: Cell, kind: Column['kind']): string | number | Date {
  const value = written(cell);
  if (kind === 'DAY' && typeof cell === 'string') return dateOf(cell);
  return typeof value === 'string' ? xmlText(value) : value;
}
