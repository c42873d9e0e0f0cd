import type { AssessmentState, StoredAnswer, StoredRating } from '../answer.ts';
import type { Day } from '../days.ts';
import { DomainError } from '../errors.ts';

/** It is no draft any more: its answers are frozen. */
export class AssessmentLocked extends DomainError {
  readonly code = 'ASSESSMENT_LOCKED';
  readonly lockedState: AssessmentState;
  readonly lockedSince: Date | null;
  constructor(state: AssessmentState, since: Date | null) {
    super(`The assessment is ${state}; its answers do not change.`);
    this.lockedState = state;
    this.lockedSince = since;
  }
}

/** Criteria that are asked and not answered. */
export class AssessmentIncomplete extends DomainError {
  readonly code = 'ASSESSMENT_INCOMPLETE';
  readonly missingCriteria: string[];
  constructor(missing: string[]) {
    super(`Not answered: ${missing.join(', ')}.`);
    this.missingCriteria = missing;
  }
}

/** It must be submitted for this. */
export class AssessmentNotSubmitted extends DomainError {
  readonly code = 'ASSESSMENT_NOT_SUBMITTED';
  constructor(state: AssessmentState) {
    super(`The assessment is ${state}; only a submitted one can be treated so.`);
  }
}

/** It belongs to a round and is published with that. */
export class AssessmentInRound extends DomainError {
  readonly code = 'ASSESSMENT_IN_ROUND';
  constructor() {
    super('The assessment belongs to a round and is published with it.');
  }
}

/** The municipality has begun this round already. */
export class AssessmentAlreadyStarted extends DomainError {
  readonly code = 'ASSESSMENT_ALREADY_STARTED';
  readonly existingId: string;
  constructor(existingId: string) {
    super(`The municipality has started this round already: ${existingId}.`);
    this.existingId = existingId;
  }
}

/** The municipality is not among those that the round invited. */
export class NotInvited extends DomainError {
  readonly code = 'NOT_INVITED';
  constructor() {
    super('The municipality was not invited to this round.');
  }
}

/** The municipality has ended: those that it became answer now. */
export class MunicipalityEnded extends DomainError {
  readonly code = 'MUNICIPALITY_ENDED';
  /** The first day without it. */
  readonly endedOn: Day;
  readonly successorIds: readonly number[];
  constructor(endedOn: Day, successors: readonly { readonly id: number; readonly name: string }[]) {
    super(`The municipality ended on ${endedOn}; now there is ${successors.map(({ name }) => name).join(', ')}.`);
    this.endedOn = endedOn;
    this.successorIds = successors.map(({ id }) => id);
  }
}

/** The day lies outside what the answers can describe. */
export class InvalidReferenceDate extends DomainError {
  readonly code = 'INVALID_REFERENCE_DATE';
  readonly earliest: string;
  readonly latest: string;
  constructor(earliest: string, latest: string) {
    super(`The reference date lies from ${earliest} to ${latest}.`);
    this.earliest = earliest;
    this.latest = latest;
  }
}

/** Somebody else saved in between: what stands now, for the caller to choose. */
export class AnswerConflict extends DomainError {
  readonly code = 'ANSWER_CONFLICT';
  readonly current: StoredAnswer;
  constructor(current: StoredAnswer) {
    super(`Revision ${current.revision} stands now; nothing was overwritten.`);
    this.current = current;
  }
}

/** Somebody else rated this in between: what stands now, for the caller to choose. */
export class RecalibrationConflict extends DomainError {
  readonly code = 'RECALIBRATION_CONFLICT';
  readonly current: StoredRating;
  constructor(current: StoredRating) {
    super(`Revision ${current.revision} stands now; nothing was overwritten.`);
    this.current = current;
  }
}

/** Two assessments that say nothing about each other. */
export class AssessmentsNotComparable extends DomainError {
  readonly code = 'ASSESSMENTS_NOT_COMPARABLE';
  readonly why: 'NOT_SUBMITTED' | 'OTHER_MUNICIPALITY' | 'OTHER_CHECKLIST' | 'OTHER_PERSPECTIVE' | 'NOT_EARLIER';
  constructor(why: AssessmentsNotComparable['why']) {
    super(`The two assessments are not compared: ${why}.`);
    this.why = why;
  }
}

/** A field of a share link that cannot be as it was asked for. */
export type ShareLinkField = 'PURPOSE' | 'LAST_DAY';

/** A share link cannot be made so. */
export class InvalidShareLink extends DomainError {
  readonly code = 'INVALID_SHARE_LINK';
  readonly field: ShareLinkField;
  constructor(field: ShareLinkField, message: string) {
    super(message);
    this.field = field;
  }
}
