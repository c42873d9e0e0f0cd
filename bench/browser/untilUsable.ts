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

type Seen = {
  paintedAt: number | null;
  pressedAt: number | null;
  answeredAt: number | null;
  readonly tasks: { readonly endedAt: number; readonly duration: number }[];
};
type Watched = Window & { benchSeen: Seen };

/**
 * Opens a page and waits until it can be used, then presses something on it.
 * @param page of a context that is signed in
 */
export async function untilUsable(page: Page, origin: string, { path, there, press }: TimedPage): Promise<Load> {
  await page.addInitScript(watch, there);
  await page.goto(origin + path, { waitUntil: 'commit' });
  const usable = await (await page.waitForFunction(quietSince, quiet, { polling: 50, timeout: 30_000 })).jsonValue();
  const before = await page.evaluate(sizes, usable as number);
  await page.evaluate(awaitAnswer, press);
  await page.locator(press.selector).first().click();
  const answered = await page.waitForFunction(() => {
    const { pressedAt, answeredAt } = (window as unknown as Watched).benchSeen;
    return pressedAt !== null && answeredAt !== null && answeredAt - pressedAt;
  });
  return { ...before, answered: (await answered.jsonValue()) as number };
}

/** Runs in the page before anything else: notes long tasks, and when what is waited for has been painted. */
function watch({ selector, count }: TimedPage['there']): void {
  const seen: Seen = { paintedAt: null, pressedAt: null, answeredAt: null, tasks: [] };
  Object.assign(window, { benchSeen: seen });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      seen.tasks.push({ endedAt: startTime + duration, duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (document.querySelectorAll(selector).length < count) {
      requestAnimationFrame(look);
      return;
    }
    // A message that is posted before a frame is painted arrives after it.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      seen.paintedAt = performance.now();
    };
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

/** Runs in the page. @returns since when it is usable, or false where that cannot be said yet */
function quietSince(quiet: number): number | false {
  const { paintedAt, tasks } = (window as unknown as Watched).benchSeen ?? { paintedAt: null, tasks: [] };
  if (paintedAt === null) return false;
  const since = Math.max(paintedAt, ...tasks.map(({ endedAt }) => endedAt));
  return performance.now() - since > quiet && since;
}

/** Runs in the page. */
function sizes(usable: number): Omit<Load, 'answered'> {
  const { paintedAt, tasks } = (window as unknown as Watched).benchSeen;
  const fetched = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  return {
    ...{ painted: paintedAt ?? usable, usable, requests: fetched.length },
    blocked: tasks.reduce((sum, { duration }) => sum + duration - 50, 0),
    kilobytes: fetched.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000,
  };
}

/** Runs in the page: notes the next press, and when its answer has been painted. */
function awaitAnswer({ answer, isOther }: TimedPage['press']): void {
  const seen = (window as unknown as Watched).benchSeen;
  const textNow = () => document.querySelector(answer)?.textContent ?? null;
  const before = textNow();
  const isThere = () => textNow() !== null && (!isOther || textNow() !== before);
  const look = () => {
    if (!isThere()) {
      requestAnimationFrame(look);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      seen.answeredAt = performance.now();
    };
    port2.postMessage(null);
  };
  addEventListener(
    'pointerdown',
    ({ timeStamp }) => {
      seen.pressedAt = timeStamp;
      requestAnimationFrame(look);
    },
    { capture: true, once: true },
  );
}
