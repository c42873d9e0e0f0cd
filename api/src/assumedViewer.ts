import type { Viewer } from './access.ts';

/**
 * Who asks, taken from what the session said a moment ago. It holds for an answer only once the statement that read or
 * wrote what was asked has said that, as it began, the session still said the same.
 */
type Assumption = {
  /** Of the session. */
  readonly token: string;
  /** What `sessionFactsSql` said then. */
  readonly facts: string;
  isConfirmed: boolean;
  isRefuted: boolean;
};

/**
 * All that the rules know of who a session belongs to, as one text: the same text, the same person with the same rights.
 * @param session SQL name of the session's row
 */
export const sessionFactsSql = (session: string) => `(
    SELECT json_build_array(extract(epoch FROM ${session}.expires_at), u.id, u.name, u.ndfu_role,
      u.deactivated_at IS NOT NULL,
      (SELECT json_agg(json_build_array(s.id, s.municipality_id, s.role, s.title) ORDER BY s.given_at, s.id)
       FROM seat s WHERE s.user_id = u.id AND s.ended_at IS NULL))::text
    FROM "user" u WHERE u.id = ${session}.user_id)`;

/** The same for the session with that token; null when there is none. */
export const factsOfTokenSql = (token: string) =>
  `(SELECT ${sessionFactsSql('x')} FROM session x WHERE x.token = ${token})`;

const assumptions = new WeakMap<object, Assumption>();

/** Somebody of a request's own, who is assumed and not yet confirmed. */
export function assumedViewer(viewer: Viewer, token: string, facts: string): Viewer {
  const own = { ...viewer };
  assumptions.set(own, { token, facts, isConfirmed: false, isRefuted: false });
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
