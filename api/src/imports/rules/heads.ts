import type { Day } from '../../days.ts';
import type { Municipality, Register } from '../../municipality.ts';
import type { Problem } from '../problem.ts';
import { problemAt } from '../problem.ts';
import { type Cell, cellOf, type Row, type Table } from '../table.ts';
import { dayIn, municipalityIn, read, requireNameOf, shortTextIn, yesOrNoIn } from './cells.ts';
import { type Columns, indexOf } from './match.ts';

/** Words for the columns that say whose and when, bokmål, nynorsk and English; small letters. */
export const headWords: Readonly<Record<string, readonly string[]>> = {
  code: ['code', 'municipality code', 'kommunenummer', 'kommunenr', 'kommunenr.', 'knr'],
  name: ['name', 'municipality', 'kommune', 'kommunenavn', 'kommunenamn'],
  date: ['date', 'reference date', 'dato', 'referansedato'],
  started: ['started', 'startet', 'starta', 'påbegynt', 'påbyrja'],
  submitted: ['submitted', 'levert', 'innlevert'],
  role: ['role', 'rolle'],
  facilitated: ['facilitated', 'fasilitert', 'med prosessleder', 'med prosessleiar'],
};

/** What a row says beside its answers. `null`: it does not say. */
export type Head = {
  readonly row: number;
  readonly municipality: Municipality;
  readonly referenceOn: Day;
  readonly startedOn: Day | null;
  readonly submittedOn: Day | null;
  readonly respondentRole: string | null;
  readonly isFacilitated: boolean | null;
  /** Where things stand, for what turns out to be wrong later. */
  readonly cells: { readonly code: Cell; readonly date: Cell };
};

/**
 * Reads whose answers a row has and which day they describe: the code as of that day.
 * @returns undefined when something of it was refused
 */
export function headIn(
  table: Table,
  row: Row,
  columns: Columns<string>,
  { register, today }: { readonly register: Register; readonly today: Day },
  problems: Problem[],
): Head | undefined {
  const cell = (meaning: string): Cell | undefined => {
    const index = indexOf(columns, meaning);
    return index === undefined ? undefined : cellOf(table, row, index);
  };
  const cells = { code: cell('code')!, date: cell('date')! };
  const before = problems.length;
  const referenceOn = read(cells.date, problems, (text) => dayIn(text, today));
  const municipality = read(cells.code, problems, (text) => municipalityIn(text, referenceOn ?? null, register));
  const name = cell('name');
  if (municipality && name) read(name, problems, (text) => requireNameOf(municipality, text));
  const other = <T>(meaning: string, parse: (text: string) => T): T | null => {
    const own = cell(meaning);
    return own && own.text !== '' ? (read(own, problems, parse) ?? null) : null;
  };
  const startedOn = other('started', (text) => dayIn(text, today));
  const submittedOn = other('submitted', (text) => dayIn(text, today));
  if (referenceOn) requireOrder({ startedOn, referenceOn, submittedOn }, cell, problems);
  const respondentRole = other('role', shortTextIn);
  const isFacilitated = other('facilitated', yesOrNoIn);
  if (!municipality || !referenceOn || problems.length > before) return undefined;
  return { row: row.number, municipality, referenceOn, startedOn, submittedOn, respondentRole, isFacilitated, cells };
}

/** Started, then the day that the answers describe, then submitted (spec 3.1). */
function requireOrder(
  days: { startedOn: Day | null; referenceOn: Day; submittedOn: Day | null },
  cell: (meaning: string) => Cell | undefined,
  problems: Problem[],
): void {
  const { startedOn, referenceOn, submittedOn } = days;
  const mend = `The days are started, ${referenceOn}, submitted, in that order.`;
  if (startedOn && startedOn > referenceOn) {
    const problem = 'It was started after the day that the answers describe.';
    problems.push(problemAt(cell('started')!, 'DAYS_OUT_OF_ORDER', problem, mend, [referenceOn]));
  }
  if (submittedOn && submittedOn < referenceOn) {
    const problem = 'It was submitted before the day that the answers describe.';
    problems.push(problemAt(cell('submitted')!, 'DAYS_OUT_OF_ORDER', problem, mend, [referenceOn]));
  }
}
