import { allCriteria } from '@fritidssjekken/checklist-definitions';
import type { Viewer } from '../access.ts';
import type { AnswerValue } from '../answer.ts';
import { catalogue } from '../catalogue.ts';
import { db } from '../database.ts';
import { type Collected, collectionFor } from './collection.ts';
import { guard } from './guard.ts';
import type { Published } from './held.ts';
import type { AskedMembers } from './peerGroup.ts';
import { type AmongPeers, amongPeers, peerView } from './releasedFor.ts';
import { choicesOf, topOf } from './rules/answerRow.ts';
import { answeredTo } from './rules/criterionSpread.ts';

/** A municipality's published answer to a criterion. */
export type PublishedAnswer = {
  readonly municipalityId: number;
  readonly assessmentId: string;
  readonly roundName: string;
  readonly choices: readonly string[];
  /** Its public evidence. */
  readonly link: string | null;
};

/** What was found among the published answers of a group, and whether they are enough to say anything as a group. */
export type FoundAmong<Row> = AmongPeers & { readonly rows: readonly Row[] };

/** A criterion, and whose answers to it. */
export type AskedAnswers = {
  readonly checklistId: string;
  readonly criterionId: string;
  readonly group: AskedMembers;
};

type AskedChoice = AskedAnswers & {
  /** The last published one where it is not given, or not published. */
  readonly roundId?: string | null;
  /** The top option's where none is given. */
  readonly choiceId?: string | null;
};

/**
 * Who of a group chose an option of a criterion, among published answers only (spec 6.2). Each of them can be read by itself,
 * so those of a group that is too small for figures are named all the same.
 * @returns by ascending municipality
 */
export async function whoChose(
  user: Viewer | null,
  published: Published,
  { checklistId, roundId, criterionId, group, choiceId }: AskedChoice,
): Promise<FoundAmong<PublishedAnswer>> {
  const collected = await publishedCollection(published, { checklistId, roundId });
  const view = peerView(user, guard, collected, group);
  const choiceIds = choiceId ? [choiceId] : collected ? topChoices(collected, criterionId) : [];
  const rows = (view.peers?.rows ?? []).flatMap(({ municipalityId, assessmentId, answers }) => {
    const choices = answers.get(criterionId)?.choices ?? [];
    const roundName = collected!.round.name;
    return choices.some((id) => choiceIds.includes(id)) ? [{ municipalityId, assessmentId, roundName, choices }] : [];
  });
  const assessmentIds = rows.map(({ assessmentId }) => assessmentId);
  const links = await readLinks(assessmentIds, criterionId);
  return {
    ...amongPeers(view, (among) => answeredTo(among, criterionId)),
    rows: rows.map((row) => ({ ...row, link: links.get(row.assessmentId) ?? null })),
  };
}

/** A round's edition in force, or the checklist's last: what all may read, whoever asks. */
export const publishedCollection = (
  published: Published,
  asked: { readonly checklistId: string; readonly roundId?: string | null },
): Promise<Collected | null> => collectionFor(null, published, asked, guard);

function topChoices({ round }: Collected, criterionId: string): string[] {
  const { checklist } = catalogue.version(round.checklistId, round.version)!;
  const criterion = allCriteria(checklist).find(({ id }) => id === criterionId);
  return criterion ? topOf(choicesOf(checklist, criterion)) : [];
}

/** By assessment; read when they are asked for: one may have been erased since the edition. */
async function readLinks(assessmentIds: readonly string[], criterionId: string): Promise<Map<string, string | null>> {
  const rows = await db.answer.findMany({
    where: { assessmentId: { in: [...assessmentIds] }, criterionId },
    select: { assessmentId: true, value: true },
  });
  return new Map(rows.map(({ assessmentId, value }) => [assessmentId, (value as AnswerValue).link ?? null]));
}
