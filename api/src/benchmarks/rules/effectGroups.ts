import type { FractionText, NoSplit } from '@fritidssjekken/checklist-definitions';
import type { Day } from '../../days.ts';
import { earliestAfter } from '../../dugnadPair.ts';
import type { Link } from '../../municipality.ts';
import { allPredecessors } from '../../reforms.ts';

/** A municipality that answered at least one of the two rounds. */
export type EffectCandidate = {
  readonly id: number;
  /** Reference date of its own assessment of the first and the second round; null where it has none. */
  readonly firstOn: Day | null;
  readonly secondOn: Day | null;
  /** The two compared (spec 5.2); null where either is missing. */
  readonly comparison: {
    readonly start: FractionText | null;
    readonly practice: FractionText | null;
    readonly noSplit: NoSplit | null;
  } | null;
  /** Its first known dugnad that has been held, predecessors' included; null when none is known: a plan may be called off. */
  readonly firstDugnadOn: Day | null;
};

/**
 * Where a municipality belongs when one asks whether the dugnad works:
 * TREATED first dugnad between the two assessments, at least 90 days before the second · COMPARABLE none before the
 * second · NEVER_TOOK_PART none known at all, while enough later participants are: those alone are comparable ·
 * TREATED_BEFORE first dugnad before the first assessment · TREATED_TOO_LATE less than 90 days before the second: too soon
 * to show, too early to be without · NO_… what is missing, NOT_IN_ORDER an answer to the first
 * round that came after the second's, NO_SPLIT a change that cannot be split into causes.
 */
export const effectGroupKinds = [
  ...(['TREATED', 'COMPARABLE', 'NEVER_TOOK_PART', 'TREATED_BEFORE', 'TREATED_TOO_LATE'] as const),
  ...(['NO_FIRST_ASSESSMENT', 'NO_SECOND_ASSESSMENT', 'NOT_IN_ORDER', 'NO_SPLIT'] as const),
] as const;
export type EffectGroup = (typeof effectGroupKinds)[number];

/** Later participants that are enough to be compared with alone: they too chose to take part. */
const enoughLater = 10;

/**
 * Who is treated and who is comparable between two rounds (spec 6.5), and why all others are neither.
 * @returns the group of every candidate, by id
 */
export function effectGroups(candidates: readonly EffectCandidate[]): ReadonlyMap<number, EffectGroup> {
  const groups = new Map(candidates.map((candidate) => [candidate.id, groupOf(candidate)]));
  const comparable = candidates.filter(({ id }) => groups.get(id) === 'COMPARABLE');
  const later = comparable.filter(({ firstDugnadOn }) => firstDugnadOn !== null);
  if (later.length >= enoughLater) {
    for (const { id, firstDugnadOn } of comparable) if (firstDugnadOn === null) groups.set(id, 'NEVER_TOOK_PART');
  }
  return groups;
}

function groupOf({ firstOn, secondOn, comparison, firstDugnadOn }: EffectCandidate): EffectGroup {
  if (firstOn === null) return 'NO_FIRST_ASSESSMENT';
  if (secondOn === null) return 'NO_SECOND_ASSESSMENT';
  if (secondOn <= firstOn) return 'NOT_IN_ORDER';
  if (firstDugnadOn !== null && firstDugnadOn < firstOn) return 'TREATED_BEFORE';
  const isTooLate = firstDugnadOn !== null && firstDugnadOn < secondOn && secondOn < earliestAfter(firstDugnadOn);
  if (isTooLate) return 'TREATED_TOO_LATE';
  if (!comparison || comparison.practice === null) return 'NO_SPLIT';
  return firstDugnadOn !== null && firstDugnadOn < secondOn ? 'TREATED' : 'COMPARABLE';
}

/**
 * The first known dugnad of a municipality and of all that it came from, through mergers and splits as far back as the
 * register goes.
 * @param firstOn the day of each municipality's own first dugnad
 */
export function firstDugnadOf(id: number, firstOn: ReadonlyMap<number, Day>, links: readonly Link[]): Day | null {
  const lineage = [id, ...allPredecessors({ links }, id).map(({ municipalityId }) => municipalityId)];
  const days = lineage.flatMap((one) => firstOn.get(one) ?? []);
  return days.toSorted()[0] ?? null;
}
