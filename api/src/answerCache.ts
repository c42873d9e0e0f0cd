import { LRUCache } from 'lru-cache';
import type { Day } from './days.ts';

/** A whole answer as it is written out. */
export type WholeAnswer = { readonly headers: Readonly<Record<string, string | number>>; readonly body: Buffer };

/** What an answer holds good for: this revision of what is public, and this day, whose names it bears. */
export type HoldsFor = { readonly revision: number; readonly day: Day };

type Kept = WholeAnswer & { readonly isForAll: boolean; readonly bytes: number };

/** About what an entry takes beside its texts: its headers, and places in maps. */
const entryBytes = 1500;

let held = 0;

/** Bytes that whole answers take in this process. */
export const answerBytes = (): number => held;

export type AnswerCache = {
  /** Whether anything is ever kept. */
  readonly isKeeping: boolean;
  /** Whether something is kept that the caller may have, if it still holds. */
  readonly mayHave: (key: string, isAnonymous: boolean) => boolean;
  /** @param now what is public, read after the request came in */
  readonly find: (key: string, isAnonymous: boolean, now: HoldsFor) => WholeAnswer | null;
  /** @param isForAll whether it is the same for everybody; if not, only callers without a session get it */
  readonly keep: (key: string, made: HoldsFor, answer: WholeAnswer & { readonly isForAll: boolean }) => void;
};

/**
 * Whole answers of one revision and one day; all of them are dropped with it. Those asked for longest ago make room.
 * @param mostBytes 0 keeps nothing
 */
export function makeAnswerCache(mostBytes: number): AnswerCache {
  const kept = new LRUCache<string, Kept>({
    // Its least; where nothing is kept, nothing is put in.
    maxSize: Math.max(mostBytes, 1),
    sizeCalculation: ({ bytes }) => bytes,
    dispose: ({ bytes }) => {
      held -= bytes;
    },
  });
  let of: HoldsFor = { revision: -1, day: '' };

  /** Goes on to what is newer; false for what is older than what is kept. */
  const isCurrent = ({ revision, day }: HoldsFor): boolean => {
    if (revision < of.revision || day < of.day) return false;
    if (revision > of.revision || day > of.day) {
      kept.clear();
      of = { revision, day };
    }
    return true;
  };
  const mayHave = (key: string, isAnonymous: boolean): boolean => {
    const answer = kept.peek(key);
    return answer !== undefined && (isAnonymous || answer.isForAll);
  };
  return {
    isKeeping: mostBytes > 0,
    mayHave,
    find: (key, isAnonymous, now) => (isCurrent(now) && mayHave(key, isAnonymous) ? kept.get(key)! : null),
    keep: (key, made, answer) => {
      const bytes = entryBytes + 2 * key.length + answer.body.length;
      if (bytes > mostBytes / 4 || !isCurrent(made)) return;
      held += bytes;
      kept.set(key, { ...answer, bytes });
    },
  };
}
