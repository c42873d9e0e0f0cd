import { isAdministrator, isEditor, requireThat, type Viewer } from '../../access.ts';
import { db } from '../../database.ts';
import { NotFound } from '../../errors.ts';
import { Prisma } from '../../generated/client/client.ts';
import { logEvent } from './event.ts';
import { lockAssessment } from './lock.ts';

/** What can be taken out of an answer for good; NAME puts a pseudonym in the place of who saved it. */
export type ErasableText = 'COMMENT' | 'REASON' | 'LINK' | 'NAME';

export type Erasure = {
  readonly assessmentId: string;
  readonly criterionId: string;
  readonly fields: readonly ErasableText[];
  readonly user: Viewer;
  readonly now: Date;
};

/** Stands where a name was; nobody's user id. */
const pseudonym = 'erased';

/**
 * Takes words about people out of an answer and all its history, frozen or not, and out of what was copied from it: the other
 * rows of its chain, and what was proposed from them. That it was done is logged.
 * @throws NotFound, Forbidden (the municipality's editors may, and from submission NDFU's administrators)
 */
export async function eraseAnswerText({ assessmentId, criterionId, fields, user, now }: Erasure): Promise<void> {
  const keys = fields.filter((field) => field !== 'NAME').map((field) => field.toLowerCase());
  const erasesName = fields.includes('NAME');
  await db.$transaction(async (tx) => {
    const { municipalityId, state, chainId } = await lockAssessment(tx, assessmentId, user);
    // The answer is given back: of a draft NDFU sees only that it exists.
    const mayErase = isEditor(user, municipalityId) || (isAdministrator(user) && state !== 'DRAFT');
    requireThat(user, mayErase, 'erase in this assessment');
    const chain = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM assessment WHERE chain_id = ${chainId}::uuid ORDER BY number FOR NO KEY UPDATE`;
    const place = { criterionId, chain: chain.map(({ id }) => id) };
    if (!(await tx.answer.count({ where: { assessmentId, criterionId } }))) throw new NotFound('answer', criterionId);
    const words = await wordsOf(tx, { assessmentId, criterionId });
    for (const key of keys) await eraseTexts(tx, place, key, words.texts(key));
    if (erasesName) await eraseNames(tx, place, words.savers);
    // Whoever has a draft open hears of it, and a save that has not is a conflict: else it would bring the words back.
    await tx.$executeRaw`
      UPDATE answer x SET revision = x.revision + 1, saved_at = ${now}::timestamptz, save_key = NULL
      FROM assessment a
      WHERE a.id = x.assessment_id AND a.state = 'DRAFT' AND x.saved_at IS NOT NULL
        AND a.id = ANY(${place.chain}::uuid[]) AND x.criterion_id = ${criterionId}`;
    const detail = { criterionId, fields: [...fields] };
    await logEvent(tx, { assessmentId, kind: 'ERASED', municipalityId, user, now, detail });
  });
}

type Tx = Prisma.TransactionClient;
type Place = { readonly criterionId: string; readonly chain: readonly string[] };

/** What was ever written in an answer, and by whom. */
async function wordsOf(tx: Tx, where: { readonly assessmentId: string; readonly criterionId: string }) {
  const select = { value: true, savedBy: true } as const;
  const rows = [
    ...(await tx.answer.findMany({ where, select })),
    ...(await tx.answerHistory.findMany({ where, select })),
  ];
  const values = rows.map(({ value }) => value as Readonly<Record<string, unknown>>);
  const texts = (key: string) => values.flatMap(({ [key]: text }) => (typeof text === 'string' ? [text] : []));
  return { texts, savers: rows.flatMap(({ savedBy }) => savedBy ?? []) };
}

/** Where an answer stands, and what it was before. */
const kept = [Prisma.sql`answer`, Prisma.sql`answer_history`];

/** A correction begins with what it corrects; what was written anew since stands. */
async function eraseTexts(tx: Tx, { criterionId, chain }: Place, key: string, texts: readonly string[]) {
  for (const table of kept) {
    await tx.$executeRaw`
      UPDATE ${table} SET value = value - ${key}::text
      WHERE assessment_id = ANY(${chain}::uuid[]) AND criterion_id = ${criterionId} AND value->>${key} = ANY(${texts})`;
  }
  await tx.$executeRaw`
    UPDATE proposal SET value = value - ${key}::text
    WHERE origin_assessment_id = ANY(${chain}::uuid[]) AND origin_criterion_id = ${criterionId}
      AND value->>${key} = ANY(${texts})`;
}

/** A rating has no words of its own, only who gave it. */
async function eraseNames(tx: Tx, { criterionId, chain }: Place, savers: readonly string[]) {
  for (const table of kept) {
    await tx.$executeRaw`
      UPDATE ${table} SET saved_by = ${pseudonym}
      WHERE assessment_id = ANY(${chain}::uuid[]) AND criterion_id = ${criterionId} AND saved_by = ANY(${savers})`;
  }
  await tx.$executeRaw`
    UPDATE recalibration SET saved_by = ${pseudonym}
    WHERE assessment_id = ANY(${chain}::uuid[]) AND criterion_id = ${criterionId} AND saved_by IS NOT NULL`;
}
