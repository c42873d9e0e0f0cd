import { randomUUID } from 'node:crypto';
import { requireNdfu, requireThat, type Viewer } from '../access.ts';
import { db } from '../database.ts';
import { NotFound } from '../errors.ts';
import type { Invitation, Prisma } from '../generated/client/client.ts';
import { isUuid } from '../ids.ts';
import { queueMail } from '../mail/queueMail.ts';
import { addressOf } from '../publicAddress.ts';
import { hashOfToken, newToken } from '../token.ts';
import { AlreadyMember, PostAddressMissing } from './errors.ts';
import { mailNameOf } from './municipalityNames.ts';
import { emailOf, lifetimes, requireHost, requireOpen } from './rules.ts';

type Tx = Prisma.TransactionClient;

const invitationAddress = (token: string) => addressOf(`/invitasjon?token=${token}`);

type NewInvitation = Pick<Invitation, 'municipalityId' | 'role' | 'sentTo' | 'isPersonal'> & {
  createdById: string;
  handsOnSeatId?: string;
};

async function makeInvitation(tx: Tx, invitation: NewInvitation, now: Date) {
  const token = newToken();
  const lifetime = invitation.isPersonal ? lifetimes.personalInvitation : lifetimes.municipalityInvitation;
  const expiresAt = new Date(now.getTime() + lifetime);
  const id = randomUUID();
  await tx.invitation.create({
    data: { id, ...invitation, tokenHash: hashOfToken(token), createdAt: now, expiresAt },
  });
  return { id, link: invitationAddress(token), expiresAt };
}

/**
 * NDFU invites a municipality: a mail to its post address, which may be forwarded.
 * @param postAddress for this invitation; null for the municipality's own
 * @returns the invitation's id
 * @throws NotFound, PostAddressMissing, InvalidEmail, Unauthenticated, Forbidden
 */
export function inviteMunicipality(
  viewer: Viewer | null,
  municipalityId: number,
  postAddress: string | null,
  now: Date,
): Promise<string> {
  requireNdfu(viewer, 'invite municipalities');
  return db.$transaction(async (tx) => {
    const municipality = await tx.municipality.findUnique({ where: { id: municipalityId } });
    if (!municipality) throw new NotFound('municipality', municipalityId);
    const to = postAddress ?? municipality.postAddress;
    if (!to) throw new PostAddressMissing();
    const sentTo = emailOf(to);
    const invited = { municipalityId, role: 'EDITOR', sentTo, isPersonal: false, createdById: viewer.id } as const;
    const { id, link, expiresAt } = await makeInvitation(tx, invited, now);
    const params = { municipality: mailNameOf(municipalityId, now), link, expiresAt };
    const { language } = municipality;
    await queueMail(tx, { to: sentTo, language, key: 'municipalityInvited', params }, now);
    return id;
  });
}

/**
 * An editor (or NDFU) invites a colleague by name: that address is let in as soon as it says yes.
 * @returns the invitation's id
 * @throws NotFound, AlreadyMember, InvalidEmail, Unauthenticated, Forbidden
 */
export function inviteColleague(
  viewer: Viewer | null,
  colleague: { municipalityId: number; email: string; role: 'EDITOR' | 'READER' },
  now: Date,
): Promise<string> {
  const { municipalityId, role } = colleague;
  requireHost(viewer, municipalityId);
  const sentTo = emailOf(colleague.email);
  return db.$transaction(async (tx) => {
    const municipality = await tx.municipality.findUnique({ where: { id: municipalityId } });
    if (!municipality) throw new NotFound('municipality', municipalityId);
    if (await holdsSeat(tx, sentTo, municipalityId)) throw new AlreadyMember();
    const invited = { municipalityId, role, sentTo, isPersonal: true, createdById: viewer.id };
    const { id, link, expiresAt } = await makeInvitation(tx, invited, now);
    const params = { municipality: mailNameOf(municipalityId, now), from: viewer.name, role, link, expiresAt };
    const language = await languageOf(tx, sentTo, municipality.language);
    await queueMail(tx, { to: sentTo, language, key: 'colleagueInvited', params }, now);
    return id;
  });
}

/**
 * Hands one's own seat on: it ends when the invited successor says yes, so the municipality is never left alone.
 * @returns the invitation's id
 * @throws NotFound, AlreadyMember for one's own address, InvalidEmail, Unauthenticated, Forbidden
 */
export function handOnSeat(viewer: Viewer | null, seatId: string, toEmail: string, now: Date): Promise<string> {
  return db.$transaction(async (tx) => {
    const found = isUuid(seatId)
      ? await tx.seat.findFirst({ where: { id: seatId, endedAt: null }, include: { user: true, municipality: true } })
      : null;
    requireThat(viewer, true);
    if (!found || found.userId !== viewer.id) throw new NotFound('seat', seatId);
    const { municipalityId, role, title, user, municipality } = found;
    const sentTo = emailOf(toEmail);
    if (sentTo === user.email) throw new AlreadyMember();
    const invited = { municipalityId, role, sentTo, isPersonal: true, createdById: viewer.id, handsOnSeatId: seatId };
    const { id, link, expiresAt } = await makeInvitation(tx, invited, now);
    const params = { municipality: mailNameOf(municipalityId, now), from: viewer.name, title, link, expiresAt };
    const language = await languageOf(tx, sentTo, municipality.language);
    await queueMail(tx, { to: sentTo, language, key: 'seatHandedOn', params }, now);
    return id;
  });
}

/**
 * Takes an invitation back; who has asked through it and confirmed the own address still waits for an answer.
 * @throws NotFound, InvitationClosed, Unauthenticated, Forbidden
 */
export function revokeInvitation(viewer: Viewer | null, id: string, now: Date): Promise<string> {
  return db.$transaction(async (tx) => {
    const invitation = isUuid(id) ? await tx.invitation.findUnique({ where: { id } }) : null;
    if (!invitation) throw new NotFound('invitation', id);
    requireHost(viewer, invitation.municipalityId);
    requireOpen(invitation, now);
    await tx.invitation.update({ where: { id }, data: { revokedAt: now } });
    return id;
  });
}

async function holdsSeat(tx: Tx, email: string, municipalityId: number): Promise<boolean> {
  return (await tx.seat.count({ where: { municipalityId, endedAt: null, user: { email } } })) > 0;
}

/** A person's own language where there is an account, else the municipality's. */
async function languageOf(tx: Tx, email: string, otherwise: string): Promise<string> {
  return (await tx.user.findUnique({ where: { email } }))?.language ?? otherwise;
}
