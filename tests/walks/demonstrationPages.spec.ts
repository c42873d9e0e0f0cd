import { expect, type Page, test } from '@playwright/test';
import { type Address, type Demonstration, enterDemonstration, everyPage, oneOfEachKind } from './support/everyPage.ts';
import { type Examiner, examiner } from './support/examine.ts';
import { type Service, startService } from './support/service.ts';

let service: Service;
let there: Demonstration;
test.beforeAll(async ({ browser }) => {
  service = await startService({ args: ['--demo'] });
  there = await enterDemonstration(browser, service);
});
test.afterAll(() => service?.stop());

/** What only the demonstration has: figures, dugnads, pictures. The other walks of pages look at the rest every time. */
const isRich = ({ reader, path }: Address) =>
  reader === 'administrator'
    ? /^\/admin\/(municipalities|dugnads|effect|imports|checklists|rounds\/.+\/show|$)/.test(path)
    : /^\/(delt|arbeid\/.+(dugnad\/(?!ny)|tiltak$)|egenvurdering\/.+\/resultat|$)/.test(path);

/** Every kind of page when all is looked at, else what no other walk sees. */
function pagesFor(readers: readonly Address['reader'][]): Address[] {
  const { isWhole, pictures }: { isWhole?: boolean; pictures?: string } = test.info().config.metadata;
  return oneOfEachKind(everyPage(there))
    .filter(({ reader }) => readers.includes(reader))
    .filter((address) => isWhole || pictures || isRich(address));
}

const nameOf = ({ reader, path }: Address) =>
  `${reader}${path.replace(/[0-9a-f-]{36}/g, 'x').replace(/[^\p{L}\d]+/gu, '-')}`.replace(/-$/, '-home');

async function visitAll(page: Page, addresses: readonly Address[]): Promise<readonly string[]> {
  const { visit, visitPublic, faults }: Examiner = examiner(page, service.origin);
  for (const address of addresses) {
    const go = address.isPublicDoor ? visitPublic : visit;
    await go(nameOf(address), address.path);
  }
  // Some of the addresses lead nowhere; the browser itself reports the status.
  return faults().filter((fault) => !/status of 404/.test(fault));
}

test('what everybody sees is free of faults', async () => {
  expect(await visitAll(await there.readers.public.newPage(), pagesFor(['public']))).toEqual([]);
});

test('what a municipality with answers behind it sees is free of faults', async () => {
  expect(await visitAll(await there.readers.editor.newPage(), pagesFor(['editor']))).toEqual([]);
});

test('what NDFU sees of a year with answers is free of faults', async () => {
  const addresses = [...pagesFor(['administrator']), { reader: 'administrator' as const, path: '/admin/finnes-ikke' }];
  expect(await visitAll(await there.readers.administrator.newPage(), addresses)).toEqual([]);
});

test('a municipality’s pages say so, without faults, when they may not be seen or cannot be had', async () => {
  const { home } = there;
  const shut = await visitAll(await there.readers.editor.newPage(), [{ reader: 'editor', path: '/admin/' }]);
  const page = await there.readers.editor.newPage();
  await page.route('**/graphql', (route) =>
    // Who is signed in is known; what the page is about is not.
    /\bquery Start\b/.test(route.request().postData() ?? '') ? route.continue() : route.fulfill({ status: 503 }),
  );
  const paths = [`/arbeid/${home.slug}`, `/egenvurdering/${home.assessments[1]!.id}/resultat`];
  const faults = await visitAll(
    page,
    paths.map((path) => ({ reader: 'editor' as const, path: `${path}?uten-svar` })),
  );
  expect([...shut, ...faults.filter((fault) => !/status of 503/.test(fault))]).toEqual([]);
});
