/** A column of a file: its letter as a spreadsheet shows it, and what stands in row 1. */
export type Column = { readonly letter: string; readonly name: string };

/** A row with its number as a spreadsheet counts it (1 is the header) and a text for each column, '' where it is empty. */
export type Row = { readonly number: number; readonly texts: readonly string[] };

/** A file's first sheet as texts: days as YYYY-MM-DD, numbers as decimal text. Rows that are empty are left out. */
export type Table = { readonly columns: readonly Column[]; readonly rows: readonly Row[] };

/** One cell: where it stands and what is written there. */
export type Cell = { readonly row: number; readonly column: Column; readonly text: string };

/** The cell of a row in the column with that index. */
export const cellOf = ({ columns }: Table, { number, texts }: Row, index: number): Cell => ({
  row: number,
  column: columns[index]!,
  text: texts[index] ?? '',
});

/** A, B, …, Z, AA, … from an index that begins at 0. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
