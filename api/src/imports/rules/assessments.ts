import { type Checklist, unanswered } from '@fritidssjekken/checklist-definitions';
import { answersOf } from '../../answersOf.ts';
import type { CheckedAnswer } from '../../checkedAnswer.ts';
import type { Day } from '../../days.ts';
import type { Municipality, Register } from '../../municipality.ts';
import type { Steps } from '../inTurns.ts';
import { type Problem, problemAt, problemOf } from '../problem.ts';
import type { Cell, Table } from '../table.ts';
import { type Head, headIn, headWords } from './heads.ts';
import { longAnswers, longWords } from './long.ts';
import { type Columns, fieldsCalled, indexOf, matchColumns } from './match.ts';
import { partsCalled, partWords } from './questions.ts';
import { wideAnswers } from './wide.ts';

/** One assessment as a file has it. */
export type FileAssessment = {
  /** First row that it was read from. */
  readonly row: number;
  readonly municipality: Municipality;
  readonly referenceOn: Day;
  readonly startedOn: Day;
  readonly submittedOn: Day;
  readonly respondentRole: string | null;
  readonly isFacilitated: boolean | null;
  /** By criterion or reflection question; only what is not wholly empty. */
  readonly answers: ReadonlyMap<string, { readonly answer: CheckedAnswer; readonly cell: Cell }>;
  /** Whether it leaves open what is asked. */
  readonly isIncomplete: boolean;
  readonly codeCell: Cell;
};

/** The answers of a file as the engine takes them. */
export const engineAnswers = (checklist: Checklist, answers: FileAssessment['answers']) =>
  answersOf(
    checklist,
    [...answers].map(([criterionId, { answer }]) => ({ criterionId, ...answer })),
  );

/** A row, or in the long form a part of one assessment: whose it is, and what it answers. */
export type Part = { readonly head: Head; readonly answers: FileAssessment['answers'] };

/** What a file of assessments is read with. */
export type Reading = {
  readonly checklist: Checklist;
  /** Whether they belong to a round: then a municipality has one. Standing alone it has one a day. */
  readonly isInRound: boolean;
  readonly register: Register;
  readonly today: Day;
};

/**
 * Reads the assessments of a file, wide (a row each, a column for each criterion) or long (a row for each answer), as
 * row 1 says. A step is a row or an assessment.
 * @returns all that could be read, and every problem of the file
 */
export function* assessmentsIn(
  table: Table,
  reading: Reading,
): Steps<{ assessments: readonly FileAssessment[]; problems: readonly Problem[] }> {
  const { checklist, isInRound } = reading;
  const words = { ...headWords, ...longWords };
  const meanings = (name: string) => {
    const questions = partsCalled(checklist, name);
    return [...fieldsCalled(name, isLong(table) ? { ...words, ...partWords } : words), ...questions];
  };
  const { columns, problems } = matchColumns(table, meanings, knownColumns);
  const missing = missingColumns(columns);
  if (missing.length > 0) return { assessments: [], problems: [...problems, ...missing] };
  const parts: Part[] = [];
  for (const row of table.rows) {
    const head = headIn(table, row, columns, reading, problems);
    const readAnswers = isLong(table) ? longAnswers : wideAnswers;
    const answers = readAnswers(table, row, columns, checklist, problems);
    if (head) parts.push({ head, answers });
    yield;
  }
  const assessments: FileAssessment[] = [];
  for (const group of isLong(table) ? joined(parts, isInRound, problems) : each(parts, isInRound, problems)) {
    assessments.push(assessmentOf(group, checklist));
    yield;
  }
  return { assessments, problems };
}

const knownColumns = 'kommunenummer, dato, levert …, a criterion’s id or number, or its id and "kommentar"';

/** The long form has a column for the criterion and one for the answer. */
const isLong = ({ columns }: Table): boolean =>
  ['criterion', 'answer'].every((field) => columns.some(({ name }) => fieldsCalled(name, longWords).includes(field)));

function missingColumns(columns: Columns<string>): Problem[] {
  const mend = (words: readonly string[]) => `Add a column called ${words.join(' or ')}.`;
  const missing = ['code', 'date'].flatMap((field) =>
    indexOf(columns, field) === undefined
      ? [
          problemOf(
            1,
            'COLUMN_MISSING',
            `There is no column for the ${field}.`,
            mend(headWords[field]!),
            headWords[field],
          ),
        ]
      : [],
  );
  const meanings = [...columns.values()];
  const isWide = meanings.some((meaning) => meaning.includes('|'));
  const long = ['criterion', 'answer'].filter((field) => meanings.includes(field));
  const answers = 'Either a column for each criterion, or one for the criterion and one for the answer.';
  if (long.length > 0 && isWide) {
    return [...missing, problemOf(1, 'AMBIGUOUS_FORM', 'The columns are of both forms, wide and long.', answers)];
  }
  if (!isWide && long.length < 2) {
    return [...missing, problemOf(1, 'COLUMN_MISSING', 'There is no column for answers.', answers)];
  }
  return missing;
}

const keyOf = ({ municipality, referenceOn }: Head, isInRound: boolean): string =>
  isInRound ? String(municipality.id) : `${municipality.id} ${referenceOn}`;

/** Wide: a row is an assessment. */
function each(parts: readonly Part[], isInRound: boolean, problems: Problem[]): (readonly Part[])[] {
  const first = new Map<string, number>();
  return parts.flatMap((part) => {
    const key = keyOf(part.head, isInRound);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, part.head.row);
      return [[part]];
    }
    const twice = `Row ${before} has an assessment of this municipality${isInRound ? '' : ' and day'} already.`;
    problems.push(
      problemAt(part.head.cells.code, 'MUNICIPALITY_TWICE', twice, 'Take one of the rows out.', [String(before)]),
    );
    return [];
  });
}

/** Long: the rows of one municipality (standing alone: and day) are one assessment, and agree on what they say beside. */
function joined(parts: readonly Part[], isInRound: boolean, problems: Problem[]): (readonly Part[])[] {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const key = keyOf(part.head, isInRound);
    const group = groups.get(key);
    if (group) group.push(part);
    else groups.set(key, [part]);
  }
  for (const group of groups.values()) {
    for (const { head } of group.slice(1)) problems.push(...disagreements(group[0]!.head, head));
    problems.push(...answeredTwice(group));
  }
  return [...groups.values()];
}

function disagreements(first: Head, other: Head): Problem[] {
  const says = `Row ${first.row} of the same municipality says otherwise`;
  if (first.referenceOn !== other.referenceOn) {
    const mend = 'In a round a municipality has one assessment, of one day.';
    return [problemAt(other.cells.date, 'ROWS_DISAGREE', `${says}: ${first.referenceOn}.`, mend)];
  }
  const fields = ['startedOn', 'submittedOn', 'respondentRole', 'isFacilitated'] as const;
  const differing = fields.find((field) => other[field] !== first[field]);
  if (!differing) return [];
  const mend = 'Write the same in all rows of one assessment.';
  return [problemAt(other.cells.code, 'ROWS_DISAGREE', `${says} (${differing}).`, mend)];
}

function answeredTwice(group: readonly Part[]): Problem[] {
  const first = new Map<string, number>();
  return group.flatMap(({ head, answers }) =>
    [...answers].flatMap(([id, { cell }]) => {
      const before = first.get(id);
      if (before === undefined) {
        first.set(id, head.row);
        return [];
      }
      const twice = `Row ${before} answers ${id} already.`;
      return [problemAt(cell, 'ANSWERED_TWICE', twice, 'Take one of the rows out.', [String(before)])];
    }),
  );
}

function assessmentOf(parts: readonly Part[], checklist: Checklist): FileAssessment {
  const { row, municipality, referenceOn, startedOn, submittedOn, respondentRole, isFacilitated, cells } =
    parts[0]!.head;
  const answers = new Map(parts.flatMap((part) => [...part.answers]));
  return {
    ...{ row, municipality, referenceOn, respondentRole, isFacilitated, codeCell: cells.code },
    startedOn: startedOn ?? referenceOn,
    submittedOn: submittedOn ?? referenceOn,
    ...{ answers, isIncomplete: unanswered(checklist, engineAnswers(checklist, answers)).length > 0 },
  };
}
