import type { Cell, Column } from './table.ts';

/** Something in a file that cannot be imported: where it stands, what it is, and what to write instead. */
export type Problem = {
  /** The kind of problem in capitals; texts for people hang on it. */
  readonly code: string;
  /** As a spreadsheet counts, 1 is the header; null: the file as a whole. */
  readonly row: number | null;
  /** null: the row as a whole */
  readonly column: Column | null;
  /** What stands there, shortened to 200 characters; null where nothing is the problem. */
  readonly value: string | null;
  readonly problem: string;
  readonly mend: string;
  /** What could be written instead, or whom or what the texts name: codes, options, columns, rows. For texts in other languages. */
  readonly named: readonly string[];
};

/** What cannot be read of a cell; the one who reads the file knows where it stands. */
export class CellRefused extends Error {
  readonly code: string;
  readonly mend: string;
  readonly named: readonly string[];
  constructor(code: string, problem: string, mend: string, named: readonly string[] = []) {
    super(problem);
    this.code = code;
    this.mend = mend;
    this.named = named;
  }
}

/** The problem of a cell. */
export const problemAt = (
  { row, column, text }: Cell,
  code: string,
  problem: string,
  mend: string,
  named: readonly string[] = [],
): Problem => ({
  ...{ code, row, column, value: text === '' ? null : shortened(text), problem, mend, named },
});

/** The problem of a row as a whole, or of the file where there is no row. */
export const problemOf = (
  row: number | null,
  code: string,
  problem: string,
  mend: string,
  named: readonly string[] = [],
): Problem => ({
  ...{ code, row, column: null, value: null, problem, mend, named },
});

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text);
