import { useState } from 'react';
import { type Failure, NoAnswer } from './ask.ts';

/** Runs what a button does, once at a time, and says why when the server gave no answer. */
export function useSubmit(): {
  isBusy: boolean;
  failure: Failure | null;
  submit: (run: () => Promise<void>) => Promise<void>;
} {
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = async (run: () => Promise<void>) => {
    if (isBusy) return;
    setIsBusy(true);
    setFailure(null);
    try {
      await run();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      setFailure(error.failure);
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, failure, submit };
}
