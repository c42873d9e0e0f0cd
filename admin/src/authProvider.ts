import type { AuthProvider } from 'ra-core';
import { client } from './client.ts';
import { viewer } from './users/queries.ts';

/** Who is signed in, asked once per page load and again after sign-out. */
let asked: ReturnType<typeof ask> | null = null;
const ask = () => client.query({ query: viewer }).then(({ data }) => data);
/** What was answered to that, once it is there. */
let known: Awaited<ReturnType<typeof ask>> | null = null;
export const whoIsKnown = () => known;
export const whoAmI = () => {
  asked ??= ask()
    .then((answer) => {
      known = answer;
      return answer;
    })
    .catch((error: unknown) => {
      // Whoever tries again asks again.
      asked = null;
      throw error;
    });
  return asked;
};

const codeOf = (error: { body?: { graphQLErrors?: readonly { extensions?: { code?: string } }[] } }) =>
  error.body?.graphQLErrors?.[0]?.extensions?.code;

/** The one sign-in page is in the light door; it comes back to where the reader was. */
const toSignIn = () => {
  window.location.assign(`/logg-inn?fra=${encodeURIComponent(window.location.pathname + window.location.search)}`);
  return Promise.reject(new Error('signed out'));
};

export const authProvider: AuthProvider = {
  login: toSignIn,
  async logout() {
    asked = null;
    await fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    window.location.assign('/logg-inn');
    return false;
  },
  async checkAuth() {
    const answer = await whoAmI().catch(() => null);
    // Where nobody answers, nobody is signed out: each page says what it could not fetch.
    if (!answer) return;
    const { me } = answer;
    if (!me) await toSignIn();
    // The dashboard is NDFU's; a municipality's own page is in the light door.
    else if (!me.ndfuRole) window.location.assign('/');
  },
  async checkError(error) {
    if (codeOf(error) === 'UNAUTHENTICATED') {
      asked = null;
      await toSignIn();
    }
  },
  async getIdentity() {
    const { me } = await whoAmI();
    return { id: me?.id ?? '', fullName: me?.name ?? '' };
  },
  async getPermissions() {
    const { me } = await whoAmI();
    return me?.ndfuRole ?? null;
  },
};
