import type { Sign } from './signs.ts';

/** A value, or the sign of why there is none: never empty. Days are YYYY-MM-DD. */
export type Cell = string | number | Sign;

/** A code of a column and what it stands for. */
export type Code = { readonly code: string; readonly text: string };

export type Column = {
  /** Its head in every format and language: it never changes. */
  readonly id: string;
  readonly kind: 'TEXT' | 'NUMBER' | 'DAY';
  /** What it holds, for the codebook. */
  readonly about: string;
  /** All that may stand in it, where these are codes. */
  readonly codes?: readonly Code[];
};

export type Row = Readonly<Record<string, Cell>>;

/** What a row is known by; a cube has one side for each. */
export type Dimension = {
  /** Column of the code. */
  readonly column: string;
  /** Column of its text; the same where the code is the text. */
  readonly labels: string;
  readonly role?: 'geo' | 'time';
};

/** A published table: the same in every format. */
export type Table = {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  /** Each has a cell for every column. */
  readonly rows: readonly Row[];
  readonly dimensions: readonly Dimension[];
  /** Columns of numbers. */
  readonly measures: readonly string[];
};

/** What a file says about itself, beside its table. */
export type About = {
  /** Where it is fetched from. */
  readonly address: string;
  /** Name and value, to be read: checklist, round, edition, response rate. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** When what it holds was published. */
  readonly publishedAt: Date;
  /** What cannot be seen from the numbers. */
  readonly notes: readonly string[];
  /** Submitted ÷ invited of the round; null where the table is of several rounds. */
  readonly responseRate: { readonly submitted: number; readonly invited: number; readonly rate: number | null } | null;
  /** Who must say so in every file; null for real figures. */
  readonly demonstration: string | null;
};

/** A cell of a row; a row without one is our fault. */
export function cellOf(row: Row, column: string): Cell {
  const cell = row[column];
  if (cell === undefined) throw new Error(`A row lacks ${column}.`);
  return cell;
}
