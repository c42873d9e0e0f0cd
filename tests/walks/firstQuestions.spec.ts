import { expect, type Page, type Request, test } from '@playwright/test';
import { demonstrationForFile } from './support/demonstrationForFile.ts';
import { settled } from './support/examine.ts';

/**
 * What NDFU's first pages ask is sent before there is a page. A page that words its question otherwise than it was guessed
 * would be right all the same, only slower: this tells.
 */
const there = demonstrationForFile();

/** The names of the operations that a visit sends. */
async function askedBy(page: Page, path: string): Promise<string[]> {
  const asked: string[] = [];
  const note = (request: Request) => {
    const name = /(?:query|mutation) (\w+)/.exec(request.postData() ?? '')?.[1];
    if (name) asked.push(name);
  };
  page.on('request', note);
  await page.goto(`${there.origin}${path}`);
  await settled(page);
  page.off('request', note);
  return asked.filter((name) => /^(ProgressList|StandingList|StandingThemes)$/.test(name)).toSorted();
}

const asksStandings = (request: Request) => /query StandingList\b/.test(request.postData() ?? '');

test('what the first page asks is asked once, as the list begins and as the reader chose it', async () => {
  const page = await there.readers.administrator.newPage();
  expect(await askedBy(page, '/admin/municipalities')).toEqual(['ProgressList', 'StandingList']);
  expect(await askedBy(page, '/admin/municipalities/themes')).toEqual(['ProgressList', 'StandingThemes']);
  await page.goto(`${there.origin}/admin/municipalities`);
  await settled(page);
  // The click asks too: left at once, its question is counted with the next visit's, or the choice not kept yet.
  const chosen = page.waitForResponse((response) => asksStandings(response.request()));
  await page.locator('.wb-list th .wb-sort').nth(1).click();
  await expect(page).toHaveURL(/sort=/);
  await chosen;
  const standings = page.waitForRequest(asksStandings);
  expect(await askedBy(page, '/admin/municipalities')).toEqual(['ProgressList', 'StandingList']);
  expect((await standings).postDataJSON()).toMatchObject({ variables: { sort: { by: 'STATUS' } } });
  await expect(page.locator('.wb-list [aria-sort]')).toHaveCount(1);
  expect(await askedBy(page, '/admin/municipalities?filter=%7B%22q%22%3A%22nord%22%7D')).toEqual([
    'ProgressList',
    'StandingList',
  ]);
  await page.close();
});
