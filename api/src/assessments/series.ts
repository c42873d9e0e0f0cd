import {
  type BrokenCriterion,
  brokenCriteria,
  type Checklist,
  type Comparison,
  type SeriesMark,
  seriesMarks,
} from '@fritidssjekken/checklist-definitions';
import { catalogue, versionOf } from '../catalogue.ts';
import { compareFrozen, type FrozenAssessment } from '../compareFrozen.ts';
import { dayFrom } from '../days.ts';
import { inTime, type PlacedAssessment } from '../inTime.ts';

/** A submitted assessment as the database gives it. */
type Placed = {
  readonly id: string;
  readonly number: number;
  readonly referenceOn: Date | null;
  readonly submittedAt: Date | null;
};

/** Two assessments side by side, with what changed between their versions. */
export type ComparedPair<Row> = {
  readonly earlier: Row;
  readonly later: Row;
  readonly comparison: Comparison;
  /** The version that both are read in, and the other; the same where they share one. */
  readonly newer: Checklist;
  readonly older: Checklist;
  readonly marks: readonly SeriesMark[];
  readonly broken: readonly BrokenCriterion[];
};

/** In order in time. */
export const inOrder = <Row extends Placed>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => inTime(placed(a), placed(b)));

const placed = ({ id, number, referenceOn, submittedAt }: Placed): PlacedAssessment => ({
  ...{ id, number, referenceOn: dayFrom(referenceOn!), submittedAt: submittedAt! },
});

/**
 * Compares two assessments of one municipality and checklist.
 * @throws RangeError when they are of different checklists
 */
export function comparePair<Row extends FrozenAssessment>(earlier: Row, later: Row): ComparedPair<Row> {
  const comparison = compareFrozen(earlier, later);
  const versions = catalogue.versionsOf(later.checklistId).map(({ checklist }) => checklist);
  const [first, last] = [versionOf(earlier).checklist, versionOf(later).checklist];
  const [older, newer] = comparison.readIn === last.version ? [first, last] : [last, first];
  return {
    ...{ earlier, later, comparison, older, newer },
    marks: seriesMarks(older, newer, versions),
    broken: brokenCriteria(older, newer, versions),
  };
}

/** Each assessment with the one after it: each pair on a core of its own, differences are never chained (spec 5.1). */
export function neighboursOf<Row extends FrozenAssessment>(ordered: readonly Row[]): ComparedPair<Row>[] {
  return ordered.slice(1).map((later, place) => comparePair(ordered[place]!, later));
}
