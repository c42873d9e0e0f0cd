import { graphql } from '../../generated/dashboard/gql.ts';

export const municipalityFollow = graphql(`
  mutation MunicipalityFollow($id: ID!) {
    followMunicipality(municipalityId: $id) {
      __typename
      ... on Error { code message }
    }
  }
`);

export const municipalityUnfollow = graphql(`
  mutation MunicipalityUnfollow($id: ID!) {
    unfollowMunicipality(municipalityId: $id) {
      __typename
      ... on Error { code message }
    }
  }
`);
