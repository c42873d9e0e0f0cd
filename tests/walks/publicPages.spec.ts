import { expect, test } from '@playwright/test';
import { examiner } from './support/examine.ts';
import { type Service, startService } from './support/service.ts';

let service: Service;
test.beforeAll(async () => {
  service = await startService({ args: ['--demo'] });
});
test.afterAll(() => service?.stop());

test('public pages are free of faults, in every language', async ({ page }) => {
  const { visitPublic, faults } = examiner(page, service.origin);
  await visitPublic('public-national', '/landet');
  await visitPublic('public-national-indicator', '/landet?indikator=adopted-goal');
  // Long names, and one that was divided.
  for (const code of ['3451', '5043', '5536', '1507'])
    await visitPublic(`public-municipality-${code}`, `/kommune/${code}`);
  await visitPublic('public-method', '/metode');
  expect(faults()).toEqual([]);
  // The browser itself reports the status of a page that is not there.
  await visitPublic('public-not-found', '/kommune/9999');
  expect(faults().filter((fault) => !fault.includes('status of 404'))).toEqual([]);
});

test('public pages are read without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ['/landet', '/nn/landet', '/metode']) {
    await page.goto(`${service.origin}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
    await expect(page.locator('[data-needs-script]:visible')).toHaveCount(0);
    await expect(page.getByText('Demonstrasjon').first()).toBeVisible();
  }
});
