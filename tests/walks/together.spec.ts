import { expect, test } from '@playwright/test';
import { type Service, startService } from './support/service.ts';
import { option, standingAnswers, twoEditors } from './support/twoEditors.ts';

/** Two people around a table, or in two offices, must not wait longer than this. */
const withinTenSeconds = { timeout: 10_000 };

let service: Service;
test.beforeAll(async () => {
  service = await startService();
});
test.afterAll(() => service?.stop());

test('two people see each other’s answers arrive within ten seconds', async ({ browser }) => {
  const { ingunn, per, assessmentId } = await twoEditors(browser, service);

  await option(ingunn.page, 'low-income-figure', 'yes').check();
  await expect(option(per.page, 'low-income-figure', 'yes')).toBeChecked(withinTenSeconds);
  await expect(per.page.locator('#low-income-figure')).toContainText('Ingunn Bakke');

  await option(per.page, 'barriers-mapped', 'planned').check();
  await option(ingunn.page, 'staff-training', 'started').check();
  await Promise.all([
    expect(option(ingunn.page, 'barriers-mapped', 'planned')).toBeChecked(withinTenSeconds),
    expect(option(per.page, 'staff-training', 'started')).toBeChecked(withinTenSeconds),
  ]);

  await option(per.page, 'low-income-figure', 'started').check();
  await expect(option(ingunn.page, 'low-income-figure', 'started')).toBeChecked(withinTenSeconds);
  await expect(ingunn.page.getByText('To svar på samme spørsmål')).toHaveCount(0);

  expect(await standingAnswers(per, service, assessmentId)).toEqual([
    { criterionId: 'barriers-mapped', options: ['planned'], revision: 1 },
    { criterionId: 'low-income-figure', options: ['started'], revision: 2 },
    { criterionId: 'staff-training', options: ['started'], revision: 1 },
  ]);
});
