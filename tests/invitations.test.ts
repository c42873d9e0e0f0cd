import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '../api/src/database.ts';
import { makeViewerOf } from '../api/src/users/viewerOf.ts';
import { as, loadMunicipalities, makeMember, municipalityWithCode } from './support/people.ts';
import { cookieOf, forgetTries, makeSignIn, makeUser, origin } from './support/signIn.ts';

const day = 86_400_000;
let now: Date;
let signIn: ReturnType<typeof makeSignIn>;
let ndfu: string;
let drammen: number;
let asker: number;

beforeAll(async () => {
  await loadMunicipalities();
  drammen = municipalityWithCode('3301');
  asker = municipalityWithCode('3203');
});
beforeEach(async () => {
  now = new Date();
  signIn = makeSignIn(() => now);
  await forgetTries();
  await db.outgoingMail.deleteMany();
  await db.seatRequest.deleteMany();
  await db.invitation.deleteMany();
  await db.seat.updateMany({ where: { endedAt: null }, data: { endedAt: now } });
  ndfu = (await makeUser({ ndfuRole: 'ADVISER', name: 'Rådgiver' })).id;
});

const asking = (userId: string | null) => as(userId, () => now);
const post = async (path: string, body: object) => {
  await forgetTries();
  const answer = await signIn.post(path, body);
  return { status: answer.status, body: await answer.json(), cookie: cookieOf(answer) };
};
/** Takes the one mail to an address out of the post, and the token out of it. */
const mailedToken = async (to: string) => {
  const mails = await db.outgoingMail.findMany({ where: { to } });
  expect(mails).toHaveLength(1);
  await db.outgoingMail.deleteMany({ where: { to } });
  return /token=(\S+)/.exec(mails[0]?.text ?? '')?.[1] ?? '';
};
const inviteMunicipality = (userId: string | null, municipalityId: number, postAddress = 'postmottak@kommune.no') =>
  asking(userId)(
    `mutation ($municipalityId: ID!, $postAddress: String) {
      inviteMunicipality(municipalityId: $municipalityId, postAddress: $postAddress) {
        __typename ... on Invitation { id isOpen sentTo } ... on Error { code } } }`,
    { municipalityId, postAddress },
  );
const inviteColleague = (userId: string | null, municipalityId: number, email: string, role = 'EDITOR') =>
  asking(userId)(
    `mutation ($municipalityId: ID!, $email: String!, $role: SeatRole!) {
      inviteColleague(municipalityId: $municipalityId, email: $email, role: $role) {
        __typename ... on Invitation { id isPersonal } ... on Error { code } } }`,
    { municipalityId, email, role },
  );
const decide = (userId: string | null, how: 'accept' | 'decline', id: string) => {
  const decided = how === 'accept' ? 'Seat { role title municipality { id } user { email } }' : 'SeatRequest { id }';
  return asking(userId)(
    `mutation ($id: ID!) { ${how}SeatRequest(id: $id) { __typename ... on ${decided} ... on Error { code } } }`,
    { id },
  );
};
const waiting = async (userId: string, municipalityId: number) => {
  const { data } = await asking(userId)(
    'query ($id: ID!) { municipality(id: $id) { seatRequests { id email role } } }',
    {
      id: municipalityId,
    },
  );
  return data.municipality.seatRequests as { id: string; email: string; role: string }[];
};
const endSeat = (userId: string, id: string) =>
  asking(userId)('mutation ($id: ID!) { endSeat(id: $id) { __typename ... on Error { code } } }', { id });
const restoreSeat = (userId: string, id: string) =>
  asking(userId)(
    'mutation ($id: ID!) { restoreSeat(id: $id) { __typename ... on Seat { id role } ... on Error { code } } }',
    { id },
  );
const application = (token: string, email: string) => ({
  token,
  name: 'Kari Berg',
  email,
  title: 'Folkehelsekoordinator',
});

/** Somebody opens the municipality's invitation, asks and confirms the own address. */
async function apply(municipalityId: number, email: string): Promise<string> {
  await inviteMunicipality(ndfu, municipalityId);
  await post('/auth/invitation/request', application(await mailedToken('postmottak@kommune.no'), email));
  await post('/auth/seat-request/confirm', { token: await mailedToken(email) });
  return (await waiting(ndfu, municipalityId)).find((request) => request.email === email)?.id ?? '';
}

describe('an invitation to a municipality', () => {
  test('is forwarded; whoever opens it confirms an own address and is let in by NDFU', async () => {
    expect((await inviteMunicipality(ndfu, drammen)).data.inviteMunicipality).toMatchObject({ isOpen: true });
    const token = await mailedToken('postmottak@kommune.no');
    const opened = await post('/auth/invitation/open', { token });
    expect(opened.body).toMatchObject({ municipality: { code: '3301', name: 'Drammen' }, role: 'EDITOR' });
    expect(opened.body).not.toHaveProperty('sentTo');
    const asked = await post('/auth/invitation/request', application(token, 'Kari.Berg@eksempel.no'));
    expect(asked).toMatchObject({ status: 200, body: { status: 'CONFIRM_EMAIL' }, cookie: '' });
    expect(await waiting(ndfu, drammen)).toEqual([]);
    const confirmation = await mailedToken('kari.berg@eksempel.no');
    const confirmed = await post('/auth/seat-request/confirm', { token: confirmation });
    expect(confirmed).toMatchObject({ status: 200, body: { status: 'WAITING' }, cookie: '' });
    expect(await db.user.count({ where: { email: 'kari.berg@eksempel.no' } })).toBe(0);
    const told = await db.outgoingMail.findMany({ where: { subject: { contains: 'Kari Berg ber om en plass' } } });
    expect(told.length).toBeGreaterThan(0);

    const [request] = await waiting(ndfu, drammen);
    const accepted = await decide(ndfu, 'accept', request?.id ?? '');
    expect(accepted.data.acceptSeatRequest).toMatchObject({
      role: 'EDITOR',
      title: 'Folkehelsekoordinator',
      municipality: { id: String(drammen) },
      user: { email: 'kari.berg@eksempel.no' },
    });
    const let_in = await post('/auth/magic-link', { token: await mailedToken('kari.berg@eksempel.no') });
    const viewer = await makeViewerOf(signIn.auth)(new Request(origin, { headers: { cookie: let_in.cookie } }));
    expect(viewer?.seats).toMatchObject([{ municipalityId: drammen, role: 'EDITOR' }]);
    expect((await post('/auth/invitation/open', { token })).body).toMatchObject({
      code: 'INVITATION_CLOSED',
      closedBecause: 'USED',
    });
  });

  test('has its tokens hashed at rest', async () => {
    await inviteMunicipality(ndfu, drammen);
    const token = await mailedToken('postmottak@kommune.no');
    await post('/auth/invitation/request', application(token, 'ny@eksempel.no'));
    const confirmation = await mailedToken('ny@eksempel.no');
    const rows = JSON.stringify([await db.invitation.findMany(), await db.seatRequest.findMany()]);
    expect(rows).toContain('ny@eksempel.no');
    for (const secret of [token, confirmation]) {
      expect(secret.length).toBeGreaterThan(20);
      expect(rows).not.toContain(secret);
    }
  });

  test('opens nothing once it has expired or was revoked', async () => {
    const { data } = await inviteMunicipality(ndfu, drammen);
    const token = await mailedToken('postmottak@kommune.no');
    const start = now;
    now = new Date(start.getTime() + 31 * day);
    for (const path of ['/auth/invitation/open', '/auth/invitation/request'])
      expect(await post(path, application(token, 'sen@eksempel.no'))).toMatchObject({
        status: 410,
        body: { closedBecause: 'EXPIRED' },
      });
    now = start;
    const revoke = 'mutation ($id: ID!) { revokeInvitation(id: $id) { __typename ... on Error { code } } }';
    await asking(ndfu)(revoke, { id: data.inviteMunicipality.id });
    expect((await post('/auth/invitation/open', { token })).body).toMatchObject({ closedBecause: 'REVOKED' });
    const again = await asking(ndfu)(revoke, { id: data.inviteMunicipality.id });
    expect(again.data.revokeInvitation).toMatchObject({ code: 'INVITATION_CLOSED' });
    expect(await db.outgoingMail.count({ where: { to: 'sen@eksempel.no' } })).toBe(0);
  });

  test('answers the same to an address with an account and to one without', async () => {
    const { email } = await makeUser();
    await inviteMunicipality(ndfu, drammen);
    const token = await mailedToken('postmottak@kommune.no');
    const known = await post('/auth/invitation/request', application(token, email));
    expect(await post('/auth/invitation/request', application(token, 'ukjent@eksempel.no'))).toEqual(known);
  });

  test('cannot be confirmed after three days, nor with a guessed token', async () => {
    await inviteMunicipality(ndfu, drammen);
    await post('/auth/invitation/request', application(await mailedToken('postmottak@kommune.no'), 'treg@eksempel.no'));
    const token = await mailedToken('treg@eksempel.no');
    now = new Date(now.getTime() + 3 * day);
    expect(await post('/auth/seat-request/confirm', { token })).toMatchObject({ status: 404 });
    expect(await post('/auth/seat-request/confirm', { token: `${token}x` })).toMatchObject({ status: 404 });
    expect(await waiting(ndfu, drammen)).toEqual([]);
  });

  test('is sent by NDFU only', async () => {
    const editor = await makeMember(drammen);
    expect((await inviteMunicipality(editor.id, drammen)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await inviteMunicipality(null, drammen)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await inviteMunicipality(ndfu, 999_999)).data.inviteMunicipality).toMatchObject({ code: 'NOT_FOUND' });
    expect(await db.outgoingMail.count()).toBe(0);
  });
});

describe('a request for a seat', () => {
  test('is decided by an editor of that municipality, not by a reader nor by another municipality’s editor', async () => {
    const id = await apply(drammen, 'venter@eksempel.no');
    const [foreign, reader, editor] = [
      await makeMember(asker),
      await makeMember(drammen, 'READER'),
      await makeMember(drammen),
    ];
    for (const { id: userId } of [foreign, reader]) {
      expect((await decide(userId, 'accept', id)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await decide(userId, 'decline', id)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(await waiting(userId, drammen)).toEqual([]);
    }
    expect((await decide(editor.id, 'accept', id)).data.acceptSeatRequest).toMatchObject({ __typename: 'Seat' });
    expect((await decide(editor.id, 'accept', id)).data.acceptSeatRequest).toMatchObject({
      code: 'SEAT_REQUEST_DECIDED',
    });
  });

  test('is not decided before the address is confirmed', async () => {
    await inviteMunicipality(ndfu, drammen);
    await post(
      '/auth/invitation/request',
      application(await mailedToken('postmottak@kommune.no'), 'ubekreftet@eksempel.no'),
    );
    const { id } = await db.seatRequest.findFirstOrThrow({ where: { email: 'ubekreftet@eksempel.no' } });
    expect((await decide(ndfu, 'accept', id)).data.acceptSeatRequest).toMatchObject({
      code: 'SEAT_REQUEST_UNCONFIRMED',
    });
  });

  test('is declined with a mail, and no account', async () => {
    const id = await apply(drammen, 'avslag@eksempel.no');
    await db.outgoingMail.deleteMany();
    expect((await decide(ndfu, 'decline', id)).data.declineSeatRequest).toMatchObject({ __typename: 'SeatRequest' });
    const subjects = (await db.outgoingMail.findMany({ where: { to: 'avslag@eksempel.no' } })).map((m) => m.subject);
    expect(subjects).toEqual(['Svar på ønsket om plass for Drammen kommune']);
    expect(await db.user.count({ where: { email: 'avslag@eksempel.no' } })).toBe(0);
  });
});

describe('an invited colleague', () => {
  test('is let in at once when the address is confirmed, and signed in once', async () => {
    const editor = await makeMember(drammen);
    await inviteColleague(editor.id, drammen, 'kollega@eksempel.no', 'READER');
    const token = await mailedToken('kollega@eksempel.no');
    expect((await post('/auth/invitation/open', { token })).body).toMatchObject({ sentTo: 'kollega@eksempel.no' });
    await post('/auth/invitation/request', application(token, 'kollega@eksempel.no'));
    const confirmation = { token: await mailedToken('kollega@eksempel.no') };
    const confirmed = await post('/auth/seat-request/confirm', confirmation);
    expect(confirmed.body).toMatchObject({ status: 'ACCEPTED', municipality: { slug: '3301-drammen' } });
    const viewer = await makeViewerOf(signIn.auth)(new Request(origin, { headers: { cookie: confirmed.cookie } }));
    expect(viewer?.seats).toMatchObject([{ municipalityId: drammen, role: 'READER' }]);
    expect(await post('/auth/seat-request/confirm', confirmation)).toMatchObject({
      body: { status: 'ACCEPTED' },
      cookie: '',
    });
    expect(await post('/auth/invitation/open', { token })).toMatchObject({ status: 410 });
  });

  test('who passed it on makes the other wait like anybody', async () => {
    const editor = await makeMember(drammen);
    await inviteColleague(editor.id, drammen, 'rette@eksempel.no');
    await post('/auth/invitation/request', application(await mailedToken('rette@eksempel.no'), 'annen@eksempel.no'));
    const confirmed = await post('/auth/seat-request/confirm', { token: await mailedToken('annen@eksempel.no') });
    expect(confirmed).toMatchObject({ body: { status: 'WAITING' }, cookie: '' });
    expect(await waiting(editor.id, drammen)).toMatchObject([{ email: 'annen@eksempel.no' }]);
  });

  test('is invited by an editor of the own municipality only, once, by a real address', async () => {
    const [editor, reader, foreign] = [
      await makeMember(drammen),
      await makeMember(drammen, 'READER'),
      await makeMember(asker),
    ];
    for (const { id } of [reader, foreign])
      expect((await inviteColleague(id, drammen, 'ny2@eksempel.no')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const code = async (email: string) => (await inviteColleague(editor.id, drammen, email)).data.inviteColleague.code;
    expect(await code('ingen adresse')).toBe('INVALID_EMAIL');
    expect(await code('a@b.no\r\nBcc: alle@eksempel.no')).toBe('INVALID_EMAIL');
    expect(await code(reader.email)).toBe('ALREADY_MEMBER');
  });

  test('whose account is deactivated does not get in', async () => {
    const user = await makeUser();
    await db.user.update({ where: { id: user.id }, data: { deactivatedAt: now } });
    await inviteColleague(ndfu, drammen, user.email);
    await post('/auth/invitation/request', application(await mailedToken(user.email), user.email));
    const confirmed = await post('/auth/seat-request/confirm', { token: await mailedToken(user.email) });
    expect(confirmed).toMatchObject({ status: 400, body: { code: 'USER_DEACTIVATED' }, cookie: '' });
    expect(await db.seat.count({ where: { userId: user.id } })).toBe(0);
  });
});

describe('a seat', () => {
  test('of the last editor is ended by NDFU only', async () => {
    const [editor, reader] = [await makeMember(drammen), await makeMember(drammen, 'READER')];
    expect((await endSeat(editor.id, editor.seatId)).data.endSeat).toMatchObject({ code: 'LAST_EDITOR' });
    const lower = 'mutation ($id: ID!) { changeSeat(id: $id, role: READER) { __typename ... on Error { code } } }';
    expect((await asking(editor.id)(lower, { id: editor.seatId })).data.changeSeat).toMatchObject({
      code: 'LAST_EDITOR',
    });
    expect((await endSeat(editor.id, reader.seatId)).data.endSeat).toMatchObject({ __typename: 'Seat' });
    expect((await endSeat(ndfu, editor.seatId)).data.endSeat).toMatchObject({ __typename: 'Seat' });
    expect((await endSeat(ndfu, editor.seatId)).data.endSeat).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('of one of two editors who remove each other at once stays', async () => {
    const [one, other] = [await makeMember(drammen), await makeMember(drammen)];
    await Promise.all([endSeat(one.id, other.seatId), endSeat(other.id, one.seatId)]);
    expect(await db.seat.count({ where: { municipalityId: drammen, role: 'EDITOR', endedAt: null } })).toBe(1);
  });

  test('is not ended or changed by a reader or by another municipality’s editor; a reader may leave', async () => {
    const [editor, reader, foreign] = [
      await makeMember(drammen),
      await makeMember(drammen, 'READER'),
      await makeMember(asker),
    ];
    const raise = 'mutation ($id: ID!) { changeSeat(id: $id, role: EDITOR) { __typename } }';
    expect((await asking(reader.id)(raise, { id: reader.seatId })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    for (const { id } of [reader, foreign])
      expect((await endSeat(id, editor.seatId)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await endSeat(reader.id, reader.seatId)).data.endSeat).toMatchObject({ __typename: 'Seat' });
  });

  test('that was taken away by mistake is put back by those who decide, within a day, and once', async () => {
    const [editor, reader, foreign] = [
      await makeMember(drammen),
      await makeMember(drammen, 'READER'),
      await makeMember(asker),
    ];
    const toReader = () => db.outgoingMail.findMany({ where: { to: reader.email }, orderBy: { createdAt: 'asc' } });
    await endSeat(editor.id, reader.seatId);
    expect(await toReader()).toHaveLength(1);
    for (const { id } of [reader, foreign])
      expect((await restoreSeat(id, reader.seatId)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const back = { __typename: 'Seat', id: reader.seatId, role: 'READER' };
    expect((await restoreSeat(editor.id, reader.seatId)).data.restoreSeat).toEqual(back);
    expect((await restoreSeat(editor.id, reader.seatId)).data.restoreSeat).toEqual(back);
    expect(await db.seat.findUniqueOrThrow({ where: { id: reader.seatId } })).toMatchObject({
      ...{ endedAt: null, endedById: null },
    });
    expect(await toReader()).toEqual([]);

    await endSeat(editor.id, reader.seatId);
    await db.outgoingMail.updateMany({ where: { to: reader.email }, data: { sentAt: new Date(), attempts: 1 } });
    expect((await restoreSeat(ndfu, reader.seatId)).data.restoreSeat).toEqual(back);
    expect((await toReader()).map(({ subject }) => subject)).toEqual([
      'Plassen din for Drammen kommune er avsluttet',
      'Du har fått tilbake plassen for Drammen kommune',
    ]);

    await endSeat(editor.id, reader.seatId);
    const longAgo = new Date(Date.now() - 25 * 3_600_000);
    await db.seat.update({ where: { id: reader.seatId }, data: { endedAt: longAgo } });
    expect((await restoreSeat(editor.id, reader.seatId)).data.restoreSeat).toMatchObject({
      code: 'TOO_LATE_TO_RESTORE',
    });
    expect((await restoreSeat(editor.id, 'ingen')).data.restoreSeat).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('whose holder got another meanwhile is not doubled, nor opened for a closed account', async () => {
    const [editor, reader] = [await makeMember(drammen), await makeMember(drammen, 'READER')];
    await endSeat(editor.id, reader.seatId);
    await db.user.update({ where: { id: reader.id }, data: { deactivatedAt: new Date() } });
    expect((await restoreSeat(editor.id, reader.seatId)).data.restoreSeat).toMatchObject({ code: 'USER_DEACTIVATED' });
    await db.user.update({ where: { id: reader.id }, data: { deactivatedAt: null } });
    const given = { userId: reader.id, municipalityId: drammen, role: 'EDITOR', title: '' } as const;
    const newer = await db.seat.create({ data: { id: randomUUID(), ...given, givenAt: new Date() } });
    expect((await restoreSeat(editor.id, reader.seatId)).data.restoreSeat).toMatchObject({
      id: newer.id,
      role: 'EDITOR',
    });
    expect(await db.seat.count({ where: { userId: reader.id, municipalityId: drammen, endedAt: null } })).toBe(1);
  });

  test('is handed on: it ends when the successor has confirmed, not before', async () => {
    const editor = await makeMember(drammen);
    const handOn =
      'mutation ($id: ID!, $to: String!) { handOnSeat(id: $id, toEmail: $to) { __typename ... on Error { code } } }';
    const to = 'etterfolger@eksempel.no';
    await asking(editor.id)(handOn, { id: editor.seatId, to });
    await post('/auth/invitation/request', application(await mailedToken(to), to));
    expect(await db.seat.findUniqueOrThrow({ where: { id: editor.seatId } })).toMatchObject({ endedAt: null });
    await post('/auth/seat-request/confirm', { token: await mailedToken(to) });
    expect((await db.seat.findUniqueOrThrow({ where: { id: editor.seatId } })).endedAt).not.toBeNull();
    const held = await db.seat.findMany({ where: { municipalityId: drammen, endedAt: null }, include: { user: true } });
    expect(held).toMatchObject([{ role: 'EDITOR', user: { email: to } }]);
    const foreign = await makeMember(asker);
    const taken = await asking(foreign.id)(handOn, { id: held[0]?.id, to: foreign.email });
    expect(taken.data.handOnSeat).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('that was taken away is handed on to nobody', async () => {
    const [editor] = [await makeMember(drammen), await makeMember(drammen)];
    const handOn = 'mutation ($id: ID!, $to: String!) { handOnSeat(id: $id, toEmail: $to) { __typename } }';
    await asking(editor.id)(handOn, { id: editor.seatId, to: 'sen-arving@eksempel.no' });
    await endSeat(ndfu, editor.seatId);
    const opened = await post('/auth/invitation/open', { token: await mailedToken('sen-arving@eksempel.no') });
    expect(opened.body).toMatchObject({ closedBecause: 'REVOKED' });
  });
});
