import { Refused } from './workspace.ts';

/** A row's cells by the header of their column. */
export type CsvRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

/**
 * Reads CSV as RFC 4180 has it, with or without a byte order mark, with a comma or, as Excel writes in Norwegian, a
 * semicolon between; the first row names the columns. The ' that keeps a spreadsheet from running a cell is taken off.
 * @throws Refused when a quote is not closed or stands within a cell, or when a row has other cells than the header
 */
export function readCsv(text: string): CsvRow[] {
  const body = text.replace(/^\uFEFF/, '');
  const head = /^[^\r\n]*/.exec(body)![0];
  const separator = head.includes(';') && !head.includes(',') ? ';' : ',';
  const rows = rowsOf(body, separator).filter(({ cells }) => cells.length > 1 || cells[0] !== '');
  const [header, ...others] = rows;
  return others.map(({ line, cells }) => {
    if (cells.length !== header!.cells.length) {
      throw new Refused(`line ${line} has ${cells.length} cells, the header ${header!.cells.length}`);
    }
    return { line, cells: Object.fromEntries(header!.cells.map((name, at) => [name.trim(), plain(cells[at]!)])) };
  });
}

const plain = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@\t\r])/, '');

function rowsOf(text: string, separator: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let [cell, line, start, isQuoted, isClosed] = ['', 1, 1, false, false];
  const end = (): void => {
    cells.push(cell);
    [cell, isClosed] = ['', false];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === '\n') line += 1;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += sign;
        at += 1;
      } else [isQuoted, isClosed] = [false, true];
    } else if (sign === separator) end();
    else if (sign === '\n') {
      end();
      rows.push({ line: start, cells });
      [cells, start] = [[], line];
    } else if (sign === '\r') continue;
    else if (isClosed || (sign === '"' && cell !== '')) throw new Refused(`line ${line} has a quote within a cell`);
    else if (sign === '"') isQuoted = true;
    else cell += sign;
  }
  if (isQuoted) throw new Refused(`a quote that opens on line ${start} is not closed`);
  if (cells.length > 0 || cell !== '') {
    end();
    rows.push({ line: start, cells });
  }
  return rows;
}
