import { createHash, randomBytes } from 'node:crypto';

/** A new secret for a link: 256 bits, safe in an address. It is only ever in the mail. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token: SHA-256, hex. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
