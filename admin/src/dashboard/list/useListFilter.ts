import { useListContext } from 'react-admin';

/** What a list is filtered by, as its address has it, and how to change some of it; null takes one away. */
export function useListFilter<Filter extends object>() {
  const { filterValues, setFilters } = useListContext();
  const filter = filterValues as Partial<Filter>;
  const change = (changed: { readonly [K in keyof Filter]?: Filter[K] | null }) => {
    const next = Object.entries({ ...filter, ...changed }).filter(([, value]) => value != null && value !== '');
    setFilters(Object.fromEntries(next));
  };
  /** Takes all away but what the list cannot be without. */
  const clear = (kept: readonly (keyof Filter)[] = []) =>
    setFilters(Object.fromEntries(Object.entries(filter).filter(([key]) => kept.includes(key as keyof Filter))));
  return { filter, change, clear };
}
