import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answerBytes } from '../api/src/answerCache.ts';
import { db } from '../api/src/database.ts';
import { indicators, makeAssessment, openService } from './support/make.ts';
import { serve } from './support/serve.ts';
import { cookieOf, forgetTries, linkFor, makeSignIn } from './support/signIn.ts';

let port: number;
let ask: Awaited<ReturnType<typeof serve>>['ask'];
let stop: () => Promise<void>;
let signIn: ReturnType<typeof makeSignIn>;
beforeAll(async () => {
  await openService();
  ({ port, ask, stop } = await serve());
  signIn = makeSignIn();
}, 60_000);
afterAll(() => stop());
beforeEach(forgetTries);

const dayMs = 24 * 3_600_000;
const me = '{ me { id } }';
const form = 'query ($id: ID!) { me { id } assessment(id: $id) { id canEdit } }';

/** An editor with a submitted assessment, signed in so long ago that the session has so many days left. */
async function signedInWith(daysLeft: number) {
  const { id, editor } = await makeAssessment({ answers: 'best', isSubmitted: true });
  const { email } = await db.user.findUniqueOrThrow({ where: { id: editor } });
  const cookie = cookieOf(await signIn.post('/auth/magic-link', { token: await linkFor(email) }));
  const session = await db.session.findFirstOrThrow({ where: { userId: editor } });
  const leave = (days: number) =>
    db.session.update({ where: { id: session.id }, data: { expiresAt: new Date(Date.now() + days * dayMs) } });
  await leave(daysLeft);
  return { id, editor, cookie, leave };
}

/** The cookies that an answer sets: what a browser sends back, and for how many days it keeps it. */
const cookiesIn = (headers: Headers) =>
  headers.getSetCookie().map((text) => ({
    cookie: text.split(';')[0],
    days: (Number(/max-age=(\d+)/i.exec(text)?.[1]) * 1000) / dayMs,
    isGuarded: /httponly/i.test(text) && /samesite=lax/i.test(text),
  }));

test('a session that is renewed is renewed in the browser too: its cookie lasts two weeks more', async () => {
  const { editor, cookie } = await signedInWith(12.9);
  const renewing = await ask(me, {}, cookie);
  expect(renewing.data.me).toEqual({ id: editor });
  expect(cookiesIn(renewing.headers)).toEqual([{ cookie, days: 14, isGuarded: true }]);
  const next = await ask(me, {}, cookiesIn(renewing.headers)[0]!.cookie);
  expect(next.data.me).toEqual({ id: editor });
  expect(cookiesIn(next.headers)).toEqual([]);
});

test('so it is by the short way, where what came of it is a refusal too', async () => {
  const first = await signedInWith(13.9);
  // Asked by somebody so often that it is known.
  for (const _time of [1, 2, 3])
    expect(cookiesIn((await ask(form, { id: first.id }, first.cookie)).headers)).toEqual([]);
  const { id, editor, cookie } = await signedInWith(12.9);
  const renewing = await ask(form, { id }, cookie);
  expect(renewing.data).toEqual({ me: { id: editor }, assessment: { id, canEdit: false } });
  expect(cookiesIn(renewing.headers)).toMatchObject([{ cookie, days: 14 }]);
  const another = await signedInWith(12.9);
  const refused = await ask(form, {}, another.cookie);
  expect(refused.errors).toHaveLength(1);
  expect(cookiesIn(refused.headers)).toMatchObject([{ cookie: another.cookie, days: 14 }]);
});

test('so it is past the lane, by GET and with a file', async () => {
  const { id, cookie, leave } = await signedInWith(12.9);
  const get = (path: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie, 'x-graphql-yoga-csrf': 'own page' } });
  for (const path of [`/graphql?query=${encodeURIComponent(me)}`, `/eksport/assessment/${id}/svar.json`]) {
    await leave(12.9);
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(cookiesIn(answer.headers), path).toMatchObject([{ cookie, days: 14 }]);
  }
});

test('an answer that is kept for all bears nobody’s cookie', async () => {
  const { cookie } = await signedInWith(12.9);
  const map = `{ ofRenewal: levelMap(checklistId: "${indicators}") { revision } }`;
  const before = answerBytes();
  const renewing = await ask(map, {}, cookie);
  expect(cookiesIn(renewing.headers)).toMatchObject([{ cookie, days: 14 }]);
  const kept = answerBytes();
  expect(kept).toBeGreaterThan(before);
  const others = await ask(map);
  expect(others.data).toEqual(renewing.data);
  expect(answerBytes()).toBe(kept);
  expect(cookiesIn(others.headers)).toEqual([]);
});

test('a session that has ended takes no cookie away: the browser may have got another meanwhile', async () => {
  const { cookie } = await signedInWith(-0.1);
  const answer = await ask(me, {}, cookie);
  expect(answer.data.me).toBeNull();
  expect(cookiesIn(answer.headers)).toEqual([]);
});
