import { graphql } from '../../generated/form/gql.ts';

export const shareLinksQuery = graphql(`
  query ShareLinks($id: ID!) {
    assessment(id: $id) {
      id
      publishedAt
      shareLinks {
        id
        purpose
        createdAt
        createdBy
        expiresAt
        revokedAt
        isOpen
      }
    }
  }
`);

export const createShareLinkMutation = graphql(`
  mutation CreateShareLink($assessmentId: ID!, $purpose: String!, $lastDay: Date!) {
    createShareLink(assessmentId: $assessmentId, purpose: $purpose, lastDay: $lastDay) {
      __typename
      ... on NewShareLink {
        token
        link {
          id
        }
      }
      ... on InvalidShareLink {
        shareLinkField
      }
      ... on Error {
        code
      }
    }
  }
`);

export const revokeShareLinkMutation = graphql(`
  mutation RevokeShareLink($id: ID!) {
    revokeShareLink(id: $id) {
      __typename
      ... on ShareLink {
        id
      }
      ... on Error {
        code
      }
    }
  }
`);
