import type { Viewer } from './access.ts';

/**
 * Who asks, taken from what the session said a moment ago. It holds for an answer only once the statement that read or
 * wrote what was asked has said that, as it began, the session still said the same.
 */
type Assumption = {
  /** Of the session. */
  readonly token: string;
  /** The account's `rights_revision` then. */
  readonly rightsRevision: number;
  isConfirmed: boolean;
  isRefuted: boolean;
};

/**
 * The number under which the account of a session stands now: the same number, the same person with the same rights.
 * The database raises it with all that the rules know of somebody (migration 0006); null when the session has ended.
 * @param token SQL of the session's token
 */
export const rightsRevisionSql = (token: string) => `(
    SELECT u.rights_revision FROM session x JOIN "user" u ON u.id = x.user_id
    WHERE x.token = ${token} AND x.expires_at > now())`;

const assumptions = new WeakMap<object, Assumption>();

/** Somebody of a request's own, who is assumed and not yet confirmed. */
export function assumedViewer(viewer: Viewer, token: string, rightsRevision: number): Viewer {
  const own = { ...viewer };
  assumptions.set(own, { token, rightsRevision, isConfirmed: false, isRefuted: false });
  return own;
}

/** What a statement has to confirm of who asks; undefined where the session itself was read. */
export const assumptionOf = (user: Pick<Viewer, 'id'> | null): Assumption | undefined =>
  user ? assumptions.get(user) : undefined;

/** Notes what a statement found of an assumption. */
export function noteFound(assumption: Assumption, isSame: boolean): void {
  if (isSame) assumption.isConfirmed = true;
  else assumption.isRefuted = true;
}

/** Whether an answer may leave: who asked was read, or confirmed by every statement that was asked to. */
export function isCertain(user: Viewer | null): boolean {
  const assumption = assumptionOf(user);
  return !assumption || (assumption.isConfirmed && !assumption.isRefuted);
}
