import { graphql } from '../generated/form/gql.ts';

/** What is asked of every answer; codegen joins it to the operations that name it. */
graphql(`
  fragment AnswerParts on Answer {
    criterionId
    revision
    state
    options
    number
    text
    reason
    comment
    link
    savedBy
    savedAt
    proposal {
      state
      options
      number
      text
      comment
      link
      originOn
      originRoundName
    }
  }
`);

/** Everything the form needs to work on, also without network later. */
export const formAssessmentQuery = graphql(`
  query FormAssessment($id: ID!) {
    me {
      id
    }
    assessment(id: $id) {
      id
      name
      number
      state
      startedAt
      submittedAt
      replaces {
        id
        returnReason
      }
      referenceOn
      respondentRole
      isFacilitated
      canEdit
      canSubmit
      completeness {
        answered
        asked
      }
      municipality {
        id
        name
        slug
      }
      round {
        id
        name
        closesOn
      }
      checklistVersion {
        id
        checklistId
        version
        canonical
      }
      answers {
        ...AnswerParts
      }
    }
  }
`);

/** What has changed since a moment: asked every few seconds while the form is seen. */
export const answersSinceQuery = graphql(`
  query AnswersSince($id: ID!, $at: DateTime!) {
    me {
      id
    }
    assessment(id: $id) {
      id
      state
      canEdit
      canSubmit
      answersSince(at: $at) {
        ...AnswerParts
      }
    }
  }
`);

export const saveAnswerMutation = graphql(`
  mutation SaveAnswer($assessmentId: ID!, $criterionId: ID!, $revisionSeen: Int!, $key: ID!, $answer: AnswerInput!) {
    saveAnswer(
      assessmentId: $assessmentId
      criterionId: $criterionId
      revisionSeen: $revisionSeen
      key: $key
      answer: $answer
    ) {
      __typename
      ... on SavedAnswer {
        outcome
        savedAs
        answer {
          ...AnswerParts
        }
      }
      ... on AnswerConflict {
        current {
          ...AnswerParts
        }
      }
      ... on Error {
        code
      }
    }
  }
`);

export const confirmProposalMutation = graphql(`
  mutation ConfirmProposal($assessmentId: ID!, $criterionId: ID!, $revisionSeen: Int!, $key: ID!) {
    confirmProposal(assessmentId: $assessmentId, criterionId: $criterionId, revisionSeen: $revisionSeen, key: $key) {
      __typename
      ... on SavedAnswer {
        outcome
        savedAs
        answer {
          ...AnswerParts
        }
      }
      ... on AnswerConflict {
        current {
          ...AnswerParts
        }
      }
      ... on Error {
        code
      }
    }
  }
`);

export const submitAssessmentMutation = graphql(`
  mutation SubmitAssessment($id: ID!, $respondentRole: String!, $isFacilitated: Boolean!, $referenceOn: Date) {
    submitAssessment(id: $id, respondentRole: $respondentRole, isFacilitated: $isFacilitated, referenceOn: $referenceOn) {
      __typename
      ... on Assessment {
        id
      }
      ... on AssessmentIncomplete {
        missingCriteria
      }
      ... on InvalidReferenceDate {
        earliest
        latest
      }
      ... on Error {
        code
      }
    }
  }
`);

export const returnAssessmentMutation = graphql(`
  mutation ReturnAssessment($id: ID!, $reason: String!) {
    returnAssessment(id: $id, reason: $reason) {
      __typename
      ... on Assessment {
        id
        replacedBy {
          id
        }
      }
      ... on Error {
        code
      }
    }
  }
`);

export const publishAssessmentMutation = graphql(`
  mutation PublishOwnAssessment($id: ID!) {
    publishAssessment(id: $id) {
      __typename
      ... on Assessment {
        id
        state
      }
      ... on Error {
        code
      }
    }
  }
`);

/** A submitted assessment with its score, criterion by criterion. */
export const resultQuery = graphql(`
  query Result($id: ID!) {
    assessment(id: $id) {
      id
      name
      number
      state
      isLate
      submittedAt
      publishedAt
      referenceOn
      respondentRole
      isFacilitated
      perspective
      canReturn
      canPublish
      receipt
      municipality {
        id
        name
        slug
      }
      round {
        id
        name
        publishesOn
      }
      checklistVersion {
        id
        checklistId
        version
        isProvisional
        canonical
      }
      replaces {
        id
        number
      }
      replacedBy {
        id
        number
        state
      }
      answers {
        ...AnswerParts
      }
      score {
        rule
        score {
          ...Fraction
        }
        withheld {
          ...Withheld
        }
        level {
          id
        }
        levelWithheld {
          ...Withheld
        }
        completeness {
          answered
          asked
        }
        coverage {
          ...Fraction
        }
        themes {
          themeId
          score {
            ...Fraction
          }
          withheld {
            ...Withheld
          }
          contribution {
            ...Fraction
          }
          completeness {
            answered
            asked
          }
          coverage {
            ...Fraction
          }
        }
        criteria {
          criterionId
          isAsked
          notCounted
          points {
            ...Fraction
          }
          effectiveWeight {
            ...Fraction
          }
          contribution {
            ...Fraction
          }
        }
      }
    }
  }
  fragment Fraction on Score {
    fraction
    percent
  }
  fragment Withheld on Withheld {
    because
    unanswered
    dontKnow
    notApplicable
    coverage {
      fraction
    }
    needed {
      fraction
    }
  }
`);

/** What paper needs: the definition, and the answers where there are any. */
export const blankPaperQuery = graphql(`
  query BlankPaper($checklistId: ID!, $version: String!) {
    checklistVersion(checklistId: $checklistId, version: $version) {
      id
      version
      canonical
    }
  }
`);
