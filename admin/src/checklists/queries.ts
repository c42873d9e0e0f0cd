import { graphql } from '../generated/dashboard/gql.ts';

export const checklistList = graphql(`
  query ChecklistList($language: Language!) {
    checklists { id title(language: $language) versions { id version isProvisional criterionCount audience } }
  }
`);

export const checklistOne = graphql(`
  query ChecklistOne($id: ID!, $language: Language!) {
    checklist(id: $id) {
      id
      title(language: $language)
      versions {
        id version from hash canonical isProvisional criterionCount
        description(language: $language)
        changes { kind target note(language: $language) }
        themes { id name(language: $language) criteria { id number text(language: $language) } }
      }
    }
  }
`);
