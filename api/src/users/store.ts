import { randomUUID } from 'node:crypto';
import { requireAdministrator, type Viewer } from '../access.ts';
import { db } from '../database.ts';
import { NotFound } from '../errors.ts';
import type { Prisma, Seat, User } from '../generated/client/client.ts';
import { isUuid } from '../ids.ts';
import { queueMail } from '../mail/queueMail.ts';
import { EmailInUse, UserDeactivated } from './errors.ts';
import { mailNameOf } from './municipalityNames.ts';
import { makeOneTimeToken, oneTimeAddress } from './oneTimeLink.ts';
import {
  changeSeat,
  emailOf,
  endSeat,
  higherRole,
  lifetimes,
  nameOf,
  ownEmail,
  restoreSeat,
  titleOf,
  type UserChange,
  updateUser,
} from './rules.ts';

type Tx = Prisma.TransactionClient;
type SeatRole = Seat['role'];

/**
 * Two who take away each other's seat at once must not leave a municipality without an editor: whoever changes its seats
 * holds its row until the transaction ends.
 */
export async function lockSeatsOf(tx: Tx, municipalityId: number): Promise<void> {
  await tx.$queryRaw`SELECT id FROM municipality WHERE id = ${municipalityId} FOR UPDATE`;
}

/** A seat as it stands once nobody else changes it, ended or held. */
async function lockedSeat(tx: Tx, id: string): Promise<Seat & { user: User }> {
  const seat = isUuid(id) ? await tx.seat.findUnique({ where: { id } }) : null;
  if (!seat) throw new NotFound('seat', id);
  await lockSeatsOf(tx, seat.municipalityId);
  return tx.seat.findUniqueOrThrow({ where: { id }, include: { user: true } });
}

async function lockedHeldSeat(tx: Tx, id: string): Promise<Seat & { user: User; editors: number }> {
  const current = await lockedSeat(tx, id);
  if (current.endedAt) throw new NotFound('seat', id);
  const editors = await tx.seat.count({
    where: { municipalityId: current.municipalityId, role: 'EDITOR', endedAt: null, user: { deactivatedAt: null } },
  });
  return { ...current, editors };
}

/**
 * Gives a person a seat, or raises the one held already; lockSeatsOf first.
 * @returns the seat's id
 */
export async function giveSeat(
  tx: Tx,
  given: { userId: string; municipalityId: number; role: SeatRole; title: string; givenById: string | null },
  now: Date,
): Promise<string> {
  const { userId, municipalityId } = given;
  const held = await tx.seat.findFirst({ where: { userId, municipalityId, endedAt: null } });
  if (held) {
    const data = { role: higherRole(held.role, given.role), title: given.title || held.title };
    await tx.seat.update({ where: { id: held.id }, data });
    return held.id;
  }
  const seat = await tx.seat.create({ data: { id: randomUUID(), ...given, givenAt: now } });
  return seat.id;
}

/**
 * The account behind an address that its owner has confirmed; made when there is none.
 * @throws UserDeactivated
 */
export async function accountOf(
  tx: Tx,
  person: { name: string; email: string; language: string },
  now: Date,
): Promise<User> {
  const user = await tx.user.findUnique({ where: { email: person.email } });
  if (user?.deactivatedAt) throw new UserDeactivated();
  if (user) return user;
  const { name, email, language } = person;
  return tx.user.create({
    data: { id: randomUUID(), name, email, language, emailVerified: true, createdAt: now },
  });
}

/** @throws NotFound, LastEditor, Unauthenticated, Forbidden */
export function changeSeatOf(
  viewer: Viewer | null,
  id: string,
  change: { role?: SeatRole | null; title?: string | null },
): Promise<string> {
  return db.$transaction(async (tx) => {
    const seat = await lockedHeldSeat(tx, id);
    const role = changeSeat(viewer, seat, change.role ?? null);
    const title = change.title == null ? seat.title : titleOf(change.title);
    await tx.seat.update({ where: { id }, data: { role, title } });
    return id;
  });
}

/**
 * Ends a seat; what its holder answered stays with the municipality. A hand-on that waits is revoked with it.
 * @throws NotFound, LastEditor, Unauthenticated, Forbidden
 */
export function endSeatOf(viewer: Viewer | null, id: string, now: Date): Promise<string> {
  return db.$transaction(async (tx) => {
    const seat = await lockedHeldSeat(tx, id);
    endSeat(viewer, seat);
    await tx.seat.update({ where: { id }, data: { endedAt: now, endedById: viewer?.id } });
    const open = { handsOnSeatId: id, usedAt: null, revokedAt: null };
    await tx.invitation.updateMany({ where: open, data: { revokedAt: now } });
    if (viewer?.id !== seat.userId) {
      const municipality = mailNameOf(seat.municipalityId, now);
      const params = { name: seat.user.name, municipality };
      await queueMail(tx, { to: seat.user.email, language: seat.user.language, key: 'seatEnded', params }, now);
    }
    return id;
  });
}

/**
 * Puts back a seat that was taken away by mistake, as it was; a hand-on that was revoked with it stays revoked. The mail
 * that it ended is not sent when it still waits; otherwise another one tells.
 * @returns the seat's id, or that of the seat its holder has instead
 * @throws NotFound, TooLateToRestore, UserDeactivated, Unauthenticated, Forbidden
 */
export function restoreSeatOf(viewer: Viewer | null, id: string, now: Date): Promise<string> {
  return db.$transaction(async (tx) => {
    const seat = await lockedSeat(tx, id);
    restoreSeat(viewer, seat, now);
    const { municipalityId, userId, endedAt, user } = seat;
    if (!endedAt) return id;
    const held = await tx.seat.findFirst({ where: { userId, municipalityId, endedAt: null } });
    if (held) return held.id;
    await tx.seat.update({ where: { id }, data: { endedAt: null, endedById: null } });
    const unsent = await tx.outgoingMail.deleteMany({
      where: { to: user.email, createdAt: endedAt, sentAt: null, attempts: 0 },
    });
    if (unsent.count === 0 && viewer?.id !== userId) {
      const params = { name: user.name, municipality: mailNameOf(municipalityId, now) };
      await queueMail(tx, { to: user.email, language: user.language, key: 'seatRestored', params }, now);
    }
    return id;
  });
}

/**
 * Makes somebody an NDFU administrator or adviser and mails a one-time link.
 * @returns the user's id
 * @throws EmailInUse, InvalidEmail, InvalidName, Unauthenticated, Forbidden
 */
export function createNdfuUser(
  viewer: Viewer | null,
  person: { email: string; name: string; role: 'ADMINISTRATOR' | 'ADVISER' },
  now: Date,
): Promise<string> {
  requireAdministrator(viewer, 'make users');
  const email = emailOf(person.email);
  const name = nameOf(person.name);
  return db.$transaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email } })) throw new EmailInUse();
    const user = await tx.user.create({
      data: { id: randomUUID(), name, email, emailVerified: true, ndfuRole: person.role, createdAt: now },
    });
    const { token, expiresAt } = await makeOneTimeToken(tx, email, now, lifetimes.welcome);
    const params = { name, link: oneTimeAddress(token), expiresAt };
    await queueMail(tx, { to: email, language: user.language, key: 'ndfuUserCreated', params }, now);
    return user.id;
  });
}

/**
 * Changes a user's name, role at NDFU, or whether the person may sign in; who may not is signed out everywhere.
 * @throws NotFound, InvalidName, LastAdministrator, Unauthenticated, Forbidden
 */
export function updateUserOf(
  viewer: Viewer | null,
  id: string,
  change: UserChange & { name?: string },
  now: Date,
): Promise<string> {
  requireAdministrator(viewer, 'change users');
  return db.$transaction(async (tx) => {
    // Two administrators who close each other's account at once: the second waits here and is refused. All accounts that are
    // held are held in one order, here and where a seat is handed on.
    const held = await tx.$queryRaw<{ id: string; isAdministrator: boolean }[]>`
      SELECT id, ndfu_role IS NOT DISTINCT FROM 'ADMINISTRATOR' AND deactivated_at IS NULL AS "isAdministrator" FROM "user"
      WHERE (ndfu_role = 'ADMINISTRATOR' AND deactivated_at IS NULL) OR id = ${id} ORDER BY id FOR UPDATE`;
    const others = held.filter((other) => other.isAdministrator && other.id !== id);
    const user = await tx.user.findUnique({ where: { id } });
    if (!user) throw new NotFound('user', id);
    const isActive = user.deactivatedAt === null;
    updateUser(viewer, { ndfuRole: user.ndfuRole, isActive }, change, others.length);
    const becomesActive = change.isActive ?? isActive;
    await tx.user.update({
      where: { id },
      data: {
        name: change.name === undefined ? undefined : nameOf(change.name),
        ndfuRole: change.ndfuRole,
        deactivatedAt: becomesActive ? null : (user.deactivatedAt ?? now),
      },
    });
    if (!becomesActive) await tx.session.deleteMany({ where: { userId: id } });
    return id;
  });
}

/**
 * Somebody's own name, and once the own address in the place of a placeholder.
 * @throws EmailInUse, EmailFixed, InvalidEmail, InvalidName
 */
export function setProfile(userId: string, given: { name: string; email: string | null }): Promise<void> {
  const name = nameOf(given.name);
  return db.$transaction(async (tx) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    const email = ownEmail(user.email, given.email);
    const other = await tx.user.findUnique({ where: { email } });
    if (other && other.id !== userId) throw new EmailInUse();
    await tx.user.update({ where: { id: userId }, data: { name, email } });
  });
}

/** Sets the language of somebody's interface and mails: nb, nn or en. */
export async function setLanguage(userId: string, language: 'nb' | 'nn' | 'en'): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { language } });
}
