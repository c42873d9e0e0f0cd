import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { client, type Operation } from '../client.ts';
import { accepted, Refused } from '../operation.ts';

/**
 * A mutation that a button runs: says how it went and reads the page again.
 * @param done key of the text that says what has happened
 * @returns whether it is under way, and how to run it; resolves to false when it was refused or failed
 */
export function useAction<Data extends object, Variables extends Record<string, unknown>>(
  mutation: Operation<Data, Variables>,
  done: string,
) {
  const notify = useNotify();
  const refresh = useRefresh();
  const [isRunning, setRunning] = useState(false);
  const run = async (variables: Variables): Promise<boolean> => {
    setRunning(true);
    try {
      const { data } = await client.mutate({ mutation, variables });
      for (const [field, result] of Object.entries(data ?? {})) if (field !== '__typename') accepted(result);
      notify(done, { type: 'success' });
      refresh();
      return true;
    } catch (error) {
      notify(error instanceof Refused ? error.message : 'dashboard.failed', { type: 'error' });
      return false;
    } finally {
      setRunning(false);
    }
  };
  return { isRunning, run };
}
