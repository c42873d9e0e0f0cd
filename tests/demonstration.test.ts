import { percentOf, verify } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { withValues } from '../api/src/answer.ts';
import { makeApp } from '../api/src/app.ts';
import { effectBetween } from '../api/src/benchmarks/effectBetween.ts';
import { catalogue, openCatalogue } from '../api/src/catalogue.ts';
import { compareFrozen } from '../api/src/compareFrozen.ts';
import { readConfig } from '../api/src/config.ts';
import { db, pool } from '../api/src/database.ts';
import { dateOf, dayFrom } from '../api/src/days.ts';
import { files } from '../api/src/files.ts';
import { InstallationRefused, requireKind, settleKind } from '../api/src/installation.ts';
import { makeLog } from '../api/src/log.ts';
import { existsOn } from '../api/src/municipality.ts';
import { recalibratedPair } from '../api/src/recalibratedPair.ts';
import { register } from '../api/src/register.ts';
import { openSigningKey, publishedKeys, signingKey } from '../api/src/signingKey.ts';
import { demonstrationPeople } from '../api/src/users/demonstrationPeople.ts';
import { newestFacts } from '../prisma/demo/facts.ts';
import { planDemonstration } from '../prisma/demo/plan.ts';
import { makeDemonstration, usualSeed } from '../prisma/demo.ts';
import { as, loadMunicipalities, municipalityWithCode } from './support/people.ts';
import { cookieOf, origin } from './support/signIn.ts';

const now = new Date('2026-11-20T12:00:00Z');
const make = () => makeDemonstration(db, { catalogue, register: register(), signingKey, now });
const left = async () => ({ people: await db.user.count(), assessments: await db.assessment.count() });

let afterFailure: Awaited<ReturnType<typeof left>>;
let made: Awaited<ReturnType<typeof make>>;

beforeAll(async () => {
  openCatalogue(files.definitions);
  await loadMunicipalities();
  await openSigningKey(Buffer.alloc(32, 7).toString('base64url'), '', now);
  await settleKind(pool, 'DEMONSTRATION', now);
  // A round of that name is in the way: people are written by then.
  const day = dateOf('2024-01-01');
  const inTheWay = { id: crypto.randomUUID(), name: '2024', checklistId: 'x', version: '1.0.0', hash: '' };
  await db.round.create({ data: { ...inTheWay, opensOn: day, closesOn: day, publishesOn: day, createdAt: day } });
  await expect(make()).rejects.toThrow('Unique constraint');
  afterFailure = await left();
  await db.round.delete({ where: { id: inTheWay.id } });
  made = await make();
}, 240_000);

test('a demonstration that fails half-way leaves nothing of itself', () => {
  expect(afterFailure).toEqual({ people: 0, assessments: 0 });
});

test('a demonstration is made once', async () => {
  expect(made?.assessments).toBe((await left()).assessments);
  expect(await make()).toBeNull();
});

test('the same seed, day and key make the same demonstration', async () => {
  const facts = await newestFacts(db);
  const { rows } = planDemonstration({ catalogue, register: register(), signingKey, now, facts, seed: usualSeed });
  const planned = new Map(rows.map(({ draft, submission }) => [draft.id, submission?.receipt ?? null]));
  const written = await db.assessment.findMany({ select: { id: true, receipt: true } });
  expect(new Map(written.map(({ id, receipt }) => [id, receipt]))).toEqual(planned);
}, 60_000);

test.each([
  { name: '2021', version: '1.0.0', invited: 356, answered: 0.55 },
  { name: '2023', version: '1.1.0', invited: 356, answered: 0.57 },
  { name: '2024', version: '1.2.0', invited: 357, answered: 0.8 },
])('the round of $name invited $invited municipalities', async ({ name, version, invited, answered }) => {
  const round = await db.round.findUniqueOrThrow({ where: { name }, include: { invitations: true, editions: true } });
  const first = await db.assessment.findMany({ where: { roundId: round.id, number: 0, submittedAt: { not: null } } });
  expect(round.version).toBe(version);
  expect(round.invitations).toHaveLength(invited);
  expect(first.length / invited).toBeCloseTo(answered, 2);
  expect(round.editions.map(({ number }) => number).sort()).toEqual([1, 2]);
});

test('the adviser follows twelve municipalities: some have submitted, some are under way, some are silent', async () => {
  const follows = await db.follow.findMany({ include: { user: true } });
  expect(follows).toHaveLength(12);
  expect(new Set(follows.map(({ user }) => user.ndfuRole))).toEqual(new Set(['ADVISER']));
  const round = await db.round.findUniqueOrThrow({ where: { name: '2026' } });
  const rows = await db.assessment.findMany({
    where: { roundId: round.id, municipalityId: { in: follows.map(({ municipalityId }) => municipalityId) } },
  });
  const begun = new Set(rows.map(({ municipalityId }) => municipalityId));
  const submitted = new Set(rows.filter(({ submittedAt }) => submittedAt).map(({ municipalityId }) => municipalityId));
  // The editor's own has not begun either.
  expect([submitted.size, begun.size - submitted.size, 12 - begun.size]).toEqual([6, 2, 4]);
});

test('who is invited existed that day: Ålesund, and later the two that it became', async () => {
  const identities = ['1507', '1508', '1580'].map(municipalityWithCode);
  const invited = async (name: string) => {
    const where = { round: { name }, municipalityId: { in: identities } };
    const found = await db.roundInvitation.findMany({ where, orderBy: { municipalityId: 'asc' } });
    return found.map(({ municipalityId }) => municipalityId);
  };
  expect(await invited('2023')).toEqual([identities[0]]);
  expect(await invited('2024')).toEqual(identities.slice(1).sort((a, b) => a - b));
  const codes = await db.assessment.findMany({
    where: { municipalityId: { in: identities }, round: { name: '2021' } },
  });
  expect(codes.map(({ municipalityCode }) => municipalityCode)).toEqual(['1507']);
});

test('every submitted assessment has a receipt that anyone can recompute, and that says it is a demonstration', async () => {
  const submitted = await db.assessment.findMany({ where: { submittedAt: { not: null } } });
  const definitions = Object.fromEntries(
    catalogue.versions.map(({ id, version, canonical }) => [`${id}@${version}`, canonical]),
  );
  const evidence = { definitions, keys: await publishedKeys() };
  expect(submitted.length).toBeGreaterThan(700);
  for (const { receipt, score, level, municipalityCode, number } of submitted) {
    const { ok, authenticity, receipt: said } = verify(receipt!, evidence);
    expect({ ok, authenticity }).toEqual({ ok: true, authenticity: 'SIGNED' });
    expect(said).toMatchObject({ demonstration: true, score, level, correction: number });
    expect(said?.municipality.code).toBe(municipalityCode);
  }
}, 120_000);

test.each([
  { criterion: 'support-schemes', published: 0.66 },
  { criterion: 'overview', published: 0.36 },
  { criterion: 'facilitation', published: 0.23 },
])('$criterion: about the share of municipalities that the country reported', async ({ criterion, published }) => {
  const { rows } = await pool.query<{ share: number }>(
    `SELECT avg((x.value->'options'->>0 = 'yes')::int)::float8 AS share
     FROM answer x JOIN assessment a ON a.id = x.assessment_id JOIN round r ON r.id = a.round_id
     WHERE x.criterion_id = $1 AND a.state = 'PUBLISHED' AND r.name <= '2024'`,
    [criterion],
  );
  expect(Math.abs(rows[0]!.share - published)).toBeLessThan(0.06);
});

test('a later round is a little better, and some fall', async () => {
  const { rows } = await pool.query<{ up: number; down: number }>(
    `SELECT count(*) FILTER (WHERE b.score_value > a.score_value)::int AS up,
            count(*) FILTER (WHERE b.score_value < a.score_value)::int AS down
     FROM assessment a JOIN round x ON x.id = a.round_id AND x.name = '2021'
     JOIN assessment b ON b.municipality_id = a.municipality_id AND b.number = 0
     JOIN round y ON y.id = b.round_id AND y.name = '2024' WHERE a.number = 0`,
  );
  expect(rows[0]!.up).toBeGreaterThan(rows[0]!.down);
  expect(rows[0]!.down).toBeGreaterThan(10);
});

test('late ones wait for the second edition, and what was returned gives way to its correction there', async () => {
  const entries = await db.editionEntry.findMany({ include: { edition: true, assessment: true } });
  const late = entries.filter(({ assessment }) => assessment.isLate);
  expect(late.length).toBeGreaterThan(20);
  expect(new Set(late.map(({ edition }) => edition.number))).toEqual(new Set([2]));
  const corrections = entries.filter(({ assessment }) => assessment.number === 1);
  expect(new Set(corrections.map(({ edition }) => edition.number))).toEqual(new Set([1, 2]));
  const gone = await db.assessment.findMany({ where: { supersededAt: { not: null } }, include: { replacedBy: true } });
  expect(gone.length).toBeGreaterThan(10);
  for (const { state, supersededAt, replacedBy } of gone) {
    expect(state).toBe('RETURNED');
    expect(replacedBy?.publishedAt).toEqual(supersededAt);
  }
});

test('all that goes wrong in a real round is there', async () => {
  const doubt = { some: { state: 'DONT_KNOW' as const } };
  const kinds = {
    noLevel: await db.assessment.count({ where: { submittedAt: { not: null }, level: null, answers: doubt } }),
    notApplicable: await db.answer.count({ where: { state: 'NOT_APPLICABLE' } }),
    begunNeverSent: await db.assessment.count({ where: { state: 'DRAFT', number: 0, round: { name: '2024' } } }),
    notYetCorrected: await db.assessment.count({ where: { state: 'DRAFT', number: 1 } }),
    notYetRead: await db.assessment.count({ where: { state: 'SUBMITTED', reviewedAt: null } }),
    secondThoughts: await db.answerHistory.count({ where: { revision: 2 } }),
  };
  expect(Object.entries(kinds).filter(([, count]) => count === 0)).toEqual([]);
});

test('some who answered again say how they would now rate the time before: with a stricter eye', async () => {
  const given = await db.recalibration.findMany({ include: { assessment: true, earlier: true } });
  expect(new Set(given.map(({ assessmentId }) => assessmentId)).size).toBeGreaterThan(10);
  for (const { assessment, earlier, savedAt } of given) {
    expect([earlier.municipalityId, earlier.checklistId]).toEqual([assessment.municipalityId, assessment.checklistId]);
    expect(earlier.submittedAt! < assessment.startedAt).toBe(true);
    expect(savedAt < (assessment.submittedAt ?? now)).toBe(true);
  }
  const home = municipalityWithCode('3451');
  const dugnad = given.filter(({ assessment }) => assessment.municipalityId === home && assessment.name !== null);
  expect(new Set(dugnad.map(({ assessment }) => assessment.name))).toEqual(new Set(['Før dugnaden', 'Etter dugnaden']));
  const { assessmentId, earlierId } = dugnad.find(({ assessment }) => assessment.name === 'Før dugnaden')!;
  const rows = await db.assessment.findMany({
    where: { id: { in: [earlierId, assessmentId] } },
    include: { answers: true },
    orderBy: { submittedAt: 'asc' },
  });
  const [earlier, later] = rows.map((row) => ({ ...row, answers: withValues(row.answers) }));
  const raw = compareFrozen(earlier!, later!).sameQuestions!;
  const anew = await recalibratedPair(earlierId, assessmentId);
  expect(percentOf(anew!.earlier!)).toBeLessThan(percentOf(raw.earlier));
});

test('every answer stands as its newest save, and every text says that it is made up', async () => {
  const { rows: differing } = await pool.query(
    `SELECT x.criterion_id FROM answer x
     LEFT JOIN answer_history h USING (assessment_id, criterion_id, revision)
     WHERE x.revision > 0 AND (h.value IS DISTINCT FROM x.value OR h.state <> x.state OR h.save_key <> x.save_key)`,
  );
  expect(differing).toEqual([]);
  const { rows: texts } = await pool.query<{ word: string }>(
    `SELECT DISTINCT part.value #>> '{}' AS word FROM answer, jsonb_each(value) AS part
     WHERE part.key IN ('comment', 'reason', 'text', 'link')`,
  );
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter(({ word }) => !/^(Oppdiktet|https:\/\/example\.org\/)/.test(word))).toEqual([]);
  const foreign = await db.user.count({ where: { NOT: { email: { endsWith: '@example.org' } } } });
  expect(foreign).toBe(0);
});

test('nothing has happened in the future, and answers lie between start and submission', async () => {
  const { rows } = await pool.query(
    `SELECT a.id FROM assessment a LEFT JOIN answer_history h ON h.assessment_id = a.id
     LEFT JOIN assessment_event e ON e.assessment_id = a.id
     WHERE a.started_at > $1 OR a.submitted_at > $1 OR h.saved_at > $1 OR e.at > $1
        OR h.saved_at < a.started_at OR h.saved_at > a.submitted_at`,
    [now],
  );
  expect(rows).toEqual([]);
});

test('the editor has not begun the open round, and gets last time’s answers when beginning', async () => {
  const { email } = demonstrationPeople.editor;
  const editor = await db.user.findUniqueOrThrow({ where: { email }, include: { seats: true } });
  const municipalityId = municipalityWithCode('3451');
  expect(editor.seats).toMatchObject([{ municipalityId, role: 'EDITOR' }]);
  const round = await db.round.findUniqueOrThrow({ where: { name: '2026' } });
  const { data } = await as(editor.id, () => now)(
    `mutation ($municipalityId: ID!, $roundId: ID!) {
      startAssessment(municipalityId: $municipalityId, roundId: $roundId) { __typename ... on Assessment { id } } }`,
    { municipalityId, roundId: round.id },
  );
  const proposals = await db.proposal.findMany({ where: { assessmentId: data.startAssessment.id } });
  const fromRounds = proposals.filter(({ originRoundName }) => originRoundName === '2024');
  expect(fromRounds.length).toBeGreaterThan(4);
});

test('the editor’s municipality has one of its own in public and one that is begun', async () => {
  const municipalityId = municipalityWithCode('3451');
  const own = await db.assessment.findMany({ where: { municipalityId, roundId: null }, orderBy: { startedAt: 'asc' } });
  expect(own.map(({ state }) => state)).toEqual(['SUBMITTED', 'PUBLISHED', 'DRAFT']);
});

test('dugnads since 2018, all of municipalities that existed then; the editor’s held one between two rounds and one since', async () => {
  const dugnads = await db.dugnad.findMany({ include: { actions: { include: { events: true } }, themes: true } });
  expect(dugnads.length).toBe(62);
  for (const { municipalityId, heldOn, minutes, actions } of dugnads) {
    expect(existsOn(register().municipalities.get(municipalityId)!, dayFrom(heldOn))).toBe(true);
    expect([minutes, ...actions.map(({ what }) => what)].filter((text) => !text.startsWith('Oppdiktet'))).toEqual([]);
    expect(actions.every(({ state, events }) => events.at(-1)?.to === state)).toBe(true);
  }
  const own = dugnads.filter(({ municipalityId }) => municipalityId === municipalityWithCode('3451'));
  expect(own.map(({ heldOn }) => dayFrom(heldOn)).toSorted()).toEqual(['2022-09-14', '2025-03-20']);
});

test('enough dugnads lie between the rounds of 2023 and 2024 to ask whether they work', async () => {
  const rounds = await db.round.findMany({ where: { name: { in: ['2023', '2024'] } }, orderBy: { opensOn: 'asc' } });
  const between = await effectBetween('nasjonale-indikatorer', rounds[0]!.id, rounds[1]!.id, '2026-11-20');
  expect(between!.effect).toMatchObject({ withheld: null });
  expect(between!.effect.treatedInUse.length).toBeGreaterThan(9);
  expect(between!.effect.comparableInUse.length).toBeGreaterThan(9);
});

test('each role has a button that signs in, from our own pages', async () => {
  const config = readConfig({ PORT: '3000' }, ['--demo']);
  const app = makeApp(config, 'a secret that only the tests know, 32+', makeLog());
  const post = (body: object, from = origin) =>
    app.request(`${origin}/demo/logg-inn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: from },
      body: JSON.stringify(body),
    });
  for (const [role, { email }] of Object.entries(demonstrationPeople)) {
    const answer = await post({ role });
    expect(answer.status).toBe(200);
    const session = await app.request(`${origin}/api/auth/get-session`, { headers: { cookie: cookieOf(answer) } });
    expect(await session.json()).toMatchObject({ user: { email } });
  }
  expect((await post({ role: 'reader' })).status).toBe(400);
  expect((await post({ role: 'editor' }, 'https://example.com')).status).toBe(403);
});

test('a real start on a demonstration is refused', async () => {
  await expect(requireKind(pool, 'REAL')).rejects.toThrow(InstallationRefused);
});
