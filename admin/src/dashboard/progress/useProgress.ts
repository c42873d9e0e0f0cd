import { useDeferredValue } from 'react';
import { useGetList } from 'react-admin';
import type { Progress } from './progressModel.ts';

/** Every round that has opened, the newest first, and how far each has come. */
export function useProgress() {
  const { data, isPending, error, refetch } = useGetList<Progress & { id: string }>('progress', {
    pagination: { page: 1, perPage: 100 },
  });
  // Drawn in slices: what is large keeps nobody from scrolling or pressing meanwhile.
  const rounds = useDeferredValue(data);
  return {
    rounds: rounds ?? [],
    isPending: isPending || (!rounds && !error),
    hasFailed: Boolean(error),
    ask: () => void refetch(),
  };
}
