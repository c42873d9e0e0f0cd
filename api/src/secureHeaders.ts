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

/**
 * Headers that keep foreign scripts, frames and guesses out. A route that set its own policy keeps it.
 * @param isHttps whether people reach the service by https: only then may a browser be told never to use http again
 */
export function secureHeaders(isHttps: boolean): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    if (!headers.has('content-security-policy')) {
      const isDashboard = c.req.path === '/admin' || c.req.path.startsWith('/admin/');
      headers.set('content-security-policy', isDashboard ? dashboard : strict);
    }
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'same-origin');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()');
    if (isHttps) headers.set('strict-transport-security', 'max-age=31536000');
  };
}
