import { db } from '../database.ts';
import type { Auth } from './auth.ts';
import { makeOneTimeToken } from './oneTimeLink.ts';

/**
 * Uses up a one-time token.
 * @returns better-auth's answer, whose cookie signs the browser in; null when the token is unknown, used or too old,
 * or its account is closed
 */
export async function useOneTimeToken(auth: Auth, token: string, headers: Headers): Promise<Response | null> {
  const answer = await auth.api.magicLinkVerify({ query: { token }, headers, asResponse: true });
  return answer.ok ? answer : null;
}

/**
 * Signs a browser in as an account, without a mail: after a personal invitation, and in the demonstration.
 * The caller must have made sure that this is the account's owner (or a demonstration).
 * @returns better-auth's answer with the cookie; null when the account is closed
 */
export async function signInAs(auth: Auth, email: string, headers: Headers): Promise<Response | null> {
  const { token } = await makeOneTimeToken(db, email, new Date(), 60_000);
  return useOneTimeToken(auth, token, headers);
}
