import { useEffect, useState } from 'react';
import { keep, kept } from '../../common/keep.ts';
import { type Asked, useAnswer } from '../../common/useAnswer.ts';
import type { ResultQuery } from '../../generated/form/graphql.ts';
import { resultQuery } from '../formQueries.ts';

/** The result as the server gives it; without network as this browser saw it last. */
export type AskedResult = Asked<ResultQuery> & {
  /** Whether it is this browser's copy. */
  readonly isKept: boolean;
  /** Whether the browser still looks for its copy. */
  readonly isLooking: boolean;
};

const nameOf = (id: string) => `result ${id}`;

/** Asks for a submitted assessment with its score, and keeps it for a reload without network. */
export function useResult(id: string): AskedResult {
  const asked = useAnswer(resultQuery, { id });
  const { data, failure } = asked;
  const [copy, setCopy] = useState<{ readonly found: ResultQuery | null } | null>(null);
  useEffect(() => {
    if (data) void keep(nameOf(id), data);
    else if (failure === 'OFFLINE') void kept<ResultQuery>(nameOf(id)).then((found) => setCopy({ found }));
  }, [data, failure, id]);
  return {
    ...asked,
    data: data ?? copy?.found ?? null,
    isKept: !data && Boolean(copy?.found),
    isLooking: !data && failure === 'OFFLINE' && copy === null,
  };
}
