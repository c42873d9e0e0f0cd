import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FileRefused } from './errors.ts';
import type { RawRow } from './readTable.ts';

/** What the worker says. */
export type XlsxRead =
  | { readonly rows: RawRow[]; readonly refused: null }
  | {
      readonly rows: null;
      readonly refused: { readonly code: string; readonly problem: string; readonly mend: string };
    };

/**
 * Reads the first sheet of an XLSX file: days and numbers as they are, of a formula the result that was saved with it. A
 * thread of its own does it, so that others are answered meanwhile.
 * @throws FileRefused when it is no XLSX file, or much larger than it looks
 */
export async function readXlsx(bytes: Uint8Array): Promise<RawRow[]> {
  const worker = startWorker(bytes);
  try {
    const ended = once(worker, 'exit').then(() => Promise.reject(new Error('The thread ended without an answer.')));
    const [{ rows, refused }] = (await Promise.race([once(worker, 'message'), ended])) as [XlsxRead];
    if (refused) throw new FileRefused(refused.code, refused.problem, refused.mend);
    return rows;
  } finally {
    await worker.terminate();
  }
}

/** The built server has the worker beside itself. In a checkout it is TypeScript, which a thread cannot begin with. */
function startWorker(workerData: Uint8Array): Worker {
  const built = join(import.meta.dirname, 'xlsxWorker.js');
  if (existsSync(built)) return new Worker(built, { workerData });
  const [source, parent] = [join(import.meta.dirname, 'xlsxWorker.ts'), import.meta.url].map((at) =>
    JSON.stringify(at),
  );
  const begin = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${source}, ${parent}))`;
  return new Worker(begin, { workerData, eval: true, execArgv: [] });
}
