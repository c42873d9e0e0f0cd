import { graphql } from '../generated/dashboard/gql.ts';

export const viewer = graphql(`
  query Viewer {
    me { id name email language ndfuRole }
    installation { kind isEmbedded }
  }
`);

export const userList = graphql(`
  query UserList($filter: UserFilter, $limit: Int!, $offset: Int!) {
    users(filter: $filter, limit: $limit, offset: $offset) {
      totalCount
      items { id name email ndfuRole isActive createdAt seats { id role municipality { id name } } }
    }
  }
`);

export const userOne = graphql(`
  query UserOne($id: ID!) {
    user(id: $id) { id name email language ndfuRole isActive createdAt seats { id role title municipality { id name } } }
  }
`);

export const ndfuUserCreate = graphql(`
  mutation NdfuUserCreate($email: String!, $name: String!, $role: NdfuRole!) {
    createNdfuUser(email: $email, name: $name, role: $role) {
      __typename
      ... on User { id }
      ... on Error { code message }
    }
  }
`);

export const userUpdate = graphql(`
  mutation UserUpdate($id: ID!, $name: String, $ndfuRole: NdfuRole, $isActive: Boolean) {
    updateUser(id: $id, name: $name, ndfuRole: $ndfuRole, isActive: $isActive) {
      __typename
      ... on User { id name ndfuRole isActive }
      ... on Error { code message }
    }
  }
`);

export const languageSet = graphql(`
  mutation LanguageSet($language: Language!) {
    setMyLanguage(language: $language) { id language }
  }
`);
