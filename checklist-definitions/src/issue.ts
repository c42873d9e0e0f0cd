/** Something wrong in a definition's file, where it is, and what to write instead. Line and column count from 1. */
export type Issue = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly mend: string;
};

/** A place in a definition's data: keys and positions from the top. */
export type Path = readonly (string | number)[];

/** Something wrong at a place in the data, before the place has a line. `on: 'KEY'` points at the key itself. */
export type Complaint = {
  readonly path: Path;
  readonly on: 'KEY' | 'VALUE';
  readonly message: string;
  readonly mend: string;
};

/** One line as compilers write it: file:line:column message (mend). */
export function formatIssue({ file, line, column, message, mend }: Issue): string {
  return `${file}:${line}:${column} ${message}: ${mend}`;
}
