import { DomainError } from '../errors.ts';

/** Without this seat nobody could edit for the municipality; only NDFU may end or lower it. */
export class LastEditor extends DomainError {
  readonly code = 'LAST_EDITOR';
  constructor() {
    super('This is the last editor of the municipality: hand the seat on first, or ask NDFU.');
  }
}

/** Without this user nobody could administer the service. */
export class LastAdministrator extends DomainError {
  readonly code = 'LAST_ADMINISTRATOR';
  constructor() {
    super('This is the last active administrator: make another one first.');
  }
}

/** Why an invitation opens nothing any more. */
export type ClosedBecause = 'EXPIRED' | 'REVOKED' | 'USED';

/** The invitation has expired, was revoked or has been used. */
export class InvitationClosed extends DomainError {
  readonly code = 'INVITATION_CLOSED';
  readonly closedBecause: ClosedBecause;
  constructor(closedBecause: ClosedBecause) {
    super(`The invitation is closed: ${closedBecause}.`);
    this.closedBecause = closedBecause;
  }
}

/** There is no such invitation or confirmation, or it is long gone. */
export class UnknownToken extends DomainError {
  readonly code = 'UNKNOWN_TOKEN';
  constructor() {
    super('The link is not known, has been used or has expired.');
  }
}

/** Too many people have asked through one invitation and wait for an answer. */
export class TooManySeatRequests extends DomainError {
  readonly code = 'TOO_MANY_SEAT_REQUESTS';
  constructor() {
    super('Too many wait for an answer to this invitation: ask for a new one.');
  }
}

/** The person has not confirmed the own address yet. */
export class SeatRequestUnconfirmed extends DomainError {
  readonly code = 'SEAT_REQUEST_UNCONFIRMED';
  constructor() {
    super('The person has not confirmed the e-mail address yet.');
  }
}

/** Somebody has accepted or declined it before. */
export class SeatRequestDecided extends DomainError {
  readonly code = 'SEAT_REQUEST_DECIDED';
  readonly decidedAt: Date;
  constructor(decidedAt: Date) {
    super('The request has been decided before.');
    this.decidedAt = decidedAt;
  }
}

/** The account behind the address has been closed by an administrator. */
export class UserDeactivated extends DomainError {
  readonly code = 'USER_DEACTIVATED';
  constructor() {
    super('The account with this e-mail address is deactivated: an administrator can open it.');
  }
}

/** A seat ended so long ago that giving it back must be the person's own choice again. */
export class TooLateToRestore extends DomainError {
  readonly code = 'TOO_LATE_TO_RESTORE';
  constructor() {
    super('The seat ended more than a day ago: invite the person again.');
  }
}

/** The address belongs to somebody who holds a seat in the municipality. */
export class AlreadyMember extends DomainError {
  readonly code = 'ALREADY_MEMBER';
  constructor() {
    super('The person with this e-mail address holds a seat in the municipality.');
  }
}

/** What was given is no e-mail address. */
export class InvalidEmail extends DomainError {
  readonly code = 'INVALID_EMAIL';
  constructor() {
    super('This is not an e-mail address.');
  }
}

/** A user has this address already. */
export class EmailInUse extends DomainError {
  readonly code = 'EMAIL_IN_USE';
  constructor() {
    super('There is a user with this e-mail address: change that user.');
  }
}

/** The address has been confirmed as somebody's own: it is not changed by typing another one. */
export class EmailFixed extends DomainError {
  readonly code = 'EMAIL_FIXED';
  constructor() {
    super('Your e-mail address is confirmed: ask an administrator for a user with the new one.');
  }
}

/** A name is missing or too long. */
export class InvalidName extends DomainError {
  readonly code = 'INVALID_NAME';
  constructor() {
    super('A name has 1 to 200 characters.');
  }
}

/** The municipality has no post address, and none was given. */
export class PostAddressMissing extends DomainError {
  readonly code = 'POST_ADDRESS_MISSING';
  constructor() {
    super('The municipality has no post address: give one.');
  }
}
