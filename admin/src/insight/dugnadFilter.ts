import type { DugnadComparisonFilter } from '../generated/dashboard/graphql.ts';

/** What the list of dugnads is filtered by, as its address has it. */
export type DugnadFilter = Omit<DugnadComparisonFilter, 'statuses'> & {
  readonly checklistId?: string;
  readonly status?: NonNullable<DugnadComparisonFilter['statuses']>[number];
};

/** The page's filter as the API's: one status is a list of one, and what is empty is left out. */
export function filterOf({ checklistId: _, status, ...filter }: DugnadFilter): DugnadComparisonFilter {
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '' && value !== false));
  return { ...given, ...(status ? { statuses: [status] } : {}) };
}
