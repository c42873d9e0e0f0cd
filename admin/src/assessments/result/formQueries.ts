import { graphql } from '../../generated/form/gql.ts';

/** What came before: the points of the series, and the dugnads with the assessments around them. */
export const backgroundQuery = graphql(`
  query ResultBackground($municipalityId: ID!, $checklistId: ID!, $perspective: Perspective!) {
    series(municipalityId: $municipalityId, checklistId: $checklistId, perspective: $perspective) {
      lines {
        isOwn
        municipality {
          id
          name
          slug
        }
        points {
          assessmentId
          referenceOn
          submittedAt
          roundName
          name
          version
          scoreText
          score {
            fraction
          }
        }
      }
    }
    municipality(id: $municipalityId) {
      id
      dugnads {
        id
        heldOn
        place
        beforeAfter(checklistId: $checklistId) {
          before {
            id
          }
          after {
            id
          }
          latest {
            id
          }
        }
      }
    }
  }
`);

/** What changed between two assessments, and why. */
export const changeQuery = graphql(`
  query ResultChange($earlierId: ID!, $laterId: ID!, $language: Language!) {
    comparison(oneId: $earlierId, otherId: $laterId) {
      __typename
      ... on AssessmentsNotComparable {
        why
      }
      ... on Comparison {
        because
        noSplit
        readIn
        core
        coreShare {
          fraction
        }
        causes {
          before {
            fraction
          }
          dropped {
            fraction
            text
          }
          rules {
            fraction
            text
          }
          practice {
            fraction
            text
          }
          added {
            fraction
            text
          }
          after {
            fraction
          }
        }
        sameQuestions {
          ...ResultLikeForLike
        }
        recalibrated {
          rated
          of
          earlier {
            fraction
          }
          change {
            fraction
            text
          }
        }
        broken {
          number
          isGone
        }
        marks {
          effect
          note(language: $language)
        }
        criteria {
          criterionId
          number
          because
          outcome
          earlier {
            fraction
          }
        }
      }
    }
  }
  fragment ResultLikeForLike on SameQuestions {
    earlier {
      fraction
    }
    later {
      fraction
    }
    change {
      fraction
      text
    }
  }
`);

/** What became of the answers around one dugnad. */
export const dugnadQuery = graphql(`
  query ResultDugnad($id: ID!, $checklistId: ID!, $language: Language!) {
    dugnad(id: $id) {
      id
      heldOn
      place
      beforeAfter(checklistId: $checklistId) {
        isBeforeOld
        isAfterPastNext
        missing {
          code
          firstAfterOn
        }
        before {
          ...ResultAround
        }
        after {
          ...ResultAround
        }
        beforeToAfter {
          because
          coreShare {
            fraction
          }
          sameQuestions {
            ...ResultLikeForLike
          }
          better
          worse
          same
          notComparable
          recalibrated {
            rated
            of
            earlier {
              fraction
            }
            change {
              fraction
              text
            }
          }
          themes {
            themeId
            name(language: $language)
            outcome
            because
            coreShare {
              fraction
            }
            sameQuestions {
              ...ResultLikeForLike
            }
          }
          criteria {
            themeId
            outcome
          }
        }
      }
    }
  }
  fragment ResultAround on Assessment {
    id
    referenceOn
    score {
      score {
        fraction
      }
      themes {
        themeId
        score {
          fraction
        }
      }
    }
  }
`);

/** How the group that one compares with stands, and which groups there are to choose from. */
export const peersQuery = graphql(`
  query ResultPeers(
    $municipalityId: ID!
    $checklistId: ID!
    $roundId: ID
    $group: PeerGroupInput!
    $language: Language!
  ) {
    peerGroups(municipalityId: $municipalityId, checklistId: $checklistId, roundId: $roundId) {
      ...ResultGroup
    }
    peerFigures(
      municipalityId: $municipalityId
      checklistId: $checklistId
      roundId: $roundId
      group: $group
      criterionIds: []
    ) {
      roundName
      editionNumber
      isInstead
      version
      group {
        ...ResultGroup
      }
      responseRate {
        submitted
        invited
      }
      overall {
        ...ResultSpread
      }
      themes {
        themeId
        ...ResultSpread
      }
    }
  }
  fragment ResultGroup on PeerGroup {
    kind
    key
    name(language: $language)
    members
    answered
  }
  fragment ResultSpread on GroupFigure {
    n
    because
    wider {
      ...ResultGroup
    }
    ownValue
    values
    spread {
      lowerQuartile
      median
      upperQuartile
    }
  }
`);

/** What the municipality could do next. */
export const stepsQuery = graphql(`
  query ResultSteps($assessmentId: ID!, $group: PeerGroupInput!, $language: Language!) {
    nextSteps(assessmentId: $assessmentId, group: $group) {
      because
      peersRoundName
      peers {
        ...ResultGroup
      }
      steps {
        criterionId
        number
        text(language: $language)
        reason
        peersAtTop
        n
        next {
          text(language: $language)
          gain {
            text
          }
        }
        top {
          text(language: $language)
        }
      }
    }
  }
`);

/** Who in the group gives the best answer to a criterion, and who got better at it. */
export const stepPeersQuery = graphql(`
  query ResultStepPeers($municipalityId: ID!, $checklistId: ID!, $criterionId: ID!, $group: PeerGroupInput!) {
    whoChose(
      municipalityId: $municipalityId
      checklistId: $checklistId
      criterionId: $criterionId
      group: $group
      limit: 4
    ) {
      totalCount
      peersRoundName
      items {
        ...ResultPeerAnswer
      }
    }
    risers(
      municipalityId: $municipalityId
      checklistId: $checklistId
      criterionId: $criterionId
      group: $group
      limit: 4
    ) {
      totalCount
      items {
        municipality {
          id
        }
        before {
          roundName
        }
        after {
          ...ResultPeerAnswer
        }
      }
    }
  }
  fragment ResultPeerAnswer on PublishedAnswer {
    assessmentId
    roundName
    link
    municipality {
      id
      shortName
      slug
    }
  }
`);

/** The actions that are to lift something in this checklist. */
export const actionsQuery = graphql(`
  query ResultActions($municipalityId: ID!, $checklistId: ID!) {
    actions(filter: { municipalityId: $municipalityId, checklistId: $checklistId }, limit: 50) {
      totalCount
      items {
        ...ResultAction
      }
    }
  }
  fragment ResultAction on Action {
    id
    what
    state
    dueOn
    isOverdue
    responsibleRole
    isPublic
    criterionId
  }
`);

export const removeStepActionMutation = graphql(`
  mutation RemoveStepAction($id: ID!) {
    removeAction(id: $id) {
      __typename
      ... on Error {
        code
      }
    }
  }
`);
