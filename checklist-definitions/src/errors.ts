/** An answer or a reader named a criterion that the checklist does not have. */
export class UnknownCriterion extends Error {
  readonly code = 'UNKNOWN_CRITERION';
  readonly criterion: string;
  constructor(criterion: string) {
    super(`The checklist has no criterion ${criterion}`);
    this.criterion = criterion;
  }
}

/** An answer chose an option that the criterion does not have. */
export class UnknownOption extends Error {
  readonly code = 'UNKNOWN_OPTION';
  readonly criterion: string;
  readonly option: string;
  constructor(criterion: string, option: string) {
    super(`Criterion ${criterion} has no option ${option}`);
    this.criterion = criterion;
    this.option = option;
  }
}

/** A criterion names a scale that the checklist does not have. */
export class UnknownScale extends Error {
  readonly code = 'UNKNOWN_SCALE';
  readonly scale: string;
  constructor(scale: string) {
    super(`The checklist has no scale ${scale}`);
    this.scale = scale;
  }
}

/** An answer that the criterion does not allow: two options where one is asked for, a number outside every band. */
export class InvalidAnswer extends Error {
  readonly code = 'INVALID_ANSWER';
  readonly criterion: string;
  readonly reason: InvalidReason;
  constructor(criterion: string, reason: InvalidReason) {
    super(`The answer to criterion ${criterion} is not allowed: ${reason}`);
    this.criterion = criterion;
    this.reason = reason;
  }
}

export type InvalidReason =
  | 'MORE_THAN_ONE_OPTION'
  | 'OPTION_TWICE'
  | 'NOT_ALONE'
  | 'NOT_A_NUMBER'
  | 'NUMBER_OUTSIDE_BANDS'
  | 'NOT_APPLICABLE_FORBIDDEN';
