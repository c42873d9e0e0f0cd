import { DomainError } from '../errors.ts';

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
