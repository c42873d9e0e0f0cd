import type { DataProvider } from 'ra-core';
import buildGraphQLProvider, { type BuildQuery, type BuildQueryResult } from 'ra-data-graphql';
import { assessmentOperations } from './assessments/operations.ts';
import { checklistOperations } from './checklists/operations.ts';
import { client } from './client.ts';
import { dugnadOperations } from './insight/operations.ts';
import { municipalityOperations } from './municipalities/operations.ts';
import { roundOperations } from './rounds/operations.ts';
import { userOperations } from './users/operations.ts';
import { progressOperations, standingOperations, standingThemeOperations } from './workbench/operations.ts';

// biome-ignore lint/suspicious/noExplicitAny: ra-data-graphql types the parameters of a verb as any
type Operation = (params: any) => BuildQueryResult;

/** Resource × react-admin verb → that feature's operation. What is not here is not offered by any page. */
const operations: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  assessments: assessmentOperations,
  checklists: checklistOperations,
  dugnads: dugnadOperations,
  municipalities: municipalityOperations,
  progress: progressOperations,
  rounds: roundOperations,
  standings: standingOperations,
  standingThemes: standingThemeOperations,
  users: userOperations,
};

const buildQuery: BuildQuery = (verb, resource, params) => {
  const operation = operations[resource]?.[verb];
  if (!operation) throw new Error(`No operation for ${verb} of ${resource}: add it to ${resource}/operations.ts`);
  return operation(params);
};

export const dataProvider: DataProvider = buildGraphQLProvider({
  client,
  introspection: false,
  buildQuery: () => buildQuery,
  // ids of themes and criteria are the same in every version: a cache by id would show one version's texts in another.
  query: () => ({ fetchPolicy: 'no-cache' }),
  mutation: () => ({ fetchPolicy: 'no-cache' }),
});
