import { expect, test } from 'vitest';
import { ConfigInvalid, readConfig } from './config.ts';

test('without a variable the server is for this machine only, with its database in ./data', () => {
  const config = readConfig({}, []);
  expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', isLoopback: true, databaseUrl: null });
  expect(config.dataDirectory).toMatch(/\/data$/);
  expect(config.publicUrl).toBe('http://localhost:3000');
});

test('a demonstration has a data folder of its own', () => {
  expect(readConfig({}, ['--demo'])).toMatchObject({
    isDemonstration: true,
    dataDirectory: expect.stringMatching(/\/data-demo$/),
  });
});

test('an empty variable is one that is not set', () => {
  expect(readConfig({ DATABASE_URL: '', PORT: '' }, [])).toMatchObject({ databaseUrl: null, port: 3000 });
});

test.each([
  ['PORT', { PORT: 'http' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/x' }],
  ['PUBLIC_URL', { HOST: '0.0.0.0' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'fritidssjekken.no' }],
  ['MAIL_FROM', { SMTP_URL: 'smtp://localhost' }],
  ['SIGNING_KEY', { SIGNING_KEY: 'short' }],
  ['AUTH_SECRET', { AUTH_SECRET: 'short' }],
  ['TRUST_PROXY', { TRUST_PROXY: '10.0.0.0/8, proxy.local' }],
  ['ADMIN_EMAIL', { ADMIN_EMAIL: 'kari' }],
  ['SMALLEST_GROUP', { SMALLEST_GROUP: '2' }],
  ['CHROMIUM', { CHROMIUM: '/nowhere/chromium' }],
])('a wrong %s is named', (name, env) => {
  expect(() => readConfig(env, [])).toThrow(ConfigInvalid);
  expect(() => readConfig(env, [])).toThrow(new RegExp(`^${name}: `, 'm'));
});

test('the browser that prints is the one that is named, else one on the path, else none', () => {
  expect(readConfig({ CHROMIUM: process.execPath }, []).chromium).toBe(process.execPath);
  expect(readConfig({ CHROMIUM: 'off', PATH: process.env.PATH }, []).chromium).toBeNull();
  expect(readConfig({ PATH: '/nowhere' }, []).chromium).toBeNull();
});

test('an unknown flag is refused rather than overlooked', () => {
  expect(() => readConfig({}, ['--dmeo'])).toThrow('--dmeo');
});
