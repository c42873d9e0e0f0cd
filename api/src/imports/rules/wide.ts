import type { Checklist } from '@fritidssjekken/checklist-definitions';
import type { Problem } from '../problem.ts';
import { cellOf, type Row, type Table } from '../table.ts';
import { type AnswerCells, answerIn } from './answer.ts';
import type { FileAssessment } from './assessments.ts';
import type { Columns } from './match.ts';

/** The answers of a row of the wide form. */
export function wideAnswers(
  table: Table,
  row: Row,
  columns: Columns<string>,
  checklist: Checklist,
  problems: Problem[],
): FileAssessment['answers'] {
  const byQuestion = new Map<string, AnswerCells>();
  for (const [index, meaning] of columns) {
    const [id, part] = meaning.split('|');
    const cell = cellOf(table, row, index);
    if (part && cell.text !== '') byQuestion.set(id!, { ...byQuestion.get(id!), [part]: cell });
  }
  return new Map(
    [...byQuestion].flatMap(([id, cells]) => {
      const answer = answerIn(checklist, id, cells, problems);
      return answer ? [[id, { answer, cell: Object.values(cells)[0]! }] as const] : [];
    }),
  );
}
