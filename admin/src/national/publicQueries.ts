import { graphql } from '../generated/public/gql.ts';

export const nationalRoundsQuery = graphql(`
  query NationalRounds {
    rounds(limit: 100) {
      items {
        id
        name
        state
        publishesOn
        checklistVersion { checklistId version title }
      }
    }
  }
`);
