import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** An operation of the dashboard: its text, typed by what it gives and what it asks for. */
export type Operation<Data, Variables> = DocumentTypeDecoration<Data, Variables> & { toString(): string };

type GraphQLFault = { readonly message: string; readonly extensions?: { readonly code?: string } };

type Reply<Data> = {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLFault[];
};

/** The API gave no answer that can be used; its parts are named as ra-data-graphql looks for them. */
export class Unanswered extends Error {
  readonly graphQLErrors: readonly GraphQLFault[];
  /** Set when the network is away. */
  readonly networkError: { readonly message: string; readonly statusCode: number } | null;

  constructor(message: string, faults: readonly GraphQLFault[], statusCode: number | null = null) {
    super(message);
    this.graphQLErrors = faults;
    this.networkError = statusCode === null ? null : { message, statusCode };
  }
}

/**
 * Asks the API. Nothing is kept: react-admin has a cache of its own, and two would disagree.
 * @throws Unanswered with the API's errors, or that the network is away
 */
async function send<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables | undefined,
): Promise<{ readonly data: Data }> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-graphql-yoga-csrf': 'dashboard' },
    body: JSON.stringify({ query: operation.toString(), variables: variables ?? {} }),
  }).catch(() => {
    throw new Unanswered('ra.notification.http_error', [], 0);
  });
  const reply: Reply<Data> = await response.json().catch(() => ({}));
  if (reply.errors?.length || !reply.data) {
    throw new Unanswered('ra.notification.data_provider_error', reply.errors ?? []);
  }
  return { data: reply.data };
}

/** Questions that were sent before the page that asks them was there, by what is sent. */
const ahead = new Map<string, Promise<{ readonly data: unknown }>>();
const keyOf = (query: { toString(): string }, variables: unknown) => query.toString() + JSON.stringify(variables ?? {});

/** Sends a question before the page that will ask it has been made: that page gets this answer, once. */
export function askAhead<Data, Variables>(query: Operation<Data, Variables>, variables: Variables): void {
  const answer = send(query, variables);
  // A failure is the page's to tell, when it asks.
  answer.catch(() => {});
  ahead.set(keyOf(query, variables), answer);
}

/** Asks, or takes the answer to what was asked ahead. */
function ask<Data, Variables>(
  query: Operation<Data, Variables>,
  variables?: Variables,
): Promise<{ readonly data: Data }> {
  const key = keyOf(query, variables);
  const early = ahead.get(key) as Promise<{ readonly data: Data }> | undefined;
  ahead.delete(key);
  return early ?? send(query, variables);
}

/** The way to the API. */
export const client = {
  query: <Data, Variables>({ query, variables }: { query: Operation<Data, Variables>; variables?: Variables }) =>
    ask(query, variables),
  mutate: <Data, Variables>({ mutation, variables }: { mutation: Operation<Data, Variables>; variables?: Variables }) =>
    send(mutation, variables),
};
