import type { Viewer } from '../access.ts';
import { db } from '../database.ts';
import { dayFrom } from '../days.ts';
import { isUuid } from '../ids.ts';
import { firstEditionRows, publishedRows } from './answerRows.ts';
import type { HeldEdition, HeldRound } from './held/edition.ts';
import type { Published } from './held.ts';
import type { AnswerRow } from './rules/answerRow.ts';
import type { PeerFact } from './rules/groups.ts';
import type { Guard, Source } from './rules/released.ts';
import { roundFacts } from './store/roundFacts.ts';

/** What the caller's figures of a round are made from. */
export type Collected = {
  readonly round: HeldRound;
  /** null: the round is not published, and the figures are what its first edition would have now. */
  readonly editionNumber: number | null;
  readonly source: Source;
  /** The round that was asked for is not published for the caller: this is the checklist's last edition instead. */
  readonly isInstead: boolean;
  readonly rows: readonly AnswerRow[];
  readonly facts: readonly PeerFact[];
  readonly invited: ReadonlySet<number>;
};

type AskedRound = { readonly checklistId: string; readonly roundId?: string | null };

/**
 * What figures of a round are made from for the caller: its edition in force; for NDFU, of a round without one, what
 * its first edition would have now; for all others the checklist's last edition, which is named (spec 6.3).
 * @param roundId not given: the checklist's last edition
 * @returns null when there is nothing published for the caller
 */
export async function collectionFor(
  user: Viewer | null,
  published: Published,
  { checklistId, roundId }: AskedRound,
  guard: Guard,
): Promise<Collected | null> {
  const last = published.byChecklist.get(checklistId)?.editions.at(-1);
  if (!roundId) return last ? ofEdition(last, false) : null;
  const edition = published.byRound.get(roundId);
  if (edition?.round.checklistId === checklistId) return ofEdition(edition, false);
  const source = guard.sourceFor(user, { isPublished: false });
  const unpublished = source === null ? null : await readRound(roundId, checklistId);
  if (source !== null && unpublished !== null) return { ...unpublished, source, editionNumber: null, isInstead: false };
  return last ? ofEdition(last, true) : null;
}

/** What an edition in force was made from. */
export async function ofEdition(edition: HeldEdition, isInstead: boolean): Promise<Collected> {
  return {
    ...{ round: edition.round, editionNumber: edition.number, source: 'PUBLISHED', isInstead, facts: edition.facts },
    rows: await publishedRows(edition),
    invited: new Set(edition.invitedIds),
  };
}

/** A round without an edition, as its first one will be. */
async function readRound(id: string, checklistId: string) {
  const round = isUuid(id)
    ? await db.round.findFirst({ where: { id, checklistId }, include: { invitations: true } })
    : null;
  if (!round) return null;
  const { name, version } = round;
  const rows = await firstEditionRows(id);
  const invited = new Set(round.invitations.map(({ municipalityId }) => municipalityId));
  const facts = await roundFacts(db, round, [...invited, ...rows.map(({ municipalityId }) => municipalityId)]);
  return { round: { id, name, checklistId, version, closesOn: dayFrom(round.closesOn) }, rows, invited, facts };
}
