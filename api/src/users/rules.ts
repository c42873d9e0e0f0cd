import { isAdministrator, isEditor, isNdfu, requireThat, type Viewer } from '../access.ts';
import { emailAddressOf } from '../emailAddress.ts';
import {
  type ClosedBecause,
  EmailFixed,
  InvalidEmail,
  InvalidName,
  InvitationClosed,
  LastAdministrator,
  LastEditor,
  SeatRequestDecided,
  SeatRequestUnconfirmed,
  TooLateToRestore,
  UnknownToken,
  UserDeactivated,
} from './errors.ts';

const day = 86_400_000;

/** How long links work, in milliseconds. The one that somebody asked for on the sign-in page is shorter: auth.ts. */
export const lifetimes = {
  /** To a post address: it is registered, forwarded and read by someone else. */
  municipalityInvitation: 30 * day,
  personalInvitation: 14 * day,
  confirmation: 3 * day,
  /** In the mail that says that one has been let in. */
  welcome: 3 * day,
  /** How long a seat that was taken away can be put back; it is no link, but just as short-lived. */
  endedSeat: day,
} as const;

/** So many may wait for an answer to one invitation; a forwarded link must not become a mail cannon. */
export const requestsAtMost = 20;

type SeatRole = 'EDITOR' | 'READER';

/** What decides whether an invitation still opens something. */
export interface InvitationState {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly usedAt: Date | null;
}

/** Why an invitation is closed; null while it is open. Revoked is said before used, and used before expired. */
export function closedBecause({ expiresAt, revokedAt, usedAt }: InvitationState, now: Date): ClosedBecause | null {
  if (revokedAt) return 'REVOKED';
  if (usedAt) return 'USED';
  return expiresAt <= now ? 'EXPIRED' : null;
}

/** @throws InvitationClosed */
export function requireOpen(invitation: InvitationState, now: Date): void {
  const because = closedBecause(invitation, now);
  if (because) throw new InvitationClosed(because);
}

/**
 * Whether a confirmation link still confirms: before it expires, and while its invitation is neither revoked nor, where
 * that lets in at once, used. A post address's invitation may have been used by somebody else: then one waits.
 * @throws UnknownToken when it is too late, InvitationClosed
 */
export function requireConfirmable(
  request: { readonly expiresAt: Date; readonly email: string },
  invitation: InvitationState & PersonalInvitation,
  now: Date,
): void {
  if (request.expiresAt <= now) throw new UnknownToken();
  const because = closedBecause(invitation, now);
  if (because === 'REVOKED' || (because === 'USED' && isLetInAtOnce(invitation, request.email)))
    throw new InvitationClosed(because);
}

/**
 * Whether an address is nobody's: the first start's administrator has one below .invalid (RFC 2606) when none was
 * configured, until the person behind the one-time link gives an own.
 */
export const isPlaceholder = (email: string): boolean => email.endsWith('.invalid');

/**
 * The address that somebody has from now on: given once in the place of a placeholder, fixed after.
 * @param given what the person wrote; null keeps the address
 * @throws InvalidEmail, EmailFixed
 */
export function ownEmail(current: string, given: string | null): string {
  const email = given === null ? current : emailOf(given);
  if (email !== current && !isPlaceholder(current)) throw new EmailFixed();
  return email;
}

/** What decides whether somebody waits for a host. */
export interface PersonalInvitation {
  readonly isPersonal: boolean;
  readonly sentTo: string;
}

/** A personal invitation lets in the address that it was sent to; whoever else it reached waits like anybody. */
export const isLetInAtOnce = ({ isPersonal, sentTo }: PersonalInvitation, email: string): boolean =>
  isPersonal && sentTo === email;

/**
 * Who lets people into a municipality, and out: its editors and NDFU. Where there is no editor yet, that leaves NDFU.
 * @throws Unauthenticated, Forbidden
 */
export function requireHost(viewer: Viewer | null, municipalityId: number): asserts viewer is Viewer {
  requireThat(viewer, isNdfu(viewer) || isEditor(viewer, municipalityId), 'decide who has a seat in this municipality');
}

/**
 * Decides a request for a seat: once, and only after the person has confirmed the own address.
 * @throws SeatRequestDecided, SeatRequestUnconfirmed
 */
export function decideSeatRequest(request: {
  readonly confirmedAt: Date | null;
  readonly decidedAt: Date | null;
}): void {
  if (request.decidedAt) throw new SeatRequestDecided(request.decidedAt);
  if (!request.confirmedAt) throw new SeatRequestUnconfirmed();
}

/** A seat that somebody wants to change, and how many active editors its municipality has now. */
export interface SeatInMunicipality {
  readonly userId: string;
  readonly municipalityId: number;
  readonly role: SeatRole;
  readonly editors: number;
}

/**
 * Ends a seat: an editor anybody's of the municipality, everybody the own, NDFU any.
 * @throws LastEditor when nobody could edit afterwards, except for NDFU; Unauthenticated, Forbidden
 */
export function endSeat(viewer: Viewer | null, seat: SeatInMunicipality): void {
  if (viewer?.id !== seat.userId) requireHost(viewer, seat.municipalityId);
  requireEditorLeft(viewer, seat);
}

/**
 * Puts back a seat that was taken away: for hosts, within a day. One that is held is left as it is.
 * @throws TooLateToRestore, UserDeactivated, Unauthenticated, Forbidden
 */
export function restoreSeat(
  viewer: Viewer | null,
  seat: {
    readonly municipalityId: number;
    readonly endedAt: Date | null;
    readonly user: { readonly deactivatedAt: Date | null };
  },
  now: Date,
): void {
  requireHost(viewer, seat.municipalityId);
  if (!seat.endedAt) return;
  if (seat.user.deactivatedAt) throw new UserDeactivated();
  if (now.getTime() - seat.endedAt.getTime() > lifetimes.endedSeat) throw new TooLateToRestore();
}

/**
 * Changes a seat's role or title: a host any seat; everybody the own title.
 * @returns the role from now on
 * @throws LastEditor when nobody could edit afterwards, except for NDFU; Unauthenticated, Forbidden
 */
export function changeSeat(viewer: Viewer | null, seat: SeatInMunicipality, role: SeatRole | null): SeatRole {
  if (role === null || role === seat.role) {
    if (viewer?.id !== seat.userId) requireHost(viewer, seat.municipalityId);
    return seat.role;
  }
  requireHost(viewer, seat.municipalityId);
  if (role === 'READER') requireEditorLeft(viewer, seat);
  return role;
}

function requireEditorLeft(viewer: Viewer | null, seat: SeatInMunicipality): void {
  if (seat.role === 'EDITOR' && seat.editors <= 1 && !isNdfu(viewer)) throw new LastEditor();
}

/** The role after a seat is given to somebody who may hold one: never less than before. */
export const higherRole = (one: SeatRole, other: SeatRole): SeatRole =>
  one === 'EDITOR' || other === 'EDITOR' ? 'EDITOR' : 'READER';

/** What an administrator wants of a user; what is undefined stays. */
export interface UserChange {
  readonly ndfuRole?: 'ADMINISTRATOR' | 'ADVISER' | null;
  readonly isActive?: boolean;
}

/**
 * Whether an administrator may change a user so.
 * @param otherAdministrators active administrators besides the user
 * @throws LastAdministrator when nobody could administer afterwards; Unauthenticated, Forbidden
 */
export function updateUser(
  viewer: Viewer | null,
  user: { readonly ndfuRole: 'ADMINISTRATOR' | 'ADVISER' | null; readonly isActive: boolean },
  change: UserChange,
  otherAdministrators: number,
): void {
  requireThat(viewer, isAdministrator(viewer), 'change users');
  const wasOne = user.ndfuRole === 'ADMINISTRATOR' && user.isActive;
  const ndfuRole = change.ndfuRole === undefined ? user.ndfuRole : change.ndfuRole;
  const staysOne = ndfuRole === 'ADMINISTRATOR' && (change.isActive ?? user.isActive);
  if (wasOne && !staysOne && otherAdministrators === 0) throw new LastAdministrator();
}

/**
 * An e-mail address as we store it: trimmed, in small letters.
 * @throws InvalidEmail
 */
export function emailOf(text: string): string {
  const email = emailAddressOf(text);
  if (email === null) throw new InvalidEmail();
  return email;
}

/**
 * A person's name as we store it: without line breaks and doubled spaces.
 * @throws InvalidName
 */
export function nameOf(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  if (name.length === 0 || name.length > 200) throw new InvalidName();
  return name;
}

/** A title as we store it; may be empty. */
export const titleOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200);
