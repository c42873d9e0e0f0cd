import { graphql } from '../../generated/public/gql.ts';

/** The assessment that a share link shows: as the councillor's page asks, and whose it is. */
export const councilSharedQuery = graphql(`
  query CouncilShared($token: String!, $language: Language!) {
    sharedAssessment(token: $token) {
      id
      number
      state
      publishedAt
      referenceOn
      submittedAt
      respondentRole
      isFacilitated
      isImported
      isLate
      municipality {
        ...CouncilPlace
      }
      round {
        id
        name
        publishesOn
      }
      checklistVersion {
        checklistId
        version
        canonical
        isProvisional
        title(language: $language)
      }
      answers {
        criterionId
        state
        options
        number
        link
      }
      score {
        ...CouncilScore
      }
    }
  }
`);
