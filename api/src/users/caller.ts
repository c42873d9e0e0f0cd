import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { clientAddress } from './clientAddress.ts';

/** The address that a request came from: the socket's, or what a trusted proxy says. */
export function callerAddress(c: Context, trustedProxies: readonly string[]): string {
  const socket = c.env?.incoming ? getConnInfo(c).remote.address : undefined;
  return clientAddress(socket, c.req.header('x-forwarded-for'), trustedProxies);
}

/** The request's headers as better-auth may see them: the caller's address from us, whatever the caller wrote. */
export function callerHeaders(c: Context, trustedProxies: readonly string[]): Headers {
  const headers = new Headers(c.req.raw.headers);
  headers.delete('x-forwarded-for');
  headers.set('x-client-ip', callerAddress(c, trustedProxies));
  return headers;
}

/** What tries are counted by: an IPv4 address; of IPv6 the /64, because one subscriber has all of that. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::').map((part) => part.split(':').filter(Boolean));
  const first = [...head];
  if (tail) while (first.length + tail.length < 8) first.push('0');
  const groups = [...first, ...(tail ?? [])].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}
