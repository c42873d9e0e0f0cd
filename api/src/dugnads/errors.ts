import type { Day } from '../days.ts';
import { DomainError } from '../errors.ts';

/** A part of the record that `InvalidDugnad` names. */
export type DugnadField = 'HELD_ON' | 'PLACE' | 'PROCESS_LEADER' | 'PARTICIPANTS' | 'THEMES' | 'MINUTES';

/** Something in the record that cannot be. */
export class InvalidDugnad extends DomainError {
  readonly code = 'INVALID_DUGNAD';
  readonly invalidField: DugnadField;
  constructor(invalidField: DugnadField, message: string) {
    super(message);
    this.invalidField = invalidField;
  }
}

/** The municipality did not exist on the day of the dugnad. */
export class MunicipalityDidNotExist extends DomainError {
  readonly code = 'MUNICIPALITY_DID_NOT_EXIST';
  readonly askedOn: Day;
  /** What it came from or had become, as it was that day. */
  readonly existingIds: readonly number[];
  constructor(askedOn: Day, existing: readonly { readonly id: number; readonly name: string }[]) {
    super(`The municipality did not exist on ${askedOn}; there was ${existing.map(({ name }) => name).join(', ')}.`);
    this.askedOn = askedOn;
    this.existingIds = existing.map(({ id }) => id);
  }
}

/** Somebody else changed the record in between; nothing was overwritten. */
export class DugnadConflict extends DomainError {
  readonly code = 'DUGNAD_CONFLICT';
  readonly currentId: string;
  constructor(currentId: string, revision: number) {
    super(`Revision ${revision} stands now; nothing was overwritten.`);
    this.currentId = currentId;
  }
}

/** The municipality has written down this dugnad already; nothing was written. */
export class DugnadAlreadyRecorded extends DomainError {
  readonly code = 'DUGNAD_ALREADY_RECORDED';
  readonly standingId: string;
  constructor(standingId: string, heldOn: Day) {
    super(`Its dugnad of ${heldOn} stands as ${standingId}: change that one, or say where this one was held instead.`);
    this.standingId = standingId;
  }
}
