import { expect, type Page, type Route, test } from '@playwright/test';
import { demonstrationForFile } from './support/demonstrationForFile.ts';
import { type Address, everyPage, oneOfEachKind } from './support/everyPage.ts';
import { type Examiner, examiner } from './support/examine.ts';

const there = demonstrationForFile();

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
  const { visit, visitPublic, faults }: Examiner = examiner(page, there.origin);
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

test('a page that may not be seen, and a record that is not there, say so without faults', async () => {
  const { editor, administrator } = there.readers;
  const shut = await visitAll(await editor.newPage(), [{ reader: 'editor', path: '/admin/' }]);
  // The id of something else.
  const nowhere = [{ reader: 'administrator', path: `/admin/rounds/${there.home.assessments[0]!.id}/show` }] as const;
  const page = await administrator.newPage();
  expect([...shut, ...(await visitAll(page, nowhere))]).toEqual([]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Her er det ingenting');
});

/** Nothing of a page can be had: the server fails, or there is no way to it. Who is signed in may be known. */
const outages = {
  'the server fails': (route: Route) => route.fulfill({ status: 503 }),
  'the network is gone': (route: Route) => route.abort('internetdisconnected'),
} as const;

for (const [what, fail] of Object.entries(outages))
  for (const reader of ['editor', 'administrator'] as const)
    test(`where ${what}, ${reader} is told so without faults, and tries again`, async () => {
      const { home } = there;
      const work = `/arbeid/${home.slug}`;
      const paths = {
        editor: [work, `${work}/dugnad/${home.dugnads[0]!.id}`, `/egenvurdering/${home.assessments[1]!.id}/resultat`],
        administrator: [
          '/admin/municipalities',
          '/admin/municipalities/themes',
          `/admin/municipalities/${home.id}/show`,
        ],
      }[reader];
      const page = await there.readers[reader].newPage();
      const { look, faults } = examiner(page, there.origin);
      for (const path of paths) {
        let isAway = true;
        await page.route('**/graphql', (route) =>
          isAway && !/\bquery Start\b/.test(route.request().postData() ?? '') ? fail(route) : route.continue(),
        );
        await page.goto(`${there.origin}${path}`);
        const again = page.getByRole('button', { name: 'Prøv igjen' });
        await expect(again.first(), path).toBeVisible();
        await look(`away-${nameOf({ reader, path })}`);
        isAway = false;
        // A result that this browser has kept stands there: each of its other parts is asked for by itself.
        await expect(async () => {
          if ((await again.count()) > 0) await again.first().click({ timeout: 1_000 });
          await expect(again, path).toHaveCount(0, { timeout: 500 });
        }).toPass({ timeout: 20_000 });
        await page.unroute('**/graphql');
      }
      expect(faults().filter((fault) => !/status of 503|ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual([]);
    });
