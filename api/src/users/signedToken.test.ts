import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { signedToken } from './signedToken.ts';

const secret = 'what only this test signs with, 32+';
const signed = (token: string, by = secret) => `${token}.${createHmac('sha256', by).update(token).digest('base64')}`;

test('a cookie that we signed gives its token, dots included', () => {
  expect(signedToken(signed('aB3'), secret)).toBe('aB3');
  expect(signedToken(signed('a.b'), secret)).toBe('a.b');
});

test.each([
  ['another secret', signed('aB3', 'another secret')],
  ['another token', signed('aB3').replace('aB3', 'aB4')],
  ['a signature cut short', signed('aB3').slice(0, -1)],
  ['no signature', 'aB3'],
  ['no token', `.${signed('aB3').split('.')[1]}`],
  ['nothing', ''],
])('a cookie with %s gives none', (_what, cookie) => {
  expect(signedToken(cookie, secret)).toBeNull();
});
