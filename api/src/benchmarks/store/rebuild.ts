import type { Prisma, PrismaClient } from '../../generated/client/client.ts';
import { bumpPublished } from './bumpPublished.ts';
import { derive } from './derive.ts';
import { holdMunicipalities } from './holdMunicipalities.ts';
import { publishFigures } from './publishFigures.ts';

type Tx = Prisma.TransactionClient;

/** Number of the way of deriving: goes up when the same assessments would give another read model. */
const derivation = 1;

/** Municipalities at a time: their answers are in memory together. */
const batch = 100;

export type Rebuilt = { readonly municipalities: number; readonly editions: number };
type Options = {
  readonly now: Date;
  readonly onProgress?: (done: { readonly municipalities: number; readonly of: number }) => void;
};

/**
 * Makes the whole read model anew from assessments, dugnads and editions, in one transaction; whoever submits meanwhile
 * waits. The peer facts of a round that has some stay as they are: they were frozen then, and are nowhere else.
 */
export async function rebuild(db: PrismaClient, options: Options): Promise<Rebuilt> {
  return db.$transaction(async (tx) => makeAnew(tx, options), { maxWait: 60_000, timeout: 3_600_000 });
}

/**
 * Makes the read model anew where another way of deriving made what stands, or none did.
 * @returns null when it was this way
 */
export async function rebuildWhereOutdated(db: PrismaClient, options: Options): Promise<Rebuilt | null> {
  if (await isCurrent(db)) return null;
  return db.$transaction(
    async (tx) => {
      // Two processes that start at once: the second waits here, and finds it done.
      await holdMunicipalities(tx, null);
      return (await isCurrent(tx)) ? null : makeAnew(tx, options);
    },
    { maxWait: 60_000, timeout: 3_600_000 },
  );
}

async function isCurrent(tx: Tx): Promise<boolean> {
  const state = await tx.readModelState.findUnique({ where: { id: 1 } });
  return state?.derivation === derivation;
}

async function makeAnew(tx: Tx, { now, onProgress }: Options): Promise<Rebuilt> {
  await holdMunicipalities(tx, null);
  await tx.$executeRaw`DELETE FROM counting_assessment`;
  await tx.$executeRaw`DELETE FROM theme_score`;
  await tx.$executeRaw`DELETE FROM assessment_change`;
  await tx.$executeRaw`DELETE FROM dugnad_comparison`;
  await tx.$executeRaw`DELETE FROM edition_figure`;
  const found = await tx.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT municipality_id AS id FROM assessment WHERE state <> 'DRAFT' ORDER BY 1`;
  for (let done = 0; done < found.length; done += batch) {
    const municipalityIds = found.slice(done, done + batch).map(({ id }) => id);
    await derive(tx, { municipalityIds, checklistId: null });
    onProgress?.({ municipalities: done + municipalityIds.length, of: found.length });
  }
  const editions = await tx.edition.findMany({ select: { id: true }, orderBy: { publishedAt: 'asc' } });
  for (const { id } of editions) await publishFigures(tx, id);
  const state = { derivation, rebuiltAt: now };
  await tx.readModelState.upsert({ where: { id: 1 }, create: { id: 1, ...state }, update: state });
  await bumpPublished(tx);
  return { municipalities: found.length, editions: editions.length };
}
