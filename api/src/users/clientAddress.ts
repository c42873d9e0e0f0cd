import { BlockList, isIP } from 'node:net';

/**
 * Who is calling, for limits and sessions: the socket's address, or – only when the socket is a trusted proxy's – the
 * last address in x-forwarded-for that is not a trusted proxy itself. What a client writes there counts for nothing.
 * @param socketAddress the peer's address; undefined where there is no socket (a call within the process)
 * @param trustedProxies addresses or CIDR ranges
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: readonly string[],
): string {
  const trusted = blockListOf(trustedProxies);
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  const peer = plain(socketAddress ?? '127.0.0.1');
  if (!isIP(peer) || !isTrusted(peer)) return peer;
  const chain = (forwardedFor ?? '').split(',').map((address) => plain(address.trim()));
  for (const address of chain.reverse()) {
    if (!isIP(address)) return peer;
    if (!isTrusted(address)) return address;
  }
  return peer;
}

/** IPv4 as IPv4, also when the socket is an IPv6 one. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');

function blockListOf(addresses: readonly string[]): BlockList {
  const list = new BlockList();
  for (const written of addresses) {
    const [address = '', prefix] = written.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
