import { expect, test } from 'vitest';
import { clientAddress } from './clientAddress.ts';

test.each([
  ['a caller without a proxy', '198.51.100.7', undefined, [], '198.51.100.7'],
  ['a caller who makes up a chain', '198.51.100.7', '203.0.113.1', [], '198.51.100.7'],
  ['IPv4 over an IPv6 socket', '::ffff:198.51.100.7', undefined, [], '198.51.100.7'],
  ['a caller behind the trusted proxy', '10.0.0.2', '203.0.113.1', ['10.0.0.0/8'], '203.0.113.1'],
  ['a made-up beginning of the chain', '10.0.0.2', '1.2.3.4, 203.0.113.1', ['10.0.0.2'], '203.0.113.1'],
  ['two trusted proxies in a row', '10.0.0.2', '203.0.113.1, 10.0.0.3', ['10.0.0.0/8'], '203.0.113.1'],
  ['an IPv6 caller behind an IPv6 proxy', '::1', '2001:db8::5', ['::1'], '2001:db8::5'],
  ['a proxy that sends no chain', '10.0.0.2', undefined, ['10.0.0.2'], '10.0.0.2'],
  ['a chain that is no address', '10.0.0.2', 'unknown', ['10.0.0.2'], '10.0.0.2'],
  ['a trusted address that only the chain names', '198.51.100.7', '10.0.0.2', ['10.0.0.2'], '198.51.100.7'],
])('%s is counted by %s, %s → the right address', (_case, socket, chain, trusted, address) => {
  expect(clientAddress(socket, chain, trusted)).toBe(address);
});
