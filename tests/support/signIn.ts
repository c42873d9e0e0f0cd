import { randomUUID } from 'node:crypto';
import { db } from '../../api/src/database.ts';
import { makeAuth } from '../../api/src/users/auth.ts';
import { makeOneTimeToken } from '../../api/src/users/oneTimeLink.ts';
import { usersRoutes } from '../../api/src/users/routes.ts';

export const origin = 'http://localhost:3000';

/** The routes of signing in on the test's database, and `post` as one of our own pages sends. */
export function makeSignIn(now?: () => Date, trustedProxies: string[] = []) {
  const auth = makeAuth({ publicUrl: origin, authSecret: 'a secret that only the tests know, 32+' });
  const app = usersRoutes({ auth, publicUrl: origin, trustedProxies, now });
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    app.request(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...headers },
      body: JSON.stringify(body),
    });
  return { auth, app, post };
}

/** The cookies that an answer sets, as a browser would send them back. */
export const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** Forgets all tries, for tests that are not about the limit. */
export const forgetTries = () => db.rateLimit.deleteMany();

/** An account with an address of its own. */
export function makeUser(person: { email?: string; name?: string; ndfuRole?: 'ADMINISTRATOR' | 'ADVISER' } = {}) {
  const id = randomUUID();
  const email = person.email ?? `${id}@eksempel.no`;
  return db.user.create({ data: { name: 'Kari Nordmann', ...person, id, email, emailVerified: true } });
}

/** A one-time link's token for an account, good for an hour. */
export async function linkFor(email: string): Promise<string> {
  const { token } = await makeOneTimeToken(db, email, new Date(), 3_600_000);
  return token;
}
