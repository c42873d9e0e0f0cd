import { describe, expect, test } from 'vitest';
import type { Viewer } from '../access.ts';
import { EmailFixed, InvalidEmail, LastEditor, TooLateToRestore } from './errors.ts';
import { changeSeat, closedBecause, emailOf, endSeat, isLetInAtOnce, nameOf, ownEmail, restoreSeat } from './rules.ts';

const now = new Date('2026-03-14T10:00:00Z');
const before = new Date('2026-03-14T09:59:59Z');
const later = new Date('2026-03-14T10:00:01Z');

test.each([
  ['open', { expiresAt: later, revokedAt: null, usedAt: null }, null],
  ['over at its very moment', { expiresAt: now, revokedAt: null, usedAt: null }, 'EXPIRED'],
  ['used, then expired', { expiresAt: before, revokedAt: null, usedAt: before }, 'USED'],
  ['used, then revoked', { expiresAt: later, revokedAt: before, usedAt: before }, 'REVOKED'],
])('an invitation that is %s', (_case, invitation, because) => {
  expect(closedBecause(invitation, now)).toBe(because);
});

test('only a personal invitation’s own address is let in without waiting', () => {
  const sentTo = 'kari@eksempel.no';
  expect(isLetInAtOnce({ isPersonal: true, sentTo }, sentTo)).toBe(true);
  expect(isLetInAtOnce({ isPersonal: true, sentTo }, 'ola@eksempel.no')).toBe(false);
  expect(isLetInAtOnce({ isPersonal: false, sentTo }, sentTo)).toBe(false);
});

test('an address is given once, in the place of a placeholder', () => {
  expect(ownEmail('administrator@fritidssjekken.invalid', ' Kari@Eksempel.no ')).toBe('kari@eksempel.no');
  expect(ownEmail('kari@eksempel.no', null)).toBe('kari@eksempel.no');
  expect(ownEmail('kari@eksempel.no', 'kari@eksempel.no')).toBe('kari@eksempel.no');
  expect(() => ownEmail('kari@eksempel.no', 'ola@eksempel.no')).toThrow(EmailFixed);
});

describe('a seat', () => {
  const editor = (id: string): Viewer => ({
    ...{ id, name: id, ndfuRole: null },
    seats: [{ id: `seat of ${id}`, municipalityId: 1, role: 'EDITOR', title: '' }],
  });
  const adviser: Viewer = { id: 'adviser', name: 'adviser', ndfuRole: 'ADVISER', seats: [] };
  const last = { userId: 'eva', municipalityId: 1, role: 'EDITOR', editors: 1 } as const;

  test('of the last editor is ended and lowered by NDFU only', () => {
    expect(() => endSeat(editor('eva'), last)).toThrow(LastEditor);
    expect(() => changeSeat(editor('eva'), last, 'READER')).toThrow(LastEditor);
    expect(() => endSeat(editor('odd'), { ...last, editors: 2 })).not.toThrow();
    expect(() => endSeat(adviser, last)).not.toThrow();
    expect(changeSeat(adviser, last, 'READER')).toBe('READER');
  });

  test('that was taken away is put back within a day, and later not', () => {
    const ended = (hoursAgo: number) => ({
      ...{ municipalityId: 1, user: { deactivatedAt: null } },
      endedAt: new Date(now.getTime() - hoursAgo * 3_600_000),
    });
    expect(() => restoreSeat(editor('eva'), ended(24), now)).not.toThrow();
    expect(() => restoreSeat(editor('eva'), ended(24.001), now)).toThrow(TooLateToRestore);
    expect(() => restoreSeat(editor('eva'), { ...ended(1), municipalityId: 2 }, now)).toThrow('You may not');
  });

  test('whose role is not named keeps it, and its holder may change the title', () => {
    const reader = { userId: 'liv', municipalityId: 1, role: 'READER', editors: 1 } as const;
    const liv: Viewer = { ...editor('liv'), seats: [{ id: '1', municipalityId: 1, role: 'READER', title: '' }] };
    expect(changeSeat(liv, reader, null)).toBe('READER');
    expect(() => changeSeat(liv, reader, 'EDITOR')).toThrow('You may not');
  });
});

test('an address is stored trimmed and in small letters', () => {
  expect(emailOf('  Kari.Berg+fritid@Sor.kommune.no ')).toBe('kari.berg+fritid@sor.kommune.no');
});

test.each([
  '',
  'kari',
  'kari@kommune',
  'a@b.no, c@d.no',
  'a@b.no\r\nBcc: c@d.no',
  '"a b"@c.no',
  '.a@b.no',
  'a..b@c.no',
])('%j is no address', (text) => {
  expect(() => emailOf(text)).toThrow(InvalidEmail);
});

test('a name is one line, 1 to 200 characters', () => {
  expect(nameOf(' Kari \n  Berg ')).toBe('Kari Berg');
  expect(() => nameOf('  ')).toThrow();
  expect(() => nameOf('x'.repeat(201))).toThrow();
});
