import { deepStrictEqual } from 'node:assert';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startPostgres } from '../tests/support/startPostgres.ts';
import { checkReadModel } from './checkReadModel.ts';
import { type Running, start, ways } from './contenders.ts';
import { type Asked, generate } from './generate.ts';
import { load, open, type Written } from './load.ts';
import { type Contender, type Operation, operations } from './operations.ts';
import { preparePostgraphile } from './postgraphile/prepare.ts';
import { processorSeconds, serverSeconds, startedBy } from './processorTime.ts';
import { type Measured, markdownOf, type Report, type ScaleReport, summaryOf } from './report.ts';

/** Municipalities of each scale. */
const scales = { s1: 357, s2: 10_000, s3: 100_000 } as const;
type Scale = keyof typeof scales;
const seed = 20_260_101;
/** Connections that are kept busy. */
const connections = 16;
/** Each contender's time is taken in turns, so that what else the machine does meets all of them. */
const turns = 3;

const { values: given } = parseArgs({
  options: {
    scale: { type: 'string', default: 's1,s2' },
    seconds: { type: 'string', default: '12' },
    operations: { type: 'string', default: 'Q1,Q2,Q3,Q4,Q5' },
    contenders: { type: 'string', default: 'api,postgraphile,floor' },
    check: { type: 'boolean', default: false },
    cached: { type: 'boolean', default: false },
    write: { type: 'string', default: join(import.meta.dirname, 'report') },
  },
});
const contenders = [...given.contenders.split(','), ...(given.cached ? ['cached'] : [])] as Contender[];
/** Operations whose answers may be kept. */
const kept = new Set(['Q1', 'Q2', 'Q3']);
const chosen = operations.filter(({ name }) => given.operations.split(',').includes(name));

/** Revisions that the saves of this run have come to, by assessment and criterion. */
const revisions = new Map<string, number>();
const scaleReports: ScaleReport[] = [];
for (const scale of given.scale.split(',') as Scale[]) scaleReports.push(await measure(scale));
const [processor] = cpus();
const report: Report = {
  at: new Date().toISOString(),
  machine: `${cpus().length} × ${processor?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
  ...{ connections, secondsEach: Number(given.seconds), seed, scales: scaleReports },
};
await writeFile(`${given.write}.json`, `${JSON.stringify(report, null, 2)}\n`);
await writeFile(`${given.write}.md`, markdownOf(report));
process.stdout.write(`\n${summaryOf(report)}\n`);

async function measure(scale: Scale): Promise<ScaleReport> {
  const server = await startPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'fritidssjekken-bench-'));
  const running = new Map<Contender, Running>();
  try {
    const begunAt = Date.now();
    const asked = await generate(server.url, { municipalities: scales[scale], seed });
    if (given.check) {
      await checkReadModel(server.url);
      say(`${scale}: the read model is what rebuild makes`);
    }
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await preparePostgraphile(client);
    const { postmaster, version, bytes } = await serverOf(client);
    await client.end();
    say(`${scale}: data in ${Math.round((Date.now() - begunAt) / 1000)} s`);
    for (const contender of contenders) running.set(contender, await start(contender, server.url, folder));
    const measured: Measured[] = [];
    for (const operation of chosen) {
      const taking = new Map([...running].filter(([contender]) => contender !== 'cached' || kept.has(operation.name)));
      await requireSame(operation, taking, asked);
      measured.push(...(await timed(operation, taking, asked, postmaster)));
    }
    return { scale, municipalities: scales[scale], postgresql: version, databaseBytes: bytes, measured };
  } finally {
    for (const { stop } of running.values()) await stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The server behind a connection. */
async function serverOf(client: pg.Client) {
  const { rows } = await client.query<{ pid: number; version: string; bytes: string }>(
    `SELECT pg_backend_pid() AS pid, current_setting('server_version') AS version,
       pg_database_size(current_database()) AS bytes`,
  );
  const { pid, version, bytes } = rows[0]!;
  return { postmaster: startedBy(pid), version, bytes: Number(bytes) };
}

/** @throws AssertionError when two contenders answer differently: then nothing is timed */
async function requireSame(operation: Operation, running: ReadonlyMap<Contender, Running>, asked: readonly Asked[]) {
  for (const n of [0, 1, 17, 42, 99]) {
    const answers = new Map<Contender, unknown>();
    for (const [contender, { port }] of running) {
      const exchange = await open(port);
      const { status, body } = await exchange(requestOf(operation, contender, asked, n));
      exchange.close();
      const { data, errors } = status === 200 ? JSON.parse(body) : { data: null, errors: body };
      if (errors || !data) throw new Error(`${operation.name}, ${contender}: ${JSON.stringify(errors).slice(0, 1000)}`);
      answers.set(contender, operation.compared[contender === 'cached' ? 'api' : contender](data));
    }
    const [[first, expected] = [], ...others] = answers;
    for (const [other, answer] of others)
      deepStrictEqual(answer, expected, `${operation.name}: ${other} answers otherwise than ${first}`);
  }
  say(`${operation.name}: same answers`);
}

function requestOf(operation: Operation, contender: Contender, asked: readonly Asked[], n: number) {
  const question = operation.asked(asked, n);
  const { assessmentId, criterionId } = question as { assessmentId?: string; criterionId?: string };
  if (!assessmentId) return ways[contender].request(operation, question);
  const place = `${assessmentId} ${criterionId}`;
  const revisionSeen = revisions.get(place) ?? (Number(criterionId!.split('-')[1]) % 2 === 1 ? 1 : 0);
  revisions.set(place, revisionSeen + 1);
  return ways[contender].request(operation, { ...question, revisionSeen });
}

async function timed(
  operation: Operation,
  running: ReadonlyMap<Contender, Running>,
  asked: readonly Asked[],
  postmaster: number,
): Promise<Measured[]> {
  const runs = new Map<
    Contender,
    { requests: number; seconds: number; failures: number; latencies: number[]; node: number; postgresql: number }
  >();
  let n = 1000;
  for (let turn = -1; turn < turns; turn += 1) {
    for (const [contender, { port, pid }] of running) {
      const before = { node: processorSeconds(pid), postgresql: serverSeconds(postmaster) };
      const next = () => requestOf(operation, contender, asked, n++);
      if (turn < 0) {
        await warmUp(port, next);
        continue;
      }
      const run = await load(port, next, connections, Number(given.seconds) / turns);
      const so = runs.get(contender) ?? { requests: 0, seconds: 0, failures: 0, latencies: [], node: 0, postgresql: 0 };
      runs.set(contender, {
        requests: so.requests + run.requests,
        seconds: so.seconds + run.seconds,
        failures: so.failures + run.failures,
        latencies: [...so.latencies, ...run.latencies],
        node: so.node + processorSeconds(pid) - before.node,
        postgresql: so.postgresql + serverSeconds(postmaster) - before.postgresql,
      });
    }
  }
  return [...runs].map(([contender, { requests, seconds, failures, latencies, node, postgresql }]) => {
    const sorted = latencies.sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    const measured: Measured = {
      ...{ operation: operation.name, contender, requestsPerSecond: requests / seconds, failures },
      ...{ p50: at(0.5), p99: at(0.99) },
      ...{ nodeMicroseconds: (1e6 * node) / requests, postgresqlMicroseconds: (1e6 * postgresql) / requests },
    };
    say(
      `${operation.name} ${contender}: ${Math.round(measured.requestsPerSecond)}/s, p99 ${measured.p99.toFixed(1)} ms, ` +
        `CPU ${Math.round(measured.nodeMicroseconds)} + ${Math.round(measured.postgresqlMicroseconds)} µs, ${failures} failures`,
    );
    return measured;
  });
}

/** Until what is asked often has been compiled: by requests, since a contender may be slow, and not for ever. */
async function warmUp(port: number, next: () => Written): Promise<void> {
  for (let asked = 0, rounds = 0; asked < 2000 && rounds < 10; rounds += 1)
    asked += (await load(port, next, connections, 1)).requests;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
