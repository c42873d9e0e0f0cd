import { parseCookies } from 'better-auth/cookies';
import type { Viewer } from '../access.ts';
import { db } from '../database.ts';
import type { Auth } from './auth.ts';
import { viewerOfSession } from './read.ts';
import { signedToken } from './signedToken.ts';

/**
 * Who asks, from the session in the request's cookie: one statement, where the session is good and needs no renewal.
 * All else is better-auth's to decide: renewing, cleaning up an expired one, a cookie that we do not understand.
 * @returns null without a session, and for somebody who was deactivated meanwhile; only seats that are held now
 */
export const makeViewerOf = (auth: Auth) => {
  const settings = auth.$context.then(({ secret, authCookies, sessionConfig: { expiresIn, updateAge } }) => ({
    secret,
    cookieName: authCookies.sessionToken.name,
    /** A session with less time left than this is renewed by its next call. */
    renewedBelowMs: (expiresIn - updateAge) * 1000,
  }));
  return async (request: Request): Promise<Viewer | null> => {
    // Most calls of the public pages carry no cookie at all: no need to ask the database.
    const cookies = request.headers.get('cookie');
    if (cookies === null) return null;
    const { secret, cookieName, renewedBelowMs } = await settings;
    const token = signedToken(parseCookies(cookies).get(cookieName) ?? '', secret);
    const found = token === null ? null : await viewerOfSession(token);
    if (found && found.expiresAt.getTime() - Date.now() > renewedBelowMs) return found.viewer;
    const session = await auth.api.getSession({ headers: new Headers([...request.headers]) });
    return session ? viewerWithId(session.user.id) : null;
  };
};

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
