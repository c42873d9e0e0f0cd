import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer, temporaryFolder } from '../../tests/support/startServer.ts';
import { type Audit, audit, type Device } from './audit.ts';
import { type Visit, visitsOf } from './visits.ts';

const { values: given } = parseArgs({
  options: {
    /** Loads of each page; the median counts. */
    times: { type: 'string', default: '5' },
    /** Only pages whose address begins so. */
    only: { type: 'string', default: '/' },
    device: { type: 'string', default: 'mobile' },
    write: { type: 'string', default: join(import.meta.dirname, '..', 'lighthouse.md') },
  },
});

type Judged = { readonly visit: Visit; readonly audits: readonly Audit[] };

const folder = await temporaryFolder();
const server = await startServer({ dataDirectory: folder.path, args: ['--demo'] });
try {
  const judged: Judged[] = [];
  const visits = (await visitsOf(server.origin)).filter(({ path }) => path.startsWith(given.only));
  for (const visit of visits) {
    const audits: Audit[] = [];
    for (let time = 0; time < Number(given.times); time += 1)
      audits.push(await audit(server.origin, visit, given.device as Device));
    judged.push({ visit, audits });
    process.stdout.write(`${lineOf({ visit, audits })}\n`);
  }
  await writeFile(given.write, reportOf(judged));
  const low = judged.filter((one) => !isMet(one));
  if (low.length > 0) process.exitCode = 1;
} finally {
  await server.stop();
  await folder.remove();
}

function medianOf({ audits }: Judged, figure: (audit: Audit) => number): number {
  const sorted = audits.map(figure).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function isMet(judged: Judged): boolean {
  const { performance, accessibility = 0 } = judged.visit.least;
  return (
    medianOf(judged, (one) => one.performance) >= performance &&
    medianOf(judged, (one) => one.accessibility) >= accessibility
  );
}

/** A row of the table: the median of each figure, and every performance score that it is the middle of. */
function lineOf(judged: Judged): string {
  const { visit, audits } = judged;
  const { performance, accessibility } = visit.least;
  const whole = (figure: (audit: Audit) => number) => Math.round(medianOf(judged, figure));
  const faults = [...new Set(audits.flatMap((one) => one.faults))];
  const cells = [
    visit.title,
    `${whole((one) => one.performance)} (${audits.map((one) => one.performance).join(', ')})`,
    performance,
    [whole((one) => one.accessibility), ...faults].join(' '),
    accessibility ?? '',
    isMet(judged) ? 'yes' : '**no**',
    whole((one) => one.firstPaint),
    whole((one) => one.largestPaint),
    whole((one) => one.blocked),
    medianOf(judged, (one) => one.shift).toFixed(3),
  ];
  return `| ${cells.join(' | ')} |`;
}

function reportOf(judged: readonly Judged[]): string {
  const [processor] = cpus();
  return `${[
    '# Lighthouse: the last run',
    '',
    `Made by \`npm run lighthouse\` at ${new Date().toISOString()} on ${cpus().length} × ${processor?.model ?? 'unknown'}; ` +
      `Lighthouse 12.8.2, ${given.device === 'desktop' ? 'its desktop preset' : 'a phone on a slow line as it simulates one by default'}, ` +
      `median of ${given.times} loads with an empty cache, the demonstration’s data. In parentheses the scores of all loads. ` +
      'What is measured: bench/README.md.',
    '',
    '| page | performance | at least | accessibility | at least | met | first paint ms | largest paint ms | blocked ms | layout shift |',
    '|---|--:|--:|--:|--:|---|--:|--:|--:|--:|',
    ...judged.map(lineOf),
  ].join('\n')}\n`;
}
