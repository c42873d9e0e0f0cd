import { typedDay } from '../common/formats.ts';
import type { ActionAbout } from '../common/route.ts';
import type { ActionField, ActionInput, ActionPartsFragment } from '../generated/form/graphql.ts';

/** An action as its form holds it: text as typed, "" for nothing chosen. */
export type ActionEdits = {
  readonly what: string;
  readonly responsibleRole: string;
  readonly dueOn: string;
  /** "<checklist>/<criterion>" */
  readonly criterion: string;
  readonly barrier: NonNullable<ActionInput['barrier']> | '';
  readonly origin: ActionInput['origin'];
  readonly dugnadId: string;
  readonly isPublic: boolean;
};

/** What a new action begins with: where it came from follows from what it is about. */
export function newEdits({ checklistId, criterionId, dugnadId }: ActionAbout): ActionEdits {
  const criterion = checklistId && criterionId ? criterionKey(checklistId, criterionId) : '';
  return {
    ...{ what: '', responsibleRole: '', dueOn: '', criterion, barrier: '', dugnadId: dugnadId ?? '', isPublic: false },
    origin: dugnadId ? 'DUGNAD' : criterion ? 'NEXT_STEP' : 'OTHER',
  };
}

/** What stands, as the form shows it. */
export function editsOf(action: ActionPartsFragment): ActionEdits {
  const { what, responsibleRole, dueOn, checklistId, criterionId, barrier, origin, dugnad, isPublic } = action;
  return {
    ...{ what, responsibleRole, origin, isPublic },
    dueOn: dueOn ?? '',
    criterion: checklistId && criterionId ? criterionKey(checklistId, criterionId) : '',
    barrier: barrier ?? '',
    dugnadId: dugnad?.id ?? '',
  };
}

/** What is sent: nothing chosen is null. */
export function inputOf(edits: ActionEdits): ActionInput {
  const [checklistId, criterionId] = edits.criterion.split('/');
  return {
    what: edits.what,
    responsibleRole: edits.responsibleRole,
    dueOn: edits.dueOn || null,
    checklistId: checklistId || null,
    criterionId: criterionId || null,
    barrier: edits.barrier || null,
    origin: edits.origin,
    dugnadId: edits.dugnadId || null,
    isPublic: edits.isPublic,
  };
}

/** What cannot be sent as it stands. */
export function wrongIn(edits: ActionEdits): ActionField[] {
  const wrong: ActionField[] = [];
  if (!edits.what.trim()) wrong.push('WHAT');
  if (!edits.responsibleRole.trim()) wrong.push('RESPONSIBLE_ROLE');
  if (typedDay(edits.dueOn) === null) wrong.push('DUE_ON');
  return wrong;
}

export const criterionKey = (checklistId: string, criterionId: string): string => `${checklistId}/${criterionId}`;
