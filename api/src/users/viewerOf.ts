import { isAPIError } from 'better-auth/api';
import { parseCookies } from 'better-auth/cookies';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../access.ts';
import { assumedViewer } from '../assumedViewer.ts';
import type { ViewerOf } from '../context.ts';
import { db } from '../database.ts';
import { noteRenewal } from '../renewedCookies.ts';
import type { Auth } from './auth.ts';
import { type SessionViewer, viewerOfSession } from './read.ts';
import { signedToken } from './signedToken.ts';

/** What a session said when it was last read. */
type Held = SessionViewer & { readonly viewer: Viewer; readonly token: string };

/** Bytes of callers that are kept: some ten thousand. The one asked for longest ago goes when one more comes. */
const mostBytes = 15 * 2 ** 20;
/** Of what is known of one caller, without the cookies that it is known by: two bytes a character. */
const callerBytes = 1024;

/**
 * Who asks, from the session in the request's cookie: one statement, where the session is good and needs no renewal; none
 * where the caller may be assumed, and the statement that does the work confirms who it is (`assumedViewer`).
 * All else is better-auth's to decide: renewing, cleaning up an expired one, a cookie that we do not understand.
 * @returns null without a session, and for somebody who was deactivated meanwhile; only seats that are held now
 */
export function makeViewerOf(auth: Auth): ViewerOf {
  const settings = auth.$context.then(({ secret, authCookies, sessionConfig: { expiresIn, updateAge } }) => ({
    secret,
    cookieName: authCookies.sessionToken.name,
    /** A session with less time left than this is renewed by its next call. */
    renewedBelowMs: (expiresIn - updateAge) * 1000,
  }));
  /** By all cookies as they were sent, whose signed one was found good. */
  const held = new LRUCache<string, Held>({
    maxSize: mostBytes,
    sizeCalculation: (_held, cookies) => callerBytes + 2 * cookies.length,
  });

  async function read(cookies: string): Promise<SessionViewer | null> {
    const { secret, cookieName } = await settings;
    const token = signedToken(parseCookies(cookies).get(cookieName) ?? '', secret);
    const found = token === null ? null : await viewerOfSession(token);
    held.delete(cookies);
    if (!token || !found?.viewer) return found;
    held.set(cookies, { ...found, viewer: found.viewer, token });
    return found;
  }

  return async (request, mayBeAssumed = false) => {
    // Most calls of the public pages carry no cookie at all: no need to ask the database.
    const cookies = request.headers.get('cookie');
    if (cookies === null) return null;
    const { renewedBelowMs } = await settings;
    const needsRenewal = ({ expiresAt }: SessionViewer) => expiresAt.getTime() - Date.now() <= renewedBelowMs;
    const known = mayBeAssumed ? held.get(cookies) : undefined;
    if (known && !needsRenewal(known)) return assumedViewer(known.viewer, known.token, known.rightsRevision);
    const found = await read(cookies);
    if (found && !needsRenewal(found)) return found.viewer;
    const asked = { headers: new Headers({ cookie: cookies }), returnHeaders: true } as const;
    const renewed = await auth.api.getSession(asked).catch(signedOutMeanwhile);
    // The cookie of a session that is no more stays: taking it away could take one that was given meanwhile. A renewed one can
    // come after that too; only of somebody who signs in as another beside a call that is under way.
    if (!renewed?.response) return null;
    const { headers, response: session } = renewed;
    noteRenewal(request, headers.getSetCookie());
    return viewerWithId(session.user.id);
  };
}

/** Somebody who signed out between the read of the session and its renewal is nobody. */
function signedOutMeanwhile(error: unknown): null {
  if (isAPIError(error) && error.status === 'UNAUTHORIZED') return null;
  throw error;
}

/** An account as the rules see it: role and the seats held now; null when there is none or it is deactivated. */
export async function viewerWithId(id: string): Promise<Viewer | null> {
  const user = await db.user.findUnique({
    where: { id },
    include: { seats: { where: { endedAt: null }, orderBy: { givenAt: 'asc' } } },
  });
  if (!user || user.deactivatedAt) return null;
  return {
    id: user.id,
    name: user.name,
    ndfuRole: user.ndfuRole,
    seats: user.seats.map(({ id, municipalityId, role, title }) => ({ id, municipalityId, role, title })),
  };
}
