import { graphql } from '../generated/dashboard/gql.ts';

export const municipalityList = graphql(`
  query MunicipalityList($filter: MunicipalityFilter, $limit: Int!, $offset: Int!) {
    municipalities(filter: $filter, limit: $limit, offset: $offset) {
      totalCount
      items { id code name slug county { name } postAddress seats { id } }
    }
  }
`);

export const municipalityOne = graphql(`
  query MunicipalityOne($id: ID!, $language: Language!) {
    municipality(id: $id) {
      id code name slug isCurrent postAddress language
      county { name }
      codes { code validFrom validTo }
      names { nameOfficial validFrom }
      predecessors { changeOn kind fromCode toCode from { id name } to { id name } }
      successors { changeOn kind fromCode toCode from { id name } to { id name } }
      peerFacts { vintage population populationYear }
      seats { id role title givenAt user { id name email } }
      invitations { id sentTo role createdAt expiresAt isOpen }
      seatRequests { id name email title role createdAt confirmedAt }
      assessments { id number name state submittedAt round { id name } checklistVersion { id title(language: $language) version } completeness { answered asked } }
    }
  }
`);

export const municipalityUpdate = graphql(`
  mutation MunicipalityUpdate($id: ID!, $postAddress: String, $language: Language) {
    updateMunicipality(id: $id, postAddress: $postAddress, language: $language) {
      __typename
      ... on Municipality { id postAddress language }
      ... on Error { code message }
    }
  }
`);

export const municipalityInvite = graphql(`
  mutation MunicipalityInvite($municipalityId: ID!, $postAddress: String) {
    inviteMunicipality(municipalityId: $municipalityId, postAddress: $postAddress) {
      __typename
      ... on Invitation { id sentTo }
      ... on Error { code message }
    }
  }
`);

export const invitationRevoke = graphql(`
  mutation InvitationRevoke($id: ID!) {
    revokeInvitation(id: $id) {
      __typename
      ... on Invitation { id }
      ... on Error { code message }
    }
  }
`);

export const seatRequestAccept = graphql(`
  mutation SeatRequestAccept($id: ID!) {
    acceptSeatRequest(id: $id) {
      __typename
      ... on Seat { id }
      ... on Error { code message }
    }
  }
`);

export const seatRequestDecline = graphql(`
  mutation SeatRequestDecline($id: ID!) {
    declineSeatRequest(id: $id) {
      __typename
      ... on SeatRequest { id }
      ... on Error { code message }
    }
  }
`);

export const seatEnd = graphql(`
  mutation SeatEnd($id: ID!) {
    endSeat(id: $id) {
      __typename
      ... on Seat { id }
      ... on Error { code message }
    }
  }
`);

export const seatRestore = graphql(`
  mutation SeatRestore($id: ID!) {
    restoreSeat(id: $id) {
      __typename
      ... on Seat { id }
      ... on Error { code message }
    }
  }
`);

export const municipalityProfile = graphql(`
  query MunicipalityProfile($id: ID!, $checklistId: ID!, $group: PeerGroupInput, $language: Language!) {
    series(municipalityId: $id, checklistId: $checklistId) {
      dugnads { heldOn }
      lines {
        isOwn
        municipality { id name }
        points { assessmentId referenceOn roundName scoreText score { percent } level { name(language: $language) } }
        neighbours { coreShare { fraction } sameQuestions { change { text points } } broken { isGone } }
      }
    }
    benchmark(municipalityId: $id, checklistId: $checklistId, group: $group) {
      rounds {
        roundName referenceOn closesOn assessmentId figuresRoundName
        group { kind name(language: $language) members answered }
        overall { because median }
        themes { themeId title(language: $language) own ownValue because lowerQuartile median upperQuartile }
      }
    }
  }
`);

export const municipalityWork = graphql(`
  query MunicipalityWork($id: ID!) {
    municipality(id: $id) {
      dugnads { id heldOn place isDigital }
      actions { id what responsibleRole dueOn state isOverdue }
    }
  }
`);

export const municipalityFollowed = graphql(`
  query MunicipalityFollowed {
    me { followed { id } }
  }
`);
