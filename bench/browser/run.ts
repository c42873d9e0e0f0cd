import { createHmac } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { startPostgres } from '../../tests/support/startPostgres.ts';
import { startServer, temporaryFolder } from '../../tests/support/startServer.ts';
import { findChromium } from '../../tests/walks/support/findChromium.ts';
import { definitions, generate } from '../generate.ts';
import {
  type BrowserReport,
  type Cache,
  isEveryAimMet,
  type Line,
  markdownOf,
  summaryOf,
  type Timed,
} from './browserReport.ts';
import { timedPages } from './pages.ts';
import { untilUsable } from './untilUsable.ts';

/** Everybody; the data are those of the API's bench. */
const municipalities = 357;
const seed = 20_260_101;
const secret = 'what only the bench signs its cookies with';
/** The session of sql/adviser.sql. */
const adviserToken = 'bench-session-of-the-adviser';
/** Bytes a second and milliseconds of a line; null: none between browser and server, both are on this machine. */
const lines: Readonly<Record<Line, { throughput: number; latency: number } | null>> = {
  near: null,
  far: { throughput: (10 * 1e6) / 8, latency: 40 },
};

const { values: given } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    lines: { type: 'string', default: 'near,far' },
    write: { type: 'string', default: join(import.meta.dirname, '..', 'report-browser') },
  },
});

const postgres = await startPostgres();
const folder = await temporaryFolder();
try {
  await generate(postgres.url, { municipalities, seed });
  await postgres.query(await readFile(join(import.meta.dirname, '..', 'sql', 'adviser.sql'), 'utf8'));
  const server = await startServer({
    ...{ dataDirectory: folder.path, databaseUrl: postgres.url },
    env: { DEFINITIONS_DIR: definitions, AUTH_SECRET: secret, NODE_ENV: 'production' },
  });
  try {
    await report(await measure(server.origin));
  } finally {
    await server.stop();
  }
} finally {
  await postgres.stop();
  await folder.remove();
}

/** Each round opens every page on every line, with an empty cache and then with a full one; the order turns. */
async function measure(origin: string): Promise<Timed[]> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  const timed: Timed[] = [];
  try {
    // The server compiles what is asked often; what is asked the first time is no page's own cost.
    for (const page of timedPages) await visit(browser, origin, 'near', page);
    for (let round = 0; round < Number(given.rounds); round += 1)
      for (const line of given.lines.split(',') as Line[])
        for (const place of timedPages.keys()) {
          const page = timedPages[(place + round) % timedPages.length]!;
          for (const [cache, load] of await visit(browser, origin, line, page))
            timed.push({ page: page.name, line, cache, round, ...load });
        }
    return timed;
  } finally {
    await browser.close();
  }
}

/** Twice the same page in a browser that has never been here. */
async function visit(browser: Browser, origin: string, line: Line, page: (typeof timedPages)[number]) {
  const context = await browser.newContext({ locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  try {
    await signIn(context, origin);
    const loads = [];
    for (const cache of ['cold', 'warm'] as const satisfies readonly Cache[]) {
      const opened = await context.newPage();
      const { throughput = -1, latency = 0 } = lines[line] ?? {};
      const devtools = await context.newCDPSession(opened);
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', {
        ...{ offline: false, latency, downloadThroughput: throughput, uploadThroughput: throughput },
      });
      loads.push([cache, await untilUsable(opened, origin, page)] as const);
      await opened.close();
    }
    return loads;
  } finally {
    await context.close();
  }
}

async function signIn(context: BrowserContext, origin: string): Promise<void> {
  const signature = createHmac('sha256', secret).update(adviserToken).digest('base64');
  const value = encodeURIComponent(`${adviserToken}.${signature}`);
  await context.addCookies([{ name: 'fritidssjekken.session_token', value, url: origin }]);
}

async function report(timed: readonly Timed[]): Promise<void> {
  const [processor] = cpus();
  const of: BrowserReport = {
    at: new Date().toISOString(),
    machine: `${cpus().length} × ${processor?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    ...{ municipalities, rounds: Number(given.rounds), seed, load: loadavg()[2] ?? 0, timed },
  };
  await writeFile(`${given.write}.json`, `${JSON.stringify(of, null, 2)}\n`);
  await writeFile(`${given.write}.md`, markdownOf(of));
  process.stdout.write(`${summaryOf(of)}\n`);
  if (!isEveryAimMet(of)) process.exitCode = 1;
}
