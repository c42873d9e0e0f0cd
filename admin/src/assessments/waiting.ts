import { type Answer, sameValue, type Value, valueIn } from './value.ts';

/** One try to save one value. A try that may have reached the server keeps its key and value until it is settled. */
export type Attempt = {
  readonly key: string;
  readonly revisionSeen: number;
  readonly value: Value;
  /** True when it says "still true" to a proposal. */
  readonly isConfirmation: boolean;
};

/** What waits to be saved for one criterion of one assessment. */
export type Waiting = {
  readonly userId: string;
  readonly assessmentId: string;
  readonly criterionId: string;
  readonly attempt: Attempt;
  /** Whether the attempt may have reached the server. */
  readonly isTried: boolean;
  /** What was chosen after the attempt set out; sent when that is settled. */
  readonly next: Value | null;
  /** Not sent before this time (ms): somebody is still typing. */
  readonly notBefore: number;
  /** What stands instead, when somebody else came in between. */
  readonly conflict: Answer | null;
  /** Code of the rule that refused it. */
  readonly refusal: string | null;
};

/** Which answer is meant. */
export type Place = Pick<Waiting, 'userId' | 'assessmentId' | 'criterionId'>;

/** A change by the person at this screen. */
export type Edit = {
  readonly value: Value;
  /** The revision that was on the screen. */
  readonly revision: number;
  /** A fresh key, used if this becomes an attempt of its own. */
  readonly key: string;
  readonly isConfirmation: boolean;
  readonly notBefore: number;
};

/** The value that the person at this screen last chose. */
export const latest = (waiting: Waiting): Value => waiting.next ?? waiting.attempt.value;

/** Whether it should be sent now. */
export const isSendable = (waiting: Waiting, now: number): boolean =>
  waiting.conflict === null && waiting.refusal === null && (waiting.isTried || waiting.notBefore <= now);

/** Takes in a change. What may have reached the server is never altered: the change then waits behind it. */
export function edit(waiting: Waiting | null, place: Place, change: Edit): Waiting {
  const { value, notBefore } = change;
  const fresh: Attempt = {
    key: change.key,
    revisionSeen: change.revision,
    value,
    isConfirmation: change.isConfirmation,
  };
  if (!waiting) {
    return { ...place, attempt: fresh, isTried: false, next: null, notBefore, conflict: null, refusal: null };
  }
  if (waiting.conflict) return { ...waiting, attempt: { ...waiting.attempt, value } };
  if (waiting.refusal) {
    const attempt = { ...fresh, revisionSeen: waiting.attempt.revisionSeen };
    return { ...waiting, attempt, isTried: false, next: null, notBefore, refusal: null };
  }
  if (waiting.isTried) return { ...waiting, next: value, notBefore };
  const attempt = { ...fresh, key: waiting.attempt.key, revisionSeen: waiting.attempt.revisionSeen };
  return { ...waiting, attempt, notBefore };
}

/** The attempt sets out; from here on it may have reached the server. */
export function begin(waiting: Waiting): Waiting {
  return { ...waiting, isTried: true };
}

/** The typing is over: send at once. */
export function hurry(waiting: Waiting | null): Waiting | null {
  return waiting && { ...waiting, notBefore: 0 };
}

/** Takes back what never set out. */
export function withdraw(waiting: Waiting | null): Waiting | null {
  if (!waiting) return null;
  return waiting.isTried ? { ...waiting, next: null } : null;
}

/** The server has it. What was chosen meanwhile becomes the next attempt, on top of it. */
export function acknowledge(waiting: Waiting | null, key: string, savedAs: number, freshKey: string): Waiting | null {
  if (!waiting || waiting.attempt.key !== key) return waiting;
  if (waiting.next === null || sameValue(waiting.next, waiting.attempt.value)) return null;
  const attempt = { key: freshKey, revisionSeen: savedAs, value: waiting.next, isConfirmation: false };
  return { ...waiting, attempt, isTried: false, next: null };
}

/** Somebody else came in between: both stand until a person chooses. The same value from both is no conflict. */
export function meet(waiting: Waiting | null, key: string, current: Answer): Waiting | null {
  if (!waiting || waiting.attempt.key !== key) return waiting;
  const mine = latest(waiting);
  if (sameValue(mine, valueIn(current))) return null;
  return { ...waiting, attempt: { ...waiting.attempt, value: mine }, next: null, conflict: current };
}

/** A rule refused it; it stays on the screen and is not sent again by itself. */
export function refuse(waiting: Waiting | null, key: string, code: string): Waiting | null {
  if (!waiting || waiting.attempt.key !== key) return waiting;
  return { ...waiting, refusal: code };
}

/** A person asks for another try of what was refused. */
export function tryAgain(waiting: Waiting | null, freshKey: string): Waiting | null {
  if (!waiting?.refusal) return waiting;
  const attempt = { ...waiting.attempt, key: freshKey, value: latest(waiting) };
  return { ...waiting, attempt, isTried: false, next: null, notBefore: 0, refusal: null };
}

/** An undecided conflict follows what stands now. */
export function follow(waiting: Waiting | null, current: Answer): Waiting | null {
  if (!waiting?.conflict || current.revision <= waiting.conflict.revision) return waiting;
  return sameValue(waiting.attempt.value, valueIn(current)) ? null : { ...waiting, conflict: current };
}

/** The person chose the own value: a new attempt on top of what stands. */
export function chooseMine(waiting: Waiting | null, freshKey: string): Waiting | null {
  if (!waiting?.conflict) return waiting;
  const attempt = {
    key: freshKey,
    revisionSeen: waiting.conflict.revision,
    value: waiting.attempt.value,
    isConfirmation: false,
  };
  return { ...waiting, attempt, isTried: false, notBefore: 0, conflict: null };
}
