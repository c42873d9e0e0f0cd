import { createHash } from 'node:crypto';
import { mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Another process has the data folder open. */
export class DirectoryInUse extends Error {
  constructor(directory: string) {
    super(
      `The data folder ${directory} is in use by another Fritidssjekken process. Stop that one first, or give this one ` +
        'a folder of its own with DATA_DIR. (PGlite has no lock of its own: two processes would destroy the database.)',
    );
  }
}

/**
 * Keeps a second process out of a data folder. The lock is gone when the process is, however it ends.
 * It does not reach across containers: never share the folder between two.
 * @returns what gives the folder free
 * @throws DirectoryInUse
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = await realpath(directory);
  return process.platform === 'linux' ? lockBySocket(path) : lockByFile(path);
}

/** Linux: an abstract socket lives in the kernel, so not even kill -9 leaves it behind. */
function lockBySocket(path: string): Promise<() => Promise<void>> {
  const name = createHash('sha256').update(path).digest('hex').slice(0, 32);
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new DirectoryInUse(path) : error),
    );
    server.listen(`\0fritidssjekken-${name}`, () => {
      server.unref();
      resolve(() => new Promise((closed) => void server.close(() => closed())));
    });
  });
}

/** Elsewhere: a file with the process's number; that of a process that has ended is taken over. */
async function lockByFile(path: string): Promise<() => Promise<void>> {
  const file = join(path, 'process.lock');
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isRunning(Number(await readFile(file, 'utf8')))) throw new DirectoryInUse(path);
    await rm(file, { force: true });
    return lockByFile(path);
  }
  return () => rm(file, { force: true });
}

function isRunning(processId: number): boolean {
  try {
    return processId > 0 && process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
