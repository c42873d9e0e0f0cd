import { graphql } from '../generated/public/gql.ts';

/** The checklists there are, with their versions. */
export const methodChecklistsQuery = graphql(`
  query MethodChecklists {
    checklists {
      id
      versions {
        version
        audience
      }
    }
  }
`);

/** One version as it is written. */
export const methodVersionQuery = graphql(`
  query MethodVersion($checklistId: ID!, $version: String!) {
    checklistVersion(checklistId: $checklistId, version: $version) {
      canonical
    }
  }
`);
