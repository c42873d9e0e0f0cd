import { useEffect, useState } from 'react';
import { type Run, readRun } from './runs.ts';

/** What is known of a run: itself, that nobody knows it, or that it could not be asked for. */
export type KnownRun = { readonly run: Run | null; readonly state: 'ASKING' | 'KNOWN' | 'UNKNOWN' | 'UNREACHED' };

/** Milliseconds between two questions. */
const interval = 1000;

/**
 * Asks how far a run has come, every second until it is over. The id is in the page's address, so a reload goes on asking.
 * @param isSending whether the file is on its way: then a run that nobody knows yet is waited for
 */
export function useRun(id: string | null, isSending: boolean): KnownRun {
  const [known, setKnown] = useState<KnownRun & { readonly id: string | null }>({ id, run: null, state: 'ASKING' });
  useEffect(() => {
    if (id === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isCurrent = true;
    const again = () => {
      timer = setTimeout(() => void look(), interval);
    };
    const look = () =>
      readRun(id).then(
        (run) => {
          if (!isCurrent) return;
          setKnown({ id, run, state: run ? 'KNOWN' : 'UNKNOWN' });
          if (run ? run.state === 'RUNNING' : isSending) again();
        },
        () => {
          if (!isCurrent) return;
          setKnown((before) => ({ ...before, state: 'UNREACHED' }));
          again();
        },
      );
    // A file that has just been sent is on its way for a moment.
    if (isSending) again();
    else void look();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [id, isSending]);
  return known.id === id ? known : { run: null, state: 'ASKING' };
}
