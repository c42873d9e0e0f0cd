import { graphql } from '../generated/form/gql.ts';

export const setMyProfileMutation = graphql(`
  mutation SetMyProfile($name: String!, $email: String) {
    setMyProfile(name: $name, email: $email) {
      __typename
      ... on Error {
        code
      }
    }
  }
`);
