import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { type Service, startService } from './support/service.ts';

let service: Service;
test.beforeAll(async () => {
  service = await startService({ args: ['--demo'] });
});
test.afterAll(() => service?.stop());

async function saved(page: Page, figure: string, format: 'svg' | 'png') {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`#${figure} button[data-save-picture="${format}"]`).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a picture is saved as it says, light on a dark page too, and says that it is made up', async ({ browser }) => {
  const context = await browser.newContext({ colorScheme: 'dark', viewport: { width: 375, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${service.origin}/kommune/3451`);
  const figure = page.locator('figure:has(button[data-save-picture])').first();
  const id = (await figure.getAttribute('id')) ?? '';
  const message = (await figure.getByRole('heading').textContent()) ?? '';

  const svg = await saved(page, id, 'svg');
  expect(svg.name).toBe(`${id}.svg`);
  const text = svg.bytes.toString();
  expect(text).toContain(`<title>${message}</title>`);
  expect(text).toContain('Demonstrasjon. Alle svar og tall er oppdiktet.');
  expect(text).toMatch(/<rect[^>]*fill="#fff(fff)?"/);
  // A file has no style sheet and no theme: every look is an attribute.
  expect(text).not.toMatch(/var\(|class=|style=/);
  expect(await page.locator('html').getAttribute('data-theme')).toBeNull();

  const png = await saved(page, id, 'png');
  expect(png.name).toBe(`${id}.png`);
  const width = Number(/ width="(\d+)"/.exec(text)?.[1]);
  expect([...png.bytes.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBe(2 * width);
  await context.close();
});
