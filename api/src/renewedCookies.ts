import type { MiddlewareHandler } from 'hono';
import type { Credentials } from './context.ts';

/** By the request that is answered; they go with it. */
const renewed = new WeakMap<Credentials, readonly string[]>();

/**
 * Notes that a request's session was renewed. Without its new cookie, the browser forgets the session when the first one ends.
 * @param setCookies values of Set-Cookie
 */
export function noteRenewal(request: Credentials, setCookies: readonly string[]): void {
  if (setCookies.length > 0) renewed.set(request, setCookies);
}

/** What the answer to a request says as Set-Cookie: for its caller alone, so no cache keeps it. Empty without a renewal. */
export const renewedCookies = (request: Credentials): readonly string[] => renewed.get(request) ?? [];

/** Lets every answer carry what it renewed. */
export const setRenewedCookies: MiddlewareHandler = async (c, next) => {
  await next();
  const cookies = renewedCookies(c.req.raw);
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
  // An answer to GET may be kept by whoever stands between, unless it says otherwise.
  if (cookies.length > 0) c.header('cache-control', 'private, no-store');
};
