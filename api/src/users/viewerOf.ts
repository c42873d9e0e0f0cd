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

/** Sessions whose caller is kept, a kilobyte each; the one asked for longest ago goes when one more comes. */
const mostHeld = 10_000;

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
  const held = new LRUCache<string, Held>({ max: mostHeld });

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
    const { headers, response: session } = await auth.api.getSession(asked);
    // The cookie of a session that is no more stays: taking it away could take one that was given meanwhile.
    if (!session) return null;
    noteRenewal(request, headers.getSetCookie());
    return viewerWithId(session.user.id);
  };
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
