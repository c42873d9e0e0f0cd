import type { GetListParams } from 'ra-core';
import { apiLanguage } from '../dashboard/i18nProvider.ts';
import { pageOf } from '../dashboard/page.ts';
import type { StandingFilter, StandingSort } from '../generated/dashboard/graphql.ts';
import { bind } from '../operation.ts';
import { type ListFilter, scopeOf, sortOf } from './listParams.ts';
import { progressList, standingList, standingThemes } from './queries.ts';

/** How far every round has come, the newest first. */
export const progressOperations = {
  GET_LIST: () =>
    bind(progressList, { language: apiLanguage() }, ({ roundProgress }) => ({
      data: roundProgress.map((round) => ({ ...round, id: round.roundId })),
      total: roundProgress.length,
    })),
};

type Asked = { filter: StandingFilter; sort: StandingSort; limit: number; offset: number };

function askedOf(params: GetListParams): Asked & ReturnType<typeof scopeOf>['scope'] {
  const { scope, filter } = scopeOf(params.filter as ListFilter);
  return { ...scope, filter, sort: sortOf(params.sort), ...pageOf(params) };
}

type Row = { readonly municipality: { readonly id: string } };
type Standings<Item extends Row> = {
  readonly items: readonly Item[];
  readonly counts: { readonly total: number };
} | null;

/** A list as react-admin reads it; what stands beside the rows is its meta. */
function pageFrom<Item extends Row>(standings: Standings<Item> | undefined) {
  if (!standings) return { data: [], total: 0 };
  const { items, ...meta } = standings;
  return { data: items.map((item) => ({ ...item, id: item.municipality.id })), total: meta.counts.total, meta };
}

/** Municipalities as they stand in a round. */
export const standingOperations = {
  GET_LIST: (params: GetListParams) => {
    const { checklistId: _none, ...asked } = askedOf(params);
    return bind(standingList, { ...asked, language: apiLanguage() }, ({ municipalityStandings }) =>
      pageFrom(municipalityStandings),
    );
  },
};

/** The same municipalities with their scores by theme. */
export const standingThemeOperations = {
  GET_LIST: (params: GetListParams) =>
    bind(standingThemes, { ...askedOf(params), language: apiLanguage() }, ({ municipalityStandings }) =>
      pageFrom(municipalityStandings),
    ),
};
