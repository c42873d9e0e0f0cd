import type { ListParams } from 'react-admin';
import { askAhead } from '../client.ts';
import { standingOperations, standingThemeOperations } from './operations.ts';

const operations = { standings: standingOperations, standingThemes: standingThemeOperations } as const;

/**
 * Asks for the municipalities before there is a page that lists them.
 * @param chosen what the reader has chosen in the list before; without it the list begins by name
 */
export function askStandingsAhead(resource: keyof typeof operations, chosen: Partial<ListParams>): void {
  const { page = 1, perPage = 25, sort = 'NAME', order = 'ASC', filter = {} } = chosen;
  const { query, variables } = operations[resource].GET_LIST({
    ...{ pagination: { page, perPage }, sort: { field: sort, order }, filter },
  });
  askAhead(query, variables);
}
