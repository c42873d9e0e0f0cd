import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import { magicLink } from 'better-auth/plugins';
import { db } from '../database.ts';
import { usePublicUrl } from '../publicAddress.ts';
import { hashOfToken } from '../token.ts';
import { mailOneTimeLink } from './oneTimeLink.ts';

/** What signing in needs to know about the installation. */
export interface AuthConfig {
  /** Where people reach the service, e.g. https://fritidssjekken.no; cookies are Secure when it is https. */
  readonly publicUrl: string;
  /** Signs cookies; at least 32 characters. */
  readonly authSecret: string;
}

/** How long a one-time link that somebody asked for works, in milliseconds. */
export const askedLinkLifetimeMs = 15 * 60_000;
/** Tries at a sign-in or a token, for each address and minute. */
export const triesPerMinute = 5;

/** The installation's better-auth. */
export type Auth = ReturnType<typeof makeAuth>;

/**
 * Signing in, on our own database (openDatabase first): password or one-time link, nobody can sign up.
 * The address of a caller comes from x-client-ip alone, which our server sets (clientAddress.ts).
 */
export function makeAuth({ publicUrl, authSecret }: AuthConfig) {
  usePublicUrl(publicUrl);
  return betterAuth({
    appName: 'Fritidssjekken',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret: authSecret,
    trustedOrigins: [...originsOf(publicUrl)],
    database: prismaAdapter(db, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    plugins: [
      magicLink({
        storeToken: { type: 'custom-hasher', hash: async (token) => hashOfToken(token) },
        disableSignUp: true,
        expiresIn: askedLinkLifetimeMs / 1000,
        rateLimit: { window: 60, max: triesPerMinute },
        sendMagicLink: ({ email, token }) => mailOneTimeLink({ email, token, lifetimeMs: askedLinkLifetimeMs }),
      }),
    ],
    // A GET must never consume a link: mail scanners open them. Our POST route calls the endpoint itself.
    disabledPaths: ['/magic-link/verify'],
    user: {
      additionalFields: {
        ndfuRole: { type: 'string', required: false, input: false },
        language: { type: 'string', required: false, input: false },
      },
    },
    session: { expiresIn: 14 * 24 * 3600, updateAge: 24 * 3600, storeSessionInDatabase: true },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 60, max: triesPerMinute },
        '/sign-in/magic-link': { window: 60, max: triesPerMinute },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const user = await db.user.findUnique({ where: { id: userId }, select: { deactivatedAt: true } });
            // The same words as for a wrong password: a deactivated account is not to be told from none.
            if (!user || user.deactivatedAt) throw new APIError('UNAUTHORIZED', wrongEmailOrPassword);
          },
          after: async ({ userId, createdAt }) => {
            await db.user.update({ where: { id: userId }, data: { signedInAt: createdAt } });
          },
        },
      },
    },
    advanced: {
      cookiePrefix: 'fritidssjekken',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: ['x-client-ip'] },
      // Said aloud: with NODE_ENV=test they would be off.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
  });
}

// In the order in which better-auth writes them: byte for byte its own answer.
const wrongEmailOrPassword = { message: 'Invalid email or password', code: 'INVALID_EMAIL_OR_PASSWORD' };

/** Origins that may post to us: where people reach the service; on this machine under both of its names. */
export function originsOf(publicUrl: string): ReadonlySet<string> {
  const { protocol, hostname, port, origin } = new URL(publicUrl);
  if (hostname !== 'localhost' && hostname !== '127.0.0.1') return new Set([origin]);
  const at = port ? `:${port}` : '';
  return new Set([`${protocol}//localhost${at}`, `${protocol}//127.0.0.1${at}`]);
}
