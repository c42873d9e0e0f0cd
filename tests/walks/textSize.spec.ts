import { expect, test } from '@playwright/test';
import { demonstrationForFile } from './support/demonstrationForFile.ts';
import { everyPage, oneOfEachKind } from './support/everyPage.ts';
import { settled } from './support/examine.ts';
import { faultsOfLargeText } from './support/largeText.ts';

const there = demonstrationForFile();

for (const reader of ['public', 'editor', 'administrator'] as const)
  test(`what ${reader} reads can be read with text twice as large`, async () => {
    const faults: string[] = [];
    const page = await there.readers[reader].newPage();
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const { path } of oneOfEachKind(everyPage(there)).filter((address) => address.reader === reader)) {
      await page.goto(`${there.origin}${path}`);
      await settled(page);
      const found = await faultsOfLargeText(page);
      faults.push(...found.map((fault) => `${path}: ${fault}`));
    }
    await page.close();
    expect(faults).toEqual([]);
  });
