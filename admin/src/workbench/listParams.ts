import type { StandingFilter, StandingOrder, StandingSort } from '../generated/dashboard/graphql.ts';

/** What the list is filtered by, as it stands in the address. `of` says what it is of: a round, or a checklist’s latest. */
export type ListFilter = StandingFilter & { readonly of?: string };

/** What the reader chose is shared between the list and the heat map: the same municipalities, in the same order. */
export const sharedChoice = 'workbench.all';

/** How a list of municipalities begins before anybody has chosen. */
export const listBegins = { sort: { field: 'NAME', order: 'ASC' }, perPage: 25 } as const;

const checklistPrefix = 'checklist:';

/** The value of `of` that means each municipality’s latest assessment of a checklist, in rounds or outside of them. */
export const latestOf = (checklistId: string) => `${checklistPrefix}${checklistId}`;

/** What the API is asked about: without `of`, the newest round. */
export function scopeOf({ of, ...filter }: ListFilter): {
  readonly scope: { readonly roundId: string | null; readonly checklistId: string | null };
  readonly filter: StandingFilter;
} {
  const isLatest = of?.startsWith(checklistPrefix) ?? false;
  const scope = {
    roundId: of && !isLatest ? of : null,
    checklistId: of && isLatest ? of.slice(checklistPrefix.length) : null,
  };
  return { scope, filter };
}

/** Columns that the list can be sorted by, and which way it is sorted when one is pressed for the first time. */
export const firstDirection: Readonly<Record<StandingOrder, 'ASC' | 'DESC'>> = {
  NAME: 'ASC',
  COUNTY: 'ASC',
  STATUS: 'ASC',
  SCORE: 'DESC',
  CHANGE: 'DESC',
  SUBMITTED_AT: 'DESC',
};

const isOrder = (field: string | undefined): field is StandingOrder => field !== undefined && field in firstDirection;

/** react-admin's sort as the API's: by name where it names no column of ours. */
export function sortOf(sort: { readonly field: string; readonly order: string } | undefined): StandingSort {
  return {
    by: isOrder(sort?.field) ? sort.field : 'NAME',
    direction: sort?.order === 'DESC' ? 'DESCENDING' : 'ASCENDING',
  };
}
