/**
 * Stands in for Apollo when the dashboard is built. ra-data-graphql imports it for a client of its own and for asking a
 * server what it offers; it is given our client and is told not to ask, so none of this runs and 70 kB stay out.
 */
class Unused {
  constructor() {
    throw new Error('The dashboard asks through client.ts; Apollo is not part of it.');
  }
}

export { Unused as ApolloClient, Unused as HttpLink, Unused as InMemoryCache };
export const gql = (): never => {
  throw new Error('Documents are generated as text: see codegen.ts.');
};
