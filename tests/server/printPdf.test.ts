import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printPdf } from '../../api/src/pdf/printPdf.ts';
import { findChromium } from '../walks/support/findChromium.ts';

/** Pages on this machine, and what was asked of them, by the host that was named. */
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(`${request.headers.host?.split(':')[0]} ${request.url}`);
  const { port } = server.address() as AddressInfo;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><html lang="nn"><title>Rådsark</title><h1>Kva vi har fått til</h1><p>æøå
    <img alt="Eiga" src="http://127.0.0.1:${port}/own.png"><img alt="Framand" src="http://127.0.0.2:${port}/foreign.png">
    <img alt="Namngitt" src="http://localhost:${port}/named.png">`);
});
const page = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

beforeAll(() => new Promise<void>((done) => void server.listen(0, '0.0.0.0', done)));
afterAll(() => void server.close());

test('a page is printed as a tagged PDF, and nothing is fetched from any other host', async () => {
  const pdf = Buffer.from(await printPdf(findChromium(), page())).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toMatch(/\/Marked true/);
  expect(pdf).toMatch(/\/Lang \(nn\)/);
  expect(pdf).toContain('/Outlines');
  expect(asked).toContain('127.0.0.1 /own.png');
  expect(asked.filter((one) => !one.startsWith('127.0.0.1 '))).toEqual([]);
});

test('only pages of this machine are printed, and a few at a time wait', async () => {
  await expect(printPdf(findChromium(), 'http://eksempel.no/')).rejects.toThrow(RangeError);
  await expect(printPdf(findChromium(), 'file:///etc/hostname')).rejects.toThrow(RangeError);
  const many = await Promise.allSettled(Array.from({ length: 9 }, () => printPdf('/nowhere/chromium', page())));
  expect(many.map(({ status }) => status)).toEqual(Array(9).fill('rejected'));
  expect(many.at(-1)).toMatchObject({ reason: { message: 'Too many pages wait to be printed.' } });
});
