/**
 * A refusal that is part of the contract: a rule throws it, the mutation's result union lists it.
 * `code` is the class name in capitals (ASSESSMENT_LOCKED); `message` is for developers, people read the admin's texts.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
}

/** Nothing with that id that the caller may know of. */
export class NotFound extends DomainError {
  readonly code = 'NOT_FOUND';
  constructor(what: string, id: string | number) {
    super(`There is no ${what} ${id}, or you may not see it.`);
  }
}

/** The round takes no answers yet. */
export class RoundNotOpen extends DomainError {
  readonly code = 'ROUND_NOT_OPEN';
  readonly opensOn: string;
  constructor(opensOn: string) {
    super(`The round opens on ${opensOn}.`);
    this.opensOn = opensOn;
  }
}

/** No published version of that name that a municipality answers. */
export class UnknownVersion extends DomainError {
  readonly code = 'UNKNOWN_VERSION';
  constructor(checklistId: string, version: string) {
    super(`There is no published version ${checklistId}@${version} for municipalities.`);
  }
}

/** Nobody is signed in; shown as `errors[].extensions.code`, never as a member of a union. */
export class Unauthenticated extends Error {
  readonly code = 'UNAUTHENTICATED';
  constructor() {
    super('Sign in first.');
  }
}

/** Signed in, but not allowed; shown as `errors[].extensions.code`, never as a member of a union. */
export class Forbidden extends Error {
  readonly code = 'FORBIDDEN';
  constructor(what = 'do this') {
    super(`You may not ${what}.`);
  }
}
