import type { Comparison } from '@fritidssjekken/checklist-definitions';
import { assessmentsInForce, type Sight } from '../../access.ts';
import { withValues } from '../../answer.ts';
import { compareFrozen } from '../../compareFrozen.ts';
import { db } from '../../database.ts';
import { type Day, dayFrom } from '../../days.ts';
import { type DugnadPair, dugnadPair } from '../../dugnadPair.ts';
import type { PlacedAssessment } from '../../inTime.ts';
import { endedOn } from '../../municipality.ts';
import { municipalityOf } from '../../register.ts';
import { type Missing, missingOf } from '../rules/status.ts';

/** What decides a dugnad's before and after. */
export type HeldDugnad = { readonly id: string; readonly municipalityId: number; readonly heldOn: Date };

/** Before and after of a dugnad on a checklist (spec 5.3). */
export type BeforeAfter = DugnadPair<PlacedAssessment> & {
  readonly checklistId: string;
  readonly missing: readonly Missing[];
  /** null where one of the two is missing */
  readonly beforeToAfter: Comparison | null;
  /** null where there is no before, or nothing later than it */
  readonly beforeToLatest: Comparison | null;
};

/**
 * @param sight FULL compares the assessments that count, PUBLIC those in force: what is not public leaves no trace in it
 */
export async function beforeAfterOf(
  { id, municipalityId, heldOn }: HeldDugnad,
  checklistId: string,
  sight: Sight,
  today: Day,
): Promise<BeforeAfter> {
  const day = dayFrom(heldOn);
  const next = await db.dugnad.findFirst({
    where: { municipalityId, removedAt: null, heldOn: { gt: heldOn }, NOT: { id } },
    orderBy: { heldOn: 'asc' },
  });
  const placed = await placedOf(municipalityId, checklistId, sight);
  const pair = dugnadPair(day, next && dayFrom(next.heldOn), placed);
  const { before, after, latest } = pair;
  const beforeToAfter = await compared(before, after);
  const hasLater = before !== null && latest !== null && latest.id !== before.id;
  const beforeToLatest = latest?.id === after?.id ? beforeToAfter : hasLater ? await compared(before, latest) : null;
  const missing = missingOf(day, pair, { today, endedOn: endedOn(municipalityOf(municipalityId)) });
  return { ...pair, checklistId, missing, beforeToAfter, beforeToLatest };
}

async function placedOf(municipalityId: number, checklistId: string, sight: Sight): Promise<PlacedAssessment[]> {
  const seen = sight === 'FULL' ? { counting: { isNot: null } } : assessmentsInForce;
  const rows = await db.assessment.findMany({
    where: { ...seen, municipalityId, checklistId, perspective: 'ADMINISTRATION' },
    select: { id: true, number: true, referenceOn: true, submittedAt: true },
  });
  return rows.map(({ referenceOn, submittedAt, ...row }) => ({
    ...{ ...row, referenceOn: dayFrom(referenceOn!), submittedAt: submittedAt! },
  }));
}

/** null where one of the two is missing */
async function compared(earlier: PlacedAssessment | null, later: PlacedAssessment | null): Promise<Comparison | null> {
  if (!earlier || !later) return null;
  const rows = await db.assessment.findMany({
    where: { id: { in: [earlier.id, later.id] } },
    select: {
      ...{ id: true, checklistId: true, versionLine: true, version: true },
      answers: { select: { criterionId: true, state: true, value: true } },
    },
  });
  const frozen = new Map(rows.map(({ answers, ...row }) => [row.id, { ...row, answers: withValues(answers) }]));
  return compareFrozen(frozen.get(earlier.id)!, frozen.get(later.id)!);
}
