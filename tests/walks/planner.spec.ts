import { readFile } from 'node:fs/promises';
import { type Receipt, verify } from '@fritidssjekken/checklist-definitions';
import { readCatalogue } from '@fritidssjekken/checklist-definitions/catalogue';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { files } from '../../api/src/files.ts';
import { dayFromToday } from './support/days.ts';
import { type Keyboard, keyboardOn } from './support/keyboard.ts';
import { linkInMail } from './support/mailbox.ts';
import { rewriteReceipt } from './support/rewriteReceipt.ts';
import { type Service, startService } from './support/service.ts';

const postAddress = 'postmottak@nord-aurdal.example';
const planner = { name: 'Ingunn Bakke', email: 'ingunn.bakke@nord-aurdal.example', title: 'folkehelsekoordinator' };

let service: Service;
test.beforeAll(async () => {
  service = await startService();
});
test.afterAll(() => service?.stop());

test('a planner is invited, answers, submits and takes the receipt along with the keyboard only', async ({
  browser,
}) => {
  const { origin } = service;
  const administrator = await browser.newPage();
  await openRoundAndInvite(administrator);

  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  const keyboard = await keyboardOn(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  await page.goto(`${origin}/utvikling/post`);
  await keyboard.press(page.locator('a[href*="/invitasjon?token="]').first());
  await keyboard.press(button('Åpne invitasjonen'));
  await keyboard.write(page.getByLabel('Navn'), planner.name);
  await keyboard.write(page.getByLabel('Din e-post i kommunen'), planner.email);
  await keyboard.write(page.getByLabel('Stilling'), planner.title);
  await keyboard.press(button('Be om plass'));
  await expect(page.getByRole('status')).toContainText(planner.email);

  await linkInMail(origin, planner.email, '/bekreft');
  await page.goto(`${origin}/utvikling/post`);
  await keyboard.press(page.locator('a[href*="/bekreft?token="]').first());
  await keyboard.press(button('Bekreft'));
  await expect(page.getByRole('status')).toContainText('Du får e-post når det er gjort');

  await letIn(administrator);

  await page.goto(`${origin}/logg-inn`);
  await keyboard.write(page.getByLabel('E-post').last(), planner.email);
  await keyboard.press(button('Send meg en lenke'));
  await linkInMail(origin, planner.email, '/engangslenke');
  await page.goto(`${origin}/utvikling/post`);
  await keyboard.press(page.locator('a[href*="/engangslenke?token="]').first());
  await keyboard.press(button('Logg inn med lenken'));
  await expect(page.getByRole('status').first()).toContainText(planner.name);
  await keyboard.press(page.getByRole('link', { name: 'Gå videre' }));

  await keyboard.press(page.getByRole('link', { name: /Nord-Aurdal/ }).first());
  await keyboard.press(button(/Start runde/));
  await expect(page).toHaveURL(/\/egenvurdering\//);

  // One with the space bar, one with the arrows, the rest with the number keys; Enter goes on.
  const ways = [['Space'], ['ArrowDown', 'ArrowDown'], ['3'], ['2'], ['1'], ['3'], ['2'], ['3'], ['2']];
  const answered = await answerWithKeys(page, keyboard, ways);
  expect(answered).toBe(9);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kontroller og lever');
  await expect(page.getByText('Alle 9 spørsmål er besvart.')).toBeVisible();
  await keyboard.write(page.getByLabel('Rollen din i kommunen'), planner.title);
  await keyboard.reach(page.getByRole('radio', { name: 'Ja' }));
  await keyboard.key('Space');
  await keyboard.press(button('Lever egenvurderingen'));

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dere er på nivået «Kommet i gang»');
  await expect(page.getByText(/Skåren er \d+([.,]\d+)? prosent/)).toBeVisible();
  const downloading = page.waitForEvent('download');
  await keyboard.press(page.getByRole('link', { name: 'Last ned kvittering' }));
  const receipt = await readFile(await (await downloading).path(), 'utf8');
  expect(keyboard.pointerUses()).toBe(0);

  await expectReceipt(context, receipt);
});

/**
 * Answers theme by theme, one way of pressing keys for each criterion, and ends on the page that checks the answers.
 * @returns how many criteria were answered and saved
 */
async function answerWithKeys(page: Page, keyboard: Keyboard, ways: readonly string[][]): Promise<number> {
  const criteria = page.locator('fieldset[data-criterion]');
  const onwards = page.locator('.onwards').getByRole('link').last();
  let answered = 0;
  while (!page.url().endsWith('/kontroll')) {
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    await keyboard.reach(criteria.first().getByRole('radio').first());
    for (const criterion of await criteria.all()) {
      for (const key of ways[answered] ?? []) await keyboard.key(key);
      await expect(criterion.getByRole('radio', { checked: true })).toHaveCount(1);
      answered += 1;
      await keyboard.key('Enter');
    }
    await expect(criteria.getByText(/^Lagret \d\d\.\d\d$/)).toHaveCount(await criteria.count());
    await keyboard.press(onwards);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading ?? '');
  }
  return answered;
}

/** The administrator's part: signs in, opens a round, and invites the municipality by its post address. */
async function openRoundAndInvite(page: Page): Promise<void> {
  await page.goto(service.administratorLink);
  await page.getByRole('button', { name: 'Logg inn med lenken' }).click();
  await expect(page.getByRole('status').first()).toContainText('Du er logget inn');

  await page.goto(`${service.origin}/admin/rounds/create`);
  await page.getByLabel(/^Runde/).fill('2026');
  await page.getByLabel(/Sjekkliste og versjon/).click();
  await page
    .getByRole('option', { name: /nasjonale indikator/i })
    .filter({ hasText: '2.0.0' })
    .click();
  await page.getByLabel(/^Åpner/).fill(dayFromToday(0));
  await page.getByLabel(/^Siste dag/).fill(dayFromToday(30));
  await page.getByLabel(/^Publiseres/).fill(dayFromToday(40));
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByRole('button', { name: 'Inviter alle kommuner' }).click();
  await expect(page.getByRole('heading', { level: 1 }).filter({ hasText: '0 av 357 har levert' })).toBeVisible();

  await page.goto(`${service.origin}/admin/municipalities`);
  await page.getByRole('searchbox', { name: 'Søk etter navn eller nummer' }).fill('Nord-Aurdal');
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('link', { name: 'Nord-Aurdal' }).click();
  await page.getByRole('link', { name: 'Endre kontakt og språk' }).click();
  await expect(page.getByLabel('Målform')).not.toBeEmpty();
  await page.getByLabel('Postmottak').fill(postAddress);
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByRole('button', { name: 'Inviter kommunen' }).click();
  await linkInMail(service.origin, postAddress, '/invitasjon');
}

/** NDFU lets the planner in. */
async function letIn(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('button', { name: 'Slipp inn' }).click();
  await expect(page.getByText(`${planner.name} (${planner.email})`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ta bort plassen' })).toBeVisible();
}

/** `verify` confirms the receipt without the server, and refuses it with one character changed or the answers rewritten. */
async function expectReceipt(context: BrowserContext, receipt: string): Promise<void> {
  const { keys } = await (await context.request.get(`${service.origin}/.well-known/fritidssjekken-keys.json`)).json();
  await service.stop();
  const { versions } = readCatalogue(files.definitions);
  const definitions = Object.fromEntries(versions.map((one) => [`${one.id}@${one.version}`, one.canonical]));
  const evidence = { definitions, keys: keys as Record<string, string> };

  expect(verify(receipt, evidence)).toMatchObject({ ok: true, authenticity: 'SIGNED', problems: [] });

  const changed = [...receipt].map((letter, at) => {
    const other = letter === '0' ? '1' : '0';
    return receipt.slice(0, at) + other + receipt.slice(at + 1);
  });
  expect(changed.filter((text) => verify(text, evidence).ok)).toEqual([]);

  const { checklist, version } = JSON.parse(receipt) as Receipt;
  const rewritten = rewriteReceipt(receipt, definitions[`${checklist}@${version}`]!);
  expect(rewritten).not.toBe(receipt);
  expect(verify(rewritten, { definitions, keys: null })).toMatchObject({ ok: true, authenticity: 'NOT_CHECKED' });
  expect(verify(rewritten, evidence)).toMatchObject({ ok: false, problems: [{ code: 'WRONG_SIGNATURE' }] });
}
