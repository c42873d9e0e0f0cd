import { useEffect } from 'react';
import { useListContext } from 'react-admin';
import { useLocation, useNavigate } from 'react-router';

/**
 * Puts what the reader chose the last time into the address when the page is opened without any: what a list is filtered
 * and sorted by can always be sent on.
 */
export function useAddress(): void {
  const { filterValues, sort, page, perPage } = useListContext();
  const { search } = useLocation();
  const navigate = useNavigate();
  const isPlain = search === '' && Object.keys(filterValues).length > 0;
  const remembered = new URLSearchParams({
    ...{ filter: JSON.stringify(filterValues), sort: sort.field, order: sort.order },
    ...{ page: String(page), perPage: String(perPage) },
  }).toString();
  useEffect(() => {
    if (isPlain) void navigate({ search: `?${remembered}` }, { replace: true });
  }, [isPlain, remembered, navigate]);
}
