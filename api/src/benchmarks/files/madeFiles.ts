import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Files that may wait to be made: whoever asks for one more is told to come again. */
const mostWaiting = 16;

/** Too many files wait to be made already; the caller may come again in a while. */
export class FilesBusy extends Error {}

/** Bytes of made files that stay in process: some twenty of the largest tables. */
const keptBytes = 32 * 2 ** 20;

const kept = new LRUCache<string, Uint8Array>({ maxSize: keptBytes, sizeCalculation: ({ length }) => length || 1 });
const underWay = new Map<string, Promise<Uint8Array>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * A file by its tag: made once, and one at a time, so that many that ask for large ones do not take the process from those
 * who answer.
 * @throws FilesBusy when sixteen wait already
 */
export async function madeOnce(tag: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = kept.get(tag);
  if (known) return known;
  const waited = underWay.get(tag);
  if (waited) return waited;
  if (underWay.size >= mostWaiting) throw new FilesBusy();
  const made = last.then(make, make).then((file) => {
    kept.set(tag, file);
    return file;
  });
  underWay.set(tag, made);
  const ended = () => void underWay.delete(tag);
  last = made.then(ended, ended);
  return made;
}

/** The entity tag of what follows from these alone. */
export const tagOf = (parts: readonly unknown[]): string =>
  `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`;

/** Whether a caller has it already; a compressed answer has made the tag a weak one. */
export const hasAlready = (ifNoneMatch: string | undefined, tag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
