import type { Problem } from './problem.ts';
import type { Tell } from './progress.ts';

/** What an import came to. */
export type Outcome = {
  /** Rows below the header. */
  readonly rows: number;
  /** Written, or in a dry run to be written. */
  readonly created: number;
  /** There already, with the same content. */
  readonly unchanged: number;
  readonly problems: readonly Problem[];
  /** How many more problems there are than those given. */
  readonly moreProblems: number;
  readonly isDryRun: boolean;
  /** null when nothing was written */
  readonly importId: string | null;
};

/** A file that is imported, and by whom. */
export type Sent = {
  readonly fileName: string;
  /** SHA-256, hex */
  readonly fileHash: string;
  readonly isDryRun: boolean;
  readonly now: Date;
  /** The id that the import gets, when anything is written. */
  readonly importId?: string;
  /** Hears how far it has come. */
  readonly tell?: Tell;
};

const mostProblems = 2000;

/** The problems that are told, in the file's order, and how many more there are. */
export function told(problems: readonly Problem[]): Pick<Outcome, 'problems' | 'moreProblems'> {
  const ordered = problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0) || columnOf(a) - columnOf(b));
  return { problems: ordered.slice(0, mostProblems), moreProblems: Math.max(0, ordered.length - mostProblems) };
}

/** A before B before AA, the row as a whole first. */
const columnOf = ({ column }: Problem): number =>
  [...(column?.letter ?? '')].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
