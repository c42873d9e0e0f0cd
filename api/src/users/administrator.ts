import { randomUUID } from 'node:crypto';
import { db } from '../database.ts';
import { makeOneTimeToken, oneTimeAddress } from './oneTimeLink.ts';

const firstLinkLifetimeMs = 24 * 3_600_000;

/**
 * Sees to it that somebody can let the others in: the first start makes an administrator, and every start until that
 * person has signed in makes a new one-time link, which stops the earlier ones.
 * @param email the administrator's own address, used when there is none yet
 * @returns the link, good for 24 hours, for the console; null when an administrator has signed in before
 */
export async function ensureAdministrator(
  email: string,
  now: Date,
): Promise<{ link: string; email: string; expiresAt: Date } | null> {
  return db.$transaction(async (tx) => {
    const administrators = await tx.user.findMany({
      where: { ndfuRole: 'ADMINISTRATOR', deactivatedAt: null },
      orderBy: { createdAt: 'asc' },
    });
    if (administrators.some(({ signedInAt }) => signedInAt !== null)) return null;
    const administrator =
      administrators[0] ??
      (await tx.user.create({
        data: {
          id: randomUUID(),
          name: 'Administrator',
          email: email.toLowerCase(),
          emailVerified: true,
          ndfuRole: 'ADMINISTRATOR',
          createdAt: now,
        },
      }));
    const earlier = JSON.stringify({ type: 'magic-link', email: administrator.email });
    await tx.verification.deleteMany({ where: { value: earlier } });
    const { token, expiresAt } = await makeOneTimeToken(tx, administrator.email, now, firstLinkLifetimeMs);
    return { link: oneTimeAddress(token), email: administrator.email, expiresAt };
  });
}
