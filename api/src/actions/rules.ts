import type { Day } from '../days.ts';
import { plainText } from '../plainText.ts';
import { type ActionField, InvalidAction, NoteMissing } from './errors.ts';

export type ActionState = 'PLANNED' | 'STARTED' | 'DONE' | 'DROPPED';
export type ActionOrigin = 'DUGNAD' | 'NEXT_STEP' | 'YOUTH' | 'PLAN' | 'OTHER';
export type Barrier =
  | 'ECONOMY'
  | 'EQUIPMENT'
  | 'TRANSPORT'
  | 'INFORMATION'
  | 'DIGITAL_EXCLUSION'
  | 'OFFER'
  | 'DROPOUT'
  | 'FACILITATION';

/** An action as a caller gives it: what is left out is taken away. */
export type GivenAction = {
  readonly what: string;
  readonly responsibleRole: string;
  readonly dueOn?: Day | null;
  readonly barrier?: Barrier | null;
  readonly origin: ActionOrigin;
  readonly checklistId?: string | null;
  readonly criterionId?: string | null;
  readonly dugnadId?: string | null;
  readonly isPublic?: boolean | null;
};

/** An action that may be stored, if the dugnad is the municipality's. */
export type CheckedAction = {
  readonly what: string;
  readonly responsibleRole: string;
  readonly dueOn: Day | null;
  readonly barrier: Barrier | null;
  readonly origin: ActionOrigin;
  readonly checklistId: string | null;
  readonly criterionId: string | null;
  readonly dugnadId: string | null;
  readonly isPublic: boolean;
};

const longestWhat = 1_000;
const longestRole = 200;
const longestNote = 2_000;
const [firstDue, lastDue] = ['2013-01-01', '2099-12-31'];

/**
 * An action in the one form that is stored.
 * @param hasCriterion whether some published version of the checklist has the criterion
 * @throws InvalidAction naming the field
 */
export function checkedAction(
  given: GivenAction,
  hasCriterion: (checklistId: string, criterionId: string) => boolean,
): CheckedAction {
  const { dueOn = null, barrier = null, origin } = given;
  // An empty text is what a form sends for nothing chosen.
  const [checklistId, criterionId] = [given.checklistId || null, given.criterionId || null];
  const dugnadId = given.dugnadId || null;
  if (dueOn !== null && (dueOn < firstDue || dueOn > lastDue)) {
    throw new InvalidAction('DUE_ON', `An action is due from ${firstDue} to ${lastDue}.`);
  }
  if ((checklistId === null) !== (criterionId === null)) {
    throw new InvalidAction('CRITERION', 'A criterion is named with its checklist.');
  }
  if (checklistId !== null && criterionId !== null && !hasCriterion(checklistId, criterionId)) {
    throw new InvalidAction('CRITERION', `No published version of ${checklistId} has a criterion ${criterionId}.`);
  }
  return {
    what: written(given.what, 'WHAT', longestWhat),
    responsibleRole: written(given.responsibleRole, 'RESPONSIBLE_ROLE', longestRole),
    ...{ dueOn, barrier, origin, checklistId, criterionId, dugnadId },
    isPublic: given.isPublic ?? false,
  };
}

function written(given: string, field: ActionField, longest: number): string {
  const text = plainText(given);
  if (!text || text.length > longest) throw new InvalidAction(field, `From 1 to ${longest} characters.`);
  return text;
}

/** How far an action has come; what is dropped stands outside. */
const order: Readonly<Record<ActionState, number>> = { PLANNED: 0, STARTED: 1, DONE: 2, DROPPED: 3 };

/**
 * A step of an action: planned, started, done. To drop it, to take it a step back and to take up again what was dropped
 * need a note. Where it stands already, a note is all there is to say.
 * @returns the note as it is stored; null when nothing is said and nothing changes
 * @throws NoteMissing
 * @throws InvalidAction for a note that is too long
 */
export function stepOf(from: ActionState, to: ActionState, given: string | null): string | null {
  const note = plainText(given);
  if (note.length > longestNote) throw new InvalidAction('NOTE', `At most ${longestNote} characters.`);
  if (from === to) return note || null;
  const needsNote = to === 'DROPPED' || order[to] < order[from];
  if (needsNote && !note) throw new NoteMissing();
  return note;
}

/** Whether it should have been done by now: its day is past, and it is under way or not begun. */
export const isOverdue = (action: { readonly dueOn: Day | null; readonly state: ActionState }, today: Day): boolean =>
  action.dueOn !== null && action.dueOn < today && (action.state === 'PLANNED' || action.state === 'STARTED');
