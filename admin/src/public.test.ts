import { describe, expect, test } from 'vitest';
import { page, Unanswered } from './public.tsx';

const asked = {
  ...{ address: '/landet', publicUrl: 'https://fritid.example', today: '2026-11-23', isDemonstration: false },
  ...{ fewest: 5, printsPdf: true },
  assets: { scripts: ['/assets/a.js'], styles: ['/assets/a.css'], fonts: ['/assets/a.woff2'] },
};
const silent = async () => ({ errors: ['away'] });

describe('a public page', () => {
  test.each([
    ['/finnes/ikke', 'nb', 'Siden finnes ikke'],
    ['/nn/finnes/ikke', 'nn', 'Sida finst ikkje'],
    ['/en/finnes/ikke', 'en', 'There is no such page'],
  ])('%s is in %s, and says that there is nothing', async (address, language, title) => {
    const { status, html, isIndexed } = await page({ ...asked, address }, silent);
    expect([status, isIndexed]).toEqual([404, false]);
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">.*<h1>${title}</h1>`));
  });

  test('says so where the API gives no answer, and why to the log', async () => {
    const { status, html, fault } = await page(asked, silent);
    expect(status).toBe(503);
    expect(html).toContain('Noe gikk galt hos oss. Prøv igjen.');
    expect(html).not.toContain('away');
    expect(fault).toBeInstanceOf(Unanswered);
  });

  test('says in place of a sheet that cannot be printed where the same can be printed from', async () => {
    const address = '/nn/kommune/3451-nord-aurdal/raadsark.pdf?runde=2024';
    const { status, html, isIndexed } = await page({ ...asked, address }, silent);
    expect([status, isIndexed]).toEqual([503, false]);
    expect(html).toContain('skriv henne ut frå nettlesaren');
    expect(html).toContain('<a class="button" href="/nn/kommune/3451-nord-aurdal?runde=2024">');
  });

  test('says first of all that the data are made up, on a demonstration only', async () => {
    const strip = /<body><a class="skip"[^>]*>[^<]*<\/a><header><div class="demonstration"/;
    expect((await page({ ...asked, isDemonstration: true }, silent)).html).toMatch(strip);
    expect((await page(asked, silent)).html).not.toMatch(/oppdiktet/);
  });

  test('has no inline script or style, which the policy refuses', async () => {
    const { html } = await page({ ...asked, address: '/metode' }, silent);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*src=)/);
  });
});
