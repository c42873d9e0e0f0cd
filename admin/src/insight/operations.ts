import type { GetListParams } from 'ra-core';
import { apiLanguage } from '../dashboard/i18nProvider.ts';
import { listOf, pageOf } from '../dashboard/page.ts';
import type { DugnadComparisonFilter, DugnadComparisonSortBy } from '../generated/dashboard/graphql.ts';
import { bind } from '../operation.ts';
import { dugnadList } from './queries.ts';

/** A column of the list → what the database sorts by. */
const sortable: Readonly<Record<string, DugnadComparisonSortBy>> = {
  municipality: 'MUNICIPALITY',
  heldOn: 'HELD_ON',
  change: 'CHANGE',
  practice: 'PRACTICE',
  better: 'BETTER',
};

type Filter = Omit<DugnadComparisonFilter, 'statuses'> & {
  readonly checklistId?: string;
  readonly status?: NonNullable<DugnadComparisonFilter['statuses']>[number];
};

/** The page's filter as the API's: one status is a list of one, and what is empty is left out. */
export function filterOf({ checklistId: _, status, ...filter }: Filter): DugnadComparisonFilter {
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '' && value !== false));
  return { ...given, ...(status ? { statuses: [status] } : {}) };
}

export const dugnadOperations = {
  GET_LIST: (params: GetListParams) => {
    const filter = (params.filter ?? {}) as Filter;
    const by = sortable[params.sort?.field ?? ''] ?? 'HELD_ON';
    const direction = params.sort?.order === 'ASC' ? 'ASCENDING' : 'DESCENDING';
    const variables = {
      ...{ checklistId: filter.checklistId ?? '', filter: filterOf(filter) },
      ...{ sort: { by, direction } as const, language: apiLanguage(), ...pageOf(params) },
    };
    return bind(dugnadList, variables, ({ dugnadComparisons: { items, totalCount } }) =>
      listOf({ items: items.map((row) => ({ ...row, id: row.dugnad.id })), totalCount }),
    );
  },
};
