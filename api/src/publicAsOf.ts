import type { Viewer } from './access.ts';

/** What was public at the moment that a session was read. */
export type PublicAsOf = {
  readonly revision: number;
  /** Municipalities of the caller's seats in which something submitted is not public: what counts there must be read. */
  readonly unpublishedIn: ReadonlySet<number>;
};

/** Beside who asks, not within: it is true of one request, and rules have no business with it. */
const asOf = new WeakMap<Viewer, PublicAsOf>();

export const notePublicAsOf = (user: Viewer, found: PublicAsOf): void => void asOf.set(user, found);

/** What the statement of the session has told of what is public; undefined where nobody is signed in, or it was not asked. */
export const publicAsOf = (user: Viewer | null): PublicAsOf | undefined => (user ? asOf.get(user) : undefined);
