import { LRUCache } from 'lru-cache';
import { answersOf } from '../answersOf.ts';
import { versionOf } from '../catalogue.ts';
import { db } from '../database.ts';
import type { EditionContent } from './held/edition.ts';
import { type AnswerRow, answerRowOf } from './rules/answerRow.ts';
import { readFrozen } from './store/compared.ts';

/** Editions whose answers stay in process when somebody has asked for them; some 3 MB each at 357 municipalities. */
const mostEditions = 6;

/** By edition. An edition never changes, and nothing that can be erased is kept. */
const kept = new LRUCache<string, Promise<readonly AnswerRow[]>>({ max: mostEditions });

/**
 * The answers of an edition as figures count them: read on first ask, and kept with the edition.
 * @returns by ascending municipality
 */
export function publishedRows(edition: EditionContent): Promise<readonly AnswerRow[]> {
  const { id, assessmentIds, municipalityIds } = edition;
  const known = kept.get(id);
  if (known) return known;
  const rows = readRows(
    assessmentIds.map((assessmentId, at) => ({ assessmentId, municipalityId: municipalityIds[at]! })),
  );
  kept.set(id, rows);
  // What could not be read is tried again.
  rows.catch(() => kept.delete(id));
  return rows;
}

/** How many municipalities' answers are in process now. */
export async function keptRows(): Promise<number> {
  const all = await Promise.all(kept.values());
  return all.reduce((total, rows) => total + rows.length, 0);
}

/**
 * The answers that count in a round before it is published: those of its first edition, which late ones are not in. The caller
 * must be NDFU: the guard's `sourceFor` says so.
 */
export async function firstEditionRows(roundId: string): Promise<readonly AnswerRow[]> {
  const counting = await db.countingAssessment.findMany({
    where: { roundId, perspective: 'ADMINISTRATION', assessment: { isLate: false } },
    orderBy: { municipalityId: 'asc' },
    select: { assessmentId: true, municipalityId: true },
  });
  return readRows(counting);
}

async function readRows(
  assessments: readonly { readonly assessmentId: string; readonly municipalityId: number }[],
): Promise<readonly AnswerRow[]> {
  const frozen = await readFrozen(db, new Set(assessments.map(({ assessmentId }) => assessmentId)));
  return assessments.map((assessment) => {
    const found = frozen.get(assessment.assessmentId)!;
    const { checklist } = versionOf(found);
    return answerRowOf(assessment, checklist, answersOf(checklist, found.answers));
  });
}
