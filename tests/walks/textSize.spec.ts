import { expect, test } from '@playwright/test';
import { type Demonstration, enterDemonstration, everyPage, oneOfEachKind } from './support/everyPage.ts';
import { settled } from './support/examine.ts';
import { faultsOfLargeText } from './support/largeText.ts';
import { type Service, startService } from './support/service.ts';

let service: Service;
let there: Demonstration;
test.beforeAll(async ({ browser }) => {
  service = await startService({ args: ['--demo'] });
  there = await enterDemonstration(browser, service);
});
test.afterAll(() => service?.stop());

for (const reader of ['public', 'editor', 'administrator'] as const)
  test(`what ${reader} reads can be read with text twice as large`, async () => {
    const faults: string[] = [];
    const page = await there.readers[reader].newPage();
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const { path } of oneOfEachKind(everyPage(there)).filter((address) => address.reader === reader)) {
      await page.goto(`${service.origin}${path}`);
      await settled(page);
      const found = await faultsOfLargeText(page);
      faults.push(...found.map((fault) => `${path}: ${fault}`));
    }
    await page.close();
    expect(faults).toEqual([]);
  });
