import { type Problem, problemAt } from '../problem.ts';
import type { Table } from '../table.ts';
import { folded } from './cells.ts';

/** What columns mean, by their index; each meaning at most once. */
export type Columns<Meaning> = ReadonlyMap<number, Meaning>;

/**
 * Reads row 1. A name that means nothing, or several things, or the same as another column, is a problem.
 * @param meaningsOf what a name could mean, as one text for each meaning
 * @param known what the names could be, for who has to mend one
 */
export function matchColumns(
  { columns }: Table,
  meaningsOf: (name: string) => readonly string[],
  known: string,
): { columns: Columns<string>; problems: Problem[] } {
  const problems: Problem[] = [];
  const matched = new Map<number, string>();
  const taken = new Map<string, string>();
  for (const [index, column] of columns.entries()) {
    if (column.name === '') continue;
    const cell = { row: 1, column, text: column.name };
    const [meaning, ...others] = new Set(meaningsOf(column.name));
    if (meaning === undefined) {
      problems.push(
        problemAt(cell, 'UNKNOWN_COLUMN', 'No column is called that.', `Take it out, or name it: ${known}`),
      );
    } else if (others.length > 0) {
      const all = [meaning, ...others].join(', ');
      problems.push(
        problemAt(cell, 'AMBIGUOUS_COLUMN', `This could be ${all}.`, 'Write the id instead.', [meaning, ...others]),
      );
    } else if (taken.has(meaning)) {
      const twice = `Column ${taken.get(meaning)} is this one already (${meaning}).`;
      problems.push(problemAt(cell, 'COLUMN_TWICE', twice, 'Take one of them out.', [taken.get(meaning)!]));
    } else {
      taken.set(meaning, column.letter);
      matched.set(index, meaning);
    }
  }
  return { columns: matched, problems };
}

/** The field whose words a name is one of. */
export function fieldsCalled(name: string, words: Readonly<Record<string, readonly string[]>>): string[] {
  const said = folded(name);
  return Object.entries(words).flatMap(([field, own]) => (own.includes(said) ? [field] : []));
}

/** The index of the column that has a meaning. */
export const indexOf = (columns: Columns<string>, meaning: string): number | undefined =>
  [...columns].find(([, own]) => own === meaning)?.[0];
