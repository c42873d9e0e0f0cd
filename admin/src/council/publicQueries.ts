import { graphql } from '../generated/public/gql.ts';

/** Which municipality an address means, what it came from and what it became. */
export const councilMunicipalityQuery = graphql(`
  query CouncilMunicipality($code: String!, $on: Date!) {
    municipalityByCode(code: $code, on: $on) {
      __typename
      ... on Municipality {
        ...CouncilPlace
      }
      ... on CodeNotValid {
        municipality {
          ...CouncilPlace
        }
        successors {
          name
          slug
        }
      }
    }
  }
  fragment CouncilPlace on Municipality {
    id
    name
    slug
    isCurrent
    codes {
      validFrom
    }
    predecessors {
      kind
      changeOn
      from {
        name
        slug
      }
    }
    successors {
      kind
      changeOn
    }
  }
`);

/** What can be chosen between: checklists, rounds, and what this municipality has answered of them. */
export const councilChoicesQuery = graphql(`
  query CouncilChoices($municipalityId: ID!, $language: Language!) {
    checklists {
      id
      title(language: $language)
      versions {
        audience
        version
      }
    }
    rounds(limit: 100) {
      items {
        id
        name
        closesOn
        checklistVersion {
          checklistId
        }
      }
    }
    municipality(id: $municipalityId) {
      assessments {
        checklistVersion {
          checklistId
        }
      }
    }
  }
`);

/** The points through time, with what lies between each two. */
export const councilSeriesQuery = graphql(`
  query CouncilSeries($municipalityId: ID!, $checklistId: ID!) {
    series(municipalityId: $municipalityId, checklistId: $checklistId) {
      lines {
        isOwn
        until
        municipality {
          id
          name
          slug
        }
        points {
          assessmentId
          referenceOn
          roundId
          roundName
          scoreText
          score {
            percent
          }
        }
        neighbours {
          ...CouncilNeighbours
        }
      }
      dugnads {
        dugnadId
        heldOn
        municipality {
          id
          name
        }
      }
    }
  }
  fragment CouncilNeighbours on Comparison {
    earlier {
      assessmentId
    }
    later {
      assessmentId
    }
    because
    core
    coreShare {
      fraction
    }
    broken {
      number
    }
    marks {
      effect
      criteria
    }
    sameQuestions {
      earlier {
        fraction
      }
      later {
        fraction
      }
    }
  }
`);

/** What a checklist asks, for who has not answered it. */
export const councilQuestionsQuery = graphql(`
  query CouncilQuestions($checklistId: ID!, $version: String!) {
    checklistVersion(checklistId: $checklistId, version: $version) {
      canonical
    }
  }
`);

/** The middle of the group, round by round. */
export const councilMiddlesQuery = graphql(`
  query CouncilMiddles($municipalityId: ID!, $checklistId: ID!, $group: PeerGroupInput!) {
    benchmark(municipalityId: $municipalityId, checklistId: $checklistId, group: $group) {
      rounds {
        roundId
        isPublished
        group {
          kind
          members
          answered
        }
        overall {
          because
          n
          median
        }
      }
    }
  }
`);

/** One assessment: who answered, what, and what it came to. */
export const councilAssessmentQuery = graphql(`
  query CouncilAssessment($id: ID!, $language: Language!) {
    assessment(id: $id) {
      ...CouncilAnswered
    }
  }
  fragment CouncilAnswered on Assessment {
    id
    number
    referenceOn
    submittedAt
    respondentRole
    isFacilitated
    isImported
    isLate
    round {
      id
      name
    }
    checklistVersion {
      version
      canonical
      isProvisional
      title(language: $language)
    }
    answers {
      criterionId
      state
      options
      number
      link
    }
    score {
      ...CouncilScore
    }
  }
  fragment CouncilScore on AssessmentScore {
    completeness {
      answered
      asked
    }
    coverage {
      fraction
    }
    score {
      fraction
    }
    level {
      id
      name(language: $language)
    }
    withheld {
      ...CouncilWithheld
    }
    levelWithheld {
      ...CouncilWithheld
    }
    themes {
      themeId
      score {
        fraction
      }
    }
    criteria {
      criterionId
      notCounted
      points {
        fraction
      }
    }
  }
  fragment CouncilWithheld on Withheld {
    because
    unanswered
    dontKnow
    notApplicable
    coverage {
      fraction
    }
    needed {
      fraction
    }
  }
`);

/** What changed between two assessments, on the questions that count in both. */
export const councilChangeQuery = graphql(`
  query CouncilChange($earlierId: ID!, $laterId: ID!) {
    comparison(oneId: $earlierId, otherId: $laterId) {
      __typename
      ... on Comparison {
        because
        core
        coreShare {
          fraction
        }
        earlier {
          assessmentId
          referenceOn
          roundName
          scoreText
        }
        broken {
          number
        }
        sameQuestions {
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
        recalibrated {
          rated
          of
          earlier {
            fraction
          }
          change {
            text
          }
        }
      }
    }
  }
`);

/** How the group answered. */
export const councilPeersQuery = graphql(`
  query CouncilPeers($municipalityId: ID!, $checklistId: ID!, $roundId: ID, $group: PeerGroupInput!, $language: Language!) {
    peerFigures(municipalityId: $municipalityId, checklistId: $checklistId, roundId: $roundId, group: $group) {
      roundId
      roundName
      version
      editionNumber
      group {
        kind
        key
        name(language: $language)
        members
        answered
      }
      wider {
        ...CouncilGroup
      }
      responseRate {
        invited
        submitted
      }
      overall {
        because
        n
        values
        ownValue
        spread {
          lowerQuartile
          median
          upperQuartile
        }
      }
      criteria {
        criterionId
        because
        n
        top {
          choiceId
          count
        }
      }
    }
  }
  fragment CouncilGroup on PeerGroup {
    kind
    key
    name(language: $language)
    members
    answered
  }
`);

/** The groups that can be chosen. */
export const councilGroupsQuery = graphql(`
  query CouncilGroups($municipalityId: ID!, $checklistId: ID!, $roundId: ID, $language: Language!) {
    peerGroups(municipalityId: $municipalityId, checklistId: $checklistId, roundId: $roundId) {
      kind
      key
      name(language: $language)
      members
      answered
    }
  }
`);

/** Who of the group gives the top answer to a criterion. */
export const councilChoseQuery = graphql(`
  query CouncilChose($municipalityId: ID!, $checklistId: ID!, $criterionId: ID!, $roundId: ID, $group: PeerGroupInput!) {
    whoChose(
      municipalityId: $municipalityId
      checklistId: $checklistId
      criterionId: $criterionId
      roundId: $roundId
      group: $group
      limit: 100
    ) {
      totalCount
      items {
        municipality {
          name
          slug
        }
      }
    }
  }
`);

/** What was agreed, and the dugnads with what became of the answers around them. */
export const councilDecidedQuery = graphql(`
  query CouncilDecided($municipalityId: ID!, $checklistId: ID!) {
    comingRound(checklistId: $checklistId) {
      name
      publishesOn
    }
    actions(filter: { municipalityId: $municipalityId }, limit: 100) {
      totalCount
      items {
        id
        what
        state
        responsibleRole
        dueOn
        isOverdue
        dugnad {
          heldOn
        }
      }
    }
    municipality(id: $municipalityId) {
      dugnads {
        id
        heldOn
        place
        isDigital
        beforeAfter(checklistId: $checklistId) {
          before {
            id
          }
          after {
            id
          }
          isBeforeOld
          isAfterPastNext
          missing {
            code
            firstAfterOn
          }
          beforeToAfter {
            better
            worse
            same
            notComparable
            sameQuestions {
              change {
                text
              }
            }
          }
        }
      }
    }
  }
`);
