import { afterAll, beforeAll, expect, test } from 'vitest';
import { xlsxOf } from '../support/importing.ts';
import { type RunningServer, startServer, temporaryFolder } from '../support/startServer.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: RunningServer;
beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startServer({ dataDirectory: folder.path });
}, 120_000);
afterAll(async () => {
  await server.stop();
  await folder.remove();
});

const get = (path: string) => fetch(`${server.origin}${path}`, { redirect: 'manual' });

test('it says that it lives, that it is ready, and which version it is', async () => {
  expect(await (await get('/livez')).text()).toBe('ok');
  expect(await (await get('/readyz')).text()).toBe('ok');
  expect(await (await get('/version')).json()).toEqual({ version: expect.any(String), node: process.version });
});

test('pages run no script but our own, and nobody may frame them', async () => {
  for (const path of ['/', '/arbeid/0301-oslo', '/admin/']) {
    const page = await get(path);
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(await page.text()).not.toMatch(/<script(?![^>]*\ssrc=)/);
  }
});

test('hashed files are kept for good, and an address that is no page is not answered by one', async () => {
  const asset = /\/assets\/[^"]+\.js/.exec(await (await get('/')).text())?.[0] ?? '';
  expect((await get(asset)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  for (const path of ['/assets/gone.js', '/.env', '/wp-login.php', '/utvikling/../../package.json'])
    expect((await get(path)).status).toBe(404);
});

test('a spreadsheet is read by the built server, in a thread of its own', async () => {
  const token = new URL(server.link()!).searchParams.get('token');
  const json = { 'content-type': 'application/json', origin: server.origin };
  const body = JSON.stringify({ token });
  const signedIn = await fetch(`${server.origin}/auth/magic-link`, { method: 'POST', headers: json, body });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const send = async (file: Uint8Array) => {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const headers = { 'content-type': type, origin: server.origin, cookie };
    const sent = { method: 'POST', headers, body: Buffer.from(file) };
    return (await fetch(`${server.origin}/import/dugnads?dryRun=1`, sent)).json();
  };
  const dugnad = [
    ['kommunenummer', 'dato'],
    ['0301', '2021-05-20'],
  ];
  expect(await send(await xlsxOf(dugnad))).toMatchObject({ rows: 1, created: 1, problems: [] });
  expect(await send(Buffer.from('ikke en tabell'))).toMatchObject({ problems: [{ code: 'INVALID_XLSX' }] });
});

test('no other site can ask or post, and no body is too large to refuse', async () => {
  const ask = (headers: Record<string, string>, body = '{"query":"{ __typename }"}') =>
    fetch(`${server.origin}/graphql`, { method: 'POST', headers, body });
  const foreign = await ask({ 'content-type': 'application/json', origin: 'https://example.org' });
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  expect((await ask({ 'content-type': 'text/plain' })).status).toBeGreaterThanOrEqual(400);
  expect((await ask({ 'content-type': 'application/json' }, `"${'x'.repeat(300_000)}"`)).status).toBe(413);
  const introspection = await ask(
    { 'content-type': 'application/json' },
    '{"query":"{ __schema { types { name } } }"}',
  );
  expect(await introspection.text()).toContain('introspection has been disabled');
});
