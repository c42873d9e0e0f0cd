import { graphql } from '../generated/form/gql.ts';

/** Who is signed in, and what this installation is: asked first on every page. */
export const startQuery = graphql(`
  query Start {
    me {
      id
      name
      email
      needsEmail
      hasPassword
      language
      ndfuRole
      seats {
        id
        role
        title
        municipality {
          id
          name
          slug
        }
      }
    }
    installation {
      kind
      isEmbedded
    }
  }
`);

export const setMyLanguageMutation = graphql(`
  mutation SetMyLanguage($language: Language!) {
    setMyLanguage(language: $language) {
      id
      language
    }
  }
`);
