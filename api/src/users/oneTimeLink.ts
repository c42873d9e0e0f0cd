import { randomUUID } from 'node:crypto';
import { db } from '../database.ts';
import type { Prisma } from '../generated/client/client.ts';
import { queueMail } from '../mail/queueMail.ts';
import { addressOf } from '../publicAddress.ts';
import { hashOfToken, newToken } from '../token.ts';

/** Where a one-time link leads: our page, whose button posts the token. Opening it changes nothing. */
export const oneTimeAddress = (token: string): string => addressOf(`/engangslenke?token=${token}`);

/**
 * Makes a one-time link for an account in the transaction that causes it, as better-auth's magic link would:
 * the table keeps the hash only, the first use deletes the row.
 * @param lifetimeMs how long it works
 * @returns the token and until when it is good
 */
export async function makeOneTimeToken(
  tx: Prisma.TransactionClient,
  email: string,
  now: Date,
  lifetimeMs: number,
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + lifetimeMs);
  await tx.verification.create({
    data: {
      id: randomUUID(),
      identifier: `magic-link:${hashOfToken(token)}`,
      value: JSON.stringify({ type: 'magic-link', email }),
      expiresAt,
    },
  });
  return { token, expiresAt };
}

/** Mails a link that somebody asked for; an address without an active account gets nothing, and nobody is told. */
export async function mailOneTimeLink(asked: { email: string; token: string; lifetimeMs: number }): Promise<void> {
  const user = await db.user.findUnique({ where: { email: asked.email.toLowerCase() } });
  if (!user || user.deactivatedAt) return;
  const now = new Date();
  const params = {
    name: user.name,
    link: oneTimeAddress(asked.token),
    expiresAt: new Date(now.getTime() + asked.lifetimeMs),
  };
  await db.$transaction((tx) =>
    queueMail(tx, { to: user.email, language: user.language, key: 'oneTimeLink', params }, now),
  );
}
