import { randomUUID } from 'node:crypto';
import { allCriteria, type Checklist } from '@fritidssjekken/checklist-definitions';
import {
  publishAssessment,
  returnAssessment,
  reviewAssessment,
} from '../../api/src/assessments/store/changeAssessment.ts';
import { saveAnswer } from '../../api/src/assessments/store/saveAnswer.ts';
import { startAssessment } from '../../api/src/assessments/store/startAssessment.ts';
import { submitAssessment } from '../../api/src/assessments/store/submitAssessment.ts';
import { catalogue, newestOf, versionOf } from '../../api/src/catalogue.ts';
import { checkedAnswer, type GivenAnswer } from '../../api/src/checkedAnswer.ts';
import { db } from '../../api/src/database.ts';
import { publishRound } from '../../api/src/rounds/store.ts';
import { best, indicators, makeRound, openService, viewer } from '../support/make.ts';
import { noon } from '../support/noon.ts';
import { makeMember, municipalityWithCode } from '../support/people.ts';
import { makeUser } from '../support/signIn.ts';
import type { Access, Role } from './classes.ts';
import { makeDugnads } from './dugnads.ts';
import { makeEffectRounds } from './effectRounds.ts';
import { makeImported } from './imported.ts';
import { makePeerRounds } from './peerRounds.ts';
import { rateAnew } from './recalibrated.ts';
import { makeRisenRounds } from './risenRounds.ts';
import { makeShareLinks } from './sharing.ts';

const municipal = 'sjekkliste-kommune';

/** When the tests ask. */
export const today = noon('2026-06-15');

/** A text that stands in one place only, and who may read it there. */
export type Secret = { readonly text: string; readonly access: Access; readonly key: string };

type People = { readonly administrator: string; readonly adviser: string };
type Rounds = Awaited<ReturnType<typeof makeRounds>>;
export type Place = Awaited<ReturnType<typeof makePlace>>;
export type Fixture = Awaited<ReturnType<typeof makeFixture>>;

/**
 * Two municipalities with an assessment in every state, in rounds and standing alone, each with texts of its own; a round
 * in every state; people in every role; invitations and requests in every state.
 */
export async function makeFixture() {
  await openService();
  const secrets: Secret[] = [];
  const [own, other] = [municipalityWithCode('1508'), municipalityWithCode('1580')];
  const administrator = await makeUser({ name: 'Astrid Administrator', ndfuRole: 'ADMINISTRATOR' });
  const adviser = await makeUser({ name: 'Runar Rådgiver', ndfuRole: 'ADVISER' });
  for (const { id, email } of [administrator, adviser]) {
    secrets.push({ text: email, access: ['self', 'NDFU'], key: `User:${id}` });
  }
  const people = { administrator: administrator.id, adviser: adviser.id };
  const rounds = await makeRounds([own, other]);
  const a = await makePlace(own, 'a', rounds, people, secrets);
  const b = await makePlace(other, 'b', rounds, people, secrets);
  const ended = await makeEnded(a);
  await publishRound(rounds.published, await viewer(administrator.id), noon('2026-03-15'));
  for (const place of [a, b]) await makeCorrections(place, rounds, people, secrets);
  const dugnads = { a: await makeDugnads(a, secrets), b: await makeDugnads(b, secrets) };
  await makeImported(a, dugnads.a.held, administrator.id, secrets);
  await makeImported(b, dugnads.b.held, administrator.id, secrets);
  const [linksA, linksB] = [await sharedOf(a, secrets), await sharedOf(b, secrets)];
  const effect = await makeEffectRounds();
  const peers = await makePeerRounds(await viewer(administrator.id));
  const risen = await makeRisenRounds(await viewer(administrator.id));
  await db.follow.createMany({
    data: [adviser.id, administrator.id, a.editor.id, b.editor.id, a.reader.id, a.former.id].map((userId) => ({
      ...{ userId, municipalityId: other, since: today },
    })),
  });
  await collectIds(secrets);
  return {
    ...{ a: { ...a, dugnads: dugnads.a, links: linksA }, b: { ...b, dugnads: dugnads.b, links: linksB } },
    ...{ rounds, effect, peers, risen, secrets, roles: rolesOf(a, b, ended, people), people, ended },
  };
}

/** Links to the published stand-alone assessment of a place. */
const sharedOf = async ({ rows, municipalityId, editor }: Place, secrets: Secret[]) =>
  makeShareLinks({ assessmentId: rows.standing, municipalityId, user: await viewer(editor.id) }, secrets);

/** A municipality that has ended; the editor has a seat in it still. */
async function makeEnded({ editor }: Place): Promise<number> {
  const municipalityId = municipalityWithCode('1523');
  const givenAt = noon('2019-01-01');
  await db.seat.create({ data: { id: randomUUID(), userId: editor.id, municipalityId, role: 'EDITOR', givenAt } });
  return municipalityId;
}

async function makeRounds(invited: readonly number[]) {
  const [own, other] = invited as [number, number];
  const open = { opensOn: '2026-05-01', closesOn: '2026-07-31', publishesOn: '2026-08-15' };
  const closed = { opensOn: '2026-04-01', closesOn: '2026-05-31', publishesOn: '2026-08-15' };
  const planned = { opensOn: '2026-09-01', closesOn: '2026-09-30', publishesOn: '2026-10-15' };
  const past = { opensOn: '2026-01-01', closesOn: '2026-02-28', publishesOn: '2026-03-15' };
  return {
    published: await makeRound({ ...past, invited, version: '2.0.0' }),
    closed: await makeRound({ ...closed, invited, version: '2.0.0' }),
    returned: await makeRound({ ...closed, invited, version: '2.0.0' }),
    open: await makeRound({ ...open, invited, version: '2.0.0' }),
    planned: await makeRound({ ...planned, invited }),
    /** Each invites one of the two only. */
    unstarted: { a: await makeRound({ ...open, invited: [own] }), b: await makeRound({ ...open, invited: [other] }) },
    uninvited: await makeRound({ ...planned, invited: [] }),
    // Its figures come next: everybody is told its name and day, and not its id.
    coming: await makeRound({ ...closed, publishesOn: '2026-07-01', invited: [], name: 'Runden som kommer' }),
  };
}

async function makePlace(municipalityId: number, label: 'a' | 'b', rounds: Rounds, people: People, secrets: Secret[]) {
  const editor = await makeMember(municipalityId, 'EDITOR', `Eva Redaktør ${label}`);
  const reader = await makeMember(municipalityId, 'READER', `Lars Leser ${label}`);
  const closed = await makeMember(municipalityId, 'EDITOR', `Stengt Konto ${label}`);
  const former = await makeMember(municipalityId, 'EDITOR', `Forrige Redaktør ${label}`);
  await db.user.update({ where: { id: closed.id }, data: { deactivatedAt: noon('2026-05-01') } });
  await db.seat.update({ where: { id: former.seatId }, data: { endedAt: noon('2026-05-01') } });
  for (const { id, name, email } of [editor, reader, closed]) {
    for (const text of [name, email]) secrets.push({ text, access: ['self', 'own', 'NDFU'], key: `User:${id}` });
  }
  for (const { seatId } of [editor, reader]) {
    const title = `merke-${label}-tittel-${seatId}`;
    await db.seat.update({ where: { id: seatId }, data: { title } });
    // Who submitted is told with the role held then: whoever reads an event reads the title.
    secrets.push({ text: title, access: ['own', 'NDFU'], key: `Seat:${seatId}` });
  }
  const postAddress = `merke-${label}-postmottak@eksempel.no`;
  await db.municipality.update({ where: { id: municipalityId }, data: { postAddress, language: 'nn' } });
  secrets.push({ text: postAddress, access: ['own', 'NDFU'], key: `Municipality:${municipalityId}` });
  const spare = await Promise.all(
    ['own editor', 'adviser', 'administrator'].map(async (role) => {
      const { seatId } = await makeMember(municipalityId, 'READER', `Ekstra ${role} ${label}`);
      return [role, seatId] as const;
    }),
  );
  const invitations = await makeInvitations(municipalityId, label, closed.email, secrets);

  const user = await viewer(editor.id);
  const make = (work: Work) => makeRow({ ...work, municipalityId, label, user, secrets });
  const first = { checklistId: municipal, startOn: '2026-02-01', submitOn: '2026-02-10' };
  const publishable = await make({ ...first, name: 'innsendt' });
  const inRound = await make({
    roundId: rounds.published,
    startOn: '2026-02-01',
    submitOn: '2026-02-05',
    name: 'runde',
  });
  const standing = await make({ ...first, submitOn: '2026-02-11', name: 'publisert' });
  const replaced = await make({ ...first, checklistId: indicators, submitOn: '2026-02-12', name: 'erstattet' });
  // On an older version and with little known: a series that breaks, and a comparison that gives no number.
  const older = await make({
    ...{ checklistId: indicators, version: '1.2.0', dontKnow: 5 },
    ...{ startOn: '2026-02-01', submitOn: '2026-02-08', name: 'eldre' },
  });
  const reopened = await make({ ...first, submitOn: '2026-02-13', name: 'returnert' });
  const submitted = await make({
    roundId: rounds.closed,
    startOn: '2026-04-02',
    submitOn: '2026-05-10',
    name: 'stengt',
  });
  const inReturned = await make({
    ...{ roundId: rounds.returned, startOn: '2026-04-02', submitOn: '2026-06-02', name: 'sen', dontKnow: 3 },
  });
  // More than 90 days after the dugnad: there is something to compare with.
  const after = await make({ ...first, startOn: '2026-06-01', submitOn: '2026-06-08', name: 'etter', rates: standing });
  await publishAssessment({ id: after, user, now: noon('2026-06-09') });
  const little = await make({
    ...{ checklistId: municipal, startOn: '2025-10-01', submitOn: '2025-10-10', name: 'lite', dontKnow: 25 },
  });
  await publishAssessment({ id: little, user, now: noon('2025-10-11') });
  const draft = await make({ checklistId: municipal, startOn: '2026-05-20', name: 'utkast', fill: 'some' });
  const ready = await make({ checklistId: indicators, startOn: '2026-05-20', name: 'ferdig' });
  const roundDraft = await make({ roundId: rounds.open, startOn: '2026-05-20', name: 'rundeutkast', fill: 'some' });
  await proposeText(roundDraft, `merke-${label}-forslag`, secrets);
  const heldOn = noon('2026-02-15');
  await db.dugnad.create({
    data: { id: randomUUID(), municipalityId, heldOn, place: 'Samfunnshuset', createdAt: heldOn, updatedAt: heldOn },
  });
  for (const id of [standing, replaced, older]) await publishAssessment({ id, user, now: noon('2026-03-01') });
  await reviewAssessment({ id: submitted, user: await viewer(people.adviser), now: noon('2026-05-12') });
  return {
    ...{ municipalityId, label, postAddress, invitations, spare: new Map(spare) },
    ...{ editor, reader, closed, former },
    rows: {
      publishable,
      inRound,
      standing,
      replaced,
      older,
      reopened,
      submitted,
      inReturned,
      draft,
      ready,
      roundDraft,
    },
  };
}

/** What happens after the first publications: returned ones with their corrections, as drafts and submitted. */
async function makeCorrections(place: Place, rounds: Rounds, people: People, secrets: Secret[]) {
  const { municipalityId, label, rows } = place;
  const editor = await viewer(place.editor.id);
  const adviser = await viewer(people.adviser);
  const work = { municipalityId, label, user: editor, secrets };
  const reopen = async (id: string, name: string, submitOn?: string) => {
    const reason = `merke-${label}-returgrunn-${name}`;
    const correction = await returnAssessment({ id, reason, user: adviser, now: noon('2026-05-15') });
    secrets.push({ text: reason, access: 'submitted', key: `Assessment:${id}` });
    await mark({ ...work, id: correction, name: `${name}-rettelse`, now: noon('2026-05-16') });
    if (submitOn) await submit({ ...work, id: correction, name: `${name}-rettelse`, submitOn });
    return correction;
  };
  return {
    inRound: await reopen(rows.inRound, 'runde'),
    reopened: await reopen(rows.reopened, 'returnert'),
    inReturned: await reopen(rows.inReturned, 'sen', '2026-06-05'),
    replaced: await publishAfter(await reopen(rows.replaced, 'erstattet', '2026-05-20'), editor),
    rounds,
  };
}

async function publishAfter(id: string, user: Awaited<ReturnType<typeof viewer>>): Promise<string> {
  await publishAssessment({ id, user, now: noon('2026-05-21') });
  return id;
}

type Work = {
  readonly checklistId?: string;
  /** The newest when it is not given. */
  readonly version?: string;
  readonly roundId?: string;
  readonly name: string;
  readonly startOn: string;
  readonly submitOn?: string;
  readonly fill?: 'best' | 'some';
  readonly dontKnow?: number;
  /** An earlier one whose state it rates anew. */
  readonly rates?: string;
};
type InPlace = {
  readonly municipalityId: number;
  readonly label: string;
  readonly user: Awaited<ReturnType<typeof viewer>>;
  readonly secrets: Secret[];
};

async function makeRow(work: Work & InPlace): Promise<string> {
  const { checklistId = indicators, roundId = null, label, user, municipalityId, fill = 'best', secrets } = work;
  const published = work.version ? catalogue.version(checklistId, work.version)! : newestOf(checklistId)!;
  const now = noon(work.startOn);
  const name = roundId ? null : `merke-${label}-navn-${work.name}`;
  const id = await startAssessment({ municipalityId, roundId, published, name, user, now });
  if (name) secrets.push({ text: name, access: 'submitted', key: `Assessment:${id}` });
  if (fill === 'best') await answerAll(id, published.checklist, user.id, now);
  await mark({ ...work, id, now });
  if (work.dontKnow) {
    const few = allCriteria(published.checklist).slice(-work.dontKnow);
    const unknown = few.map(({ id: criterionId }) => [criterionId, { state: 'DONT_KNOW' }] as const);
    await save(id, Object.fromEntries(unknown), user.id, now);
  }
  if (work.rates) await rateAnew(id, work.rates, user, now);
  if (work.submitOn) await submit({ ...work, id, submitOn: work.submitOn });
  return id;
}

async function submit({
  id,
  label,
  name,
  user,
  submitOn,
  secrets,
}: InPlace & { id: string; name: string; submitOn: string }) {
  const respondentRole = `merke-${label}-rolle-${name}`;
  await submitAssessment({ id, respondentRole, isFacilitated: true, referenceOn: null, user, now: noon(submitOn) });
  secrets.push({ text: respondentRole, access: 'published', key: `Assessment:${id}` });
  const { receipt } = await db.assessment.findUniqueOrThrow({ where: { id } });
  const { signature } = JSON.parse(receipt!) as { signature?: unknown };
  if (typeof signature === 'string') secrets.push({ text: signature, access: 'published', key: `Assessment:${id}` });
}

/** Answers every criterion with what is worth most, in one statement: how answers are saved is tested elsewhere. */
async function answerAll(id: string, checklist: Checklist, userId: string, now: Date): Promise<void> {
  const rows = allCriteria(checklist).map((criterion) => {
    const { state, ...value } = best(checklist, criterion);
    return { criterion: criterion.id, state, value };
  });
  await db.$executeRaw`
    UPDATE answer SET revision = 1, state = given.state::answer_state, value = given.value, saved_by = ${userId}, saved_at = ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (criterion text, state text, value jsonb)
    WHERE assessment_id = ${id}::uuid AND criterion_id = given.criterion`;
}

/** Writes texts that stand nowhere else into an assessment's answers: comment, link, reason, note. */
async function mark({ id, label, name, user, secrets, now }: InPlace & { id: string; name: string; now: Date }) {
  const text = (kind: string, access: Access) => {
    const marker = `merke-${label}-${kind}-${name}`;
    secrets.push({ text: marker, access, key: `Assessment:${id}` });
    return marker;
  };
  const { checklist } = versionOf(await db.assessment.findUniqueOrThrow({ where: { id } }));
  const [first, second] = unconditional(checklist);
  const answers: Record<string, GivenAnswer> = {
    [first!.id]: {
      ...best(checklist, first!),
      comment: text('kommentar', 'submitted'),
      link: `https://eksempel.no/${text('lenke', 'published')}`,
    },
  };
  if (checklist.notApplicable === 'excluded') {
    answers[second!.id] = { state: 'NOT_APPLICABLE', reason: text('begrunnelse', 'submitted') };
  }
  await save(id, answers, user.id, now);
  const note = checklist.themes.flatMap(({ reflection }) => reflection)[0];
  if (note) await save(id, { [note.id]: { state: 'ANSWERED', text: text('notat', 'submitted') } }, user.id, now);
}

const unconditional = (checklist: Checklist) =>
  allCriteria(checklist).filter(
    ({ condition, notApplicable, answer: form, id }) =>
      !condition &&
      notApplicable !== false &&
      form.kind === 'one' &&
      !allCriteria(checklist).some((one) => one.condition?.criterion === id),
  );

/** No shipped checklist for municipalities asks for a text, so none is proposed by itself. */
async function proposeText(assessmentId: string, text: string, secrets: Secret[]) {
  const { criterionId } = (await db.proposal.findFirst({ where: { assessmentId } }))!;
  await db.$executeRaw`
    UPDATE proposal SET value = value || jsonb_build_object('text', ${text}::text)
    WHERE assessment_id = ${assessmentId}::uuid AND criterion_id = ${criterionId}`;
  secrets.push({ text, access: 'submitted', key: `Assessment:${assessmentId}` });
}

async function save(assessmentId: string, answers: Record<string, GivenAnswer>, userId: string, now: Date) {
  const { checklist } = versionOf(await db.assessment.findUniqueOrThrow({ where: { id: assessmentId } }));
  for (const [criterionId, given] of Object.entries(answers)) {
    const where = { assessmentId_criterionId: { assessmentId, criterionId } };
    const { revision } = await db.answer.findUniqueOrThrow({ where });
    await saveAnswer({
      ...{ assessmentId, criterionId, revisionSeen: revision, key: randomUUID(), user: { id: userId }, now },
      answer: checkedAnswer(checklist, criterionId, given),
    });
  }
}

async function makeInvitations(municipalityId: number, label: string, closedEmail: string, secrets: Secret[]) {
  const invite = async (kind: string, state: object = {}) => {
    const id = randomUUID();
    const sentTo = `merke-${label}-invitert-${kind}@eksempel.no`;
    const tokenHash = `merke-${label}-token-${kind}`;
    const dates = { createdAt: noon('2026-06-01'), expiresAt: noon('2026-07-01') };
    await db.invitation.create({
      data: { id, municipalityId, role: 'EDITOR', sentTo, tokenHash, ...dates, ...state },
    });
    secrets.push({ text: sentTo, access: ['own editor', 'NDFU'], key: `Invitation:${id}` });
    secrets.push({ text: tokenHash, access: [], key: `Invitation:${id}` });
    return id;
  };
  const open = await invite('apen');
  const request = async (kind: string, state: object, email = `merke-${label}-soker-${kind}@eksempel.no`) => {
    const id = randomUUID();
    const [name, tokenHash] = [`merke-${label}-sokernavn-${kind}`, `merke-${label}-sokertoken-${kind}`];
    const dates = { createdAt: noon('2026-06-02'), expiresAt: noon('2026-06-05') };
    const title = `merke-${label}-sokertittel-${kind}`;
    await db.seatRequest.create({
      data: { id, invitationId: open, name, email, title, tokenHash, ...dates, ...state },
    });
    const key = `SeatRequest:${id}`;
    for (const text of [name, title]) secrets.push({ text, access: ['own editor', 'NDFU'], key });
    secrets.push({ text: tokenHash, access: [], key });
    return id;
  };
  const confirmed = { confirmedAt: noon('2026-06-03') };
  return {
    open,
    personal: await invite('personlig', { isPersonal: true }),
    used: await invite('brukt', { usedAt: noon('2026-06-04') }),
    revoked: await invite('trukket', { revokedAt: noon('2026-06-04') }),
    waiting: await request('venter', confirmed),
    second: await request('venter-ogsa', confirmed),
    unconfirmed: await request('ubekreftet', {}),
    decided: await request('avgjort', { ...confirmed, decidedAt: noon('2026-06-04'), isAccepted: false }),
    ofClosed: await request('stengt', confirmed, closedEmail),
  };
}

/** The ids of everything that not all may know of. */
async function collectIds(secrets: Secret[]) {
  const add = (access: Access, type: string, rows: { id: string }[]) => {
    for (const { id } of rows) secrets.push({ text: id, access, key: `${type}:${id}` });
  };
  const known = ['published', 'NDFU'] as const;
  const select = { id: true };
  // A chain bears the id of its number 0: whoever sees a correction that stands knows that one.
  add(known, 'Assessment', await db.assessment.findMany({ select, where: { replacedBy: null } }));
  add(known, 'Round', await db.round.findMany({ select }));
  const removed = { not: null };
  add(['own', 'NDFU'], 'Dugnad', await db.dugnad.findMany({ select, where: { removedAt: removed } }));
  const hidden = { OR: [{ removedAt: removed }, { isPublic: false }] };
  add(['own', 'NDFU'], 'Action', await db.action.findMany({ select, where: hidden }));
  add(['own', 'NDFU'], 'Seat', await db.seat.findMany({ select }));
  add(['self', 'own', 'NDFU'], 'User', await db.user.findMany({ select }));
  add(['own editor', 'NDFU'], 'Invitation', await db.invitation.findMany({ select }));
  add(['own editor', 'NDFU'], 'SeatRequest', await db.seatRequest.findMany({ select }));
}

/** Everybody who tries, seen from municipality a. */
function rolesOf(a: Place, b: Place, ended: number, people: People): Role[] {
  const seat = ({ municipalityId }: Place, isEditor: boolean) => [{ municipalityId, isEditor }];
  return [
    { name: 'the public', userId: null, isSignedIn: false },
    { name: "another municipality's editor", userId: b.editor.id, isSignedIn: true, seats: seat(b, true) },
    { name: 'own reader', userId: a.reader.id, isSignedIn: true, seats: seat(a, false) },
    {
      ...{ name: 'own editor', userId: a.editor.id, isSignedIn: true },
      seats: [...seat(a, true), { municipalityId: ended, isEditor: true }],
    },
    { name: 'adviser', userId: people.adviser, isSignedIn: true, ndfuRole: 'ADVISER' },
    { name: 'administrator', userId: people.administrator, isSignedIn: true, ndfuRole: 'ADMINISTRATOR' },
    { name: 'deactivated editor', userId: a.closed.id, isSignedIn: false },
    { name: 'former editor', userId: a.former.id, isSignedIn: true },
  ];
}
