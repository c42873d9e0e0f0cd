import type { ListParams } from 'react-admin';
import { askAhead } from '../client.ts';
import { listBegins } from './listParams.ts';
import { standingOperations, standingThemeOperations } from './operations.ts';

const operations = { standings: standingOperations, standingThemes: standingThemeOperations } as const;

/**
 * Asks for the municipalities before there is a page that lists them.
 * @param chosen what the reader has chosen in the list before; without it the list begins as it does for everybody
 */
export function askStandingsAhead(resource: keyof typeof operations, chosen: Partial<ListParams>): void {
  const begins = {
    page: 1,
    perPage: listBegins.perPage,
    sort: listBegins.sort.field,
    order: listBegins.sort.order,
    filter: {},
  };
  const { page, perPage, sort, order, filter } = { ...begins, ...chosen };
  const { query, variables } = operations[resource].GET_LIST({
    ...{ pagination: { page, perPage }, sort: { field: sort, order }, filter },
  });
  askAhead(query, variables);
}
