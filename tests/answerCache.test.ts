import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerBytes } from '../api/src/answerCache.ts';
import { db } from '../api/src/database.ts';
import { as } from './support/client.ts';
import { aMunicipality, indicators, makeAssessment, makeRound, openService } from './support/make.ts';
import { serve } from './support/serve.ts';
import { cookieOf, linkFor, makeSignIn, makeUser } from './support/signIn.ts';
import { statementsOf } from './support/statements.ts';

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

const dashboardQuery = `query ($id: ID!) { benchmark(municipalityId: $id, checklistId: "${indicators}") {
  revision rounds { assessmentId isPublished } } }`;
const mapQuery = `{ levelMap(checklistId: "${indicators}") { revision municipalities { assessmentId } } }`;

/** How many statements a call needed. */
const statementsNeeded = async (call: () => Promise<unknown>) => (await statementsOf(call)).statements.length;

const cookieFor = async ({ email }: { email: string }): Promise<string> =>
  cookieOf(await signIn.post('/auth/magic-link', { token: await linkFor(email) }));

const userOf = (id: string) => db.user.findUniqueOrThrow({ where: { id } });

let lastYear = 2060;

/** A municipality that has answered a round of a year that no other test has; not published yet. */
async function answeredRound() {
  lastYear += 1;
  const municipalityId = aMunicipality();
  const days = { opensOn: `${lastYear}-01-01`, closesOn: `${lastYear}-05-31`, publishesOn: `${lastYear}-06-15` };
  const roundId = await makeRound({ ...days, invited: [municipalityId] });
  const now = new Date(`${lastYear}-03-01T10:00:00Z`);
  const made = await makeAssessment({ municipalityId, roundId, answers: 'best', isSubmitted: true, now });
  const { id: administrator } = await makeUser({ ndfuRole: 'ADMINISTRATOR' });
  const publish = () =>
    as(administrator, `${lastYear}-06-20T12:00:00Z`).call(
      'mutation ($id: ID!) { publishRound(id: $id) { ... on Edition { number } ... on Error { code } } }',
      { id: roundId },
    );
  return { municipalityId, made, publish };
}

const idsIn = ({ data }: { data: { levelMap: { municipalities: { assessmentId: string }[] } } }) =>
  data.levelMap.municipalities.map(({ assessmentId }) => assessmentId);

test('an answer that was given is given again for one statement, and never once something was published', async () => {
  const { made, publish } = await answeredRound();
  const first = await ask(mapQuery);
  expect(idsIn(first)).not.toContain(made.id);
  const before = answerBytes();
  expect(before).toBeGreaterThan(0);
  const again = await ask(mapQuery);
  expect(again.data).toEqual(first.data);
  expect(answerBytes()).toBe(before);
  expect(await statementsNeeded(() => ask(mapQuery))).toBe(1);
  expect(await publish()).toMatchObject({ number: 1 });
  expect(idsIn(await ask(mapQuery))).toContain(made.id);
  expect(idsIn(await ask(mapQuery))).toContain(made.id);
});

test('one gets one’s own dashboard and nobody else does, whoever asked before', async () => {
  const { municipalityId, made } = await answeredRound();
  const editor = await cookieFor(await userOf(made.editor));
  const dashboard = async (cookie?: string) =>
    (await ask(dashboardQuery, { id: String(municipalityId) }, cookie)).data.benchmark.rounds;
  expect(await dashboard()).toEqual([]);
  expect(await dashboard(editor)).toEqual([{ assessmentId: made.id, isPublished: false }]);
  expect(await dashboard()).toEqual([]);
  expect(await dashboard(editor)).toEqual([{ assessmentId: made.id, isPublished: false }]);
});

test('who is signed in gets their own dashboard first, and the public’s is not theirs', async () => {
  const { municipalityId, made, publish } = await answeredRound();
  const editor = await cookieFor(await userOf(made.editor));
  const dashboard = async (cookie?: string) =>
    (await ask(dashboardQuery, { id: String(municipalityId) }, cookie)).data.benchmark.rounds;
  expect(await dashboard(editor)).toEqual([{ assessmentId: made.id, isPublished: false }]);
  expect(await dashboard()).toEqual([]);
  await publish();
  for (const cookie of [undefined, editor, undefined, editor])
    expect(await dashboard(cookie)).toEqual([{ assessmentId: made.id, isPublished: true }]);
});

test('a member whose municipality has nothing unpublished needs the session’s statement alone', async () => {
  const { municipalityId, made, publish } = await answeredRound();
  const editor = await cookieFor(await userOf(made.editor));
  const asked = () => ask(dashboardQuery, { id: String(municipalityId) }, editor);
  expect(await statementsNeeded(asked)).toBe(2);
  await publish();
  await asked();
  expect(await statementsNeeded(asked)).toBe(1);
});

test('the map is the same for all: what was kept for one is given to another', async () => {
  const cookie = await cookieFor(await makeUser());
  const first = await ask(mapQuery, {}, cookie);
  expect(await statementsNeeded(() => ask(mapQuery, {}, cookie))).toBe(1);
  expect((await ask(mapQuery)).data).toEqual(first.data);
});

test('a refusal is not kept', async () => {
  const followed = `{ municipalityChanges(checklistId: "${indicators}", filter: { followed: true }) { totalCount } }`;
  const user = await makeUser();
  const before = answerBytes();
  for (const _ of [1, 2]) expect((await ask(followed)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect((await ask(followed, {}, await cookieFor(user))).data.municipalityChanges).toEqual({ totalCount: 0 });
  expect((await ask(followed)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(answerBytes()).toBe(before);
});

test('the lane keeps what guards every answer: headers, forms that are refused, bodies that are too large', async () => {
  const maps = Array.from(
    { length: 12 },
    (_, n) => `${'long'.repeat(20)}${n}: levelMap(checklistId: "${indicators}") { revision }`,
  );
  for (const _ of [1, 2]) {
    const { headers } = await ask(`{ ${maps.join(' ')} }`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(headers.get('vary')).toContain('accept-encoding');
  }
  const uncompressed = await ask(mapQuery, {}, undefined, { 'accept-encoding': 'identity' });
  expect(uncompressed.headers.get('content-encoding')).toBeNull();
  const body = JSON.stringify({ query: mapQuery });
  const form = await fetch(`http://127.0.0.1:${port}/graphql`, {
    ...{ method: 'POST', body, headers: { 'content-type': 'text/plain' } },
  });
  expect(form.status).toBe(403);
  const large = await fetch(`http://127.0.0.1:${port}/graphql`, {
    ...{ method: 'POST', body: `${body}${' '.repeat(300_000)}`, headers: { 'content-type': 'application/json' } },
  });
  expect(large.status).toBe(413);
});
