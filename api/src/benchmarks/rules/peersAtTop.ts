import {
  type Answers,
  allCriteria,
  type Checklist,
  type Criterion,
  commonCore,
  pathBetween,
  readAnswers,
} from '@fritidssjekken/checklist-definitions';
import { type AnswerRow, type CountedAnswer, choicesOf, topOf } from './answerRow.ts';

/** Of the peers that answered a criterion, how many are at its top. */
export type AtTop = {
  readonly count: number;
  /** All that answered it and can be read, don't know and not applicable among them. */
  readonly n: number;
};

/**
 * Who is at the top of each criterion of one's own version, by what the peers answered in theirs: their answers are read
 * across by the declared transfers (spec 5.1), those of criteria that were merged together. An answer that leads nowhere is
 * no answer to one's own question, and left out.
 * @param versions at least those that lie between the two along `from`
 * @returns by criterion of the own version; without those that cannot be compared, those that no answer of theirs could be at
 * the top of, and several-of-many, which has no top option
 */
export function peersAtTop(
  rows: readonly AnswerRow[],
  theirs: Checklist,
  own: Checklist,
  versions: readonly Checklist[],
): ReadonlyMap<string, AtTop> {
  const criteria = new Map(allCriteria(own).map((criterion) => [criterion.id, criterion]));
  const known = new Map(allCriteria(theirs).map((criterion) => [criterion.id, criterion]));
  return new Map(
    commonCore(theirs, own, versions).flatMap(({ criterion: id, because, origins }): [string, AtTop][] => {
      if (because !== null) return [];
      const [criterion, from] = [criteria.get(id)!, origins.map((origin) => known.get(origin)!)];
      const atTop = topReader({ theirs, own, versions }, criterion, from);
      if (!atTop) return [];
      const given = rows.flatMap(({ answers }) => {
        const all = origins.map((origin) => answers.get(origin));
        return all.every((answer) => answer !== undefined) ? [all] : [];
      });
      const read = given.map((answers) => atTop(answers.map(chosenIn))).filter((isTop) => isTop !== null);
      const count = read.filter((isTop) => isTop).length;
      return count > 0 || canBeTop(theirs, from, atTop) ? [[id, { count, n: read.length }]] : [];
    }),
  );
}

/** What was chosen in each criterion that an answer is read from; nothing in one that was not answered with a choice. */
type Chosen = readonly (readonly string[])[];
/** Whether it is the top; null where it leads to nothing in one's own version. */
type TopReader = (chosen: Chosen) => boolean | null;
type Between = { readonly theirs: Checklist; readonly own: Checklist; readonly versions: readonly Checklist[] };

const chosenIn = ({ state, choices }: CountedAnswer): readonly string[] => (state === 'ANSWERED' ? choices : []);

/** What tells whether a choice of theirs is the own top one; null where the criterion has none, or other bands than theirs. */
function topReader(
  { theirs, own, versions }: Between,
  criterion: Criterion,
  from: readonly Criterion[],
): TopReader | null {
  const choices = choicesOf(own, criterion);
  const top = topOf(choices);
  if (criterion.answer.kind === 'several') return null;
  if (criterion.answer.kind === 'number') {
    // Of their numbers only the band is counted, so other bands say nothing.
    const bands = new Set(from.flatMap((origin) => choicesOf(theirs, origin).map(({ id }) => id)));
    const isSame = bands.size === choices.length && choices.every(({ id }) => bands.has(id));
    return isSame ? ([chosen = []]) => chosen.some((id) => top.includes(id)) : null;
  }
  const path = pathBetween(theirs, own, versions)!;
  const read: TopReader = (chosen) => {
    // Don't know, and not applicable: answered, and not at the top.
    if (chosen.some((options) => options.length === 0)) return false;
    const answers: Answers = Object.fromEntries(
      from.map(({ id }, at) => [id, { state: 'ANSWERED', options: chosen[at]! }]),
    );
    const answer = readAnswers(theirs, answers, path).get(criterion.id)!;
    return 'answer' in answer ? top.includes(answer.answer.options?.[0] ?? '') : null;
  };
  const seen = new Map<string, boolean | null>();
  return (chosen) => {
    const key = JSON.stringify(chosen);
    const known = seen.get(key);
    const isTop = known === undefined ? read(chosen) : known;
    seen.set(key, isTop);
    return isTop;
  };
}

/** Whether any answer of theirs could be at the top: else that nobody is says nothing. */
function canBeTop(theirs: Checklist, from: readonly Criterion[], atTop: TopReader): boolean {
  const all = from.reduce<string[][]>(
    (tuples, origin) => tuples.flatMap((tuple) => choicesOf(theirs, origin).map(({ id }) => [...tuple, id])),
    [[]],
  );
  return all.some((tuple) => atTop(tuple.map((id) => [id])));
}
