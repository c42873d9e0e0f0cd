import { Hono } from 'hono';
import { z } from 'zod';
import { type Auth, originsOf } from './auth.ts';
import { callerHeaders } from './caller.ts';
import { demonstrationPeople } from './demonstrationPeople.ts';
import { signInAs } from './signInAs.ts';

/** What the demonstration's door needs. */
export interface DemoRoutesConfig {
  readonly auth: Auth;
  readonly publicUrl: string;
  /** Addresses or CIDR ranges of proxies whose x-forwarded-for is believed. */
  readonly trustedProxies: readonly string[];
}

// The API writes roles in capitals, addresses are written small: either opens the door.
const body = z.object({
  role: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['administrator', 'adviser', 'editor'])),
});

/**
 * Signs a browser in as one of the demonstration's people, without a password. Mount it on a demonstration only:
 * elsewhere the address must not exist.
 */
export function demoRoutes({ auth, publicUrl, trustedProxies }: DemoRoutesConfig): Hono {
  const app = new Hono();
  const origins = originsOf(publicUrl);
  app.post('/demo/logg-inn', async (c) => {
    c.header('cache-control', 'no-store');
    if (!origins.has(c.req.header('origin') ?? ''))
      return c.json({ code: 'FOREIGN_ORIGIN', message: 'The request did not come from one of our own pages.' }, 403);
    const asked = body.safeParse(await c.req.json().catch(() => null));
    if (!asked.success)
      return c.json({ code: 'INVALID_BODY', message: 'Say a role: administrator, adviser or editor.' }, 400);
    const answer = await signInAs(auth, demonstrationPeople[asked.data.role].email, callerHeaders(c, trustedProxies));
    if (!answer) return c.json({ code: 'NOT_FOUND', message: 'The demonstration has lost this person.' }, 404);
    const signedIn = c.json({ isSignedIn: true });
    for (const cookie of answer.headers.getSetCookie()) signedIn.headers.append('set-cookie', cookie);
    return signedIn;
  });
  return app;
}
