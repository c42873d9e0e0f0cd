import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { db } from '../database.ts';
import { DomainError } from '../errors.ts';
import { type Auth, originsOf, triesPerMinute } from './auth.ts';
import { callerAddress, callerHeaders, networkOf } from './caller.ts';
import { InvitationClosed, TooManySeatRequests, UnknownToken } from './errors.ts';
import { municipalityShown } from './municipalityNames.ts';
import { countTry } from './rateLimit.ts';
import { confirmSeatRequest, readInvitation, requestSeat } from './seatRequests.ts';
import { signInAs, useOneTimeToken } from './signInAs.ts';

/** What the routes of signing in and being invited need. */
export interface UsersRoutesConfig {
  readonly auth: Auth;
  readonly publicUrl: string;
  /** Addresses or CIDR ranges of proxies whose x-forwarded-for is believed; none by default. */
  readonly trustedProxies: readonly string[];
  readonly now?: () => Date;
}

/** What of better-auth can be reached; everything else of it answers 404. */
const betterAuthRoutes = new Set([
  'POST /api/auth/sign-in/email',
  'POST /api/auth/sign-in/magic-link',
  'POST /api/auth/sign-out',
  'GET /api/auth/get-session',
]);

const token = z.string().min(10).max(200);
const bodies = {
  token: z.object({ token }),
  application: z.object({
    token,
    name: z.string().max(400),
    email: z.string().max(400),
    title: z.string().max(400).default(''),
    language: z.enum(['nb', 'nn', 'en']).default('nb'),
  }),
  password: z.object({ currentPassword: z.string().max(200).optional(), newPassword: z.string().max(200) }),
};

/**
 * Signing in, one-time links, invitations and passwords over HTTP: JSON in, JSON out, errors as { code, message }.
 * Every POST must come from one of our own pages, and tokens can be tried five times a minute from one address.
 */
export function usersRoutes({ auth, publicUrl, trustedProxies, now = () => new Date() }: UsersRoutesConfig): Hono {
  const app = new Hono();
  const origins = originsOf(publicUrl);

  const headersOf = (c: Context) => callerHeaders(c, trustedProxies);
  const limited = async (c: Context) =>
    countTry(`${networkOf(callerAddress(c, trustedProxies))}|${c.req.path}`, triesPerMinute, now());

  app.onError((error, c) => {
    if (error instanceof DomainError) return c.json({ ...error, message: error.message }, statusOf(error));
    throw error;
  });
  app.use('/auth/*', bodyLimit({ maxSize: 16_384, onError: (c) => c.json(refusal('TOO_LARGE'), 413) }));
  app.use('/auth/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    if (c.req.method !== 'POST') return c.json(refusal('NOT_FOUND'), 404);
    if (!origins.has(c.req.header('origin') ?? '')) return c.json(refusal('FOREIGN_ORIGIN'), 403);
    if (!c.req.header('content-type')?.startsWith('application/json')) return c.json(refusal('NOT_JSON'), 415);
    if (!(await limited(c))) return tooManyTries(c);
    return next();
  });

  app.all('/api/auth/*', async (c) => {
    if (!betterAuthRoutes.has(`${c.req.method} ${c.req.path}`)) return c.json(refusal('NOT_FOUND'), 404);
    const answer = await auth.handler(new Request(c.req.raw, { headers: headersOf(c) }));
    return answer.status === 429 ? tooManyTries(c) : answer;
  });

  app.post('/auth/magic-link', async (c) => {
    const { token } = await bodyOf(c, bodies.token);
    const answer = await useOneTimeToken(auth, token, headersOf(c));
    if (!answer) throw new UnknownToken();
    return withCookies(c.json({ isSignedIn: true }), answer);
  });

  app.post('/auth/invitation/open', async (c) => {
    const { token } = await bodyOf(c, bodies.token);
    const { municipalityId, role, isPersonal, sentTo, expiresAt, handsOnSeat } = await readInvitation(token, now());
    return c.json({
      municipality: municipalityShown(municipalityId, now()),
      role: handsOnSeat?.role ?? role,
      isPersonal,
      // The post address is no secret, but a forwarded link should tell no more than it must.
      ...(isPersonal ? { sentTo } : {}),
      handsOnSeat: handsOnSeat !== null,
      expiresAt,
    });
  });

  app.post('/auth/invitation/request', async (c) => {
    const { token, ...applicant } = await bodyOf(c, bodies.application);
    const municipalityId = await requestSeat(token, applicant, now());
    return c.json({ status: 'CONFIRM_EMAIL', municipality: municipalityShown(municipalityId, now()) });
  });

  app.post('/auth/seat-request/confirm', async (c) => {
    const { token } = await bodyOf(c, bodies.token);
    const confirmed = await confirmSeatRequest(token, now());
    const body = c.json({
      status: confirmed.status,
      municipality: municipalityShown(confirmed.municipalityId, now()),
    });
    // Only the first press of the button signs in: the link stays in the mailbox.
    const email = confirmed.status === 'ACCEPTED' ? confirmed.email : null;
    const answer = email === null ? null : await signInAs(auth, email, headersOf(c));
    return answer ? withCookies(body, answer) : body;
  });

  app.post('/auth/password', async (c) => {
    const { currentPassword, newPassword } = await bodyOf(c, bodies.password);
    const headers = headersOf(c);
    const session = await auth.api.getSession({ headers });
    if (!session) return c.json(refusal('UNAUTHENTICATED'), 401);
    const held = await db.account.count({ where: { userId: session.user.id, providerId: 'credential' } });
    const answer =
      held === 0
        ? await auth.api.setPassword({ body: { newPassword }, headers, asResponse: true })
        : await auth.api.changePassword({
            body: { currentPassword: currentPassword ?? '', newPassword, revokeOtherSessions: true },
            headers,
            asResponse: true,
          });
    if (answer.ok) return withCookies(c.json({ isSet: true }), answer);
    const { code = 'REFUSED', message = '' } = (await answer.json()) as { code?: string; message?: string };
    return c.json({ code, message }, 400);
  });

  return app;
}

const messages = {
  NOT_FOUND: 'There is nothing here.',
  FOREIGN_ORIGIN: 'The request did not come from one of our own pages.',
  NOT_JSON: 'Send JSON, content-type: application/json.',
  TOO_LARGE: 'The body is too large.',
  INVALID_BODY: 'The body lacks something or holds something else than expected.',
  UNAUTHENTICATED: 'Sign in first.',
  TOO_MANY_TRIES: 'Too many tries: wait a minute.',
} as const;

const refusal = (code: keyof typeof messages) => ({ code, message: messages[code] });

class InvalidBody extends DomainError {
  readonly code = 'INVALID_BODY';
  constructor() {
    super(messages.INVALID_BODY);
  }
}

function statusOf(error: DomainError): 400 | 404 | 410 | 429 {
  if (error instanceof UnknownToken) return 404;
  if (error instanceof InvitationClosed) return 410;
  return error instanceof TooManySeatRequests ? 429 : 400;
}

function tooManyTries(c: Context): Response {
  c.header('retry-after', '60');
  return c.json(refusal('TOO_MANY_TRIES'), 429);
}

/** @throws InvalidBody */
async function bodyOf<T>(c: Context, body: z.ZodType<T>): Promise<T> {
  const parsed = body.safeParse(await c.req.json().catch(() => null));
  if (!parsed.success) throw new InvalidBody();
  return parsed.data;
}

function withCookies(answer: Response, from: Response): Response {
  for (const cookie of from.headers.getSetCookie()) answer.headers.append('set-cookie', cookie);
  return answer;
}
