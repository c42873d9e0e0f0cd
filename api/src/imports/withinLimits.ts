import { FileRefused } from './errors.ts';
import type { RawRow } from './readTable.ts';

/** What a file may hold at most. */
const limits = { rows: 20_000, columns: 400, cellCharacters: 32_767, characters: 30_000_000 };

/**
 * @param rows the one that names the columns among them
 * @throws FileRefused
 */
export function requireWithinLimits(rows: readonly RawRow[]): void {
  if (rows.length - 1 > limits.rows) throw tooLarge(`The file has more than ${limits.rows} rows.`);
  let characters = 0;
  for (const { number, cells } of rows) {
    if (cells.length > limits.columns) throw tooLarge(`Row ${number} has more than ${limits.columns} columns.`);
    for (const cell of cells) {
      const { length } = typeof cell === 'string' ? cell : '';
      if (length > limits.cellCharacters)
        throw tooLarge(`A cell of row ${number} is longer than a spreadsheet allows.`);
      characters += length;
    }
  }
  if (characters > limits.characters) throw tooLarge(`The file has more than ${limits.characters} characters.`);
}

/** What is said of a file that is too large. */
export const tooLarge = (problem: string): FileRefused =>
  new FileRefused('FILE_TOO_LARGE', problem, 'Divide it and import the parts.');
