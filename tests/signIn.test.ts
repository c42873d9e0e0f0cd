import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../api/src/database.ts';
import { listen } from '../api/src/server.ts';
import { ensureAdministrator } from '../api/src/users/administrator.ts';
import { useOneTimeToken } from '../api/src/users/signInAs.ts';
import { makeViewerOf } from '../api/src/users/viewerOf.ts';
import { cookieOf, forgetTries, linkFor, makeSignIn, makeUser, origin } from './support/signIn.ts';
import { freePort } from './support/startServer.ts';

let signIn: ReturnType<typeof makeSignIn>;
beforeEach(async () => {
  signIn = makeSignIn();
  await forgetTries();
});

const viewer = (cookie: string) =>
  makeViewerOf(signIn.auth)(new Request(`${origin}/graphql`, { headers: cookie ? { cookie } : {} }));

describe('a one-time link', () => {
  test('signs in once, by a button press; a second use is refused', async () => {
    const { email, id } = await makeUser();
    const token = await linkFor(email);
    const first = await signIn.post('/auth/magic-link', { token });
    expect(first.status).toBe(200);
    expect(await viewer(cookieOf(first))).toMatchObject({ id, ndfuRole: null, seats: [] });
    const second = await signIn.post('/auth/magic-link', { token });
    expect(second.status).toBe(404);
    expect(await second.json()).toMatchObject({ code: 'UNKNOWN_TOKEN' });
    expect(second.headers.getSetCookie()).toEqual([]);
  });

  test('signs in one of twenty who press the button at once', async () => {
    const { email, id } = await makeUser();
    const token = await linkFor(email);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => useOneTimeToken(signIn.auth, token, new Headers())),
    );
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
    expect(await db.session.count({ where: { userId: id } })).toBe(1);
  });

  test.each(['GET', 'HEAD'])('is not used up by a %s, which mail scanners send', async (method) => {
    const { email } = await makeUser();
    const token = await linkFor(email);
    for (const path of ['/api/auth/magic-link/verify', '/auth/magic-link']) {
      const opened = await signIn.app.request(`${origin}${path}?token=${token}`, { method });
      expect(opened.status).toBe(404);
      expect(opened.headers.getSetCookie()).toEqual([]);
    }
    // Nor by better-auth itself, should a route ever lead there.
    const direct = new Request(`${origin}/api/auth/magic-link/verify?token=${token}`, { method });
    expect((await signIn.auth.handler(direct)).status).toBe(404);
    expect((await signIn.post('/auth/magic-link', { token })).status).toBe(200);
  });

  test('is mailed to an account, and the answer is the same where there is none', async () => {
    const { email } = await makeUser();
    const known = await signIn.post('/api/auth/sign-in/magic-link', { email });
    const unknown = await signIn.post('/api/auth/sign-in/magic-link', { email: 'ingen@eksempel.no' });
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
    const mails = await db.outgoingMail.findMany({ where: { to: { in: [email, 'ingen@eksempel.no'] } } });
    expect(mails.map(({ to }) => to)).toEqual([email]);
    const token = /engangslenke\?token=(\S+)/.exec(mails[0]?.text ?? '')?.[1] ?? '';
    expect((await signIn.post('/auth/magic-link', { token })).status).toBe(200);
  });

  test('is only hashed at rest', async () => {
    const { email } = await makeUser();
    await signIn.post('/api/auth/sign-in/magic-link', { email });
    const mail = await db.outgoingMail.findFirstOrThrow({ where: { to: email } });
    const token = /token=(\S+)/.exec(mail.text)?.[1] ?? '';
    expect(token.length).toBeGreaterThan(20);
    const rows = JSON.stringify(await db.verification.findMany());
    expect(rows).toContain(email);
    expect(rows).not.toContain(token);
  });

  test('does not let in whom an administrator has deactivated', async () => {
    const { email, id } = await makeUser();
    const cookie = cookieOf(await signIn.post('/auth/magic-link', { token: await linkFor(email) }));
    const token = await linkFor(email);
    await db.user.update({ where: { id }, data: { deactivatedAt: new Date() } });
    expect(await viewer(cookie)).toBeNull();
    expect((await signIn.post('/auth/magic-link', { token })).status).toBe(404);
    expect(await db.session.count({ where: { userId: id } })).toBe(1);
  });
});

describe('a password', () => {
  const password = 'en lang nok setning';

  test('is set while signed in, and signs in afterwards', async () => {
    const { email, id } = await makeUser();
    const cookie = cookieOf(await signIn.post('/auth/magic-link', { token: await linkFor(email) }));
    const short = await signIn.post('/auth/password', { newPassword: 'kort' }, { cookie });
    expect([short.status, await short.json()]).toMatchObject([400, { code: 'PASSWORD_TOO_SHORT' }]);
    expect((await signIn.post('/auth/password', { newPassword: password }, { cookie })).status).toBe(200);
    const answer = await signIn.post('/api/auth/sign-in/email', { email, password });
    expect(answer.status).toBe(200);
    expect(await viewer(cookieOf(answer))).toMatchObject({ id });
  });

  test('is changed only by who knows the present one, and other browsers are signed out', async () => {
    const { email } = await makeUser();
    const cookie = cookieOf(await signIn.post('/auth/magic-link', { token: await linkFor(email) }));
    await signIn.post('/auth/password', { newPassword: password }, { cookie });
    const elsewhere = cookieOf(await signIn.post('/auth/magic-link', { token: await linkFor(email) }));
    const next = { newPassword: 'en annen lang setning' };
    expect((await signIn.post('/auth/password', next, { cookie })).status).toBe(400);
    const changed = await signIn.post('/auth/password', { ...next, currentPassword: password }, { cookie });
    expect(changed.status).toBe(200);
    expect(await viewer(elsewhere)).toBeNull();
    expect(await viewer(cookieOf(changed))).not.toBeNull();
  });

  test('is not set by somebody who is not signed in', async () => {
    expect((await signIn.post('/auth/password', { newPassword: password })).status).toBe(401);
  });

  test('does not let in whom an administrator has deactivated, in the words of a wrong password', async () => {
    const { email, id } = await makeUser();
    const cookie = cookieOf(await signIn.post('/auth/magic-link', { token: await linkFor(email) }));
    await signIn.post('/auth/password', { newPassword: password }, { cookie });
    await db.user.update({ where: { id }, data: { deactivatedAt: new Date() } });
    const right = await signIn.post('/api/auth/sign-in/email', { email, password });
    const wrong = await signIn.post('/api/auth/sign-in/email', { email, password: 'feil passord her' });
    expect([right.status, await right.text()]).toEqual([wrong.status, await wrong.text()]);
    expect(right.headers.getSetCookie()).toEqual([]);
  });
});

describe('the door', () => {
  test('is closed to sign-up, by every way that better-auth has', async () => {
    const person = { email: 'ny@eksempel.no', password: 'en lang nok setning', name: 'Ny' };
    expect((await signIn.post('/api/auth/sign-up/email', person)).status).toBe(404);
    const direct = await signIn.auth.handler(
      new Request(`${origin}/api/auth/sign-up/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify(person),
      }),
    );
    expect(direct.ok).toBe(false);
    await signIn.post('/api/auth/sign-in/magic-link', { email: person.email });
    expect(await signIn.post('/auth/magic-link', { token: await linkFor(person.email) })).toMatchObject({
      status: 404,
    });
    expect(await db.user.count({ where: { email: person.email } })).toBe(0);
  });

  test('counts tries by the socket: the sixth is refused, whatever the caller writes into headers', async () => {
    const statuses = [];
    for (let i = 1; i <= 6; i++) {
      const forged = { 'x-forwarded-for': `203.0.113.${i}`, 'x-client-ip': `198.51.100.${i}` };
      const body = { email: 'ingen@eksempel.no', password: 'feil passord her' };
      statuses.push((await signIn.post('/api/auth/sign-in/email', body, forged)).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test('lets exactly five of twenty tokens be tried at once', async () => {
    const tries = Array.from({ length: 20 }, (_, i) =>
      signIn.post('/auth/magic-link', { token: 'gjettet-token' }, { 'x-forwarded-for': `203.0.113.${i}` }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(15);
    expect(statuses.filter((status) => status === 404)).toHaveLength(5);
  });

  test('opens again when the minute is over', async () => {
    let now = new Date('2026-03-14T10:00:00Z');
    const { post } = makeSignIn(() => now);
    const attempt = async () => (await post('/auth/invitation/open', { token: 'gjettet-token' })).status;
    for (let i = 0; i < 5; i++) await attempt();
    expect(await attempt()).toBe(429);
    now = new Date('2026-03-14T10:01:00Z');
    expect(await attempt()).toBe(404);
  });

  test('takes posts from our own pages only', async () => {
    const { email } = await makeUser();
    const token = await linkFor(email);
    for (const foreign of ['https://annensteds.no', 'null', ''])
      expect((await signIn.post('/auth/magic-link', { token }, { origin: foreign })).status).toBe(403);
    const cookie = cookieOf(await signIn.post('/auth/magic-link', { token }));
    const signOut = await signIn.post('/api/auth/sign-out', {}, { cookie, origin: 'https://annensteds.no' });
    expect(signOut.status).toBe(403);
    expect(await viewer(cookie)).not.toBeNull();
  });

  test('sets a cookie that no script reads and no foreign page sends', async () => {
    const { email } = await makeUser();
    const answer = await signIn.post('/auth/magic-link', { token: await linkFor(email) });
    for (const cookie of answer.headers.getSetCookie()) {
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Lax/);
    }
    expect(answer.headers.getSetCookie()).not.toEqual([]);
  });

  test('forgets a session at sign-out', async () => {
    const { email } = await makeUser();
    const cookie = cookieOf(await signIn.post('/auth/magic-link', { token: await linkFor(email) }));
    expect((await signIn.post('/api/auth/sign-out', {}, { cookie })).status).toBe(200);
    expect(await viewer(cookie)).toBeNull();
  });

  test('does not let anybody give themselves a role', async () => {
    const { email, id } = await makeUser();
    const cookie = cookieOf(await signIn.post('/auth/magic-link', { token: await linkFor(email) }));
    const asked = { ndfuRole: 'ADMINISTRATOR', name: 'Sjef' };
    expect((await signIn.post('/api/auth/update-user', asked, { cookie })).status).toBe(404);
    const direct = new Request(`${origin}/api/auth/update-user`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie },
      body: JSON.stringify(asked),
    });
    await signIn.auth.handler(direct);
    expect(await db.user.findUniqueOrThrow({ where: { id } })).toMatchObject({ ndfuRole: null });
  });
});

describe('over a real socket', () => {
  const tries = async (trustedProxies: string[], forwardedFor: (i: number) => string) => {
    const { app } = makeSignIn(undefined, trustedProxies);
    const port = await freePort();
    const stop = await listen(app, { host: '127.0.0.1', port });
    const statuses = [];
    for (let i = 1; i <= 6; i++) {
      const headers = { 'content-type': 'application/json', origin, 'x-forwarded-for': forwardedFor(i) };
      const body = JSON.stringify({ email: 'ingen@eksempel.no', password: 'feil passord her' });
      statuses.push(
        (await fetch(`http://127.0.0.1:${port}/api/auth/sign-in/email`, { method: 'POST', headers, body })).status,
      );
    }
    await stop();
    return statuses;
  };

  test('a chain that the caller made up changes nothing', async () => {
    expect(await tries([], (i) => `203.0.113.${i}`)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await db.rateLimit.findMany()).toMatchObject([{ key: '127.0.0.1|/sign-in/email' }]);
  });

  test('behind a trusted proxy each caller is counted alone, by what the proxy added last', async () => {
    expect(await tries(['127.0.0.1'], (i) => `203.0.113.${i}`)).toEqual([401, 401, 401, 401, 401, 401]);
    await forgetTries();
    const statuses = await tries(['127.0.0.1'], (i) => `198.51.100.${i}, 203.0.113.9`);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });
});

test('the first start makes an administrator with a link; a start after the first sign-in makes none', async () => {
  const first = await ensureAdministrator('Leder@eksempel.no', new Date());
  const second = await ensureAdministrator('leder@eksempel.no', new Date());
  const tokenOf = (made: { link: string } | null) => new URL(made?.link ?? '').searchParams.get('token') ?? '';
  expect(await db.user.count({ where: { ndfuRole: 'ADMINISTRATOR' } })).toBe(1);
  expect((await signIn.post('/auth/magic-link', { token: tokenOf(first) })).status).toBe(404);
  const answer = await signIn.post('/auth/magic-link', { token: tokenOf(second) });
  expect(await viewer(cookieOf(answer))).toMatchObject({ ndfuRole: 'ADMINISTRATOR' });
  expect(await ensureAdministrator('leder@eksempel.no', new Date())).toBeNull();
});
