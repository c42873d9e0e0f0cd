import { DomainError } from '../errors.ts';

/** A part of an action that `InvalidAction` names. */
export type ActionField = 'WHAT' | 'RESPONSIBLE_ROLE' | 'DUE_ON' | 'CRITERION' | 'NOTE';

/** Something in an action that cannot be. */
export class InvalidAction extends DomainError {
  readonly code = 'INVALID_ACTION';
  readonly invalidField: ActionField;
  constructor(invalidField: ActionField, message: string) {
    super(message);
    this.invalidField = invalidField;
  }
}

/** Somebody else changed the action in between; nothing was overwritten. */
export class ActionConflict extends DomainError {
  readonly code = 'ACTION_CONFLICT';
  readonly currentId: string;
  constructor(currentId: string, revision: number) {
    super(`Revision ${revision} stands now; nothing was overwritten.`);
    this.currentId = currentId;
  }
}

/** Dropping an action and opening it again need a reason. */
export class NoteMissing extends DomainError {
  readonly code = 'NOTE_MISSING';
  constructor() {
    super('To drop an action, or to take it a step back, say why.');
  }
}
