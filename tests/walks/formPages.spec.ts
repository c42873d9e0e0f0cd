import { expect, test } from '@playwright/test';
import { examiner } from './support/examine.ts';
import { type Populated, populate, saveAnswer } from './support/populate.ts';
import { type Service, startService } from './support/service.ts';
import { option } from './support/twoEditors.ts';

let service: Service;
let there: Populated;
test.beforeAll(async ({ browser }) => {
  service = await startService();
  there = await populate(browser, service);
});
test.afterAll(() => service?.stop());

const pathOf = (link: string) => link.replace(service.origin, '');

test('every page that needs no sign-in is free of faults', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  const { look, visit, faults } = examiner(page, service.origin);
  await visit('home', '/');
  await visit('sign-in', '/logg-inn');
  await page.getByRole('button', { name: 'Logg inn', exact: true }).click();
  await look('sign-in-errors');
  await page.getByRole('button', { name: 'Send meg en lenke' }).click();
  await look('sign-in-link-errors');
  await visit('invitation', pathOf(there.links.invitation));
  await page.getByRole('button', { name: 'Åpne invitasjonen' }).click();
  await expect(page.getByLabel('Navn')).toBeVisible();
  await look('invitation-open');
  await page.getByRole('button', { name: 'Be om plass' }).click();
  await look('invitation-errors');
  await visit('confirm', pathOf(there.links.confirmation));
  await page.getByRole('button', { name: 'Bekreft' }).click();
  await expect(page.getByRole('status')).toBeVisible();
  await look('confirm-waiting');
  await visit('municipality-public', '/arbeid/5043');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Raarvihke');
  await visit('municipality-unknown', '/arbeid/9999');
  await visit('municipality-ended', '/arbeid/1507');
  await visit('not-found', '/finnes-ikke');
  await visit('paper-blank-indicators', '/sjekkliste/nasjonale-indikatorer/2.0.0/papir');
  await visit('paper-blank-municipal', '/sjekkliste/sjekkliste-kommune/2.0.0/papir');
  await visit('result-no-access', `/egenvurdering/${there.submittedId}/resultat`);
  await visit('one-time-link', pathOf(there.links.oneTime));
  await page.getByRole('button', { name: 'Logg inn med lenken' }).click();
  await expect(page.getByRole('status').first()).toContainText('Per Dokka');
  await look('one-time-link-used');
  await visit('mailbox', '/utvikling/post');
  expect(faults()).toEqual([]);
});

test('an editor’s own pages are free of faults', async () => {
  const page = await there.ingunn.newPage();
  const { look, visit, faults } = examiner(page, service.origin);
  const { municipality } = there;
  await visit('home-editor', '/');
  await visit('municipality-editor', `/arbeid/${municipality.slug}`);
  await page.getByText('Start en egen', { exact: true }).click();
  await look('municipality-start-own');
  expect(faults()).toEqual([]);
});

test('dugnads and actions are free of faults: empty, wrong, written down, taken away', async () => {
  const page = await there.ingunn.newPage();
  const { look, visit, faults } = examiner(page, service.origin);
  const work = `/arbeid/${there.municipality.slug}`;
  await visit('dugnad-new', `${work}/dugnad/ny`);
  await page.getByRole('button', { name: 'Lagre dugnaden' }).click();
  await expect(page.getByLabel('Dag')).toBeFocused();
  await look('dugnad-errors');
  await page.getByLabel('Dag').fill('12.3.2025');
  await page.getByRole('button', { name: 'Lagre dugnaden' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dugnad 12. mars 2025');
  await look('dugnad');
  await page.getByRole('button', { name: 'Ta bort dugnaden' }).click();
  await expect(page.getByRole('button', { name: 'Angre' })).toBeFocused();
  await look('dugnad-removed');
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(page.getByRole('button', { name: 'Ta bort dugnaden' })).toBeFocused();

  await visit('actions-none', `${work}/tiltak`);
  await visit('action-new', `${work}/tiltak/ny`);
  await page.getByLabel('Hva skal gjøres?').fill('Utstyrsbod med fri utlånstid');
  await page.getByLabel('Hvem sørger for det?').fill('Kulturleder');
  await page.getByRole('button', { name: 'Lagre tiltaket' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Utstyrsbod med fri utlånstid');
  await page.getByRole('radio', { name: 'Droppet' }).check();
  await page.getByRole('button', { name: 'Lagre status' }).click();
  await expect(page.getByText('Skriv hvorfor.', { exact: false })).toBeVisible();
  await look('action');
  await visit('actions', `${work}/tiltak`);
  expect(faults()).toEqual([]);
});

test('the form is free of faults in every state that an answer can be in', async () => {
  const page = await there.ingunn.newPage();
  const { look, visit, faults } = examiner(page, service.origin);
  const { roundAssessmentId, draftId } = there;
  await visit('form-proposals', `/egenvurdering/${roundAssessmentId}`);

  // Both answer within the four seconds between two looks for news.
  await page.goto(`${service.origin}/egenvurdering/${draftId}/knowledge`);
  await expect(option(page, 'low-income-figure', 'yes')).toBeVisible();
  const perAnswers = { state: 'ANSWERED', options: ['no'], comment: 'Tallet er fra 2019.' };
  await saveAnswer(there.per, service.origin, draftId, 'low-income-figure', perAnswers);
  await option(page, 'low-income-figure', 'yes').check();
  await expect(page.getByText('To svar på samme spørsmål.')).toBeVisible();
  const club = page.locator('#club-knowledge');
  await club.getByRole('radio', { name: 'Ikke aktuelt' }).check();
  await club.getByLabel('Hvorfor er dette ikke aktuelt hos dere?').focus();
  await club.getByLabel('Hvorfor er dette ikke aktuelt hos dere?').blur();
  await expect(page.getByText('Skriv en kort grunn, eller velg et annet svar.')).toBeVisible();
  await option(page, 'barriers-mapped', 'started').check();
  await look('form-conflict');

  await page.goto(`${service.origin}/egenvurdering/${draftId}/costs`);
  await option(page, 'fee-scheme', 'yes').check();
  await expect(page.locator('#simple-application')).toBeVisible();
  await page.locator('#equipment-loan').getByRole('textbox').first().fill('tolv');
  await page.locator('#equipment-loan').getByRole('textbox').first().blur();
  await look('form-number-wrong');
  await visit('form-cooperation', `/egenvurdering/${draftId}/cooperation`);
  await visit('form-measures', `/egenvurdering/${draftId}/measures`);

  await page.goto(`${service.origin}/egenvurdering/${draftId}/visibility`);
  const services = page.locator('#overview-handed-out').getByRole('checkbox');
  await services.first().check();
  await services.nth(1).check();
  await services.last().check();
  await expect(services.last()).toBeChecked();
  await expect(services.first(), '"none of these" stands alone').not.toBeChecked();
  await look('form-several');
  expect(faults()).toEqual([]);
});

test('checking, result and paper are free of faults', async () => {
  const page = await there.ingunn.newPage();
  const { look, visit, faults } = examiner(page, service.origin);
  const { submittedId, draftId } = there;
  await visit('check', `/egenvurdering/${draftId}/kontroll`);
  await page.getByRole('button', { name: 'Lever egenvurderingen' }).click();
  await look('check-errors');
  await visit('result-draft', `/egenvurdering/${draftId}/resultat`);
  await visit('result', `/egenvurdering/${submittedId}/resultat`);
  await page
    .getByRole('button', { name: /^Lag tiltak/ })
    .first()
    .click();
  await expect(page.getByLabel('Hva skal gjøres?')).toBeFocused();
  await page.getByLabel('Hva skal gjøres?').fill('');
  await page.getByRole('button', { name: 'Lagre tiltaket' }).click();
  await look('result-action-errors');
  await page.getByLabel('Hva skal gjøres?').fill('Fritidsleder følger med de første gangene');
  await page.getByLabel('Hvem sørger for det?').fill('Fritidsleder');
  await page.getByRole('button', { name: 'Lagre tiltaket' }).click();
  await expect(page.getByText('Tiltaket er lagret.')).toBeVisible();
  const actions = page.locator('#tiltak').getByRole('listitem');
  await expect(actions).toContainText('Fritidsleder følger med de første gangene');
  await look('result-action-made');
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(page.getByText('Tiltaket er tatt bort.')).toBeVisible();
  await expect(actions).toHaveCount(0);
  await visit('form-locked', `/egenvurdering/${submittedId}`);
  await visit('paper-filled', `/egenvurdering/${submittedId}/papir`);
  expect(faults()).toEqual([]);
});

test('the form and the result are free of faults in nynorsk and English too', async () => {
  const page = await there.per.newPage();
  const { look, faults } = examiner(page, service.origin);
  const visit = async (name: string, path: string) => {
    await page.goto(`${service.origin}${path}`);
    await look(name);
  };
  for (const language of ['nn', 'en']) {
    await page.goto(service.origin);
    await page.evaluate((chosen) => localStorage.setItem('fritidssjekken.language', chosen), language);
    await visit(`form-${language}`, `/egenvurdering/${there.roundAssessmentId}`);
    await visit(`check-${language}`, `/egenvurdering/${there.draftId}/kontroll`);
    await visit(`result-${language}`, `/egenvurdering/${there.submittedId}/resultat`);
    // Chromium has no nn-NO, and would write dates as Americans do.
    if (language === 'nn') await expect(page.getByText(/Levert \d{1,2}\. \p{L}+ \d{4}/u).first()).toBeVisible();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
  }
  expect(faults()).toEqual([]);
});
