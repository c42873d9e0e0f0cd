import type { GetListParams } from 'ra-core';
import { apiLanguage } from '../dashboard/i18nProvider.ts';
import { listOf, pageOf } from '../dashboard/page.ts';
import type { DugnadComparisonSortBy } from '../generated/dashboard/graphql.ts';
import { bind } from '../operation.ts';
import { type DugnadFilter, filterOf } from './dugnadFilter.ts';
import { dugnadList } from './queries.ts';

/** A column of the list → what the database sorts by. */
const sortable: Readonly<Record<string, DugnadComparisonSortBy>> = {
  municipality: 'MUNICIPALITY',
  heldOn: 'HELD_ON',
  change: 'CHANGE',
  practice: 'PRACTICE',
  better: 'BETTER',
};

export const dugnadOperations = {
  GET_LIST: (params: GetListParams) => {
    const filter = (params.filter ?? {}) as DugnadFilter;
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
