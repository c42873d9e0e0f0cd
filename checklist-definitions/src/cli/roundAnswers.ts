import type { Answer, AnswerState, Answers, Checklist } from '../checklist.ts';
import { allCriteria } from '../questions.ts';
import { type CsvRow, readCsv } from './readCsv.ts';
import { Refused } from './workspace.ts';

/** One municipality's answers, as a round's export has them. */
export type RoundAnswers = {
  readonly code: string;
  readonly name: string;
  readonly version: string;
  readonly answers: Answers;
};

/** The columns of a round's export, in its order; others are left alone. */
const columns = ['kommunenummer', 'kommune', 'sjekkliste', 'versjon', 'kriterium', 'tilstand', 'svar', 'tall'] as const;
const states: readonly AnswerState[] = ['ANSWERED', 'UNANSWERED', 'DONT_KNOW', 'NOT_APPLICABLE'];

/**
 * Reads a round's answers from the file that the service exports: one row for each municipality and criterion.
 * @param versionOf gives the version that a row names
 * @throws Refused naming the line of what cannot be read, or of what is another checklist's
 */
export function readRoundAnswers(
  text: string,
  checklist: string,
  versionOf: (version: string) => Checklist,
): RoundAnswers[] {
  const rows = readCsv(text);
  const missing = columns.filter((name) => rows.length > 0 && rows[0]!.cells[name] === undefined);
  if (rows.length === 0) throw new Refused('the file has no answers');
  if (missing.length > 0) throw new Refused(`the file has no column ${missing.join(', ')}`);
  const found = new Map<string, { name: string; version: string; answers: Record<string, Answer> }>();
  for (const { line, cells } of rows) {
    const cell = (name: (typeof columns)[number]) => cells[name]!;
    if (cell('sjekkliste') !== checklist) throw new Refused(`line ${line} is of ${cell('sjekkliste')}`);
    const code = cell('kommunenummer').padStart(4, '0');
    const own = found.get(code) ?? { name: cell('kommune'), version: cell('versjon'), answers: {} };
    if (own.version !== cell('versjon')) throw new Refused(`line ${line}: ${code} has answered two versions`);
    const id = cell('kriterium');
    if (!allCriteria(versionOf(own.version)).some((criterion) => criterion.id === id)) continue;
    if (own.answers[id]) throw new Refused(`line ${line}: ${code} has answered ${id} twice`);
    own.answers[id] = answerOf({ line, cells });
    found.set(code, own);
  }
  return [...found].map(([code, own]) => ({ code, ...own }));
}

function answerOf({ line, cells }: CsvRow): Answer {
  const state = states.find((known) => known === cells.tilstand);
  if (!state) throw new Refused(`line ${line}: tilstand is ${states.join(', ')}, not ${cells.tilstand}`);
  const options = cells.svar!.split(';').map((option) => option.trim());
  return {
    state,
    ...(state === 'ANSWERED' && cells.svar !== '' && { options }),
    ...(state === 'ANSWERED' && cells.tall !== '' && { number: cells.tall!.replace(',', '.') }),
  };
}
