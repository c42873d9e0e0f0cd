import type { Viewer } from './access.ts';
import type { QueryLimits } from './limits.ts';

/** Who asks and when. */
export type Context = {
  readonly user: Viewer | null;
  /** The one clock of a request: rules and stores take it from here. */
  readonly now: Date;
  /** How large the query may be; null for one that was found to be within. */
  readonly limits: QueryLimits | null;
  /** Ids of the assessments that share links in this request show; where it is missing, links show nothing. */
  readonly shared?: Set<string>;
};

/** What a request says of who sends it: its cookie. */
export type Credentials = { readonly headers: Pick<Headers, 'get'> };

/**
 * Finds out who asks from a request's session; null when nobody is signed in.
 * @param mayBeAssumed whether the work that follows confirms it itself (`assumedViewer.ts`)
 */
export type ViewerOf = (request: Credentials, mayBeAssumed?: boolean) => Promise<Viewer | null>;
