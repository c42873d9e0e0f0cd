import type { MiddlewareHandler } from 'hono';

const policy = (style: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

const strict = policy("'self'");
// react-admin's component library writes its styles into the page; scripts stay as strict as elsewhere.
const dashboard = policy("'self' 'unsafe-inline'");

/** Headers of every answer, whichever way it is written; pages have a policy beside. */
export const commonHeaders = (isHttps: boolean): readonly (readonly [name: string, value: string])[] => [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()'],
  ...(isHttps ? ([['strict-transport-security', 'max-age=31536000']] as const) : []),
];

/** The policy of what is no page. */
export const strictPolicy = ['content-security-policy', strict] as const;

/**
 * Headers that keep foreign scripts, frames and guesses out. A route that set its own policy keeps it.
 * @param isHttps whether people reach the service by https: only then may a browser be told never to use http again
 */
export function secureHeaders(isHttps: boolean): MiddlewareHandler {
  const common = commonHeaders(isHttps);
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    if (!headers.has('content-security-policy')) {
      const isDashboard = c.req.path === '/admin' || c.req.path.startsWith('/admin/');
      headers.set('content-security-policy', isDashboard ? dashboard : strict);
    }
    for (const [name, value] of common) headers.set(name, value);
  };
}
