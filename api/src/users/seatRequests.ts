import { randomUUID } from 'node:crypto';
import type { Viewer } from '../access.ts';
import { db } from '../database.ts';
import { NotFound } from '../errors.ts';
import type { Invitation, Prisma, Seat } from '../generated/client/client.ts';
import { isUuid } from '../ids.ts';
import { queueMail } from '../mail/queueMail.ts';
import { addressOf } from '../publicAddress.ts';
import { TooManySeatRequests, UnknownToken } from './errors.ts';
import { mailNameOf, municipalityAddress } from './municipalityNames.ts';
import { makeOneTimeToken, oneTimeAddress } from './oneTimeLink.ts';
import {
  decideSeatRequest,
  emailOf,
  lifetimes,
  nameOf,
  requestsAtMost,
  requireConfirmable,
  requireHost,
  requireOpen,
  titleOf,
} from './rules.ts';
import { accountOf, giveSeat, lockSeatsOf } from './store.ts';
import { hashOfToken, newToken } from './token.ts';

type Tx = Prisma.TransactionClient;
type OpenedInvitation = Invitation & { handsOnSeat: Seat | null };

/** Who wants a seat: what the person writes on the invitation's page. */
export interface Applicant {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly language: string;
}

/** What came of asking: a mail to confirm the own address, or, for a personal invitation, a seat at once. */
export type Asked =
  | { readonly status: 'CONFIRM_EMAIL'; readonly municipalityId: number }
  | {
      readonly status: 'ACCEPTED';
      readonly municipalityId: number;
      /** The account that got the seat, and whether it is a new one. */
      readonly email: string;
      readonly isNew: boolean;
    };

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
 * Asks for a seat through an invitation. The answer is the same whether or not the address has an account.
 * A personal invitation lets its own address in at once: whoever holds the link has read that address's post.
 * @throws UnknownToken, InvitationClosed, TooManySeatRequests, UserDeactivated, InvalidEmail, InvalidName
 */
export function requestSeat(token: string, applicant: Applicant, now: Date): Promise<Asked> {
  const name = nameOf(applicant.name);
  const title = titleOf(applicant.title);
  return db.$transaction(async (tx): Promise<Asked> => {
    const { municipalityId } = await openInvitation(tx, token, now);
    await lockSeatsOf(tx, municipalityId);
    const invitation = await openInvitation(tx, token, now);
    if (invitation.isPersonal) return acceptPersonal(tx, invitation, { ...applicant, name, title }, now);
    await askToConfirm(tx, invitation, { ...applicant, name, title, email: emailOf(applicant.email) }, now);
    return { status: 'CONFIRM_EMAIL', municipalityId };
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
  else
    await tx.seatRequest.create({
      data: { id: randomUUID(), invitationId: invitation.id, email, ...asked, createdAt: now },
    });
  const municipality = mailNameOf(invitation.municipalityId, now);
  const params = { name, municipality, link: addressOf(`/bekreft?token=${token}`), expiresAt };
  await queueMail(tx, { to: email, language, key: 'addressConfirmation', params }, now);
}

async function acceptPersonal(tx: Tx, invitation: OpenedInvitation, applicant: Applicant, now: Date): Promise<Asked> {
  const { municipalityId, sentTo: email, handsOnSeat } = invitation;
  const { name, title, language } = applicant;
  const { user, isNew } = await accountOf(tx, { name, email, language }, now);
  // A successor gets what the predecessor holds now, which may have changed since the invitation.
  const role = handsOnSeat?.role ?? invitation.role;
  await giveSeat(tx, { userId: user.id, municipalityId, role, title, givenById: invitation.createdById }, now);
  if (handsOnSeat)
    await tx.seat.updateMany({
      where: { id: handsOnSeat.id, endedAt: null },
      data: { endedAt: now, endedById: handsOnSeat.userId },
    });
  await tx.invitation.update({ where: { id: invitation.id }, data: { usedAt: now } });
  await tx.seatRequest.create({
    data: {
      id: randomUUID(),
      invitationId: invitation.id,
      ...{ name, email, title, language },
      tokenHash: hashOfToken(newToken()),
      createdAt: now,
      expiresAt: now,
      confirmedAt: now,
      decidedAt: now,
      decidedById: invitation.createdById,
      isAccepted: true,
      userId: user.id,
    },
  });
  return { status: 'ACCEPTED', municipalityId, email, isNew };
}

/**
 * Confirms the own address; then the request waits, and who may decide is told: the editors, or NDFU where there is none.
 * Pressing the button twice changes nothing more.
 * @throws UnknownToken, InvitationClosed when it was revoked
 */
export function confirmSeatRequest(
  token: string,
  now: Date,
): Promise<{ status: 'WAITING' | 'ACCEPTED'; municipalityId: number }> {
  return db.$transaction(async (tx) => {
    const where = { tokenHash: hashOfToken(token) };
    const request = await tx.seatRequest.findUnique({ where, include: { invitation: true } });
    if (!request) throw new UnknownToken();
    const { invitation } = request;
    const { municipalityId } = invitation;
    requireConfirmable(request, invitation, now);
    const first = await tx.seatRequest.updateMany({
      where: { ...where, confirmedAt: null },
      data: { confirmedAt: now },
    });
    if (first.count > 0) await tellHosts(tx, request, municipalityId, now);
    return { status: request.isAccepted ? 'ACCEPTED' : 'WAITING', municipalityId };
  });
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

async function lockedRequest(tx: Tx, viewer: Viewer | null, id: string) {
  const find = () => (isUuid(id) ? tx.seatRequest.findUnique({ where: { id }, include: { invitation: true } }) : null);
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
    const { title, invitation } = request;
    const { municipalityId, role } = invitation;
    const { user } = await accountOf(tx, request, now);
    const givenById = viewer?.id ?? null;
    const seatId = await giveSeat(tx, { userId: user.id, municipalityId, role, title, givenById }, now);
    const decision = { decidedAt: now, decidedById: givenById, isAccepted: true, userId: user.id };
    await tx.seatRequest.update({ where: { id }, data: decision });
    await tx.invitation.updateMany({ where: { id: invitation.id, usedAt: null }, data: { usedAt: now } });
    const { token, expiresAt } = await makeOneTimeToken(tx, user.email, now, lifetimes.welcome);
    const municipality = mailNameOf(municipalityId, now);
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
