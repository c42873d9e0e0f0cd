import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { client, type Operation } from '../client.ts';

/** What is known of a question: its answer (the old one while the same is asked anew), or that it failed. */
export type Asked<Data> = {
  readonly data: Data | null;
  readonly isPending: boolean;
  readonly hasFailed: boolean;
  /** Asks once more. */
  readonly ask: () => void;
};

/** What is known, and of which question: its variables as text. */
type State<Data> = Omit<Asked<Data>, 'ask'> & { readonly of: string | null };

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
  const [state, setState] = useState<State<Data>>({ of: null, data: null, isPending: true, hasFailed: false });
  const turn = useRef(0);
  const asked = variables && JSON.stringify(variables);
  const reason = useRef(because);
  const ask = useCallback(() => {
    turn.current += 1;
    const own = turn.current;
    if (asked === null) return;
    const answer = (given: Omit<State<Data>, 'of'>) => {
      // In slices: what it is drawn into may be large.
      if (own === turn.current) startTransition(() => setState({ of: asked, ...given }));
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
  const { of, ...known } = state;
  // What was asked before stands under no other question's heading.
  return of === asked ? { ...known, ask } : { data: null, isPending: true, hasFailed: false, ask };
}
