import { type Day, dateOf } from './days.ts';
import type { Prisma } from './generated/client/client.ts';

/** A submitted assessment as it is placed in time. */
export type PlacedAssessment = {
  readonly id: string;
  /** 0 for the first of its chain, and one more for each correction. */
  readonly number: number;
  /** The day that the answers describe. */
  readonly referenceOn: Day;
  readonly submittedAt: Date;
};

/**
 * The order of assessments in time (spec 5.3): the day that they describe, on equal days submission. A correction comes
 * after what it corrects; then by id, so that it is always the same.
 */
export function inTime(a: PlacedAssessment, b: PlacedAssessment): number {
  if (a.referenceOn !== b.referenceOn) return a.referenceOn < b.referenceOn ? -1 : 1;
  const order = a.submittedAt.getTime() - b.submittedAt.getTime() || a.number - b.number;
  return order || Number(a.id > b.id) - Number(a.id < b.id);
}

/** The same order in the database, the last first. */
export const lastInTimeFirst = [
  ...[{ referenceOn: 'desc' }, { submittedAt: 'desc' }, { number: 'desc' }, { id: 'desc' }],
] as const satisfies readonly Prisma.AssessmentOrderByWithRelationInput[];

/** What lies before an assessment in the same order. */
export function beforeInTime(placed: PlacedAssessment): Prisma.AssessmentWhereInput {
  const { id, number, submittedAt } = placed;
  const referenceOn = dateOf(placed.referenceOn);
  return {
    OR: [
      { referenceOn: { lt: referenceOn } },
      { referenceOn, submittedAt: { lt: submittedAt } },
      { referenceOn, submittedAt, number: { lt: number } },
      { referenceOn, submittedAt, number, id: { lt: id } },
    ],
  };
}
