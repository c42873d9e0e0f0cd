import { startTransition, useCallback, useEffect, useState } from 'react';
import type { TypedDocumentString } from '../generated/form/graphql.ts';
import { ask, type Failure, NoAnswer } from './ask.ts';

/** What a page asked for: the data, or why there is none, or neither while it is under way. */
export type Asked<Data> = {
  readonly data: Data | null;
  readonly failure: Failure | null;
  readonly again: () => Promise<void>;
};

/**
 * Asks when the page is shown and whenever the variables change; `again` asks once more and keeps the old data meanwhile.
 * @param variables null while it is not known yet what to ask for: nothing is asked
 */
export function useAnswer<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables | null,
): Asked<Data> {
  const [state, setState] = useState<{ data: Data | null; failure: Failure | null }>({ data: null, failure: null });
  const text = JSON.stringify(variables);
  const load = useCallback(
    async (isWanted: () => boolean, isFirst: boolean) => {
      const variables = JSON.parse(text) as Variables | null;
      if (variables === null) return;
      try {
        const data = await (
          ask as (document: TypedDocumentString<Data, Variables>, variables: Variables) => Promise<Data>
        )(document, variables);
        const show = () => setState({ data, failure: null });
        if (isWanted()) isFirst ? startTransition(show) : show();
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        const { failure } = error;
        if (isWanted()) setState((before) => ({ ...before, failure }));
      }
    },
    [document, text],
  );
  // The first answer is drawn in slices, so that a page that is being made keeps nobody from scrolling.
  useEffect(() => {
    let isWanted = true;
    void load(() => isWanted, true);
    return () => {
      isWanted = false;
    };
  }, [load]);
  const again = useCallback(() => load(() => true, false), [load]);
  return { ...state, again };
}
