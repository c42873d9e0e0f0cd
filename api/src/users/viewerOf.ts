import type { Viewer } from '../access.ts';
import { db } from '../database.ts';
import type { Auth } from './auth.ts';

/**
 * Who asks, from the session in the request's cookie.
 * @returns null without a session, and for somebody who was deactivated meanwhile; only seats that are held now
 */
export const makeViewerOf =
  (auth: Auth) =>
  async (request: Request): Promise<Viewer | null> => {
    // Most calls of the public pages carry no cookie at all: no need to ask the database.
    if (!request.headers.has('cookie')) return null;
    const session = await auth.api.getSession({ headers: request.headers });
    return session ? viewerWithId(session.user.id) : null;
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
