import { randomUUID } from 'node:crypto';
import { isEditor, requireEditor, requireThat, type Viewer } from '../../access.ts';
import { actorOf } from '../../actor.ts';
import { db } from '../../database.ts';
import { NotFound } from '../../errors.ts';
import { isUuid } from '../../ids.ts';
import { hashOfToken, newToken } from '../../token.ts';
import { AssessmentNotSubmitted } from '../errors.ts';
import { isOpenLink, type ShareLinkWish, shareLinkOf } from '../rules/sharing.ts';
import { lockAssessment } from './lock.ts';

/**
 * Makes a link that shows a submitted assessment to whoever holds it.
 * @returns its id, and the token, which is nowhere else
 * @throws NotFound, Forbidden (its municipality's editors may), AssessmentNotSubmitted, InvalidShareLink
 */
export async function createShareLink({
  assessmentId,
  user,
  now,
  ...wish
}: ShareLinkWish & { assessmentId: string; user: Viewer; now: Date }): Promise<{ id: string; token: string }> {
  return db.$transaction(async (tx) => {
    const { municipalityId, state } = await lockAssessment(tx, assessmentId, user);
    requireEditor(user, municipalityId, 'share an assessment of this municipality');
    if (state === 'DRAFT') throw new AssessmentNotSubmitted(state);
    const link = shareLinkOf(wish, now);
    const id = randomUUID();
    const token = newToken();
    const made = { createdAt: now, createdBy: actorOf(user, municipalityId) };
    await tx.shareLink.create({ data: { ...{ id, assessmentId, tokenHash: hashOfToken(token) }, ...made, ...link } });
    return { id, token };
  });
}

/**
 * Takes a share link back: from now on it shows nothing. Once more changes nothing.
 * @throws NotFound, Forbidden (its municipality's editors may)
 */
export async function revokeShareLink(id: string, user: Viewer, now: Date): Promise<void> {
  const link = isUuid(id)
    ? await db.shareLink.findUnique({ where: { id }, select: { assessment: { select: { municipalityId: true } } } })
    : null;
  // Who is not of the municipality learns nothing of its links.
  if (!link || !user.seats.some((seat) => seat.municipalityId === link.assessment.municipalityId))
    throw new NotFound('share link', id);
  requireThat(user, isEditor(user, link.assessment.municipalityId), 'share an assessment of this municipality');
  await db.shareLink.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
}

/** The assessment that a token shows now; null for one that was never made, was taken back or has expired. */
export async function assessmentSharedBy(token: string, now: Date): Promise<string | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const link = await db.shareLink.findUnique({ where: { tokenHash: hashOfToken(token) } });
  return link && isOpenLink(link, now) ? link.assessmentId : null;
}
