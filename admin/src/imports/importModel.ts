import { dayOf } from '../common/formats.ts';
import type { Language } from '../common/translatorsOf.ts';
import type { Say } from '../dashboard/useInsight.ts';
import { insightNb } from '../i18n/dashboard/insight/nb.ts';
import type { Outcome, Problem, Refusal, Run } from './runs.ts';

type Words = { readonly say: Say; readonly language: Language };
type ProblemKey = keyof typeof insightNb.importProblems;

const isProblemKey = (key: string): key is ProblemKey => Object.hasOwn(insightNb.importProblems, key);

/** A problem as a row: where, what stands there, what is wrong, what to write instead. */
export type ProblemRow = {
  readonly place: string;
  readonly value: string;
  readonly problem: string;
  readonly mend: string;
};

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A problem in words. Of a column that is missing the name that the template has; days as people write them. */
export function problemRow({ code, row, column, value, named }: Problem, { say, language }: Words): ProblemRow {
  const known = named.map((text) => (isDay(text) ? dayOf(text, language) : text));
  const inTemplate = known.filter((text) => text === 'kommunenummer' || text === 'dato');
  const filling = { named: (inTemplate.length > 0 ? inTemplate : known).join(', ') };
  const own: ProblemKey = isProblemKey(code) ? code : 'UNKNOWN';
  const mends = [...(known.length > 0 ? [`${own}_mendNamed`] : []), `${own}_mend`, 'UNKNOWN_mend'].filter(isProblemKey);
  const places = [
    ...(row === null ? [say('imports.wholeFile')] : [say('imports.row', { row })]),
    ...(column ? [say('imports.column', { letter: column.letter, name: column.name })] : []),
  ];
  return {
    place: places.join(', '),
    value: value ?? '',
    problem: say(`importProblems.${own}`, filling),
    mend: say(`importProblems.${mends[0] ?? 'UNKNOWN_mend'}`, filling),
  };
}

/** What a cell of a saved table holds: never a formula, whatever stood in the file. */
const cellOf = (text: string): string => {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** The problems as CSV: semicolon between and a byte order mark, as Norwegian spreadsheets open it. */
export function problemsCsv(rows: readonly ProblemRow[], { say }: Words): string {
  const heads = [say('imports.place'), say('imports.value'), say('imports.problem'), say('imports.mend')];
  const lines = [heads, ...rows.map(({ place, value, problem, mend }) => [place, value, problem, mend])];
  return `\uFEFF${lines.map((cells) => cells.map(cellOf).join(';')).join('\r\n')}\r\n`;
}

export const isOutcome = (body: Outcome | Refusal): body is Outcome => 'rows' in body;

const refusals: readonly string[] = [
  ...['INVALID_IMPORT', 'NOT_FOUND', 'UNKNOWN_VERSION', 'TOO_LARGE'],
  ...['NOT_A_TABLE', 'FORBIDDEN', 'UNAUTHENTICATED'],
];
type RefusalKey = Extract<keyof typeof insightNb.imports, `refused${string}`>;

/** A refusal of the whole file, and what to do. */
export function refusalText({ code }: Refusal, { say }: Words): string {
  return say(`imports.${(refusals.includes(code) ? `refused${code}` : 'refusedOTHER') as RefusalKey}`);
}

/** What came of a file, or would: one sentence for each thing. */
export function outcomeLines(outcome: Outcome, isDryRun: boolean, kind: Run['kind'], { say }: Words): string[] {
  const { rows, created, unchanged, invited = 0, incomplete = 0, problems, moreProblems } = outcome;
  if (problems.length > 0) {
    const all = problems.length + moreProblems;
    return [
      say('imports.refusedFile', { smart_count: all }),
      ...(moreProblems > 0 ? [say('imports.moreProblems', { shown: problems.length, more: moreProblems })] : []),
    ];
  }
  const what = kind === 'DUGNADS' ? 'Dugnads' : 'Assessments';
  return [
    say('imports.rowsRead', { smart_count: rows }),
    say(isDryRun ? `imports.would${what}` : `imports.did${what}`, { smart_count: created }),
    ...(unchanged > 0 ? [say('imports.unchanged', { smart_count: unchanged })] : []),
    ...(invited > 0 ? [say('imports.invited', { smart_count: invited })] : []),
    ...(incomplete > 0 ? [say('imports.incomplete', { smart_count: incomplete })] : []),
    ...(created === 0 && invited === 0 ? [say('imports.nothingNew')] : []),
  ];
}

/** How far a run has come: words, and 0–100 where it is counted. */
export function progressOf({ step, done, total }: Pick<Run, 'step' | 'done' | 'total'>, { say }: Words) {
  const words = say(`imports.step${step}`);
  if (total === 0) return { words, percent: null };
  return { words: `${words} ${say('imports.ofTotal', { done, total })}`, percent: Math.round((100 * done) / total) };
}

/** What became of a file that was sent lately, in a word or two. */
export function runWord(
  {
    state,
    status,
    isDryRun,
    problemCount,
  }: { state: Run['state']; status: number | null; isDryRun: boolean; problemCount?: number | null },
  { say }: Words,
): string {
  if (state !== 'FINISHED') return say(`imports.state${state}`);
  if (status === 200) return say(isDryRun ? 'imports.tried' : 'imports.landed');
  return problemCount ? say('imports.problemCount', { smart_count: problemCount }) : say('imports.failed');
}
