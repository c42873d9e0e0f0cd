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

/** Which municipality an address is about. */
export const workplaceQuery = graphql(`
  query Workplace($code: String!, $on: Date!) {
    municipalityByCode(code: $code, on: $on) {
      __typename
      ... on Municipality {
        ...WorkplaceParts
      }
      ... on CodeNotValid {
        municipality {
          ...WorkplaceParts
        }
      }
    }
  }
  fragment WorkplaceParts on Municipality {
    id
    name
    slug
  }
`);

/** Checklists with their versions: which one is the newest, and who answers it. */
export const checklistVersionsQuery = graphql(`
  query ChecklistVersions {
    checklists {
      id
      versions {
        id
        version
        audience
      }
    }
  }
`);

/** Themes and criteria of one version, to choose among. */
export const themesQuery = graphql(`
  query Themes($checklistId: ID!, $version: String!, $language: Language!) {
    checklistVersion(checklistId: $checklistId, version: $version) {
      id
      checklistId
      title(language: $language)
      themes {
        id
        name(language: $language)
        criteria {
          id
          number
          text(language: $language)
        }
      }
    }
  }
`);
