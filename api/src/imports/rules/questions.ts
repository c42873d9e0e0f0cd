import { allCriteria, type Checklist } from '@fritidssjekken/checklist-definitions';
import { answerIdsOf } from '../../checkedAnswer.ts';
import { folded } from './cells.ts';

/** What may stand beside an answer. */
export type Part = 'answer' | 'reason' | 'comment' | 'link';

/** Words for what stands beside an answer, bokmål, nynorsk and English; small letters. */
export const partWords: Readonly<Record<Exclude<Part, 'answer'>, readonly string[]>> = {
  reason: ['reason', 'begrunnelse', 'grunngiving'],
  comment: ['comment', 'kommentar'],
  link: ['link', 'lenke', 'lenkje'],
};

/**
 * Which criteria or reflection questions a text could mean: its id, its number as people see it ("7"), the number and what
 * follows ("7. Har kommunen …"), or its whole text.
 * @returns ids; several where numbers are not unique
 */
export function questionsCalled(checklist: Checklist, text: string): string[] {
  const said = folded(text);
  const ids = answerIdsOf(checklist).filter((id) => folded(id) === said);
  if (ids.length > 0) return ids;
  const number = /^([^\s.:)]+)(?:$|[.:)](?:\s|$))/.exec(said)?.[1];
  return allCriteria(checklist)
    .filter(
      (criterion) => folded(criterion.number) === number || Object.values(criterion.text).map(folded).includes(said),
    )
    .map(({ id }) => id);
}

/** What a column of the wide form could mean: "<id>|answer", or with a word behind it "<id>|reason". */
export function partsCalled(checklist: Checklist, name: string): string[] {
  const whole = questionsCalled(checklist, name).map((id) => `${id}|answer`);
  const beside = Object.entries(partWords).flatMap(([part, words]) =>
    words.flatMap((word) => {
      const said = folded(name);
      if (!said.endsWith(` ${word}`)) return [];
      return questionsCalled(checklist, said.slice(0, -word.length)).map((id) => `${id}|${part}`);
    }),
  );
  return [...whole, ...beside];
}
