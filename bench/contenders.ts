import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { saveStatement } from '../api/src/assessments/store/saveAnswer.ts';
import { freePort } from '../tests/support/startServer.ts';
import { type Asked, definitions } from './generate.ts';
import type { Written } from './load.ts';
import type { Contender, Operation } from './operations.ts';

const here = import.meta.dirname;
const root = join(here, '..');
/** The Node that PostGraphile needs; all three run on it. */
const node = join(here, 'node_modules', 'node', 'bin', 'node');
const secret = 'what only the bench signs its cookies with';

/** A process that answers. */
export type Running = {
  readonly pid: number;
  readonly port: number;
  readonly stop: () => Promise<void>;
};

type Way = {
  readonly command: readonly string[];
  readonly environment: (database: string, dataDirectory: string) => Record<string, string>;
  /** What it writes when it listens. */
  readonly ready: string;
  readonly request: (operation: Operation, asked: ReturnType<Operation['asked']>) => Written;
};

const graphql = (query: string, variables: object) => JSON.stringify({ query, variables });

/** This API, with so much memory for whole answers. */
const product = (answers: string): Omit<Way, 'request'> => ({
  command: [join(root, 'api', 'dist', 'main.js')],
  environment: (DATABASE_URL, DATA_DIR) => ({
    ...{ DATABASE_URL, DATA_DIR, DEFINITIONS_DIR: definitions, AUTH_SECRET: secret, ANSWER_CACHE_MB: answers },
  }),
  ready: 'Fritidssjekken is ready',
});

/** How each contender is started and asked. */
export const ways: Readonly<Record<Contender, Way>> = {
  api: {
    ...product('0'),
    request: ({ api }, asked) => ({
      path: '/graphql',
      headers: { cookie: cookieOf(asked.by) },
      body: graphql(api.query, api.variables(asked)),
    }),
  },
  // As the public asks: whole answers of dashboards are not kept for those who are signed in.
  cached: {
    ...product('64'),
    request: ({ api }, asked) => ({ path: '/graphql', headers: {}, body: graphql(api.query, api.variables(asked)) }),
  },
  postgraphile: {
    command: [join(here, 'postgraphile', 'serve.js')],
    environment: (DATABASE_URL) => ({ DATABASE_URL, GRAPHILE_ENV: 'production' }),
    ready: 'listening',
    request: ({ postgraphile }, asked) => ({
      path: '/graphql',
      headers: {},
      body: graphql(postgraphile.query, postgraphile.variables(asked)),
    }),
  },
  floor: {
    command: [join(here, 'floor', 'serve.ts')],
    environment: (DATABASE_URL) => ({ DATABASE_URL, SAVE: saveStatement.text }),
    ready: 'listening',
    request: ({ name }, { by: _by, ...asked }) => ({
      path: `/${name.toLowerCase()}`,
      headers: {},
      body: JSON.stringify(asked),
    }),
  },
};

function cookieOf({ token }: Asked): string {
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `fritidssjekken.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** Starts a contender and waits until it listens. @throws Error with what it wrote when it ends instead */
export async function start(contender: Contender, database: string, dataDirectory: string): Promise<Running> {
  const { command, environment, ready } = ways[contender];
  const port = await freePort();
  const child = spawn(node, command, {
    cwd: here,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      ...environment(database, dataDirectory),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await untilReady(child, ready);
  return {
    ...{ pid: child.pid!, port },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

function untilReady(child: ChildProcess, ready: string): Promise<void> {
  let written = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      written = (written + chunk).slice(-4000);
      if (written.includes(ready)) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${written}`)));
  });
}
