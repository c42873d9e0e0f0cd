import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { FileRefused } from './errors.ts';
import type { RawRow } from './readTable.ts';
import { tooLarge } from './withinLimits.ts';

/** What the worker says. */
export type XlsxRead =
  | { readonly rows: RawRow[]; readonly refused: null }
  | {
      readonly rows: null;
      readonly refused: { readonly code: string; readonly problem: string; readonly mend: string };
    };

/** How long a thread may take: many times what the largest file that may be imported needs. */
const longestMs = 60_000;
/** Megabytes that it may use. */
const largestHeap = 1024;

/**
 * Reads the first sheet of an XLSX file: days and numbers as they are, of a formula the result that was saved with it. A
 * thread of its own does it, so that others are answered meanwhile.
 * @throws FileRefused when it is no XLSX file, too large, or much larger than it looks
 */
export async function readXlsx(bytes: Uint8Array): Promise<RawRow[]> {
  const worker = startWorker({ workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: largestHeap } });
  const signal = AbortSignal.timeout(longestMs);
  try {
    const ended = once(worker, 'exit', { signal }).then(() => {
      throw new Error('The thread ended without an answer.');
    });
    const said = Promise.race([once(worker, 'message', { signal }), ended]);
    const [{ rows, refused }] = (await said.catch(refuseTooLarge)) as [XlsxRead];
    if (refused) throw new FileRefused(refused.code, refused.problem, refused.mend);
    return rows;
  } finally {
    await worker.terminate();
  }
}

/** What takes too long, or more memory than there is, is a file too large; all else is a fault of ours. */
function refuseTooLarge(error: Error & { code?: string }): never {
  if (error.code !== 'ABORT_ERR' && error.code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
  throw tooLarge('The file takes too long, or too much memory, to read.');
}

/** The built server has the worker beside itself. In a checkout it is TypeScript, which a thread cannot begin with. */
function startWorker(options: WorkerOptions): Worker {
  const built = join(import.meta.dirname, 'xlsxWorker.js');
  if (existsSync(built)) return new Worker(built, options);
  const [source, parent] = [join(import.meta.dirname, 'xlsxWorker.ts'), import.meta.url].map((at) =>
    JSON.stringify(at),
  );
  const begin = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${source}, ${parent}))`;
  return new Worker(begin, { ...options, eval: true, execArgv: [] });
}
