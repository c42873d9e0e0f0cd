import { DomainError } from '../errors.ts';

/** Days or name that a round cannot have. */
export class InvalidRound extends DomainError {
  readonly code = 'INVALID_ROUND';
}

/** Its day has not come, or there is nothing new to publish. */
export class RoundNotPublishable extends DomainError {
  readonly code = 'ROUND_NOT_PUBLISHABLE';
}
