import { graphql } from '../generated/dashboard/gql.ts';

export const assessmentList = graphql(`
  query AssessmentList($filter: AssessmentFilter, $limit: Int!, $offset: Int!, $language: Language!) {
    assessments(filter: $filter, limit: $limit, offset: $offset) {
      totalCount
      items {
        id number name state isLate startedAt submittedAt reviewedAt
        municipality { id name }
        round { id name }
        checklistVersion { id title(language: $language) version }
        completeness { answered asked }
        score { scoreText level { id name(language: $language) } levelStep levelCount }
      }
    }
  }
`);

export const assessmentOne = graphql(`
  query AssessmentOne($id: ID!, $language: Language!) {
    assessment(id: $id) {
      id number name state isLate startedAt submittedAt submittedBy publishedAt returnedAt returnReason reviewedAt referenceOn
      respondentRole isFacilitated prefilledShare municipalityCode canReturn
      municipality { id name }
      round { id name }
      checklistVersion { id title(language: $language) version canonical }
      completeness { answered asked }
      score {
        scoreText withheld { because dontKnow } level { id name(language: $language) } levelStep levelCount
        levelWithheld { because dontKnow }
        coverage { fraction }
        themes { themeId score { fraction percent } completeness { answered asked } }
      }
      answers { criterionId state options number text reason comment link savedBy savedAt }
      replaces { id number }
      replacedBy { id number }
      events { at kind actor }
    }
  }
`);

export const assessmentReview = graphql(`
  mutation AssessmentReview($id: ID!) {
    reviewAssessment(id: $id) {
      __typename
      ... on Assessment { id reviewedAt }
      ... on Error { code message }
    }
  }
`);

export const assessmentReturn = graphql(`
  mutation AssessmentReturn($id: ID!, $reason: String!) {
    returnAssessment(id: $id, reason: $reason) {
      __typename
      ... on Assessment { id number }
      ... on Error { code message }
    }
  }
`);
