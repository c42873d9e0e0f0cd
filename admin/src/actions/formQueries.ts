import { graphql } from '../generated/form/gql.ts';

/** An action with all that its form holds; codegen joins it to the operations that name it. */
graphql(`
  fragment ActionParts on Action {
    id
    what
    responsibleRole
    dueOn
    isOverdue
    isPublic
    state
    origin
    barrier
    checklistId
    criterionId
    criterion {
      id
      number
      text(language: $language)
    }
    dugnad {
      id
      heldOn
      place
    }
    revision
    removedAt
    canEdit
  }
`);

/** A municipality's actions, by the day they are due. */
export const actionsQuery = graphql(`
  query Actions($municipalityId: ID!, $language: Language!) {
    municipality(id: $municipalityId) {
      id
      actions {
        ...ActionParts
      }
    }
  }
`);

/** One action with its history. */
export const actionQuery = graphql(`
  query Action($id: ID!, $language: Language!) {
    action(id: $id) {
      ...ActionParts
      events {
        actor
        at
        from
        to
        note
      }
    }
  }
`);

/** The dugnads that an action may have been agreed at. */
export const actionDugnadsQuery = graphql(`
  query ActionDugnads($municipalityId: ID!) {
    municipality(id: $municipalityId) {
      id
      dugnads {
        id
        heldOn
        place
      }
    }
  }
`);

export const createActionMutation = graphql(`
  mutation CreateAction($municipalityId: ID!, $input: ActionInput!) {
    createAction(municipalityId: $municipalityId, input: $input) {
      __typename
      ... on Action {
        id
      }
      ... on InvalidAction {
        invalidField
      }
    }
  }
`);

export const updateActionMutation = graphql(`
  mutation UpdateAction($id: ID!, $revisionSeen: Int!, $input: ActionInput!, $language: Language!) {
    updateAction(id: $id, revisionSeen: $revisionSeen, input: $input) {
      __typename
      ... on Action {
        id
      }
      ... on ActionConflict {
        current {
          ...ActionParts
        }
      }
      ... on InvalidAction {
        invalidField
      }
    }
  }
`);

export const changeActionStateMutation = graphql(`
  mutation ChangeActionState($id: ID!, $to: ActionState!, $note: String) {
    changeActionState(id: $id, to: $to, note: $note) {
      __typename
      ... on Action {
        id
        state
      }
      ... on InvalidAction {
        invalidField
      }
    }
  }
`);

export const removeActionMutation = graphql(`
  mutation RemoveAction($id: ID!) {
    removeAction(id: $id) {
      __typename
    }
  }
`);

export const restoreActionMutation = graphql(`
  mutation RestoreAction($id: ID!) {
    restoreAction(id: $id) {
      __typename
    }
  }
`);
