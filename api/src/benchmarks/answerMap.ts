import { allCriteria, type Checklist, type Criterion, doubleOf } from '@fritidssjekken/checklist-definitions';
import { catalogue } from '../catalogue.ts';
import { publishedRows } from './answerRows.ts';
import type { Published } from './held.ts';
import { type CountedAnswer, choicesOf } from './rules/answerRow.ts';

/** What a municipality answered to the criterion of a map, or that it left it without an answer. */
export type MappedAnswer = Omit<CountedAnswer, 'state'> & {
  readonly state: CountedAnswer['state'] | 'UNANSWERED';
  readonly municipalityId: number;
  readonly assessmentId: string;
};

/** The published answers of a round to one criterion. */
export type AnswerMap = {
  readonly checklist: Checklist;
  readonly criterion: Criterion;
  readonly roundName: string;
  readonly editionNumber: number;
  /** In the definition's order; `step` is the place by points, 0 for what is worth least: equal ones share it. */
  readonly choices: readonly { readonly id: string; readonly step: number }[];
  /** By ascending municipality; whom the criterion was not asked of is not there. */
  readonly answers: readonly MappedAnswer[];
};

type Asked = { readonly checklistId: string; readonly criterionId: string; readonly roundId: string };

/**
 * What every municipality answered to one criterion in a round: of one edition, where each can be read by itself, so that
 * nothing is told that is not public already.
 * @returns null where the round is not published, or of another checklist, and for a criterion that it has not or that asks
 *   for a text, which is never public
 */
export async function answerMap(
  { byRound }: Published,
  { checklistId, criterionId, roundId }: Asked,
): Promise<AnswerMap | null> {
  const edition = byRound.get(roundId);
  if (edition?.round.checklistId !== checklistId) return null;
  const { checklist } = catalogue.version(checklistId, edition.round.version)!;
  const criterion = allCriteria(checklist).find(({ id }) => id === criterionId);
  if (!criterion || criterion.answer.kind === 'text') return null;
  const rows = await publishedRows(edition);
  const choices = choicesOf(checklist, criterion).map(({ id, points }) => ({ id, worth: doubleOf(points) }));
  const worths = [...new Set(choices.map(({ worth }) => worth))].toSorted((a, b) => a - b);
  return {
    ...{ checklist, criterion, roundName: edition.round.name, editionNumber: edition.number },
    choices: choices.map(({ id, worth }) => ({ id, step: worths.indexOf(worth) })),
    answers: rows.flatMap(({ municipalityId, assessmentId, answers, unanswered }) => {
      const answer = answers.get(criterionId) ?? (unanswered.has(criterionId) ? leftOut : null);
      return answer ? [{ municipalityId, assessmentId, ...answer }] : [];
    }),
  };
}

/** Of an incomplete import: it was asked, and nothing is known (spec 2.4). */
const leftOut = { state: 'UNANSWERED', choices: [], points: null } as const;
