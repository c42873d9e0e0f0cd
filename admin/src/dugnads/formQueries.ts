import { graphql } from '../generated/form/gql.ts';

/** A dugnad with all that its form holds; codegen joins it to the operations that name it. */
graphql(`
  fragment DugnadParts on Dugnad {
    id
    heldOn
    place
    isDigital
    processLeader
    minutes
    participants {
      kind
      count
    }
    themes {
      checklistId
      themeId
      name(language: $language)
    }
    assessments {
      id
    }
    revision
    removedAt
    canEdit
  }
`);

/** A municipality's dugnads, newest first. */
export const dugnadsQuery = graphql(`
  query Dugnads($municipalityId: ID!, $language: Language!) {
    municipality(id: $municipalityId) {
      id
      dugnads {
        id
        heldOn
        place
        isDigital
        canEdit
        themes {
          themeId
          name(language: $language)
        }
        actions {
          id
          state
        }
      }
    }
  }
`);

/** One dugnad with what was agreed there. */
export const dugnadQuery = graphql(`
  query Dugnad($id: ID!, $language: Language!) {
    dugnad(id: $id) {
      ...DugnadParts
      actions {
        id
        what
        state
        dueOn
        isOverdue
        responsibleRole
      }
    }
  }
`);

/** What became of the answers to one checklist around a dugnad. */
export const beforeAfterQuery = graphql(`
  query BeforeAfter($id: ID!, $checklistId: ID!) {
    dugnad(id: $id) {
      id
      beforeAfter(checklistId: $checklistId) {
        checklistId
        missing {
          code
          firstAfterOn
        }
        isBeforeOld
        isAfterPastNext
        before {
          id
          referenceOn
        }
        after {
          id
          referenceOn
        }
        beforeToAfter {
          better
          worse
          same
          notComparable
          causes {
            practice {
              fraction
              text
            }
          }
        }
      }
    }
  }
`);

export const createDugnadMutation = graphql(`
  mutation CreateDugnad($municipalityId: ID!, $input: DugnadInput!) {
    createDugnad(municipalityId: $municipalityId, input: $input) {
      __typename
      ... on Dugnad {
        id
      }
      ... on InvalidDugnad {
        invalidField
      }
      ... on MunicipalityDidNotExist {
        existing {
          id
          name
        }
      }
      ... on DugnadAlreadyRecorded {
        standing {
          id
        }
      }
    }
  }
`);

export const updateDugnadMutation = graphql(`
  mutation UpdateDugnad($id: ID!, $revisionSeen: Int!, $input: DugnadInput!, $language: Language!) {
    updateDugnad(id: $id, revisionSeen: $revisionSeen, input: $input) {
      __typename
      ... on Dugnad {
        id
      }
      ... on DugnadConflict {
        current {
          ...DugnadParts
        }
      }
      ... on InvalidDugnad {
        invalidField
      }
      ... on MunicipalityDidNotExist {
        existing {
          id
          name
        }
      }
      ... on DugnadAlreadyRecorded {
        standing {
          id
        }
      }
    }
  }
`);

export const removeDugnadMutation = graphql(`
  mutation RemoveDugnad($id: ID!) {
    removeDugnad(id: $id) {
      __typename
    }
  }
`);

export const restoreDugnadMutation = graphql(`
  mutation RestoreDugnad($id: ID!) {
    restoreDugnad(id: $id) {
      __typename
      ... on DugnadAlreadyRecorded {
        standing {
          id
        }
      }
    }
  }
`);
