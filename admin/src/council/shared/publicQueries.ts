import { graphql } from '../../generated/public/gql.ts';

/** The assessment that a share link shows: as the councillor's page asks, and whose it is. */
export const councilSharedQuery = graphql(`
  query CouncilShared($token: String!, $language: Language!) {
    sharedAssessment(token: $token) {
      ...CouncilAnswered
      state
      publishedAt
      municipality {
        ...CouncilPlace
      }
      round {
        publishesOn
      }
      checklistVersion {
        checklistId
      }
    }
  }
`);
