import {
  type Answers,
  allCriteria,
  type Checklist,
  type Criterion,
  compareFractions,
  type Outcome,
  score,
} from '@fritidssjekken/checklist-definitions';
import { type Worth, worthOf } from './raised.ts';

/**
 * Why a criterion is a next step, first things first:
 * FELL it is worse than in the assessment before · UNCHANGED the same as in the two before · GAP more peers than
 * oneself give the top answer · BELOW_TOP there is a better answer, and nothing to compare with.
 */
export type StepReason = 'FELL' | 'UNCHANGED' | 'GAP' | 'BELOW_TOP';

const order: readonly StepReason[] = ['FELL', 'UNCHANGED', 'GAP', 'BELOW_TOP'];

export type NextStep = {
  readonly criterionId: string;
  readonly reason: StepReason;
  /** Share of the peers that give the top answer, 0–1; null where it may not be shown or there is none. */
  readonly peersAtTop: number | null;
  /** What it is worth to raise this one criterion to the next better answer, and to the top. */
  readonly next: Worth;
  readonly top: Worth;
};

/** What is known of a municipality when its next steps are found. */
export type Standing = {
  readonly checklist: Checklist;
  readonly answers: Answers;
  /** By criterion, like for like: from the assessment before to this one. */
  readonly latest: ReadonlyMap<string, Outcome>;
  /** From the one before that to the one before. */
  readonly previous: ReadonlyMap<string, Outcome>;
  /** By criterion; only where the figure was released. */
  readonly peersAtTop: ReadonlyMap<string, number>;
};

/**
 * What a municipality could do next: first the criteria that fell, then those unchanged for two rounds, then by the gap to
 * the share of peers on the top option; ties by weight, the heavier first, then by number. What is at the top already, is
 * not asked or does not apply to it is no step.
 */
export function nextSteps({ checklist, answers, latest, previous, peersAtTop }: Standing): NextStep[] {
  const criteria = new Map(allCriteria(checklist).map((criterion) => [criterion.id, criterion]));
  const weights = new Map(score(checklist, answers).criteria.map((one) => [one.criterion, one.effectiveWeight]));
  const steps = [...criteria.values()].flatMap((criterion): NextStep[] => {
    const { id } = criterion;
    const state = answers[id]?.state ?? 'UNANSWERED';
    const isOpen = state === 'ANSWERED' || state === 'DONT_KNOW';
    const worth = weights.get(id) != null && isOpen ? worthOf(checklist, answers, criterion) : null;
    if (!worth) return [];
    const peers = peersAtTop.get(id) ?? null;
    return [
      { criterionId: id, reason: reasonFor(latest.get(id), previous.get(id), peers), peersAtTop: peers, ...worth },
    ];
  });
  return steps.toSorted(
    (a, b) =>
      order.indexOf(a.reason) - order.indexOf(b.reason) ||
      gapOf(b) - gapOf(a) ||
      compareFractions(weights.get(b.criterionId)!, weights.get(a.criterionId)!) ||
      byNumber(criteria.get(a.criterionId)!, criteria.get(b.criterionId)!),
  );
}

function reasonFor(latest: Outcome | undefined, previous: Outcome | undefined, peers: number | null): StepReason {
  if (latest === 'WORSE') return 'FELL';
  if (latest === 'SAME' && previous === 'SAME') return 'UNCHANGED';
  // Where no peer gives the top answer there is no gap to speak of.
  return peers === null || peers === 0 ? 'BELOW_TOP' : 'GAP';
}

/** The own share of the top answer is 0 in every step, so the gap is the peers' share; it orders no other reason. */
const gapOf = ({ reason, peersAtTop }: NextStep): number => (reason === 'GAP' ? peersAtTop! : 0);

/** Numbers as people count: 2 before 10, 2.1 before 2.10. */
const byNumber = (a: Criterion, b: Criterion): number =>
  a.number.localeCompare(b.number, 'nb', { numeric: true }) || (a.id < b.id ? -1 : 1);
