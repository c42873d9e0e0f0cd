import type { Checklist } from '@fritidssjekken/checklist-definitions';
import { CellRefused, type Problem } from '../problem.ts';
import { type Cell, cellOf, type Row, type Table } from '../table.ts';
import { answerIn } from './answer.ts';
import type { FileAssessment } from './assessments.ts';
import { read } from './cells.ts';
import { type Columns, indexOf } from './match.ts';
import { questionsCalled } from './questions.ts';

/** Words for the columns of the long form, bokmål, nynorsk and English; small letters. */
export const longWords: Readonly<Record<string, readonly string[]>> = {
  criterion: ['criterion', 'kriterium', 'spørsmål', 'indikator'],
  answer: ['answer', 'svar'],
};

/** The one answer of a row of the long form; none where criterion and answer are both empty. */
export function longAnswers(
  table: Table,
  row: Row,
  columns: Columns<string>,
  checklist: Checklist,
  problems: Problem[],
): FileAssessment['answers'] {
  const cell = (meaning: string): Cell | undefined => {
    const index = indexOf(columns, meaning);
    const own = index === undefined ? undefined : cellOf(table, row, index);
    return own?.text ? own : undefined;
  };
  const cells = { answer: cell('answer'), reason: cell('reason'), comment: cell('comment'), link: cell('link') };
  const given = Object.values(cells).filter((own) => own !== undefined);
  const criterion = cellOf(table, row, indexOf(columns, 'criterion')!);
  if (criterion.text === '' && given.length === 0) return new Map();
  const id = read(criterion, problems, (text) => questionIn(checklist, text));
  if (!id || given.length === 0) return new Map();
  const answer = answerIn(checklist, id, cells, problems);
  return new Map(answer ? [[id, { answer, cell: given[0]! }]] : []);
}

/** @throws CellRefused */
function questionIn(checklist: Checklist, text: string): string {
  const [id, ...others] = questionsCalled(checklist, text);
  if (id === undefined) {
    throw new CellRefused('UNKNOWN_CRITERION', 'The checklist has no such criterion.', 'Write its id or its number.');
  }
  if (others.length > 0) {
    const all = [id, ...others];
    throw new CellRefused('AMBIGUOUS_CRITERION', `This could be ${all.join(', ')}.`, 'Write the id.', all);
  }
  return id;
}
