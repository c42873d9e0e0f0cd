import { graphql } from '../generated/form/gql.ts';

/** What one municipality has before it: rounds, drafts, what was handed in, who waits, actions and dugnads. */
export const homeQuery = graphql(`
  query Home($id: ID!, $language: Language!) {
    municipality(id: $id) {
      id
      name
      slug
      isCurrent
      successors {
        to {
          id
          name
          slug
        }
      }
      openRounds {
        id
        name
        closesOn
        closedAt
        checklistVersion {
          id
          title(language: $language)
        }
      }
      assessments {
        id
        name
        state
        submittedAt
        referenceOn
        canEdit
        canSubmit
        round {
          id
          name
          closesOn
          closedAt
          publishesOn
        }
        checklistVersion {
          id
          checklistId
          title(language: $language)
        }
        completeness {
          answered
          asked
        }
        replaces {
          id
          returnReason
        }
        replacedBy {
          id
        }
      }
      seatRequests {
        id
        name
        title
        confirmedAt
      }
      actions {
        id
        what
        state
        dueOn
        isOverdue
        responsibleRole
      }
      dugnads {
        id
        heldOn
      }
    }
  }
`);

/** A draft's answers with its definition: enough to find what comes next. */
export const draftQuery = graphql(`
  query Draft($id: ID!) {
    assessment(id: $id) {
      id
      answers {
        criterionId
        state
        options
        number
        text
      }
      checklistVersion {
        id
        canonical
      }
    }
  }
`);

/** What came of a submitted assessment, with the definition that knows its levels. */
export const standingQuery = graphql(`
  query Standing($id: ID!) {
    assessment(id: $id) {
      id
      score {
        score {
          fraction
        }
        level {
          id
        }
      }
      checklistVersion {
        id
        canonical
      }
    }
  }
`);

/** A municipality's own page: what it has answered, who answers, and what it may start. */
export const municipalityQuery = graphql(`
  query MunicipalityPage($code: String!, $on: Date!, $language: Language!) {
    municipalityByCode(code: $code, on: $on) {
      __typename
      ... on Municipality {
        ...MunicipalityParts
      }
      ... on CodeNotValid {
        askedCode
        validCode
        validTo
        municipality {
          ...MunicipalityParts
        }
        successors {
          id
          name
          slug
        }
      }
      ... on CodeUnknown {
        askedCode
      }
    }
  }
  fragment MunicipalityParts on Municipality {
    id
    code
    name
    slug
    isCurrent
    postAddress
    county {
      code
      name
    }
    successors {
      changeOn
      to {
        id
        name
        slug
      }
    }
    openRounds {
      id
      name
      closesOn
      closedAt
      checklistVersion {
        id
        version
        title(language: $language)
      }
    }
    assessments {
      id
      name
      number
      state
      isLate
      startedAt
      submittedAt
      publishedAt
      referenceOn
      round {
        id
        name
      }
      checklistVersion {
        id
        version
        title(language: $language)
      }
      completeness {
        answered
        asked
      }
      replacedBy {
        id
      }
    }
  }
`);

/** Who holds seats, who is invited, who waits: for those with a seat there, and NDFU. */
export const colleaguesQuery = graphql(`
  query Colleagues($id: ID!) {
    municipality(id: $id) {
      id
      seats {
        id
        role
        title
        user {
          id
          name
          email
        }
      }
      invitations {
        id
        role
        sentTo
        expiresAt
        isOpen
      }
      seatRequests {
        id
        name
        email
        title
        role
        confirmedAt
      }
    }
  }
`);

/** Checklists that a municipality may start on its own. */
export const startableQuery = graphql(`
  query Startable($language: Language!) {
    checklists {
      id
      title(language: $language)
      versions {
        id
        version
        audience
      }
    }
  }
`);

export const inviteColleagueMutation = graphql(`
  mutation InviteColleague($municipalityId: ID!, $email: String!, $role: SeatRole!) {
    inviteColleague(municipalityId: $municipalityId, email: $email, role: $role) {
      __typename
      ... on Error {
        code
      }
    }
  }
`);

export const revokeInvitationMutation = graphql(`
  mutation RevokeInvitation($id: ID!) {
    revokeInvitation(id: $id) {
      __typename
      ... on Error {
        code
      }
    }
  }
`);

export const acceptSeatRequestMutation = graphql(`
  mutation AcceptSeatRequest($id: ID!) {
    acceptSeatRequest(id: $id) {
      __typename
      ... on Error {
        code
      }
    }
  }
`);

export const declineSeatRequestMutation = graphql(`
  mutation DeclineSeatRequest($id: ID!) {
    declineSeatRequest(id: $id) {
      __typename
      ... on Error {
        code
      }
    }
  }
`);

export const endSeatMutation = graphql(`
  mutation EndSeat($id: ID!) {
    endSeat(id: $id) {
      __typename
      ... on Error {
        code
      }
    }
  }
`);

export const restoreSeatMutation = graphql(`
  mutation RestoreSeat($id: ID!) {
    restoreSeat(id: $id) {
      __typename
      ... on Error {
        code
      }
    }
  }
`);

export const handOnSeatMutation = graphql(`
  mutation HandOnSeat($id: ID!, $toEmail: String!) {
    handOnSeat(id: $id, toEmail: $toEmail) {
      __typename
      ... on Error {
        code
      }
    }
  }
`);

export const startAssessmentMutation = graphql(`
  mutation StartAssessment($municipalityId: ID!, $roundId: ID, $checklistId: ID, $version: String, $name: String) {
    startAssessment(
      municipalityId: $municipalityId
      roundId: $roundId
      checklistId: $checklistId
      version: $version
      name: $name
    ) {
      __typename
      ... on Assessment {
        id
      }
      ... on AssessmentAlreadyStarted {
        existing {
          id
        }
      }
      ... on MunicipalityEnded {
        successors {
          id
          name
        }
      }
      ... on Error {
        code
      }
    }
  }
`);
