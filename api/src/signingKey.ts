import { randomBytes } from 'node:crypto';
import { keyIdOf, publicKeyOf } from '@fritidssjekken/checklist-definitions';
import { db } from './database.ts';
import { secretFile } from './secretFile.ts';

/** Ed25519 secret key that receipts are signed with, 32 bytes: live after `openSigningKey`. */
export let signingKey: Uint8Array;

/** The signing key cannot be used. */
export class SigningKeyInvalid extends Error {}

/**
 * Takes the key from the configuration, or from the data folder, where the first start makes one; and publishes its
 * public key, which is kept for good.
 * @param configured 32 bytes as base64url
 */
export async function openSigningKey(configured: string | null, dataDirectory: string, now: Date): Promise<void> {
  const written =
    configured ?? (await secretFile(dataDirectory, 'signing-key', () => randomBytes(32).toString('base64url')));
  const key = new Uint8Array(Buffer.from(written, 'base64url'));
  if (key.length !== 32)
    throw new SigningKeyInvalid(`The signing key in ${dataDirectory} is not 32 bytes as base64url.`);
  signingKey = key;
  const publicKey = publicKeyOf(key);
  const id = keyIdOf(Buffer.from(publicKey, 'base64url'));
  await db.signingKey.createMany({ data: [{ id, publicKey, createdAt: now }], skipDuplicates: true });
}

/** Every public key that receipts were ever signed with, 32 bytes as base64url, by its id. */
export async function publishedKeys(): Promise<Record<string, string>> {
  const keys = await db.signingKey.findMany({ orderBy: { createdAt: 'asc' } });
  return Object.fromEntries(keys.map(({ id, publicKey }) => [id, publicKey]));
}
