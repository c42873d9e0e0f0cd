import { parentPort, workerData } from 'node:worker_threads';
import { asXlsx } from './xlsx.ts';

/** A thread of its own that writes one workbook, which it is started with. */
const bytes = await asXlsx(...(workerData as Parameters<typeof asXlsx>));
parentPort!.postMessage(bytes);
