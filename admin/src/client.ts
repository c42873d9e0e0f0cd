import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client/core';

/** Keeps nothing: react-admin has a cache of its own, and two would disagree. */
export const client = new ApolloClient({
  link: new HttpLink({ uri: '/graphql', credentials: 'same-origin', headers: { 'x-graphql-yoga-csrf': 'dashboard' } }),
  cache: new InMemoryCache({ resultCaching: false }),
  defaultOptions: { query: { fetchPolicy: 'no-cache' }, mutate: { fetchPolicy: 'no-cache' } },
});
