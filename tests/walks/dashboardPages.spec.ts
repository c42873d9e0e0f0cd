import { expect, test } from '@playwright/test';
import { examiner } from './support/examine.ts';
import { type Populated, populate } from './support/populate.ts';
import { ask, type Service, startService } from './support/service.ts';

let service: Service;
let there: Populated;
test.beforeAll(async ({ browser }) => {
  service = await startService();
  there = await populate(browser, service);
});
test.afterAll(() => service?.stop());

test('rounds and assessments on the dashboard are free of faults', async () => {
  const { administrator, roundId, submittedId, draftId } = there;
  const page = await administrator.newPage();
  const { look, visit, faults } = examiner(page, service.origin);
  await visit('admin-home-ndfu', '/');
  await visit('admin-workbench', '/admin/');
  await visit('admin-rounds', '/admin/rounds');
  await visit('admin-round', `/admin/rounds/${roundId}/show`);
  await visit('admin-round-edit', `/admin/rounds/${roundId}`);
  await visit('admin-round-create', '/admin/rounds/create');
  await page.getByLabel(/^Runde/).fill('2027');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect(page.getByText('Må fylles ut').first()).toBeVisible();
  await look('admin-round-create-errors');
  await visit('admin-assessments', '/admin/assessments');
  await visit('admin-assessment', `/admin/assessments/${submittedId}/show`);
  await visit('admin-assessment-draft', `/admin/assessments/${draftId}/show`);
  expect(faults()).toEqual([]);
});

test('municipalities, people and checklists on the dashboard are free of faults', async () => {
  const { administrator, municipality } = there;
  const page = await administrator.newPage();
  const { visit, faults } = examiner(page, service.origin);
  const { me } = await ask<{ me: { id: string } }>(administrator, service.origin, '{ me { id } }');
  await visit('admin-municipalities', '/admin/municipalities');
  await visit('admin-themes', '/admin/municipalities/themes');
  await visit('admin-municipality', `/admin/municipalities/${municipality.id}/show`);
  await visit('admin-municipality-edit', `/admin/municipalities/${municipality.id}`);
  await visit('admin-users', '/admin/users');
  await visit('admin-user-edit', `/admin/users/${me.id}`);
  await visit('admin-user-create', '/admin/users/create');
  await visit('admin-checklists', '/admin/checklists');
  await visit('admin-checklist', '/admin/checklists/nasjonale-indikatorer/show');
  expect(faults()).toEqual([]);
});

test('dugnads, effect and imports on the dashboard are free of faults, with nothing in them yet', async () => {
  const page = await there.administrator.newPage();
  const { look, visit, faults } = examiner(page, service.origin);
  await visit('admin-dugnads', '/admin/dugnads');
  await visit('admin-effect', '/admin/effect');
  await visit('admin-imports', '/admin/imports');
  await page.getByRole('radio', { name: 'Dugnader' }).check();
  const buffer = Buffer.from('kommunenummer;dato\n9999;2025-03-01\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'feil.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Prøv fila' }).click();
  await expect(page.getByRole('status').getByText('1 feil må rettes i fila.')).toBeVisible();
  // The browser itself reports the status of a file that is refused.
  const isOwn = (fault: string) => !fault.includes('status of 422');
  await look('admin-imports-refused');
  expect(faults().filter(isOwn)).toEqual([]);
});
