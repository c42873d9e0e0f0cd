import { parentPort, workerData } from 'node:worker_threads';
import { FileRefused } from './errors.ts';
import type { XlsxRead } from './readXlsx.ts';
import { xlsxRows } from './xlsxRows.ts';

/** A thread of its own that reads one file, which it is started with. */
const read = async (): Promise<XlsxRead> => {
  try {
    return { rows: await xlsxRows(workerData as Uint8Array), refused: null };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    // An error loses its class and what is its own between threads.
    return { rows: null, refused: { code: error.code, problem: error.message, mend: error.mend } };
  }
};

parentPort!.postMessage(await read());
