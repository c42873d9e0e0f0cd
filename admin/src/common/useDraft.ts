import { useCallback, useEffect, useRef, useState } from 'react';
import { draftOf, draftText } from './draftText.ts';
import { useSession } from './session.tsx';

/** What somebody writes, kept by this browser until it is saved or given up. */
export type Draft<Written> = {
  readonly written: Written;
  readonly write: (change: (before: Written) => Written) => void;
  /** Whether it was begun before this page was loaded. */
  readonly isKept: boolean;
  /** Saved, or given up: nothing is kept any more. */
  readonly forget: () => void;
};

const keyOf = (userId: string, name: string) => `fritidssjekken.draft/${userId}/${name}`;

/** Whether this browser keeps a draft of that name for who is signed in. */
export function useHasDraft(name: string): boolean {
  const userId = useSession().viewer?.id ?? '';
  return localStorage.getItem(keyOf(userId, name)) !== null;
}

/**
 * A record that is being written. What is typed outlives a reload, a lost session and a sign-out: it belongs to the person, and
 * nobody else at this machine is shown it.
 * @param name what is written, the same after a reload
 * @param initial what an untouched one begins with
 */
export function useDraft<Written>(name: string, initial: () => Written): Draft<Written> {
  const key = keyOf(useSession().viewer?.id ?? '', name);
  const [kept] = useState(() => draftOf(localStorage.getItem(key), initial()));
  const [written, setWritten] = useState<Written>(() => kept ?? initial());
  const isTouched = useRef(false);
  useEffect(() => {
    if (isTouched.current) keepIn(key, written);
  }, [key, written]);
  const write = useCallback((change: (before: Written) => Written) => {
    isTouched.current = true;
    setWritten(change);
  }, []);
  const forget = useCallback(() => {
    isTouched.current = false;
    localStorage.removeItem(key);
  }, [key]);
  return { written, write, isKept: kept !== null, forget };
}

function keepIn(key: string, written: unknown): void {
  try {
    localStorage.setItem(key, draftText(written));
  } catch {
    // The browser's room is full: what is written stands on the page all the same.
  }
}
