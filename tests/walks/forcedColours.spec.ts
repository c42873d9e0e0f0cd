import { expect, test } from '@playwright/test';
import { demonstrationForFile } from './support/demonstrationForFile.ts';
import { type Reader, submittedOf } from './support/everyPage.ts';
import { settled } from './support/examine.ts';
import { marksOf } from './support/marks.ts';

const there = demonstrationForFile();

/** The pages with pictures, and how many marks each has at the least: a picture that is not there has none that is unseen. */
function pagesWithPictures(): readonly { reader: Reader; path: string; least: number }[] {
  const { home, token } = there;
  const draft = home.assessments.find(({ submittedAt }) => !submittedAt)!;
  const inRound = submittedOf(home).find(({ round, state }) => round && state === 'PUBLISHED')!;
  return [
    { reader: 'public', path: '/landet', least: 357 },
    { reader: 'public', path: '/landet?indikator=adopted-goal', least: 357 },
    { reader: 'public', path: `/kommune/${home.code}`, least: 40 },
    { reader: 'public', path: `/delt/${token}`, least: 5 },
    { reader: 'public', path: '/metode', least: 10 },
    { reader: 'editor', path: '/', least: 3 },
    { reader: 'editor', path: `/egenvurdering/${draft.id}`, least: 3 },
    { reader: 'editor', path: `/egenvurdering/${inRound.id}/resultat`, least: 80 },
    { reader: 'administrator', path: '/admin/', least: 20 },
    { reader: 'administrator', path: '/admin/municipalities', least: 50 },
    { reader: 'administrator', path: '/admin/municipalities/themes', least: 100 },
    { reader: 'administrator', path: `/admin/municipalities/${home.id}/show`, least: 30 },
    { reader: 'administrator', path: `/admin/dugnads/${home.dugnads[0]!.id}/show`, least: 2 },
    { reader: 'administrator', path: '/admin/effect', least: 3 },
  ];
}

test('every mark of every picture is seen in the reader’s own colours, on black and on white', async () => {
  const { pictures }: { pictures?: string } = test.info().config.metadata;
  const faults: string[] = [];
  for (const { reader, path, least } of pagesWithPictures()) {
    const page = await there.readers[reader].newPage();
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(`${there.origin}${path}`);
    await settled(page);
    await expect.poll(async () => (await marksOf(page)).count, { message: path }).toBeGreaterThanOrEqual(least);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      const { unseen } = await marksOf(page);
      faults.push(...unseen.map((mark) => `${path}, ${colorScheme}: ${mark}`));
      const name = `forced-colours-${reader}${path.replace(/[0-9a-f-]{36}/g, 'x').replace(/[^\p{L}\d]+/gu, '-')}`;
      if (pictures) await page.screenshot({ path: `${pictures}/${name}-${colorScheme}.png`, fullPage: true });
    }
    await page.close();
  }
  expect(faults).toEqual([]);
});
