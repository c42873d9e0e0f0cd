import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '../api/src/database.ts';
import { as, loadMunicipalities, makeMember, municipalityWithCode } from './support/people.ts';
import { makeUser } from './support/signIn.ts';

let drammen: number;
let asker: number;
let administrator: string;

beforeAll(async () => {
  await loadMunicipalities();
  drammen = municipalityWithCode('3301');
  asker = municipalityWithCode('3203');
});
beforeEach(async () => {
  await db.user.updateMany({ data: { ndfuRole: null } });
  await db.seat.updateMany({ where: { endedAt: null }, data: { endedAt: new Date() } });
  administrator = (await makeUser({ ndfuRole: 'ADMINISTRATOR', name: 'Leder' })).id;
});

const codeOf = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;
const update = (userId: string, id: string, change: object) =>
  as(userId)(
    `mutation ($id: ID!, $name: String, $ndfuRole: NdfuRole, $isActive: Boolean) {
      updateUser(id: $id, name: $name, ndfuRole: $ndfuRole, isActive: $isActive) {
        __typename ... on User { name ndfuRole isActive } ... on Error { code } } }`,
    { id, ...change },
  );
const create = (userId: string | null, email: string) =>
  as(userId)(
    `mutation ($email: String!) { createNdfuUser(email: $email, name: "Ny Rådgiver", role: ADVISER) {
      __typename ... on User { email ndfuRole } ... on Error { code } } }`,
    { email },
  );

describe('the person who is signed in', () => {
  test('sees name, language, role and the seats held now', async () => {
    const member = await makeMember(drammen, 'READER', 'Eva');
    const ended = { id: crypto.randomUUID(), userId: member.id, municipalityId: asker, role: 'EDITOR' as const };
    await db.seat.create({ data: { ...ended, givenAt: new Date(), endedAt: new Date() } });
    const { data } = await as(member.id)(
      '{ me { name email language ndfuRole seats { role municipality { code } } } }',
    );
    expect(data.me).toEqual({
      ...{ name: 'Eva', email: member.email, language: 'NB', ndfuRole: null },
      seats: [{ role: 'READER', municipality: { code: '3301' } }],
    });
    expect((await as(null)('{ me { name } }')).data).toEqual({ me: null });
  });

  test('chooses a language for themselves', async () => {
    const { id } = await makeUser();
    const set = 'mutation { setMyLanguage(language: NN) { language } }';
    expect((await as(id)(set)).data.setMyLanguage).toEqual({ language: 'NN' });
    expect((await db.user.findUniqueOrThrow({ where: { id } })).language).toBe('nn');
    expect(codeOf(await as(null)(set))).toBe('UNAUTHENTICATED');
  });
});

describe('who sees whom', () => {
  const people =
    'query ($id: ID!) { municipality(id: $id) { seats { user { name email seats { municipality { code } } } } } }';

  test('colleagues see each other, and only the seats that they share a municipality with', async () => {
    const eva = await makeMember(drammen, 'EDITOR', 'Eva');
    const abroad = { id: crypto.randomUUID(), userId: eva.id, municipalityId: asker, role: 'READER' as const };
    await db.seat.create({ data: { ...abroad, givenAt: new Date() } });
    const reader = await makeMember(drammen, 'READER', 'Odd');
    const seen = (await as(reader.id)(people, { id: drammen })).data.municipality.seats;
    expect(seen.map((seat: { user: { name: string } }) => seat.user.name)).toEqual(['Eva', 'Odd']);
    expect(seen[0].user.seats).toEqual([{ municipality: { code: '3301' } }]);
    const byNdfu = (await as(administrator)(people, { id: drammen })).data.municipality.seats;
    expect(byNdfu[0].user.seats).toHaveLength(2);
  });

  test('neither the public nor another municipality sees anybody', async () => {
    await makeMember(drammen);
    const foreign = await makeMember(asker);
    for (const userId of [null, foreign.id])
      expect((await as(userId)(people, { id: drammen })).data.municipality.seats).toEqual([]);
  });

  test('readers do not see invitations, which hold addresses of people who have no seat', async () => {
    const [editor, reader, foreign] = [
      await makeMember(drammen),
      await makeMember(drammen, 'READER'),
      await makeMember(asker),
    ];
    const invite = `mutation ($id: ID!) { inviteColleague(municipalityId: $id, email: "ny@eksempel.no", role: READER) { __typename } }`;
    await as(editor.id)(invite, { id: drammen });
    const invitations = async (userId: string | null) =>
      (
        await as(userId)('query ($id: ID!) { municipality(id: $id) { invitations { sentTo isOpen } } }', {
          id: drammen,
        })
      ).data.municipality.invitations;
    expect(await invitations(editor.id)).toEqual([{ sentTo: 'ny@eksempel.no', isOpen: true }]);
    expect(await invitations(administrator)).toHaveLength(1);
    for (const userId of [reader.id, foreign.id, null]) expect(await invitations(userId)).toEqual([]);
  });

  test('lists of users are for NDFU', async () => {
    const editor = await makeMember(drammen);
    for (const [userId, code] of [
      [editor.id, 'FORBIDDEN'],
      [null, 'UNAUTHENTICATED'],
    ] as const) {
      expect(codeOf(await as(userId)('{ users { totalCount } }'))).toBe(code);
      expect(codeOf(await as(userId)('query ($id: ID!) { user(id: $id) { name } }', { id: editor.id }))).toBe(code);
    }
    const found = await as(administrator)(
      'query ($search: String!) { users(filter: { search: $search }) { totalCount items { id email isActive } } }',
      { search: editor.email.toUpperCase() },
    );
    expect(found.data.users).toEqual({
      totalCount: 1,
      items: [{ id: editor.id, email: editor.email, isActive: true }],
    });
    const ndfu = await as(administrator)('{ users(filter: { ndfuOnly: true }) { items { ndfuRole } } }');
    expect(ndfu.data.users.items).toEqual([{ ndfuRole: 'ADMINISTRATOR' }]);
  });
});

describe('an administrator', () => {
  test('makes an adviser, who gets a mail with a one-time link; the address can be used once', async () => {
    const email = `${crypto.randomUUID()}@eksempel.no`;
    expect((await create(administrator, ` ${email.toUpperCase()}`)).data.createNdfuUser).toEqual({
      ...{ __typename: 'User', email, ndfuRole: 'ADVISER' },
    });
    const { text } = await db.outgoingMail.findFirstOrThrow({ where: { to: email } });
    expect(text).toContain('/engangslenke?token=');
    expect((await create(administrator, email)).data.createNdfuUser).toMatchObject({ code: 'EMAIL_IN_USE' });
    expect((await create(administrator, 'ingen')).data.createNdfuUser).toMatchObject({ code: 'INVALID_EMAIL' });
  });

  test('is the only one who makes or changes users', async () => {
    const adviser = await makeUser({ ndfuRole: 'ADVISER' });
    const editor = await makeMember(drammen);
    for (const { id } of [adviser, editor]) {
      expect(codeOf(await create(id, 'venn@eksempel.no'))).toBe('FORBIDDEN');
      expect(codeOf(await update(id, id, { ndfuRole: 'ADMINISTRATOR' }))).toBe('FORBIDDEN');
    }
    expect(codeOf(await create(null, 'venn@eksempel.no'))).toBe('UNAUTHENTICATED');
    expect(await db.user.count({ where: { ndfuRole: 'ADMINISTRATOR' } })).toBe(1);
  });

  test('deactivates somebody, who is signed out everywhere, and opens the account again', async () => {
    const user = await makeUser({ name: 'Per' });
    const session = {
      id: crypto.randomUUID(),
      token: crypto.randomUUID(),
      userId: user.id,
      expiresAt: new Date(Date.now() + 1e7),
    };
    await db.session.create({ data: session });
    const closed = await update(administrator, user.id, { isActive: false, name: ' Per  Ås ' });
    expect(closed.data.updateUser).toMatchObject({ isActive: false, name: 'Per Ås' });
    expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
    expect((await as(user.id)('{ me { name } }')).data.me).toBeNull();
    expect((await update(administrator, user.id, { isActive: true })).data.updateUser).toMatchObject({
      isActive: true,
    });
    expect((await as(user.id)('{ me { name } }')).data.me).toEqual({ name: 'Per Ås' });
  });

  test('cannot take away the last administrator, nor can two who do it to each other at once', async () => {
    const last = { code: 'LAST_ADMINISTRATOR' };
    expect((await update(administrator, administrator, { ndfuRole: null })).data.updateUser).toMatchObject(last);
    expect((await update(administrator, administrator, { isActive: false })).data.updateUser).toMatchObject(last);
    const other = await makeUser({ ndfuRole: 'ADMINISTRATOR' });
    await Promise.all([
      update(administrator, other.id, { isActive: false }),
      update(other.id, administrator, { isActive: false }),
    ]);
    expect(await db.user.count({ where: { ndfuRole: 'ADMINISTRATOR', deactivatedAt: null } })).toBe(1);
  });

  test('is told when there is no such user', async () => {
    expect((await update(administrator, 'ingen', { name: 'X' })).data.updateUser).toMatchObject({ code: 'NOT_FOUND' });
  });
});
