import { randomUUID } from 'node:crypto';
import { type Caller, requireRecorder, sightOfDugnad } from '../access.ts';
import { deriveDugnads } from '../benchmarks/store.ts';
import { db } from '../database.ts';
import { dateOf, dayFrom } from '../days.ts';
import { NotFound } from '../errors.ts';
import type { Prisma } from '../generated/client/client.ts';
import { isUuid } from '../ids.ts';
import { DugnadConflict } from './errors.ts';
import { type CheckedDugnad, type Occasion, requireUnrecorded } from './rules.ts';

type Tx = Prisma.TransactionClient;

/** What is written of a dugnad: the checked record, and the assessments that it is linked to. */
export type DugnadRecord = CheckedDugnad & { readonly assessmentIds: readonly string[] };

type Change = { readonly user: Caller; readonly now: Date };

/**
 * Writes down a dugnad.
 * @returns its id
 * @throws Forbidden, DugnadAlreadyRecorded, NotFound for an assessment that is not the municipality's
 */
export async function createDugnad(
  municipalityId: number,
  record: DugnadRecord,
  { user, now }: Change,
): Promise<string> {
  requireRecorder(user, municipalityId);
  const id = randomUUID();
  await db.$transaction(async (tx) => {
    await lockDugnadsOf(tx, municipalityId);
    await requireOnce(tx, { id, municipalityId }, record, null);
    const made = { id, municipalityId, createdAt: now, createdById: user.id, updatedAt: now };
    await tx.dugnad.create({ data: { ...made, ...columns(record) } });
    await writeParts(tx, id, municipalityId, record);
    await deriveDugnads(tx, municipalityId);
  });
  return id;
}

/**
 * Writes the record as it shall be.
 * @param check gives the record as it may be stored, for the dugnad's municipality
 * @throws NotFound, Forbidden, DugnadConflict when another revision stands than the one that was seen
 * @throws DugnadAlreadyRecorded when it would become one that stands, and was not that before
 */
export async function updateDugnad(
  id: string,
  revisionSeen: number,
  check: (municipalityId: number) => DugnadRecord,
  { user, now }: Change,
): Promise<void> {
  await changeDugnad(id, user, async (tx, { municipalityId, revision, removedAt, ...former }) => {
    if (revision !== revisionSeen) throw new DugnadConflict(id, revision);
    const record = check(municipalityId);
    // Where it was taken away, putting it back is what asks.
    if (!removedAt) await requireOnce(tx, { id, municipalityId }, record, former);
    await tx.dugnad.update({
      where: { id },
      data: { ...columns(record), updatedAt: now, revision: { increment: 1 } },
    });
    await tx.dugnadParticipants.deleteMany({ where: { dugnadId: id } });
    await tx.dugnadTheme.deleteMany({ where: { dugnadId: id } });
    await tx.dugnadAssessment.deleteMany({ where: { dugnadId: id } });
    await writeParts(tx, id, municipalityId, record);
  });
}

/** Takes a dugnad away: it counts nowhere, and can be put back. Again changes nothing. @throws NotFound, Forbidden */
export async function removeDugnad(id: string, { user, now }: Change): Promise<void> {
  await changeDugnad(id, user, async (tx, { removedAt }) => {
    if (removedAt) return;
    const data = { removedAt: now, updatedAt: now, revision: { increment: 1 } };
    await tx.dugnad.update({ where: { id }, data });
  });
}

/**
 * Puts back a dugnad that was taken away, as it was. Again changes nothing.
 * @throws NotFound, Forbidden, DugnadAlreadyRecorded when it was written down anew meanwhile
 */
export async function restoreDugnad(id: string, { user, now }: Change): Promise<void> {
  await changeDugnad(id, user, async (tx, dugnad) => {
    if (!dugnad.removedAt) return;
    await requireOnce(tx, { id, municipalityId: dugnad.municipalityId }, dugnad, null);
    const data = { removedAt: null, updatedAt: now, revision: { increment: 1 } };
    await tx.dugnad.update({ where: { id }, data });
  });
}

type Standing = Occasion & {
  readonly municipalityId: number;
  readonly revision: number;
  readonly removedAt: Date | null;
};

async function changeDugnad(id: string, user: Caller, change: (tx: Tx, dugnad: Standing) => Promise<void>) {
  const known = isUuid(id) ? await db.dugnad.findUnique({ where: { id } }) : null;
  if (!known || sightOfDugnad(user, known) === 'NONE') throw new NotFound('dugnad', id);
  const { municipalityId } = known;
  requireRecorder(user, municipalityId);
  await db.$transaction(async (tx) => {
    await lockDugnadsOf(tx, municipalityId);
    const { heldOn, ...dugnad } = await tx.dugnad.findUniqueOrThrow({ where: { id } });
    await change(tx, { ...dugnad, heldOn: dayFrom(heldOn) });
    await deriveDugnads(tx, municipalityId);
  });
}

/** Two changes at once would each compare without seeing the other: whoever changes a municipality's dugnads holds its row. */
async function lockDugnadsOf(tx: Tx, municipalityId: number): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS locked FROM municipality WHERE id = ${municipalityId} FOR NO KEY UPDATE`;
}

/**
 * Whoever calls it holds the municipality's row, as an import does: of two who write down one dugnad at once the second
 * meets the first's.
 * @throws DugnadAlreadyRecorded
 */
async function requireOnce(
  tx: Tx,
  { id, municipalityId }: { readonly id: string; readonly municipalityId: number },
  dugnad: Occasion,
  former: Occasion | null,
): Promise<void> {
  const sameDay = await tx.dugnad.findMany({
    where: { municipalityId, heldOn: dateOf(dugnad.heldOn), removedAt: null, NOT: { id } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  requireUnrecorded(
    dugnad,
    sameDay.map(({ heldOn, ...other }) => ({ ...other, heldOn: dayFrom(heldOn) })),
    former,
  );
}

const columns = ({ heldOn, place, isDigital, processLeader, minutes }: DugnadRecord) => ({
  ...{ heldOn: dateOf(heldOn), place, isDigital, processLeader, minutes },
});

async function writeParts(tx: Tx, dugnadId: string, municipalityId: number, record: DugnadRecord): Promise<void> {
  const { participants, themes } = record;
  const assessmentIds = [...new Set(record.assessmentIds.map((id) => id.toLowerCase()))];
  await requireOwn(tx, municipalityId, assessmentIds);
  await tx.dugnadParticipants.createMany({ data: participants.map((one) => ({ dugnadId, ...one })) });
  await tx.dugnadTheme.createMany({ data: themes.map((one) => ({ dugnadId, ...one })) });
  await tx.dugnadAssessment.createMany({ data: assessmentIds.map((assessmentId) => ({ dugnadId, assessmentId })) });
}

/** @throws NotFound also for another municipality's: whether there is one is nobody's business */
async function requireOwn(tx: Tx, municipalityId: number, assessmentIds: readonly string[]): Promise<void> {
  const own = await tx.assessment.findMany({
    where: { municipalityId, id: { in: assessmentIds.filter(isUuid) } },
    select: { id: true },
  });
  const known = new Set(own.map(({ id }) => id));
  const foreign = assessmentIds.find((id) => !known.has(id));
  if (foreign !== undefined) throw new NotFound('assessment', foreign);
}
