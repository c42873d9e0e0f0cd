import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '../api/src/database.ts';
import { makeViewerOf, viewerWithId } from '../api/src/users/viewerOf.ts';
import { aMunicipality, openService } from './support/make.ts';
import { cookieOf, forgetTries, linkFor, makeSignIn, makeUser, origin } from './support/signIn.ts';

let signIn: ReturnType<typeof makeSignIn>;
beforeAll(openService);
beforeEach(async () => {
  signIn = makeSignIn();
  await forgetTries();
});

const dayMs = 24 * 3_600_000;
const viewer = (cookie: string) => makeViewerOf(signIn.auth)(new Request(`${origin}/graphql`, { headers: { cookie } }));

async function signedIn(user: { id: string; email: string }) {
  const cookie = cookieOf(await signIn.post('/auth/magic-link', { token: await linkFor(user.email) }));
  const session = await db.session.findFirstOrThrow({ where: { userId: user.id } });
  const endIn = (ms: number) =>
    db.session.update({ where: { id: session.id }, data: { expiresAt: new Date(Date.now() + ms) } });
  const expiresIn = async () =>
    (await db.session.findUniqueOrThrow({ where: { id: session.id } })).expiresAt.getTime() - Date.now();
  return { cookie, session, endIn, expiresIn };
}

test('a session gives the account with its role and the seats held now, oldest first, without asking better-auth', async () => {
  const user = await makeUser({ ndfuRole: 'ADVISER' });
  const [first, second, ended] = [aMunicipality(), aMunicipality(), aMunicipality()];
  const seat = (municipalityId: number, givenAt: string, endedAt: Date | null = null) => ({
    ...{ id: crypto.randomUUID(), userId: user.id, municipalityId, role: 'READER' as const, title: 'Rådgiver' },
    ...{ givenAt: new Date(givenAt), endedAt },
  });
  await db.seat.createMany({
    data: [seat(second, '2026-02-01'), seat(first, '2026-01-01'), seat(ended, '2026-01-02', new Date())],
  });
  const { cookie } = await signedIn(user);
  const asked = vi.spyOn(signIn.auth.api, 'getSession');
  const found = await viewer(cookie);
  expect(found).toEqual(await viewerWithId(user.id));
  expect(found?.seats.map(({ municipalityId }) => municipalityId)).toEqual([first, second]);
  expect(asked).not.toHaveBeenCalled();
});

test('a session is renewed by the first call after a day, and by no earlier one', async () => {
  const user = await makeUser();
  const { cookie, endIn, expiresIn } = await signedIn(user);
  await endIn(13.5 * dayMs);
  expect(await viewer(cookie)).toMatchObject({ id: user.id });
  expect(await expiresIn()).toBeLessThan(13.6 * dayMs);
  await endIn(12.9 * dayMs);
  expect(await viewer(cookie)).toMatchObject({ id: user.id });
  expect(await expiresIn()).toBeGreaterThan(13.9 * dayMs);
});

test('an expired session lets nobody in and is cleared away', async () => {
  const user = await makeUser();
  const { cookie, session, endIn } = await signedIn(user);
  await endIn(-1000);
  expect(await viewer(cookie)).toBeNull();
  expect(await db.session.findUnique({ where: { id: session.id } })).toBeNull();
});

test('a deactivated account is nobody from its next call', async () => {
  const user = await makeUser();
  const { cookie } = await signedIn(user);
  await db.user.update({ where: { id: user.id }, data: { deactivatedAt: new Date() } });
  expect(await viewer(cookie)).toBeNull();
});

test("another session's token under one's own signature lets nobody in", async () => {
  const [mine, theirs] = [await signedIn(await makeUser()), await signedIn(await makeUser())];
  expect(await viewer(mine.cookie.replace(mine.session.token, theirs.session.token))).toBeNull();
  expect(await viewer(mine.cookie)).not.toBeNull();
});
