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

type Recorded = { readonly heldOn: Day; readonly place: string | null };

/** The municipality has written down this dugnad already; nothing was written. */
export class DugnadAlreadyRecorded extends DomainError {
  readonly code = 'DUGNAD_ALREADY_RECORDED';
  readonly standingId: string;
  constructor(standing: Recorded & { readonly id: string }, { place }: Recorded) {
    const { id, heldOn } = standing;
    super(`Its dugnad of ${heldOn} stands as ${id}: ${waysOut(standing.place, place).join(', or ')}.`);
    this.standingId = id;
  }
}

/** Two of a day are two where both say where: who does not say so yet can. */
function waysOut(standing: string | null, place: string | null): readonly string[] {
  const change = 'change that one';
  if (standing !== null) return place === null ? [change, 'say where this one was held if it is another'] : [change];
  return [change, `say where ${place === null ? 'each' : 'that one'} was held if this is another`];
}
