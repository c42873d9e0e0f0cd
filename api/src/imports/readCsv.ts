import { CsvError, parse } from 'csv-parse/sync';
import { FileRefused } from './errors.ts';
import type { RawRow } from './readTable.ts';

/**
 * Reads CSV (RFC 4180) in UTF-8, with or without a byte order mark; comma, semicolon or tab between, as row 1 has it.
 * @throws FileRefused when it is not UTF-8, or its quotes do not match
 */
export function readCsv(bytes: Uint8Array): RawRow[] {
  if (linesIn(bytes) > mostLines) {
    throw new FileRefused(
      'FILE_TOO_LARGE',
      `The file has more than ${mostLines} lines.`,
      'Divide it and import the parts.',
    );
  }
  const text = textOf(bytes);
  try {
    const records = parse(text, { delimiter: delimiterOf(text), relax_column_count: true }) as string[][];
    return records.map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileRefused(
      'INVALID_CSV',
      error.message,
      'A quote within a text is written twice, and each one is closed.',
    );
  }
}

/** Lines of a file, those within quotes too: what is far too many is not read at all. */
const mostLines = 500_000;

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}

/** What stands most often in row 1 outside quotes. */
function delimiterOf(text: string): string {
  const firstRow = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)![0].replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => firstRow.split(delimiter).length;
  return [';', ',', '\t'].toSorted((a, b) => count(b) - count(a))[0]!;
}

/** @throws FileRefused */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused(
      'NOT_UTF_8',
      `The file is not UTF-8: row ${rowOfFirstForeignByte(bytes)} has a letter in another encoding, perhaps Windows-1252.`,
      'Save it as "CSV UTF-8" in the spreadsheet, or send the XLSX file itself.',
    );
  }
}

/** Reads on line by line until one cannot be read; lines within quotes count too, so it is near enough. */
function rowOfFirstForeignByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let row = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(10, start);
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return row;
    }
    if (end === -1) return row;
    start = end + 1;
    row += 1;
  }
}
