import { expect, test } from '@playwright/test';
import { type Service, startService } from './support/service.ts';
import { option, standingAnswers, twoEditors } from './support/twoEditors.ts';

/** The network is away for a minute, for real. */
const awayFor = 60_000;

let service: Service;
test.beforeAll(async () => {
  service = await startService();
});
test.afterAll(() => service?.stop());

test('a minute without network and a reload lose no answer, double none, and show both values of a conflict', async ({
  browser,
}) => {
  const { ingunn, per, assessmentId, address } = await twoEditors(browser, service);
  const { page } = ingunn;
  const standing = () => standingAnswers(per, service, assessmentId);
  const criterion = (id: string) => page.locator(`fieldset[data-criterion="${id}"]`);

  await option(page, 'low-income-figure', 'planned').check();
  await expect(criterion('low-income-figure').getByText(/^Lagret \d\d\.\d\d$/)).toBeVisible();
  // The browser keeps the form's files soon after the first visit.
  await page.waitForFunction(async () => Boolean(await caches.match('/')));

  await ingunn.context.setOffline(true);
  const lostAt = Date.now();
  await option(page, 'participation-mapped', 'started').check();
  await option(page, 'barriers-mapped', 'yes').check();
  await option(page, 'low-income-figure', 'yes').check();
  await expect(page.getByText('Frakoblet. 3 svar venter her og sendes når nettet er tilbake.').first()).toBeVisible();

  await option(per.page, 'participation-mapped', 'no').check();
  await option(per.page, 'staff-training', 'planned').check();
  await expect(per.page.getByText(/^Lagret \d\d\.\d\d$/)).not.toHaveCount(0);
  await expect.poll(async () => (await standing()).length).toBe(3);

  await page.reload();
  await expect(option(page, 'participation-mapped', 'started')).toBeChecked();
  await expect(option(page, 'barriers-mapped', 'yes')).toBeChecked();
  await expect(option(page, 'low-income-figure', 'yes')).toBeChecked();
  await option(page, 'results-used', 'started').check();
  await expect(page.getByText('Frakoblet. 4 svar venter her og sendes når nettet er tilbake.').first()).toBeVisible();
  expect(await standing()).toEqual([
    { criterionId: 'low-income-figure', options: ['planned'], revision: 1 },
    { criterionId: 'participation-mapped', options: ['no'], revision: 1 },
    { criterionId: 'staff-training', options: ['planned'], revision: 1 },
  ]);

  await page.waitForTimeout(Math.max(0, lostAt + awayFor - Date.now()));
  await ingunn.context.setOffline(false);

  const conflict = criterion('participation-mapped').getByRole('group', { name: /To svar på samme spørsmål/ });
  await expect(conflict).toBeVisible({ timeout: 30_000 });
  await expect(conflict).toContainText('Ditt: I gang med');
  await expect(conflict).toContainText('Per Dokka: Nei');
  await expect(option(page, 'staff-training', 'planned')).toBeChecked();
  await expect(criterion('results-used').getByText(/^Lagret \d\d\.\d\d$/)).toBeVisible();
  expect((await standing()).find(({ criterionId }) => criterionId === 'participation-mapped')?.options).toEqual(['no']);

  await conflict.getByRole('button', { name: 'Bruk mitt' }).click();
  await expect(conflict).toBeHidden();
  await expect(criterion('participation-mapped').getByText(/^Lagret \d\d\.\d\d$/)).toBeVisible();

  // Each revision is one row of the history: every choice is there, and once only.
  const inTheEnd = [
    { criterionId: 'barriers-mapped', options: ['yes'], revision: 1 },
    { criterionId: 'low-income-figure', options: ['yes'], revision: 2 },
    { criterionId: 'participation-mapped', options: ['started'], revision: 2 },
    { criterionId: 'results-used', options: ['started'], revision: 1 },
    { criterionId: 'staff-training', options: ['planned'], revision: 1 },
  ];
  expect(await standing()).toEqual(inTheEnd);
  await page.goto(address);
  for (const { criterionId, options } of inTheEnd) await expect(option(page, criterionId, options[0]!)).toBeChecked();
  await page.waitForTimeout(5_000);
  expect(await standing()).toEqual(inTheEnd);
});
