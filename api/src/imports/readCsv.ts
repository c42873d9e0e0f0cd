import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { FileRefused } from './errors.ts';
import type { RawRow } from './readTable.ts';

/**
 * Reads CSV (RFC 4180) in UTF-8, with or without a byte order mark; comma, semicolon or tab between, as row 1 has it. It is
 * read piece by piece, and others are answered in between.
 * @throws FileRefused when it is not UTF-8, or its quotes do not match
 */
export async function readCsv(bytes: Uint8Array): Promise<RawRow[]> {
  if (linesIn(bytes) > mostLines) {
    throw new FileRefused(
      'FILE_TOO_LARGE',
      `The file has more than ${mostLines} lines.`,
      'Divide it and import the parts.',
    );
  }
  const parser = parse({ delimiter: delimiterOf(textOf(bytes)), bom: true, relax_column_count: true });
  const rows: RawRow[] = [];
  try {
    await pipeline(piecesOf(bytes), parser, async (records: AsyncIterable<string[]>) => {
      for await (const cells of records)
        rows.push({ number: rows.length + 1, cells: cells.map((cell) => cell.trim()) });
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileRefused(
      'INVALID_CSV',
      error.message,
      'A quote within a text is written twice, and each one is closed.',
    );
  }
  return rows;
}

/** Bytes that are read in one go: some milliseconds. */
const piece = 32 * 1024;

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += piece) {
    yield bytes.subarray(start, start + piece);
    await nextTurn();
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
    const row = rowOfFirstForeignByte(bytes);
    throw new FileRefused(
      'NOT_UTF_8',
      `The file is not UTF-8: row ${row} has a letter in another encoding, perhaps Windows-1252.`,
      'Save it as "CSV UTF-8" in the spreadsheet, or send the XLSX file itself.',
      [String(row)],
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
