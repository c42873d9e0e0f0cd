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
  const { ids, numbers, texts } = namesIn(checklist);
  const said = folded(text);
  const number = /^([^\s.:)]+)(?:$|[.:)](?:\s|$))/.exec(said)?.[1] ?? '';
  return ids.get(said) ?? [...new Set([...(numbers.get(number) ?? []), ...(texts.get(said) ?? [])])];
}

/** Ids by what they are called, folded. */
type Names = Readonly<Record<'ids' | 'numbers' | 'texts', ReadonlyMap<string, string[]>>>;

/** A long file asks for every row, and a checklist never changes. */
const known = new WeakMap<Checklist, Names>();

function namesIn(checklist: Checklist): Names {
  const found = known.get(checklist);
  if (found) return found;
  const criteria = allCriteria(checklist);
  const names = {
    ids: byName(answerIdsOf(checklist).map((id) => [id, id])),
    numbers: byName(criteria.map(({ id, number }) => [number, id])),
    texts: byName(criteria.flatMap(({ id, text }) => Object.values(text).map((one) => [one, id] as const))),
  };
  known.set(checklist, names);
  return names;
}

function byName(named: readonly (readonly [name: string, id: string])[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const [name, id] of named) ids.set(folded(name), [...(ids.get(folded(name)) ?? []), id]);
  return ids;
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
