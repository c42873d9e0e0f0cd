import { expect, type Page, test } from '@playwright/test';
import { demonstrationForFile } from './support/demonstrationForFile.ts';
import { everyPage, oneOfEachKind, openEyes } from './support/everyPage.ts';
import { goAndHear, strangersInRows, strangersOn } from './support/strangers.ts';

/**
 * Every number on the planner's and NDFU's pages is one that the API gave the page: as it stands, in per cent, or as a count
 * of what was given. Rows of a table are held against what bears their name alone. The public pages are rendered by the
 * server, and are held in tests/.
 */
const there = demonstrationForFile();

for (const [reader, whose] of [
  ['editor', 'the planner’s'],
  ['administrator', 'NDFU’s'],
] as const)
  test(`every number on ${whose} pages is one that the API gave`, async () => {
    const eyes = await openEyes(there.readers[reader], there.origin, 'nb');
    const strange = new Set<string>();
    let named = 0;
    for (const address of oneOfEachKind(everyPage(there)).filter((one) => one.reader === reader)) {
      const data = await goAndHear(eyes, address);
      const rows = await strangersInRows(eyes.page, address.path, data);
      named += rows.named;
      for (const one of [...(await strangersOn(eyes.page, address.path, data)), ...rows.strange]) strange.add(one);
    }
    await eyes.page.close();
    expect([...strange]).toEqual([]);
    // Lists, heat map, counties, dugnads, people; the planner's own tables are of one municipality.
    if (reader === 'administrator') expect(named).toBeGreaterThan(100);
  });

/** Adds 1 to every whole number in what is found, and to the whole part of others, as a page with a fault would. */
const raiseNumbers = (page: Page, cells: string) =>
  page.locator(cells).evaluateAll((all) => {
    for (const cell of all) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        node.textContent = (node.textContent ?? '').replace(/(?<![\d,])\d+/g, (number) => String(Number(number) + 1));
      }
    }
  });

test('figures that are one too high are found out', async () => {
  const of = there.rounds.find(({ name }) => name === '2024')!.id;
  const own = there.home.assessments.find(({ round }) => round?.id === of)!.id;
  const raised = [
    [
      'administrator',
      `/admin/municipalities?${new URLSearchParams({ filter: JSON.stringify({ of }) })}`,
      'tbody td',
      30,
    ],
    ['administrator', `/admin/rounds/${of}/show`, '#fylker tbody td', 15],
    ['administrator', '/admin/effect', '#effekt table tbody td', 4],
    ['editor', `/egenvurdering/${own}/resultat`, '#endring tbody td, #spredning tbody td', 10],
  ] as const;
  for (const [reader, path, cells, least] of raised) {
    const eyes = await openEyes(there.readers[reader], there.origin, 'nb');
    const data = await goAndHear(eyes, { reader, path });
    await raiseNumbers(eyes.page, cells);
    const { named, strange } = await strangersInRows(eyes.page, path, data);
    // A row that has the next number too is not found out by it.
    expect(strange.length, path).toBeGreaterThanOrEqual(named - 2);
    const found = await strangersOn(eyes.page, path, data);
    expect(strange.length + found.length, path).toBeGreaterThanOrEqual(least);
    await eyes.page.close();
  }
});
