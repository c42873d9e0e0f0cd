import { useCallback, useEffect, useRef, useState } from 'react';
import { client, type Operation } from '../client.ts';

/** What is known of a question: its answer (the last one while the next is fetched), or that it failed. */
export type Asked<Data> = {
  readonly data: Data | null;
  readonly isPending: boolean;
  readonly hasFailed: boolean;
  /** Asks once more. */
  readonly ask: () => void;
};

/**
 * Asks what a page shows beside its record. An answer that comes after a later question is let go.
 * @param variables null: nothing is asked yet
 * @param because it is asked anew when this changes
 */
export function useQuestion<Data, Variables extends Record<string, unknown>>(
  query: Operation<Data, Variables>,
  variables: Variables | null,
  because = '',
): Asked<Data> {
  const [state, setState] = useState<Omit<Asked<Data>, 'ask'>>({ data: null, isPending: true, hasFailed: false });
  const turn = useRef(0);
  const asked = variables && JSON.stringify(variables);
  const reason = useRef(because);
  const ask = useCallback(() => {
    turn.current += 1;
    const own = turn.current;
    if (asked === null) return;
    const answer = (given: Omit<Asked<Data>, 'ask'>) => {
      if (own === turn.current) setState(given);
    };
    setState((before) => ({ ...before, isPending: true, hasFailed: false }));
    client.query({ query, variables: JSON.parse(asked) as Variables }).then(
      ({ data }) => answer({ data, isPending: false, hasFailed: false }),
      () => answer({ data: null, isPending: false, hasFailed: true }),
    );
  }, [query, asked]);
  useEffect(() => {
    ask();
    return () => {
      turn.current += 1;
    };
  }, [ask]);
  useEffect(() => {
    if (reason.current === because) return;
    reason.current = because;
    ask();
  }, [because, ask]);
  return { ...state, ask };
}
