import { randomUUID } from 'node:crypto';
import { textIn } from '@fritidssjekken/checklist-definitions';
import type { PublishedVersion } from '@fritidssjekken/checklist-definitions/catalogue';
import type { Viewer } from '../access.ts';
import { bumpPublished, derive, publishFigures } from '../benchmarks/store.ts';
import { catalogue } from '../catalogue.ts';
import { db } from '../database.ts';
import { dateOf, dayFrom, dayOf } from '../days.ts';
import { NotFound, RoundNotOpen } from '../errors.ts';
import { Prisma } from '../generated/client/client.ts';
import { isUuid } from '../ids.ts';
import { queueMail } from '../mail/queueMail.ts';
import { displayName, slugOn } from '../municipality.ts';
import { addressOf } from '../publicAddress.ts';
import { municipalityOf, register } from '../register.ts';
import { hasOpened, isClosed } from '../roundState.ts';
import { InvalidRound } from './errors.ts';
import { editionContent, type RoundInput, requireChangeable, requireValid } from './rules.ts';

type Write = { readonly input: RoundInput; readonly published: PublishedVersion; readonly now: Date };

/** @returns the new round's id @throws InvalidRound */
export async function createRound({ input, published, now }: Write): Promise<string> {
  requireValid(input);
  const id = randomUUID();
  await named(input.name, () =>
    db.$transaction(async (tx) => {
      await tx.round.create({ data: { id, ...columns(input, published), createdAt: now } });
      await useDefinition(tx, published, now);
    }),
  );
  return id;
}

/** @throws NotFound, InvalidRound */
export async function updateRound(id: string, { input, published, now }: Write): Promise<void> {
  requireValid(input);
  await named(input.name, () =>
    db.$transaction(async (tx) => {
      const round = await lockRound(tx, id);
      const [started, editions] = [
        await tx.assessment.count({ where: { roundId: id } }),
        await tx.edition.count({ where: { roundId: id } }),
      ];
      const next = columns(input, published);
      requireChangeable(
        { isStarted: started > 0, isPublished: editions > 0 },
        {
          version: round.checklistId !== next.checklistId || round.version !== next.version,
          days: [
            [round.opensOn, next.opensOn],
            [round.closesOn, next.closesOn],
            [round.publishesOn, next.publishesOn],
          ].some(([before, after]) => before!.getTime() !== after!.getTime()),
        },
      );
      // A new last day opens again what was closed by hand.
      const isMoved = round.closesOn.getTime() !== next.closesOn.getTime();
      await tx.round.update({ where: { id }, data: { ...next, ...(isMoved ? { closedAt: null } : {}) } });
      await useDefinition(tx, published, now);
      // What is held of a published round bears its name.
      if (editions > 0) await bumpPublished(tx);
    }),
  );
}

/**
 * Invites municipalities to a round; those invited before stay as they are. Each gets one mail to its post address, and
 * whoever holds an editor's seat.
 * @param municipalityIds null: all that exist today
 * @throws NotFound
 */
export async function inviteToRound(id: string, municipalityIds: readonly number[] | null, now: Date): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const round = await lockRound(tx, id);
      const asked = municipalityIds ?? (await currentMunicipalities(tx));
      const known = await tx.municipality.findMany({
        where: { id: { in: [...asked] }, roundInvitations: { none: { roundId: id } } },
        include: {
          seats: { where: { endedAt: null, role: 'EDITOR', user: { deactivatedAt: null } }, include: { user: true } },
        },
      });
      const unknown = asked.find((one) => !register().municipalities.has(one));
      if (unknown !== undefined) throw new NotFound('municipality', unknown);
      await tx.roundInvitation.createMany({
        data: known.map((municipality) => ({ roundId: id, municipalityId: municipality.id, invitedAt: now })),
        skipDuplicates: true,
      });
      const title = catalogue.version(round.checklistId, round.version)!.checklist.title;
      for (const municipality of known) {
        const post = municipality.postAddress
          ? [{ to: municipality.postAddress, language: municipality.language }]
          : [];
        const people = municipality.seats.map(({ user }) => ({ to: user.email, language: user.language }));
        const own = municipalityOf(municipality.id);
        for (const { to, language } of new Map([...post, ...people].map((one) => [one.to, one])).values()) {
          const params = {
            municipality: displayName(register(), own, dayOf(now), 'norwegian'),
            round: round.name,
            checklist: textIn(title, language === 'nn' || language === 'en' ? language : 'nb'),
            opensOn: round.opensOn,
            closesOn: round.closesOn,
            link: addressOf(`/arbeid/${slugOn(own, dayOf(now))}`),
          };
          await queueMail(tx, { to, language, key: 'roundInvitation', params }, now);
        }
      }
    },
    // Some 357 municipalities, a mail or two each.
    { timeout: 60_000 },
  );
}

/** Closes a round before its last day; closed already, it stays. @throws NotFound, RoundNotOpen before it has opened */
export async function closeRound(id: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const round = await lockRound(tx, id);
    if (!hasOpened(round, now)) throw new RoundNotOpen(dayFrom(round.opensOn));
    if (isClosed(round, now)) return;
    await tx.round.update({ where: { id }, data: { closedAt: now } });
  });
}

/**
 * Publishes a round's next edition: number 1 on its day or later, then late answers and corrections. One transaction: what
 * is public changes as a whole.
 * @returns the edition's id
 * @throws NotFound, RoundNotPublishable
 */
export async function publishRound(id: string, user: Viewer, now: Date): Promise<string> {
  return publishNext(id, user, now, () => undefined);
}

/**
 * Publishes edition 1 of every round whose day has come: asked at start and every minute.
 * @returns ids of the rounds published now
 */
export async function publishDueRounds(now: Date): Promise<string[]> {
  const due = await db.round.findMany({
    where: { publishesOn: { lte: dateOf(dayOf(now)) }, editions: { none: {} } },
    orderBy: { publishesOn: 'asc' },
  });
  const published: string[] = [];
  for (const { id } of due) {
    // Somebody, or another process, may have published it since we looked.
    const onlyFirst = (number: number) => {
      if (number > 1) throw new PublishedMeanwhile();
    };
    try {
      await publishNext(id, null, now, onlyFirst);
      published.push(id);
    } catch (error) {
      if (!(error instanceof PublishedMeanwhile)) throw error;
    }
  }
  return published;
}

class PublishedMeanwhile extends Error {}

/**
 * @param user null: the clock did it
 * @param requireNumber told the edition's number once the round is held; throws to leave it
 */
async function publishNext(
  id: string,
  user: Viewer | null,
  now: Date,
  requireNumber: (number: number) => void,
): Promise<string> {
  const editionId = randomUUID();
  await db.$transaction(
    async (tx) => {
      const round = await lockRound(tx, id);
      const number = (await tx.edition.count({ where: { roundId: id } })) + 1;
      requireNumber(number);
      await tx.$queryRaw`SELECT id::text FROM assessment WHERE round_id = ${id}::uuid ORDER BY id FOR NO KEY UPDATE`;
      const rows = await tx.assessment.findMany({ where: { roundId: id } });
      const days = { publishesOn: dayFrom(round.publishesOn), today: dayOf(now) };
      const content = editionContent(rows, number, days);
      await tx.edition.create({
        data: { id: editionId, roundId: id, number, publishedAt: now, publishedById: user?.id ?? null },
      });
      await tx.editionEntry.createMany({ data: content.rows.map((assessmentId) => ({ editionId, assessmentId })) });
      await tx.assessment.updateMany({
        where: { id: { in: [...content.published] } },
        data: { state: 'PUBLISHED', publishedAt: now },
      });
      await tx.assessment.updateMany({
        where: { id: { in: [...content.superseded] }, supersededAt: null },
        data: { supersededAt: now },
      });
      const actor = user ? `${user.name}, NDFU` : 'Fritidssjekken';
      await tx.assessmentEvent.createMany({
        data: content.published.map((assessmentId) => ({
          ...{ assessmentId, at: now, kind: 'PUBLISHED', userId: user?.id ?? null, actor, detail: { edition: number } },
        })),
      });
      const municipalityIds = [...new Set(rows.map(({ municipalityId }) => municipalityId))];
      await derive(tx, { municipalityIds, checklistId: round.checklistId });
      await publishFigures(tx, editionId);
      await bumpPublished(tx);
    },
    { timeout: 60_000 },
  );
  return editionId;
}

async function lockRound(tx: Prisma.TransactionClient, id: string) {
  if (!isUuid(id)) throw new NotFound('round', id);
  await tx.$queryRaw`SELECT 1 AS locked FROM round WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const round = await tx.round.findUnique({ where: { id } });
  if (!round) throw new NotFound('round', id);
  return round;
}

async function currentMunicipalities(tx: Prisma.TransactionClient): Promise<number[]> {
  const current = await tx.municipality.findMany({
    where: { codes: { some: { validTo: null } } },
    select: { id: true },
  });
  return current.map(({ id }) => id);
}

const columns = ({ name, opensOn, closesOn, publishesOn }: RoundInput, { id, version, hash }: PublishedVersion) => ({
  ...{ name: name.trim(), checklistId: id, version, hash },
  ...{ opensOn: dateOf(opensOn), closesOn: dateOf(closesOn), publishesOn: dateOf(publishesOn) },
});

async function useDefinition(tx: Prisma.TransactionClient, { id, version, hash }: PublishedVersion, now: Date) {
  await tx.usedDefinition.createMany({
    data: [{ checklistId: id, version, hash, firstUsedAt: now }],
    skipDuplicates: true,
  });
}

/** Two rounds of one name are told apart by nobody. @throws InvalidRound */
async function named<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
      throw new InvalidRound(`There is a round called ${name} already.`);
    }
    throw error;
  }
}
