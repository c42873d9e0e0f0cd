import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const schemes = ['light', 'dark'] as const;
/** The narrowest screen, or 400 % on a usual one (WCAG 1.4.10). */
const narrowest = 320;
/** Bokmål last: the walks go on in it. */
const languages = ['en', 'nn', 'nb'] as const;
type Language = (typeof languages)[number];

/** What a run of the walks looks at; `npm run examine` and `npm run screenshots` say it in their configuration. */
type Metadata = { readonly pictures?: string; readonly isWhole?: boolean };

/** How much is looked at: in the tests a phone and a wide screen, in bokmål; pictures in nynorsk too; whole, everything. */
function rangeOf({ pictures, isWhole }: Metadata): { widths: readonly number[]; languages: readonly Language[] } {
  if (isWhole) return { widths: [narrowest, 768, 1280], languages };
  return { widths: [375, 1280], languages: pictures ? ['nn', 'nb'] : ['nb'] };
}

/** Looks at pages as the strictest reader would; what is wrong is told all at once, in the end. */
export type Examiner = {
  /** The page as it stands: axe at every width, in light and dark, and no sideways scroll at 320 px. */
  readonly look: (name: string) => Promise<void>;
  /** Goes to an address and looks, in every language that is asked for. */
  readonly visit: (name: string, path: string) => Promise<void>;
  /** The same for a page that the server renders: its language stands in its address. */
  readonly visitPublic: (name: string, path: string) => Promise<void>;
  /** Everything that was wrong, with what the console said and where requests went. */
  readonly faults: () => readonly string[];
};

export function examiner(page: Page, origin: string): Examiner {
  const faults: string[] = [];
  // Set by `npm run screenshots`: a picture of every page at every width lands there.
  const { pictures }: Metadata = test.info().config.metadata;
  const range = rangeOf(test.info().config.metadata);
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin)
      faults.push(`${page.url()}: asked another host for ${request.url()}`);
  });

  const look = async (name: string) => {
    await settled(page);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const width of range.widths) {
        await page.setViewportSize({ width, height: 900 });
        await painted(page);
        faults.push(...(await violations(page)).map((one) => `${name}, ${width} px, ${colorScheme}: ${one}`));
        if (pictures)
          await page.screenshot({ path: `${pictures}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: narrowest, height: 900 });
    await painted(page);
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    if (widest > narrowest) faults.push(`${name}: ${widest} px wide on a screen of ${narrowest} px`);
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  /** The language of the next load: the browser keeps it for the origin, so a page of it must stand there. */
  const speak = async (language: Language) => {
    // A page that leads nobody on: from one that does, it could leave while the next is asked for.
    if (!page.url().startsWith(origin)) await page.goto(`${origin}/metode`);
    await page.evaluate((one) => localStorage.setItem('fritidssjekken.language', one), language);
  };
  return {
    look,
    visit: async (name, path) => {
      for (const language of range.languages) {
        if (range.languages.length > 1) await speak(language);
        await page.goto(`${origin}${path}`);
        await look(named(name, language));
      }
    },
    visitPublic: async (name, path) => {
      for (const language of range.languages) {
        await page.goto(`${origin}${language === 'nb' ? '' : `/${language}`}${path}`);
        await look(named(name, language));
      }
    },
    faults: () => faults,
  };
}

const named = (name: string, language: Language) => (language === 'nb' ? name : `${name}-${language}`);

/** Waits until the page stands there whole. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1:visible').first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
}

/** Waits until colours have stopped changing: half way between two they are nobody's choice. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const changes = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(changes.map((one) => one.finished));
  });
}

async function violations(page: Page): Promise<string[]> {
  // Evaluated by the debugger: the pages' own policy lets no foreign script in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const found = await page.evaluate(
    (values) =>
      (window as unknown as { axe: { run: (context: Document, options: object) => Promise<AxeResults> } }).axe.run(
        document,
        { runOnly: { type: 'tag', values }, resultTypes: ['violations'] },
      ),
    rules,
  );
  return found.violations.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
