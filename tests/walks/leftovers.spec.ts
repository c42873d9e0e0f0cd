import { expect, type Page, test } from '@playwright/test';
import { demonstrationForFile } from './support/demonstrationForFile.ts';
import { everyPage, type Language, oneOfEachKind, openEyes, type Reader } from './support/everyPage.ts';
import { leftoversIn } from './support/leftovers.ts';
import { said } from './support/said.ts';

const there = demonstrationForFile();

/** The map's table stands below it, wide as the page. */
const tablesBelow = { kart: 'kommunene' };

/** Pictures that a reader who does not see them has no numbers for. */
const bareFigures = (page: Page) =>
  page.evaluate((below: Record<string, string>) => {
    const isPicture = (figure: Element) =>
      figure.querySelector('.chart-picture svg, .chart-picture ol, .chart-picture ul');
    const tableOf = (figure: Element) =>
      figure.querySelector('table') ?? document.getElementById(below[figure.id] ?? '')?.querySelector('table');
    const loose = [...document.querySelectorAll('.chart-svg, .recharts-surface')].filter(
      (picture) => !picture.closest('figure, table, [aria-hidden="true"]') && !picture.getAttribute('aria-label'),
    );
    return [
      ...[...document.querySelectorAll('figure.chart')].filter((figure) => isPicture(figure) && !tableOf(figure)),
      ...loose,
    ].map((figure) => figure.id || figure.outerHTML.slice(0, 120));
  }, tablesBelow);

/** A machine's own calendar shows days as its owner's country does, the American way too. */
const nativeDays = (page: Page) =>
  page.locator('input[type="date"]:visible').evaluateAll((fields) => fields.map(({ id }) => id));

async function look(reader: Reader, language: Language): Promise<string[]> {
  const faults: string[] = [];
  const { page, goTo } = await openEyes(there.readers[reader], there.origin, language);
  const addresses = language === 'nb' ? everyPage(there) : oneOfEachKind(everyPage(there));
  for (const address of addresses.filter((one) => one.reader === reader)) {
    await goTo(address);
    const tell = (what: string) => faults.push(`${language} ${address.path}: ${what}`);
    for (const one of leftoversIn(await said(page), language)) tell(one);
    for (const one of await bareFigures(page)) tell(`a picture without its table: ${one}`);
    for (const one of await nativeDays(page)) tell(`a day field of the machine: ${one}`);
    const spoken = await page.locator('html').getAttribute('lang');
    if (spoken !== language) tell(`the page says that it is in ${spoken}`);
  }
  await page.close();
  return faults;
}

for (const language of ['nb', 'nn', 'en'] as const) {
  test(`no page in ${language} shows what only the machine or another language says, or a picture without its table`, async () => {
    const found = await Promise.all((['public', 'editor', 'administrator'] as const).map((one) => look(one, language)));
    expect([...new Set(found.flat())]).toEqual([]);
  });
}
