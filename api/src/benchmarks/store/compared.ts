import { type Comparison, doubleOf, type ScoreResult, score } from '@fritidssjekken/checklist-definitions';
import { answersOf } from '../../answersOf.ts';
import { versionOf } from '../../catalogue.ts';
import { compareFrozen, type FrozenAssessment } from '../../compareFrozen.ts';
import type { Prisma } from '../../generated/client/client.ts';

/** Submitted assessments with the answers that count, by id. */
export type Frozen = ReadonlyMap<string, FrozenAssessment>;

/** What is unanswered, and what is said about an answer, bears on no figure. */
export async function readFrozen(tx: Prisma.TransactionClient, ids: ReadonlySet<string>): Promise<Frozen> {
  if (ids.size === 0) return new Map();
  const rows = await tx.$queryRaw<FrozenAssessment[]>`
    SELECT a.id::text, a.checklist_id AS "checklistId", a.version_line AS "versionLine", a.version,
      coalesce(x.answers, '[]') AS answers
    FROM assessment a LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('criterionId', criterion_id, 'state', state,
        'value', value - '{comment,reason,link}'::text[])) AS answers
      FROM answer WHERE assessment_id = a.id AND state <> 'UNANSWERED') x ON true
    WHERE a.id = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** An assessment by its own version. */
export function scoreFrozen(frozen: Frozen, id: string): ScoreResult {
  const assessment = frozen.get(id)!;
  const { checklist } = versionOf(assessment);
  return score(checklist, answersOf(checklist, assessment.answers));
}

/** Compares pairs, each once. */
export function comparing(frozen: Frozen): (earlierId: string, laterId: string) => Comparison {
  const known = new Map<string, Comparison>();
  return (earlierId, laterId) => {
    const key = `${earlierId} ${laterId}`;
    const comparison = known.get(key) ?? compareFrozen(frozen.get(earlierId)!, frozen.get(laterId)!);
    known.set(key, comparison);
    return comparison;
  };
}

/** Double beside an exact fraction, for sorting only. */
export const doubleFrom = (fraction: string | null | undefined): number | null =>
  fraction ? doubleOf(fraction) : null;
