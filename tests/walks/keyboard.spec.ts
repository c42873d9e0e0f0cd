import { expect, type Page, test } from '@playwright/test';
import { demonstrationForFile } from './support/demonstrationForFile.ts';
import { type Demonstration, everyPage, oneOfEachKind } from './support/everyPage.ts';
import { settled } from './support/examine.ts';
import { keyboardOn } from './support/keyboard.ts';
import { tabThrough } from './support/tabThrough.ts';
import { submitWorst } from './support/worstAnswers.ts';

const there = demonstrationForFile();

/** Goes to an address in bokmål, and waits until the page stands there whole. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(`${there.origin}${path}`);
  await settled(page);
}

const whose = { public: 'nobody’s', editor: 'the municipality’s', administrator: 'NDFU’s' } as const;
for (const reader of ['public', 'editor', 'administrator'] as const) {
  test(`Tab goes through ${whose[reader]} pages as the eye does, and always shows where it is`, async () => {
    const faults: string[] = [];
    const page = await there.readers[reader].newPage();
    const addresses = oneOfEachKind(everyPage(there)).filter((address) => address.reader === reader);
    for (const [at, { path }] of addresses.entries()) {
      // Wide and narrow in turn: a page is laid out anew where there is little room.
      await page.setViewportSize({ width: at % 2 === 0 ? 1280 : 375, height: 900 });
      await goTo(page, path);
      const walk = await tabThrough(page);
      expect(walk.stops.length, path).toBeGreaterThan(3);
      expect(walk.stops[0], path).toMatch(/Hopp til/);
      faults.push(...walk.faults.map((fault) => `${path}: ${fault}`));
    }
    await page.close();
    expect(faults).toEqual([]);
  });
}

test('focus is seen in forced colours too, where rings that are shadows are gone', async () => {
  const faults: string[] = [];
  const { home } = there;
  const pages: [keyof Demonstration['readers'], string][] = [
    ['public', `/kommune/${home.code}`],
    ['editor', `/egenvurdering/${home.assessments[0]!.id}`],
    ['administrator', '/admin/municipalities'],
    ['administrator', '/admin/rounds/create'],
  ];
  for (const [reader, path] of pages) {
    const page = await there.readers[reader].newPage();
    await page.emulateMedia({ forcedColors: 'active' });
    await goTo(page, path);
    faults.push(...(await tabThrough(page)).faults.map((fault) => `${path}: ${fault}`));
    await page.close();
  }
  expect(faults).toEqual([]);
});

const focused = (page: Page) => page.locator(':focus');

test('the first stop of each door leads past its menu', async () => {
  for (const [reader, path] of [
    ['public', '/landet'],
    ['editor', '/'],
    ['administrator', '/admin/rounds'],
  ] as const) {
    const page = await there.readers[reader].newPage();
    await goTo(page, path);
    await page.keyboard.press('Tab');
    await expect(focused(page)).toHaveText(/Hopp til innholdet/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isPastTheMenu = await focused(page).evaluate((element) => !element.closest('.top, .db-top, .skip'));
    expect(isPastTheMenu, path).toBe(true);
    await page.close();
  }
});

test('language, light or dark, and the menu of places work by key, and keep the focus', async () => {
  const page = await there.readers.administrator.newPage();
  const keyboard = await keyboardOn(page);
  await goTo(page, '/admin/checklists');
  const languages = page.locator('header').getByRole('combobox', { name: 'Språk' });
  await keyboard.reach(languages);
  await keyboard.key('ArrowDown');
  // The page is made anew in the other language: only then is it seen whether the focus is kept.
  await expect(page.locator('header').getByRole('link', { name: 'Kommunar' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
  await expect(languages).toBeFocused();
  await keyboard.key('ArrowUp');
  await expect(page.locator('header').getByRole('link', { name: 'Kommuner' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
  await expect(languages).toBeFocused();
  const mode = () => page.evaluate(() => document.documentElement.dataset.theme);
  const before = await mode();
  const lightOrDark = page.locator('header').getByRole('button', { name: 'Bytt mellom lyst og mørkt' });
  await keyboard.press(lightOrDark);
  await expect.poll(mode).not.toBe(before);
  await expect(lightOrDark).toBeFocused();
  await keyboard.key('Enter');
  await expect.poll(mode).toBe(before);
  await page.setViewportSize({ width: 375, height: 800 });
  const places = page.getByRole('button', { name: 'Meny' });
  await keyboard.reach(places, 'Shift+Tab');
  await keyboard.key('Enter');
  await keyboard.press(page.getByRole('link', { name: 'Runder' }));
  await expect(page).toHaveURL(/\/admin\/rounds/);
  await expect(places).toHaveAttribute('aria-expanded', 'false');
  expect(keyboard.pointerUses()).toBe(0);
  await page.close();
});

test('of two languages that are chosen at once the later holds, however late the first one comes', async ({
  browser,
}) => {
  // A browser where the form was never opened: its service worker would answer for the file that is held back here.
  const context = await browser.newContext({
    storageState: await there.readers.administrator.storageState(),
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const keyboard = await keyboardOn(page);
  await goTo(page, '/admin/checklists');
  let arrives = () => {};
  const mayArrive = new Promise<void>((resolve) => {
    arrives = resolve;
  });
  await page.route(/\/assets\/en-[^/]+\.js$/, async (route) => {
    await mayArrive;
    await route.continue();
  });
  const languages = page.locator('header').getByRole('combobox', { name: 'Språk' });
  await keyboard.reach(languages);
  const isOnItsWay = page.waitForRequest(/\/assets\/en-/);
  await keyboard.key('End');
  await isOnItsWay;
  await keyboard.key('Home');
  const hasCome = page.waitForResponse(/\/assets\/en-/);
  arrives();
  await (await hasCome).finished();
  await settled(page);
  await expect(page.locator('header').getByRole('link', { name: 'Kommuner' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
  await expect(languages).toHaveValue('nb');
  await context.close();
});

test('lists are sorted, narrowed and paged by key', async () => {
  const page = await there.readers.administrator.newPage();
  const keyboard = await keyboardOn(page);
  await goTo(page, '/admin/municipalities');
  const rows = page.locator('main tbody tr, .wb-list tbody tr');
  const first = await rows.first().textContent();
  const head = page.getByRole('columnheader', { name: /Skår/ }).getByRole('button');
  await keyboard.press(head);
  await expect(page.getByRole('columnheader', { name: /Skår/ })).toHaveAttribute('aria-sort', /scending/);
  await expect(head).toBeFocused();
  const chip = page.getByRole('button', { name: /^Har levert/ });
  await keyboard.reach(chip, 'Shift+Tab');
  await keyboard.key('Space');
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press(page.getByRole('button', { name: 'Neste side' }));
  await expect(page).toHaveURL(/page=2/);
  await expect.poll(() => rows.first().textContent()).not.toBe(first);
  expect(keyboard.pointerUses()).toBe(0);
  await page.close();
});

test('answers are chosen with the arrows, and taken back', async () => {
  const page = await there.readers.editor.newPage();
  const keyboard = await keyboardOn(page);
  const draft = there.home.assessments.find(({ submittedAt }) => !submittedAt)!;
  await goTo(page, `/egenvurdering/${draft.id}/cooperation`);
  const radios = page.locator('fieldset[data-criterion]').first().getByRole('radio');
  const checked = page.locator('fieldset[data-criterion]').first().locator('input:checked');
  const place = () => radios.evaluateAll((all) => all.findIndex((one) => (one as HTMLInputElement).checked));
  await keyboard.reach((await checked.count()) > 0 ? checked : radios.first());
  // Away from the end, where the arrows lead on to "don't know" and "not applicable".
  const arrow = (await place()) > 1 ? 'ArrowUp' : 'ArrowDown';
  await keyboard.key(arrow);
  await expect(checked).toBeFocused();
  const chosen = await place();
  await keyboard.key(arrow);
  await expect(checked).toBeFocused();
  expect(await place()).not.toBe(chosen);
  const undo = page
    .locator('fieldset[data-criterion]')
    .first()
    .getByRole('button', { name: /^Angre/ });
  await keyboard.press(undo);
  await expect(radios.nth(chosen)).toBeChecked();
  expect(keyboard.pointerUses()).toBe(0);
  await page.close();
});

test('a picture’s table opens and its files are fetched by key', async () => {
  for (const [reader, path] of [
    ['public', `/kommune/${there.home.code}`],
    ['administrator', `/admin/municipalities/${there.home.id}/show`],
  ] as const) {
    const page = await there.readers[reader].newPage();
    const keyboard = await keyboardOn(page);
    await goTo(page, path);
    const figure = page.locator('figure:has(button[data-save-picture])').first();
    await keyboard.press(figure.locator('summary'));
    await expect(figure.getByRole('table')).toBeVisible();
    // A table that is wider than the page is scrolled by its own arrows.
    await keyboard.reach(figure.getByRole('region'));
    const download = page.waitForEvent('download');
    await keyboard.press(figure.locator('button[data-save-picture="svg"]'));
    expect((await download).suggestedFilename()).toMatch(/\.svg$/);
    expect(keyboard.pointerUses()).toBe(0);
    await page.close();
  }
});

test('a share link is made and taken back by key, and the focus stays with it', async () => {
  const page = await there.readers.editor.newPage();
  const keyboard = await keyboardOn(page);
  // Links are made of what is not published yet.
  const id = await submitWorst(there.readers.editor, there, there.home.id);
  await goTo(page, `/egenvurdering/${id}/resultat`);
  await keyboard.press(page.getByText('Lag en delingslenke', { exact: true }));
  await keyboard.press(page.getByRole('button', { name: 'Lag lenke' }));
  await expect(page.getByLabel('Hvem er lenken til?')).toBeFocused();
  await page.keyboard.type('Formannskapet');
  await keyboard.press(page.getByRole('button', { name: 'Lag lenke' }));
  await expect(page.getByLabel('Delingslenke')).toBeFocused();
  const row = page.getByRole('listitem').filter({ hasText: 'Formannskapet' });
  await keyboard.press(row.getByRole('button', { name: 'Trekk tilbake lenken til Formannskapet' }));
  await expect(page.getByRole('status').filter({ hasText: 'Lenken virker ikke lenger.' })).toBeVisible();
  await expect(row).toContainText('Trukket tilbake');
  // Its button is gone, and nothing is pressed that stands where it stood.
  await expect(row).toBeFocused();
  await expect(row.getByRole('button')).toHaveCount(0);
  expect(keyboard.pointerUses()).toBe(0);
  await page.close();
});

test('a seat is taken away and put back by key, and the focus stays with it', async () => {
  const page = await there.readers.administrator.newPage();
  const keyboard = await keyboardOn(page);
  await goTo(page, `/admin/municipalities/${there.home.id}/show`);
  const row = page.locator('.MuiStack-root').filter({ hasText: 'Demo Leser' }).first();
  await keyboard.press(row.getByRole('button', { name: 'Ta bort plassen' }));
  await expect(row).toContainText('Plassen er tatt bort');
  await expect(row.getByRole('button', { name: 'Angre' })).toBeFocused();
  await keyboard.key('Enter');
  await expect(row.getByRole('button', { name: 'Ta bort plassen' })).toBeFocused();
  await goTo(page, `/admin/municipalities/${there.home.id}/show`);
  await expect(page.getByText('Demo Leser')).toBeVisible();
  expect(keyboard.pointerUses()).toBe(0);
  await page.close();
});

test('a page that takes the place of another takes the focus to its heading', async () => {
  const heading = (page: Page) => page.locator('h1:visible').first();
  const editor = await there.readers.editor.newPage();
  const keyboard = await keyboardOn(editor);
  await goTo(editor, `/arbeid/${there.home.slug}`);
  await keyboard.press(editor.locator('main a[href*="/dugnad/"]').first());
  await expect(editor).toHaveURL(/\/dugnad\//);
  await expect(heading(editor)).toBeFocused();
  await editor.goBack();
  await expect(heading(editor)).toBeFocused();
  await editor.close();

  const administrator = await there.readers.administrator.newPage();
  const keys = await keyboardOn(administrator);
  await goTo(administrator, '/admin/checklists');
  await keys.press(administrator.locator('tbody a[href*="/admin/checklists/"]').first());
  await expect(administrator).toHaveURL(/\/show$/);
  await expect(heading(administrator)).toBeFocused();
  await administrator.close();
});
