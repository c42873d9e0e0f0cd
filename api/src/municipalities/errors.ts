import type { Day } from '../days.ts';
import { DomainError } from '../errors.ts';

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

/** What was given as a post address is no e-mail address. */
export class InvalidPostAddress extends DomainError {
  readonly code = 'INVALID_POST_ADDRESS';
  constructor() {
    super('A post address is an e-mail address.');
  }
}

/** Mails and paper to a municipality are in bokmål or nynorsk only. */
export class LanguageNotOffered extends DomainError {
  readonly code = 'LANGUAGE_NOT_OFFERED';
  constructor() {
    super('A municipality is written to in NB or NN.');
  }
}
