import { graphql } from '../generated/dashboard/gql.ts';

export const roundList = graphql(`
  query RoundList($limit: Int!, $offset: Int!, $language: Language!) {
    rounds(limit: $limit, offset: $offset) {
      totalCount
      items { id name state opensOn closesOn publishesOn invitedCount startedCount submittedCount publishedCount checklistVersion { id title(language: $language) version } }
    }
  }
`);

export const roundOne = graphql(`
  query RoundOne($id: ID!, $language: Language!) {
    round(id: $id) {
      id name state opensOn closesOn publishesOn openedAt closedAt invitedCount startedCount submittedCount publishedCount
      checklistVersion { id checklistId title(language: $language) version isProvisional }
      editions { id number publishedAt assessments(limit: 1) { totalCount } }
    }
  }
`);

export const roundCreate = graphql(`
  mutation RoundCreate($input: RoundInput!) {
    createRound(input: $input) {
      __typename
      ... on Round { id name }
      ... on Error { code message }
    }
  }
`);

export const roundUpdate = graphql(`
  mutation RoundUpdate($id: ID!, $input: RoundInput!) {
    updateRound(id: $id, input: $input) {
      __typename
      ... on Round { id name }
      ... on Error { code message }
    }
  }
`);

export const roundInvite = graphql(`
  mutation RoundInvite($id: ID!) {
    inviteToRound(id: $id) {
      __typename
      ... on Round { id invitedCount }
      ... on Error { code message }
    }
  }
`);

export const roundClose = graphql(`
  mutation RoundClose($id: ID!) {
    closeRound(id: $id) {
      __typename
      ... on Round { id state }
      ... on Error { code message }
    }
  }
`);

export const roundPublish = graphql(`
  mutation RoundPublish($id: ID!) {
    publishRound(id: $id) {
      __typename
      ... on Edition { id number }
      ... on Error { code message }
    }
  }
`);

export const nextEdition = graphql(`
  query NextEdition($id: ID!) {
    round(id: $id) {
      id publishesOn
      editions { id number publishedAt assessments(limit: 1) { totalCount } }
      nextEdition {
        number total isDue waitingCount
        entering { id number isLate municipality { id name } }
      }
    }
  }
`);

export const editionContent = graphql(`
  query EditionContent($roundId: ID!, $limit: Int!, $offset: Int!) {
    round(id: $roundId) {
      id
      editions {
        id
        assessments(limit: $limit, offset: $offset) {
          totalCount
          items { id number isLate publishedAt municipality { id name } }
        }
      }
    }
  }
`);
