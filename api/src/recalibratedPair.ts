import { type Recalibration, recalibrate } from '@fritidssjekken/checklist-definitions';
import { withValues } from './answer.ts';
import { answersOf } from './answersOf.ts';
import { catalogue, versionOf } from './catalogue.ts';
import { assessedOf } from './compareFrozen.ts';
import { db } from './database.ts';

const answers = { select: { criterionId: true, state: true, value: true } } as const;
const frozen = { id: true, chainId: true, checklistId: true, versionLine: true, version: true, answers } as const;

/**
 * What changed between two submitted assessments of one checklist with the earlier state as the later one rates it anew. What
 * was said of any row of the earlier's chain counts: a correction describes the same state; of two ratings the later save.
 * Who may see it is for the caller to decide: whoever may read both.
 * @returns null where nothing that counts in both was rated anew
 */
export async function recalibratedPair(earlierId: string, laterId: string): Promise<Recalibration | null> {
  const given = await db.recalibration.findMany({
    where: { assessmentId: laterId },
    select: { ...answers.select, earlier: { select: { chainId: true } } },
    orderBy: { savedAt: 'asc' },
  });
  if (given.length === 0) return null;
  const rows = await db.assessment.findMany({ where: { id: { in: [earlierId, laterId] } }, select: frozen });
  const [earlier, later] = [earlierId, laterId].map((id) => rows.find((row) => row.id === id)!);
  const ofChain = given.filter((rating) => rating.earlier.chainId === earlier!.chainId);
  // The last word on a criterion counts, also where it takes a rating back.
  const last = new Map(ofChain.map((rating) => [rating.criterionId, rating]));
  const rated = [...last.values()].filter(({ state }) => state === 'ANSWERED');
  if (rated.length === 0) return null;
  const assessed = (row: (typeof rows)[number]) => assessedOf({ ...row, answers: withValues(row.answers) });
  const versions = catalogue.versionsOf(later!.checklistId).map(({ checklist }) => checklist);
  const ratings = answersOf(versionOf(later!).checklist, withValues(rated));
  return recalibrate(assessed(earlier!), assessed(later!), ratings, versions);
}
