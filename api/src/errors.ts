import type { Day } from './days.ts';

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

/** No municipality has had that code since the register's first day. */
export class CodeUnknown extends DomainError {
  readonly code = 'CODE_UNKNOWN';
  readonly askedCode: string;
  constructor(askedCode: string) {
    super(`No municipality has had the code ${askedCode} since 2018-01-01.`);
    this.askedCode = askedCode;
  }
}

/** What is known about a code that was not valid on the day it was read. */
type NotValid = {
  readonly askedCode: string;
  readonly askedOn: Day;
  /** The code that the same municipality had that day; null when it did not exist. */
  readonly validCode: string | null;
  /** The days on which the asked code was valid. */
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly municipalityId: number;
  /** What it had become by that day; empty when it still existed or did not exist yet. */
  readonly successorIds: readonly number[];
  /** What it came from, as it was that day; empty when it existed already. */
  readonly predecessorIds: readonly number[];
};

/** The code exists, but was not valid that day. */
export class CodeNotValid extends DomainError {
  readonly code = 'CODE_NOT_VALID';
  readonly notValid: NotValid;
  constructor(notValid: NotValid) {
    const { askedCode, askedOn, validCode, validFrom, validTo } = notValid;
    const period = validTo ? `was valid from ${validFrom} to ${validTo}` : `is valid from ${validFrom}`;
    super(
      `${askedCode} ${period}. On ${askedOn} ${validCode ? `the code was ${validCode}` : 'the municipality did not exist'}.`,
    );
    this.notValid = notValid;
  }
}

/** "Not applicable" needs a reason. */
export class ReasonMissing extends DomainError {
  readonly code = 'REASON_MISSING';
  constructor() {
    super('NOT_APPLICABLE needs a reason.');
  }
}

/** The checklist has no such criterion or reflection question. */
export class UnknownCriterion extends DomainError {
  readonly code = 'UNKNOWN_CRITERION';
  constructor(criterionId: string) {
    super(`The checklist has no criterion ${criterionId}.`);
  }
}

/** The criterion has no such option. */
export class UnknownOption extends DomainError {
  readonly code = 'UNKNOWN_OPTION';
  readonly knownOptions: string[];
  constructor(option: string, knownOptions: string[]) {
    super(`There is no option ${option} here.`);
    this.knownOptions = knownOptions;
  }
}

/** An answer that the criterion does not allow. */
export class InvalidAnswer extends DomainError {
  readonly code = 'INVALID_ANSWER';
}

/** A link that is not http or https. */
export class InvalidLink extends DomainError {
  readonly code = 'INVALID_LINK';
  constructor() {
    super('A link begins with http:// or https://.');
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
