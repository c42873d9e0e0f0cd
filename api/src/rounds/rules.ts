import type { Day } from '../days.ts';
import { InvalidRound, RoundNotPublishable } from './errors.ts';

/** What an administrator says of a round. */
export type RoundInput = {
  readonly name: string;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly publishesOn: Day;
};

/**
 * A round opens, closes and is published in that order, and has a name.
 * @throws InvalidRound
 */
export function requireValid({ name, opensOn, closesOn, publishesOn }: RoundInput): void {
  if (!name.trim()) throw new InvalidRound('A round has a name.');
  if (closesOn < opensOn) throw new InvalidRound('A round closes on the day it opens or later.');
  if (publishesOn <= closesOn) throw new InvalidRound('A round is published after the day it closes.');
}

/**
 * What may still be changed: the version while nobody has started, everything but the name until it is published.
 * @throws InvalidRound
 */
export function requireChangeable(
  round: { isStarted: boolean; isPublished: boolean },
  changes: { version: boolean; days: boolean },
): void {
  if (changes.version && round.isStarted) throw new InvalidRound('Somebody has started: the version stays.');
  if (changes.days && round.isPublished) throw new InvalidRound('The round is published: its days stay.');
}

/** A row of a round's chains, as publishing looks at it. */
export type ChainRow = {
  readonly id: string;
  readonly chainId: string;
  readonly number: number;
  readonly state: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'PUBLISHED';
  readonly publishedAt: Date | null;
  readonly isLate: boolean;
};

/** What an edition holds, and what changes by it. */
export type EditionContent = {
  /** Ids of every row in the edition. */
  readonly rows: readonly string[];
  /** Of these, the ones that become public now. */
  readonly published: readonly string[];
  /** Rows that were public and give way to their correction. */
  readonly superseded: readonly string[];
};

/**
 * What the next edition of a round holds (spec 3.1, 3.5, 7.2): of each chain the newest correction that was submitted, or
 * where that was returned after publication, the one that still stands. Late answers wait for the second edition.
 * @param rows every row of the round
 * @param number the edition's: 1, 2, …
 * @throws RoundNotPublishable before the publication day, and when a later edition would hold nothing new
 */
export function editionContent(
  rows: readonly ChainRow[],
  number: number,
  { publishesOn, today }: { readonly publishesOn: Day; readonly today: Day },
): EditionContent {
  if (today < publishesOn) throw new RoundNotPublishable(`The round is published on ${publishesOn}.`);
  const content = contentOf(rows, number);
  if (number > 1 && content.published.length === 0)
    throw new RoundNotPublishable('Nothing has come in since the last edition.');
  return content;
}

/** What the next edition would hold, whether or not it may come out now. */
export function contentOf(rows: readonly ChainRow[], number: number): EditionContent {
  const stands = rows.filter((row) => isStanding(row) && (number > 1 || !row.isLate));
  const newest = new Map<string, ChainRow>();
  for (const row of stands) {
    const known = newest.get(row.chainId);
    if (!known || known.number < row.number) newest.set(row.chainId, row);
  }
  const kept = [...newest.values()];
  const superseded = rows
    .filter((row) => row.publishedAt !== null && newest.get(row.chainId)!.number > row.number)
    .map(({ id }) => id);
  return {
    rows: kept.map(({ id }) => id),
    published: kept.filter(({ publishedAt }) => publishedAt === null).map(({ id }) => id),
    superseded,
  };
}

const isStanding = ({ state, publishedAt }: ChainRow): boolean =>
  state === 'SUBMITTED' || state === 'PUBLISHED' || (state === 'RETURNED' && publishedAt !== null);

/** Late answers that wait: the first edition leaves them out. */
export const waitingFor = (rows: readonly ChainRow[], number: number): number =>
  number > 1 ? 0 : rows.filter((row) => isStanding(row) && row.isLate).length;
