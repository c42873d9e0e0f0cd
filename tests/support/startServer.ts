import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../api/dist/main.js', import.meta.url));

type Options = {
  dataDirectory: string;
  databaseUrl?: string;
  args?: string[];
  port?: number;
  env?: NodeJS.ProcessEnv;
  /** Another copy of the built server's main file. */
  main?: string;
};

export type RunningServer = {
  readonly origin: string;
  /** All that it wrote so far. */
  readonly output: () => string;
  /** The administrator's one-time link, where it printed one. */
  readonly link: () => string | null;
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
};

/** The server refused to start. */
export class StartRefused extends Error {}

/**
 * Starts the built server as a process of its own and waits until it is ready.
 * @throws StartRefused with what it said
 */
export async function startServer({
  dataDirectory,
  databaseUrl,
  args = [],
  ...options
}: Options): Promise<RunningServer> {
  const port = options.port ?? (await freePort());
  const env = {
    PATH: process.env.PATH,
    PORT: String(port),
    DATA_DIR: dataDirectory,
    DATABASE_URL: databaseUrl ?? '',
    ...options.env,
  };
  const server = spawn(process.execPath, ['--enable-source-maps', options.main ?? built, ...args], { env });
  const interrupt = () => void server.kill('SIGKILL');
  process.once('exit', interrupt);
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
  const origin = `http://localhost:${port}`;
  await untilReady(server, origin, () => output);
  return {
    origin,
    output: () => output,
    link: () => /^http\S+\/engangslenke\?token=\S+$/m.exec(output)?.[0] ?? null,
    stop: async (signal = 'SIGTERM') => {
      process.removeListener('exit', interrupt);
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill(signal);
      await ended;
    },
  };
}

async function untilReady(server: ChildProcess, origin: string, output: () => string): Promise<void> {
  const ended = once(server, 'close');
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  while (!hasEnded) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok && output().includes('is ready at')) return;
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))]);
  }
  throw new StartRefused(output());
}

/** A folder for one test's data; the function removes it. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'fritidssjekken-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

export function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
