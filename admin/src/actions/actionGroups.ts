import type { ActionState, ActionsQuery } from '../generated/form/graphql.ts';

export type Action = NonNullable<ActionsQuery['municipality']>['actions'][number];

/** In the order that they are worked with: what goes on first, what was given up last. */
export const actionStates: readonly ActionState[] = ['STARTED', 'PLANNED', 'DONE', 'DROPPED'];

/** An action that somebody still has to do something about. */
export const isOpen = ({ state }: { readonly state: ActionState }): boolean =>
  state === 'PLANNED' || state === 'STARTED';

/** Actions by state, without the states that nothing is in. */
export function actionGroups(actions: readonly Action[]): { state: ActionState; actions: readonly Action[] }[] {
  return actionStates
    .map((state) => ({ state, actions: actions.filter((one) => one.state === state).toSorted(byDueDay) }))
    .filter((group) => group.actions.length > 0);
}

/** The next step that needs no reason; null of what is done or given up. */
export function stepOnwards({ state }: { readonly state: ActionState }): ActionState | null {
  if (state === 'PLANNED') return 'STARTED';
  return state === 'STARTED' ? 'DONE' : null;
}

/** Whether a step says why: giving up, or a step back. */
export function needsNote(from: ActionState, to: ActionState): boolean {
  const order: readonly ActionState[] = ['PLANNED', 'STARTED', 'DONE', 'DROPPED'];
  return from !== to && (to === 'DROPPED' || order.indexOf(to) < order.indexOf(from));
}

/** The earliest first; what has no day comes last. */
const byDueDay = (one: Action, other: Action): number => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999');
