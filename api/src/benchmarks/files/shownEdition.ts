import type { Checklist } from '@fritidssjekken/checklist-definitions';
import { catalogue } from '../../catalogue.ts';
import { db } from '../../database.ts';
import { fold } from '../../municipality.ts';
import type { HeldEdition, HeldRound } from '../held/edition.ts';
import { editionOf, type Published } from '../held.ts';

/** A published edition, with what its tables are made from. */
export type ShownEdition = {
  readonly edition: HeldEdition;
  readonly checklist: Checklist;
  readonly publishedAt: Date;
  /** All that is published, with this edition in the place of the round's one in force: figures are made of it. */
  readonly published: Published;
};

/**
 * An edition of a published round.
 * @param number the one in force where it is null
 * @returns null where the round is not published, or has no edition with that number: the same for everybody
 */
export async function shownEdition(
  published: Published,
  roundId: string,
  number: number | null,
): Promise<ShownEdition | null> {
  const inForce = published.byRound.get(roundId);
  const edition = inForce && number !== null ? await editionOf(published, roundId, number) : inForce;
  if (!edition) return null;
  const { checklistId, version } = edition.round;
  const { publishedAt } = await db.edition.findUniqueOrThrow({
    where: { id: edition.id },
    select: { publishedAt: true },
  });
  return {
    ...{ edition, publishedAt, checklist: catalogue.version(checklistId, version)!.checklist },
    published: { ...published, byRound: new Map(published.byRound).set(roundId, edition) },
  };
}

/** Published rounds of a checklist, by closing day. */
export const roundsOf = (published: Published, checklistId: string): HeldRound[] =>
  (published.byChecklist.get(checklistId)?.editions ?? []).map(({ round }) => round);

/** A published round by what stands in an address: its id, or its name in small letters. */
export const roundAt = (published: Published, checklistId: string, written: string): HeldRound | null =>
  roundsOf(published, checklistId).find(({ id }) => id === written) ??
  roundsOf(published, checklistId).find((round) => addressOfRound(published, round) === written) ??
  null;

/** What a round is called in addresses: its name, or its id where another of the checklist has the same one. */
export function addressOfRound(published: Published, { id, name, checklistId }: HeldRound): string {
  const slug = slugOf(name);
  const isShared = roundsOf(published, checklistId).some((other) => other.id !== id && slugOf(other.name) === slug);
  return slug === '' || isShared ? id : slug;
}

const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** When the last of some editions was published. */
export async function lastPublished(editions: readonly HeldEdition[]): Promise<Date> {
  const where = { id: { in: editions.map(({ id }) => id) } };
  const { _max } = await db.edition.aggregate({ where, _max: { publishedAt: true } });
  return _max.publishedAt!;
}
