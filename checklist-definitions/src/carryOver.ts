import type { Answer, Answers, Checklist } from './checklist.ts';
import { shown } from './conditions.ts';
import { isAllowed } from './core/isAllowed.ts';
import { pathBetween } from './core/path.ts';
import { readAnswers } from './core/read.ts';
import { allCriteria, isAnswered } from './questions.ts';

/** An earlier answer that is offered for a criterion; it counts as unanswered until a person confirms it (spec 3.3). */
export type Proposal = {
  readonly criterion: string;
  readonly answer: Answer;
  /** The criterion that the answer was given to; of several that were merged, the first. */
  readonly originCriterion: string;
  /** Whether the wording was made clearer since. */
  readonly isClarified: boolean;
};

/**
 * What an earlier assessment proposes for a version. Options, numbers, texts and "not applicable" are proposed where the
 * series continues or a transfer maps; "don't know" and the answers of hidden criteria never are. From another checklist
 * only the same subject is read (`sameAs`), and only an option that exists there and here.
 * @param versions at least those that lie between the two versions along `from`
 * @returns in the order of the new version's criteria
 * @throws UnknownVersion when a version between the two is missing
 */
export function carryOver(
  from: { readonly checklist: Checklist; readonly answers: Answers },
  to: Checklist,
  versions: readonly Checklist[],
): Proposal[] {
  const visible = shown(from.checklist, from.answers);
  const given = Object.fromEntries(
    allCriteria(from.checklist).flatMap((criterion) => {
      const answer = Object.hasOwn(from.answers, criterion.id) ? from.answers[criterion.id] : undefined;
      const isCarried = answer?.state === 'ANSWERED' || answer?.state === 'NOT_APPLICABLE';
      return isCarried && visible.has(criterion.id) && isAnswered(criterion, answer) ? [[criterion.id, answer]] : [];
    }),
  );
  if (from.checklist.checklist !== to.checklist) return sameSubjects(from.checklist, given, to);
  const path = pathBetween(from.checklist, to, versions);
  if (path === null) return [];
  return [...readAnswers(from.checklist, given, path)].flatMap(([criterion, read]): Proposal[] => {
    if (!('answer' in read)) return [];
    const { answer, origins, isClarified } = read;
    return [{ criterion, answer, originCriterion: origins[0]!, isClarified }];
  });
}

function sameSubjects(from: Checklist, answers: Answers, to: Checklist): Proposal[] {
  return allCriteria(to).flatMap((criterion): Proposal[] => {
    const subject = criterion.sameAs.find((same) => same.checklist === from.checklist && answers[same.criterion]);
    const origin = subject && allCriteria(from).find(({ id }) => id === subject.criterion);
    const answer = subject && answers[subject.criterion];
    if (!origin || !answer || origin.answer.kind !== criterion.answer.kind || !isAllowed(to, criterion, answer))
      return [];
    return [{ criterion: criterion.id, answer, originCriterion: origin.id, isClarified: false }];
  });
}
