import { afterOf } from '../common/aroundDugnad.ts';
import type { StandingStatus } from '../generated/dashboard/graphql.ts';

/** What decides the next thing that an adviser does with a municipality. */
export type Facts = {
  readonly status: StandingStatus;
  readonly isWaiting: boolean;
  readonly hasSeat: boolean;
  readonly overdueActions: number;
  /** The last day that any of its answers describe, those of the round among them. */
  readonly describesUntil: string | null;
  /** Days of its dugnads, oldest first. */
  readonly dugnads: readonly string[];
};

export type NextStep =
  | { readonly kind: 'READ' | 'AWAIT_CORRECTION' | 'REMIND' | 'ASK_LATE' | 'CALL_POST' | 'INVITE' | 'NONE' }
  | { readonly kind: 'CALL_ACTIONS'; readonly count: number }
  | { readonly kind: 'FOLLOW_UP_DUGNAD'; readonly heldOn: string };

/**
 * The one thing to do next: what was submitted is read first, then whoever is missing is asked, then what was agreed is
 * followed up.
 * @param round whether it has closed, and whether figures of it are out: nobody is reminded of that
 */
export function nextStep(
  facts: Facts,
  round: { readonly isClosed: boolean; readonly isPublished: boolean },
  today: string,
): NextStep {
  const { status, isWaiting, hasSeat, overdueActions, dugnads, describesUntil } = facts;
  if (isWaiting) return { kind: 'READ' };
  if (status === 'RETURNED') return { kind: 'AWAIT_CORRECTION' };
  const isMissing = status === 'BEGUN' || status === 'SILENT';
  if (isMissing && !round.isPublished) {
    if (!hasSeat) return { kind: 'CALL_POST' };
    return { kind: round.isClosed ? 'ASK_LATE' : 'REMIND' };
  }
  if (status === 'NOT_INVITED' && !round.isPublished) return { kind: 'INVITE' };
  if (overdueActions > 0) return { kind: 'CALL_ACTIONS', count: overdueActions };
  const held = dugnads.findLast((day) => day <= today);
  if (held && afterOf(held, describesUntil, today) === 'DUE') return { kind: 'FOLLOW_UP_DUGNAD', heldOn: held };
  return { kind: 'NONE' };
}
