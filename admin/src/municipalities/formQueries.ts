import { graphql } from '../generated/form/gql.ts';

/** The signed-in person's municipalities with what is due and half done. */
export const homeQuery = graphql(`
  query Home($language: Language!) {
    me {
      id
      seats {
        id
        role
        municipality {
          id
          name
          slug
          isCurrent
          openRounds {
            id
            name
            closesOn
            checklistVersion {
              id
              title(language: $language)
            }
          }
          assessments {
            id
            name
            number
            state
            startedAt
            submittedAt
            round {
              id
              name
            }
            checklistVersion {
              id
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
