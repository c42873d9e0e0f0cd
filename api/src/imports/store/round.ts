import type { PublishedVersion } from '@fritidssjekken/checklist-definitions/catalogue';
import { catalogue } from '../../catalogue.ts';
import { db } from '../../database.ts';
import { NotFound } from '../../errors.ts';
import type { Prisma, Round } from '../../generated/client/client.ts';
import { opensAt } from '../../roundState.ts';
import { InvalidImport } from '../errors.ts';

type Tx = Prisma.TransactionClient;

/** The version that a round asks for. @throws NotFound */
export async function versionOfRound(id: string): Promise<PublishedVersion> {
  const round = await db.round.findUnique({ where: { id } });
  if (!round) throw new NotFound('round', id);
  return catalogue.version(round.checklistId, round.version)!;
}

type Definition = { readonly checklistId: string; readonly version: string };

/**
 * The round as it is while we write: its version and days are not changed meanwhile, and no edition is made.
 * @throws NotFound, InvalidImport when its version is not the one that the file was read for
 */
export async function lockRound(tx: Tx, id: string, readFor: Definition): Promise<Round> {
  await tx.$queryRaw`SELECT 1 AS locked FROM round WHERE id = ${id}::uuid FOR SHARE`;
  return roundReadFor(tx, id, readFor);
}

/** The round as it is now. @throws NotFound, InvalidImport when its version is not the one that the file was read for */
export async function roundReadFor(tx: Tx, id: string, readFor: Definition): Promise<Round> {
  const round = await tx.round.findUnique({ where: { id } });
  if (!round) throw new NotFound('round', id);
  if (round.checklistId !== readFor.checklistId || round.version !== readFor.version) {
    throw new InvalidImport('The round got another version while the file was read: send it again.');
  }
  return round;
}

/**
 * Invitations of a historic round are as old as the round; nobody is mailed. Where an edition is out they are later than it:
 * who was silent in it does not change any more. The import may have begun before it came out, so `now` alone does not say.
 */
export async function invite(tx: Tx, round: Round, municipalityIds: readonly number[], now: Date): Promise<void> {
  // The round is held: no edition comes out between this and the commit.
  const edition = await tx.edition.findFirst({ where: { roundId: round.id }, orderBy: { publishedAt: 'desc' } });
  const invitedAt = edition ? later(now, new Date(edition.publishedAt.getTime() + 1)) : earlier(now, opensAt(round));
  await tx.roundInvitation.createMany({
    data: municipalityIds.map((municipalityId) => ({ roundId: round.id, municipalityId, invitedAt })),
    skipDuplicates: true,
  });
}

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
const later = (one: Date, other: Date): Date => (one < other ? other : one);
