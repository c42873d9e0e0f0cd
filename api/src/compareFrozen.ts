import { type Assessed, type Comparison, compare } from '@fritidssjekken/checklist-definitions';
import type { StoredAnswer } from './answer.ts';
import { answersOf } from './answersOf.ts';
import { catalogue, versionOf } from './catalogue.ts';

/** A submitted assessment with what comparing needs. */
export type FrozenAssessment = {
  readonly id: string;
  readonly checklistId: string;
  readonly versionLine: string;
  readonly version: string | null;
  readonly answers: readonly Pick<StoredAnswer, 'criterionId' | 'state' | 'value'>[];
};

/** An assessment as the engine compares it: its exact version and its answers. */
export function assessedOf(assessment: FrozenAssessment): Assessed {
  const { checklist } = versionOf(assessment);
  return { checklist, answers: answersOf(checklist, assessment.answers) };
}

/**
 * Compares two submitted assessments of one checklist by the engine, over the catalogue's versions.
 * @throws RangeError when they are of different checklists
 */
export function compareFrozen(earlier: FrozenAssessment, later: FrozenAssessment): Comparison {
  const versions = catalogue.versionsOf(later.checklistId).map(({ checklist }) => checklist);
  return compare(assessedOf(earlier), assessedOf(later), versions);
}
