import type { GetListParams } from 'ra-core';

/** react-admin's page and page size as the API's limit and offset. */
export function pageOf(params: GetListParams): { limit: number; offset: number } {
  const { page, perPage } = params.pagination ?? { page: 1, perPage: 25 };
  return { limit: perPage, offset: (page - 1) * perPage };
}

/** One page of the API as react-admin reads it. */
export const listOf = <Item>(page: { items: readonly Item[]; totalCount: number }) => ({
  data: page.items,
  total: page.totalCount,
});
