import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** How long one page may take. */
const longestMs = 60_000;
/** Between usual (0) and idle (19): where all is busy it gets a third of what an answer gets. */
const printPriority = 5;
/** Pages that may wait for their turn: more are refused, not piled up. */
const mostWaiting = 8;

/** Too many wait already; what was asked for may be asked for again. */
export class PrinterBusy extends Error {}

const run = promisify(execFile);
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Prints a page of this server as a tagged PDF with its headings as outline, by Chromium, as its print styles say. One page
 * at a time; the browser reaches this machine alone, keeps nothing and is signed in nowhere.
 * @param chromium path of the browser
 * @param address on this machine: http://127.0.0.1:<port>/…
 * @throws RangeError when the address is not of this machine
 * @throws PrinterBusy when too many wait
 * @throws Error when the browser fails or takes too long
 */
export async function printPdf(chromium: string, address: string): Promise<Uint8Array> {
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' || hostname !== '127.0.0.1') throw new RangeError(`${address} is not of this machine.`);
  if (waiting >= mostWaiting) throw new PrinterBusy('Too many pages wait to be printed.');
  waiting += 1;
  const printed = last.then(() => print(chromium, address));
  last = printed
    .catch(() => undefined)
    .finally(() => {
      waiting -= 1;
    });
  return printed;
}

async function print(chromium: string, address: string): Promise<Uint8Array> {
  const directory = await mkdtemp(join(tmpdir(), 'fritidssjekken-pdf-'));
  const file = join(directory, 'page.pdf');
  try {
    const folder = `--user-data-dir=${join(directory, 'profile')}`;
    const options = { timeout: longestMs, killSignal: 'SIGKILL' } as const;
    const printing = run(chromium, [...flags, folder, `--print-to-pdf=${file}`, address], options);
    // Those who answer and read come before paper.
    if (printing.child.pid !== undefined) setPriority(printing.child.pid, printPriority);
    await printing;
    return new Uint8Array(await readFile(file));
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

const flags = [
  ...['--headless', '--disable-gpu', '--no-first-run', '--no-pdf-header-footer', '--generate-pdf-document-outline'],
  ...['--export-tagged-pdf', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...['--disable-quic', '--disable-extensions', '--disable-dev-shm-usage'],
  // No other host has an address: a page that names one gets nothing from it.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  // As root a browser has no sandbox of its own.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
