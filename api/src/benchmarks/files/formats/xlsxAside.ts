import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { asXlsx } from './xlsx.ts';

/** Cells of a workbook that is written in some hundredths of a second. */
const fewCells = 20_000;
/** How long a thread may take: many times what the largest table needs. */
const longestMs = 120_000;

/** A table as XLSX; a large one in a thread of its own, so that others are answered meanwhile. */
export async function xlsxAside(...asked: Parameters<typeof asXlsx>): Promise<Uint8Array> {
  const [{ rows, columns }] = asked;
  if (rows.length * columns.length <= fewCells) return asXlsx(...asked);
  const worker = startWorker({ workerData: asked });
  const signal = AbortSignal.timeout(longestMs);
  try {
    const ended = once(worker, 'exit', { signal }).then(() => {
      throw new Error('The thread ended without a workbook.');
    });
    const [bytes] = (await Promise.race([once(worker, 'message', { signal }), ended])) as [Uint8Array];
    return bytes;
  } finally {
    await worker.terminate();
  }
}

/** The built server has the worker beside itself. In a checkout it is TypeScript, which a thread cannot begin with. */
function startWorker(options: WorkerOptions): Worker {
  const built = join(import.meta.dirname, 'xlsxWriter.js');
  if (existsSync(built)) return new Worker(built, options);
  const [source, parent] = [join(import.meta.dirname, 'xlsxWriter.ts'), import.meta.url].map((at) =>
    JSON.stringify(at),
  );
  const begin = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${source}, ${parent}))`;
  return new Worker(begin, { ...options, eval: true, execArgv: [] });
}
