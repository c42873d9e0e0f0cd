import { randomUUID } from 'node:crypto';
import type { Viewer } from '../access.ts';
import { db } from '../database.ts';
import { NotFound } from '../errors.ts';
import type { Invitation, Prisma, Seat, SeatRequest } from '../generated/client/client.ts';
import { isUuid } from '../ids.ts';
import { queueMail } from '../mail/queueMail.ts';
import { addressOf } from '../publicAddress.ts';
import { hashOfToken, newToken } from '../token.ts';
import { TooManySeatRequests, UnknownToken } from './errors.ts';
import { mailNameOf, municipalityAddress } from './municipalityNames.ts';
import { makeOneTimeToken, oneTimeAddress } from './oneTimeLink.ts';
import {
  decideSeatRequest,
  emailOf,
  isLetInAtOnce,
  lifetimes,
  nameOf,
  requestsAtMost,
  requireConfirmable,
  requireHost,
  requireOpen,
  titleOf,
} from './rules.ts';
import { accountOf, giveSeat, lockSeatsOf } from './store.ts';

type Tx = Prisma.TransactionClient;
type OpenedInvitation = Invitation & { handsOnSeat: Seat | null };

/** Who wants a seat: what the person writes on the invitation's page. */
export interface Applicant {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly language: string;
}

/** What came of confirming the own address; `email` is whom to sign in, null for a second press of the button. */
export type Confirmed =
  | { readonly status: 'WAITING'; readonly municipalityId: number }
  | { readonly status: 'ACCEPTED'; readonly municipalityId: number; readonly email: string | null };

/**
 * What an invitation is for; reading it changes nothing.
 * @throws UnknownToken, InvitationClosed
 */
export async function readInvitation(token: string, now: Date): Promise<OpenedInvitation> {
  return openInvitation(db, token, now);
}

async function openInvitation(tx: Tx, token: string, now: Date): Promise<OpenedInvitation> {
  const where = { tokenHash: hashOfToken(token) };
  const invitation = await tx.invitation.findUnique({ where, include: { handsOnSeat: true } });
  if (!invitation) throw new UnknownToken();
  requireOpen(invitation, now);
  return invitation;
}

/**
 * Asks for a seat through an invitation: a mail goes to the own address, to be confirmed there.
 * The answer is the same whether or not the address has an account.
 * @returns the municipality
 * @throws UnknownToken, InvitationClosed, TooManySeatRequests, InvalidEmail, InvalidName
 */
export function requestSeat(token: string, applicant: Applicant, now: Date): Promise<number> {
  const name = nameOf(applicant.name);
  const title = titleOf(applicant.title);
  const email = emailOf(applicant.email);
  return db.$transaction(async (tx) => {
    const { municipalityId } = await openInvitation(tx, token, now);
    await lockSeatsOf(tx, municipalityId);
    const invitation = await openInvitation(tx, token, now);
    await askToConfirm(tx, invitation, { name, title, email, language: applicant.language }, now);
    return municipalityId;
  });
}

async function askToConfirm(tx: Tx, invitation: Invitation, applicant: Applicant, now: Date): Promise<void> {
  const { name, email, title, language } = applicant;
  const waiting = await tx.seatRequest.findMany({ where: { invitationId: invitation.id, decidedAt: null } });
  const before = waiting.find((request) => request.email === email);
  // Confirmed and waiting: nothing to confirm again, and the answer stays the same.
  if (before?.confirmedAt) return;
  if (!before && waiting.length >= requestsAtMost) throw new TooManySeatRequests();
  const token = newToken();
  const expiresAt = new Date(now.getTime() + lifetimes.confirmation);
  const asked = { name, title, language, tokenHash: hashOfToken(token), expiresAt };
  if (before) await tx.seatRequest.update({ where: { id: before.id }, data: asked });
  else {
    const id = randomUUID();
    await tx.seatRequest.create({ data: { id, invitationId: invitation.id, email, ...asked, createdAt: now } });
  }
  const municipality = mailNameOf(invitation.municipalityId, now);
  const params = { name, municipality, link: addressOf(`/bekreft?token=${token}`), expiresAt };
  await queueMail(tx, { to: email, language, key: 'addressConfirmation', params }, now);
}

/**
 * Confirms the own address. Whom a personal invitation was sent to has a seat with that; everybody else waits, and who
 * may decide is told: the editors, or NDFU where there is none. Pressing the button twice changes nothing more.
 * @throws UnknownToken, InvitationClosed when it was revoked or used meanwhile, UserDeactivated
 */
export function confirmSeatRequest(token: string, now: Date): Promise<Confirmed> {
  return db.$transaction(async (tx): Promise<Confirmed> => {
    const where = { tokenHash: hashOfToken(token) };
    const include = { invitation: { include: { handsOnSeat: true } } };
    const found = await tx.seatRequest.findUnique({ where, include });
    if (!found) throw new UnknownToken();
    const { municipalityId } = found.invitation;
    await lockSeatsOf(tx, municipalityId);
    const request = await tx.seatRequest.findUnique({ where, include });
    if (!request) throw new UnknownToken();
    if (request.confirmedAt)
      return request.isAccepted
        ? { status: 'ACCEPTED', municipalityId, email: null }
        : { status: 'WAITING', municipalityId };
    const { invitation } = request;
    requireConfirmable(request, invitation, now);
    await tx.seatRequest.update({ where, data: { confirmedAt: now } });
    if (!isLetInAtOnce(invitation, request.email)) {
      await tellHosts(tx, request, municipalityId, now);
      return { status: 'WAITING', municipalityId };
    }
    const { user } = await seatFor(tx, request, invitation.createdById, now);
    await endPredecessor(tx, invitation, now);
    return { status: 'ACCEPTED', municipalityId, email: user.email };
  });
}

type DecidedRequest = SeatRequest & { invitation: OpenedInvitation };

/** Account and seat for a request, which is decided and its invitation used with that. */
async function seatFor(tx: Tx, request: DecidedRequest, decidedById: string | null, now: Date) {
  const { id, title, invitation } = request;
  const { municipalityId, handsOnSeat } = invitation;
  // A successor gets what the predecessor holds now, which may have changed since the invitation.
  const role = handsOnSeat?.role ?? invitation.role;
  const user = await accountOf(tx, request, now);
  // A change of seats changes the account (migration 0006): of two who hand on to each other at once, both wait for the first.
  if (handsOnSeat) {
    const both = [user.id, handsOnSeat.userId];
    await tx.$queryRaw`SELECT id FROM "user" WHERE id = ANY(${both}) ORDER BY id FOR NO KEY UPDATE`;
  }
  const given = { userId: user.id, municipalityId, role, title, givenById: decidedById };
  const seatId = await giveSeat(tx, given, now);
  const decision = { decidedAt: now, decidedById, isAccepted: true, userId: user.id };
  await tx.seatRequest.update({ where: { id }, data: decision });
  await tx.invitation.updateMany({ where: { id: invitation.id, usedAt: null }, data: { usedAt: now } });
  return { user, seatId, role };
}

async function endPredecessor(tx: Tx, { handsOnSeat }: OpenedInvitation, now: Date): Promise<void> {
  if (!handsOnSeat) return;
  const held = { id: handsOnSeat.id, endedAt: null };
  await tx.seat.updateMany({ where: held, data: { endedAt: now, endedById: handsOnSeat.userId } });
}

async function tellHosts(tx: Tx, request: { name: string; title: string }, municipalityId: number, now: Date) {
  const isActive = { deactivatedAt: null };
  const editors = await tx.user.findMany({
    where: { ...isActive, seats: { some: { municipalityId, role: 'EDITOR', endedAt: null } } },
  });
  const hosts =
    editors.length > 0 ? editors : await tx.user.findMany({ where: { ...isActive, ndfuRole: { not: null } } });
  const municipality = mailNameOf(municipalityId, now);
  const { name, title } = request;
  const params = { name, title, municipality, link: municipalityAddress(municipalityId, now) };
  for (const { email, language } of hosts)
    await queueMail(tx, { to: email, language, key: 'seatRequestWaits', params }, now);
}

async function lockedRequest(tx: Tx, viewer: Viewer | null, id: string): Promise<DecidedRequest> {
  const include = { invitation: { include: { handsOnSeat: true } } };
  const find = () => (isUuid(id) ? tx.seatRequest.findUnique({ where: { id }, include }) : null);
  const found = await find();
  if (!found) throw new NotFound('seat request', id);
  requireHost(viewer, found.invitation.municipalityId);
  await lockSeatsOf(tx, found.invitation.municipalityId);
  const request = (await find()) ?? found;
  decideSeatRequest(request);
  return request;
}

/**
 * Lets somebody in: an account, a seat, and a mail with a one-time link. The invitation is used up by it.
 * @returns the seat's id
 * @throws NotFound, SeatRequestDecided, SeatRequestUnconfirmed, UserDeactivated, Unauthenticated, Forbidden
 */
export function acceptSeatRequest(viewer: Viewer | null, id: string, now: Date): Promise<string> {
  return db.$transaction(async (tx) => {
    const request = await lockedRequest(tx, viewer, id);
    const { user, seatId, role } = await seatFor(tx, request, viewer?.id ?? null, now);
    await endPredecessor(tx, request.invitation, now);
    const { token, expiresAt } = await makeOneTimeToken(tx, user.email, now, lifetimes.welcome);
    const municipality = mailNameOf(request.invitation.municipalityId, now);
    const params = { name: user.name, municipality, role, link: oneTimeAddress(token), expiresAt };
    await queueMail(tx, { to: user.email, language: user.language, key: 'seatGiven', params }, now);
    return seatId;
  });
}

/**
 * Says no to somebody; a mail tells.
 * @throws NotFound, SeatRequestDecided, SeatRequestUnconfirmed, Unauthenticated, Forbidden
 */
export function declineSeatRequest(viewer: Viewer | null, id: string, now: Date): Promise<string> {
  return db.$transaction(async (tx) => {
    const { name, email, language, invitation } = await lockedRequest(tx, viewer, id);
    const decision = { decidedAt: now, decidedById: viewer?.id, isAccepted: false };
    await tx.seatRequest.update({ where: { id }, data: decision });
    const params = { name, municipality: mailNameOf(invitation.municipalityId, now) };
    await queueMail(tx, { to: email, language, key: 'seatRequestDeclined', params }, now);
    return id;
  });
}
