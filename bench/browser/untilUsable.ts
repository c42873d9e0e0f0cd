import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { TimedPage } from './pages.ts';

/** One load of a page; milliseconds since the navigation began. */
export type Load = {
  /** All that is waited for has been painted. */
  readonly painted: number;
  /** That, and since then no task of 50 ms or more has kept the page from answering. */
  readonly usable: number;
  /** From a press on the page until its answer was painted. */
  readonly answered: number;
  /** What long tasks took beyond 50 ms each, until the page was usable. */
  readonly blocked: number;
  readonly requests: number;
  /** kB that came over the line, headers included. */
  readonly kilobytes: number;
};

/** Milliseconds without a long task after which the page counts as quiet. */
const quiet = 400;

/** Milliseconds after which a load has failed: a machine that is busy with other things is waited for. */
const patience = 120_000;

const inPage = await readFile(join(import.meta.dirname, 'inPage.js'), 'utf8');

/** What inPage.js leaves in the page. */
type Watched = Window & {
  bench: {
    seen: { paintedAt: number; tasks: readonly { duration: number }[] };
    usableSince: (quiet: number) => number | false;
    awaitAnswer: (press: TimedPage['press']) => void;
    answeredIn: () => number | false;
  };
};

/**
 * Opens a page and waits until it can be used, then presses something on it.
 * @param page of a context that is signed in, and opened for this alone
 */
export async function untilUsable(page: Page, origin: string, { path, there, press }: TimedPage): Promise<Load> {
  await page.addInitScript({ content: `${inPage}\nbench.watch(${JSON.stringify(there)});` });
  await page.goto(origin + path, { waitUntil: 'commit' });
  const isUsable = await page.waitForFunction(
    (quiet) => (window as unknown as Watched).bench.usableSince(quiet),
    quiet,
    { polling: 50, timeout: patience },
  );
  const usable = (await isUsable.jsonValue()) as number;
  const { painted, durations, sizes } = await page.evaluate(() => {
    const { paintedAt, tasks } = (window as unknown as Watched).bench.seen;
    const fetched = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[];
    return {
      ...{ painted: paintedAt, durations: tasks.map(({ duration }) => duration) },
      sizes: fetched.map(({ transferSize }) => transferSize),
    };
  });
  await page.evaluate((of) => (window as unknown as Watched).bench.awaitAnswer(of), press);
  await page.locator(press.selector).first().click();
  const isAnswered = await page.waitForFunction(() => (window as unknown as Watched).bench.answeredIn(), undefined, {
    timeout: patience,
  });
  const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
  return {
    ...{ painted, usable, requests: sizes.length, kilobytes: sum(sizes) / 1000 },
    answered: (await isAnswered.jsonValue()) as number,
    blocked: sum(durations.map((duration) => duration - 50)),
  };
}
