import type { DataProvider } from 'ra-core';
import buildGraphQLProvider, { type BuildQuery } from 'ra-data-graphql';
import { assessmentOperations } from './assessments/operations.ts';
import { checklistOperations } from './checklists/operations.ts';
import { client, type Operation } from './client.ts';
import { dugnadOperations } from './insight/operations.ts';
import { municipalityOperations } from './municipalities/operations.ts';
import type { Bound } from './operation.ts';
import { roundOperations } from './rounds/operations.ts';
import { userOperations } from './users/operations.ts';
import { progressOperations, standingOperations, standingThemeOperations } from './workbench/operations.ts';

type Answering = (params: never) => Bound;

/** Resource × react-admin verb → that feature's operation. What is not here is not offered by any page. */
const operations: Readonly<Record<string, Readonly<Record<string, Answering>>>> = {
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

/** A document as ra-data-graphql reads it, which looks at its kind alone; the text goes along for our client. */
const documentOf = (operation: Operation<unknown, never>) => {
  const text = operation.toString();
  return { definitions: [{ operation: /^\s*mutation\b/.test(text) ? 'mutation' : 'query' }], text };
};

const buildQuery: BuildQuery = (verb, resource, params) => {
  const operation = operations[resource]?.[verb];
  if (!operation) throw new Error(`No operation for ${verb} of ${resource}: add it to ${resource}/operations.ts`);
  const { query, variables, read } = operation(params as never);
  // Its types ask for Apollo's syntax trees; what it does with them is above.
  return { query: documentOf(query) as never, variables, parseResponse: ({ data }) => read(data) };
};

type Sent = { readonly variables?: Record<string, unknown> };
const asText = (document: unknown) => (document as ReturnType<typeof documentOf>).text as never;

/** The two calls that ra-data-graphql makes of a client. */
const calls = {
  query: ({ query, variables }: Sent & { query: unknown }) => client.query({ query: asText(query), variables }),
  mutate: ({ mutation, variables }: Sent & { mutation: unknown }) =>
    client.mutate({ mutation: asText(mutation), variables }),
};

export const dataProvider: DataProvider = buildGraphQLProvider({
  client: calls as never,
  introspection: false,
  buildQuery: () => buildQuery,
});
