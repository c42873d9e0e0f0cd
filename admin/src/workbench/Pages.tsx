import { Pagination, useListContext } from 'react-admin';

/** Forwards and back through a list that is longer than a page. */
export function Pages() {
  const { total = 0, perPage } = useListContext();
  return total > perPage ? <Pagination rowsPerPageOptions={[]} /> : null;
}
