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
 * Invitations of a historic round are as old as the round; nobody is mailed. Where an edition is out they are of today: who
 * was silent in it does not change any more.
 */
export async function invite(tx: Tx, round: Round, municipalityIds: readonly number[], now: Date): Promise<void> {
  const opened = opensAt(round);
  const isPublished = (await tx.edition.count({ where: { roundId: round.id } })) > 0;
  const invitedAt = opened < now && !isPublished ? opened : now;
  await tx.roundInvitation.createMany({
    data: municipalityIds.map((municipalityId) => ({ roundId: round.id, municipalityId, invitedAt })),
    skipDuplicates: true,
  });
}
