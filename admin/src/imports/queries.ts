import { graphql } from '../generated/dashboard/gql.ts';

export const importList = graphql(`
  query ImportList($limit: Int!, $offset: Int!) {
    imports(limit: $limit, offset: $offset) {
      totalCount
      items { id kind fileName rows created importedAt importedBy }
    }
  }
`);

export const importTargets = graphql(`
  query ImportTargets($language: Language!) {
    rounds(limit: 100) { items { id name checklistVersion { id title(language: $language) version } } }
    checklists { id title(language: $language) versions { id version audience } }
  }
`);
