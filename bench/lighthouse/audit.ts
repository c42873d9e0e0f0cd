import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium } from '../../tests/walks/support/findChromium.ts';
import type { Visit } from './visits.ts';

/** What Lighthouse says of one load; scores out of a hundred, times in milliseconds. */
export type Audit = {
  readonly performance: number;
  readonly accessibility: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocked: number;
  /** Cumulative layout shift; not a time. */
  readonly shift: number;
  /** What is not as it should be for accessibility, by its name in Lighthouse. */
  readonly faults: readonly string[];
};

type Judged = { readonly id: string; readonly score: number | null; readonly numericValue?: number };
/** The element that was painted last of the large ones, as Lighthouse lists it. */
type Painted = { readonly items?: readonly { readonly node?: { readonly selector?: string } }[] };
type Category = {
  readonly score: number | null;
  readonly auditRefs: readonly { readonly id: string; weight: number }[];
};
type Written = {
  readonly finalDisplayedUrl: string;
  readonly categories: Readonly<Record<'performance' | 'accessibility', Category>>;
  readonly audits: Readonly<Record<string, Judged>> & {
    readonly 'largest-contentful-paint-element': { readonly details?: { readonly items: readonly Painted[] } };
  };
};

const program = join(import.meta.dirname, '..', 'node_modules', 'lighthouse', 'cli', 'index.js');

/** The phone on a slow line that Lighthouse judges by, and the computer at a desk. */
export type Device = 'mobile' | 'desktop';

/** How many times a load is tried that Lighthouse itself could not follow: its browser sometimes loses the trace. */
const tries = 3;

/**
 * Opens a page in a Chromium of its own, as Lighthouse does it by default.
 * @throws Error when it could not be judged, led elsewhere, or showed nothing but the head that waits for the page: the faster
 * a page is that nobody sees, the better it would be judged
 */
export async function audit(origin: string, visit: Visit, device: Device): Promise<Audit> {
  const url = origin + visit.path;
  const { finalDisplayedUrl, categories, audits } = await load(url, visit, device);
  if (finalDisplayedUrl !== url) throw new Error(`${url} led to ${finalDisplayedUrl}`);
  const [largest] = audits['largest-contentful-paint-element'].details?.items ?? [];
  const selector = largest?.items?.[0]?.node?.selector;
  if (!selector || /-waiting\b/.test(selector)) throw new Error(`${url} showed nothing but its head`);
  const value = (name: string) => audits[name]?.numericValue ?? 0;
  const { accessibility, performance } = categories;
  return {
    performance: Math.round(100 * (performance.score ?? 0)),
    accessibility: Math.round(100 * (accessibility.score ?? 0)),
    firstPaint: value('first-contentful-paint'),
    largestPaint: value('largest-contentful-paint'),
    blocked: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    faults: accessibility.auditRefs.flatMap(({ id, weight }) => {
      const score = audits[id]?.score ?? null;
      return weight > 0 && score !== null && score < 1 ? [id] : [];
    }),
  };
}

/** @param left how many more times it is tried */
async function load(url: string, visit: Visit, device: Device, left = tries - 1): Promise<Written> {
  const options = ['--quiet', '--output=json', '--output-path=stdout', '--only-categories=performance,accessibility'];
  const words = [
    ...[program, url, ...options, '--no-enable-error-reporting'],
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic',
    ...(device === 'desktop' ? ['--preset=desktop'] : []),
    ...(visit.cookie ? [`--extra-headers=${JSON.stringify({ Cookie: visit.cookie })}`] : []),
  ];
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, CHROME_PATH: findChromium() };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, words, { env, maxBuffer: 64 * 2 ** 20 });
    return JSON.parse(stdout) as Written;
  } catch (error) {
    const { stderr = String(error) } = error as { stderr?: string };
    if (left === 0 || !stderr.includes('Please run Lighthouse again')) throw new Error(`${url}: ${stderr}`);
    return load(url, visit, device, left - 1);
  }
}
