import { graphql } from '../generated/public/gql.ts';

/** What has been published, of every checklist. */
export const nationalRoundsQuery = graphql(`
  query NationalRounds {
    rounds(limit: 100) {
      items {
        id
        name
        closesOn
        checklistVersion {
          checklistId
          version
        }
        editions {
          number
          publishedAt
        }
      }
    }
  }
`);

/** The definition of a round's version: its words, levels and options. */
export const nationalChecklistQuery = graphql(`
  query NationalChecklist($checklistId: ID!, $version: String!) {
    checklistVersion(checklistId: $checklistId, version: $version) {
      canonical
    }
  }
`);

/** The title of a checklist, for whoever chooses one. */
export const nationalTitleQuery = graphql(`
  query NationalTitle($checklistId: ID!, $language: Language!) {
    checklist(id: $checklistId) {
      title(language: $language)
    }
  }
`);

/** Everybody on the map of a round, and how country and counties are spread over the levels. */
export const nationalMapQuery = graphql(`
  query NationalMap($checklistId: ID!, $roundId: ID!, $edition: Int, $panelRoundIds: [ID!]) {
    levelMap(checklistId: $checklistId, roundId: $roundId, edition: $edition, panelRoundIds: $panelRoundIds) {
      responseRate {
        submitted
        invited
        rate
      }
      municipalities {
        municipality {
          id
        }
        assessmentId
        score
        level {
          id
        }
      }
      places {
        municipality {
          id
          slug
        }
        code
        name
        countyCode
        countyName
        isInvited
      }
      country {
        ...NationalLevels
      }
      counties {
        ...NationalLevels
      }
    }
  }
  fragment NationalLevels on LevelFigure {
    group {
      key
      name
      members
      answered
    }
    silent
    n
    because
    median
    levels {
      levelId
      count
      share
      atLeast
      atLeastIfLowest
      atLeastIfHighest
    }
  }
`);

/** What an edition had of each municipality, to tell what the next one changed. */
export const nationalEditionQuery = graphql(`
  query NationalEdition($checklistId: ID!, $roundId: ID!, $edition: Int!) {
    levelMap(checklistId: $checklistId, roundId: $roundId, edition: $edition) {
      municipalities {
        municipality {
          id
          name
        }
        assessmentId
        score
      }
      country {
        levels {
          levelId
          atLeast
        }
      }
    }
  }
`);

/** Of another round only how many answered. */
export const nationalRateQuery = graphql(`
  query NationalRate($checklistId: ID!, $roundId: ID!) {
    levelMap(checklistId: $checklistId, roundId: $roundId) {
      responseRate {
        submitted
        invited
        rate
      }
    }
  }
`);

/** How the country or a county answered every criterion of a round. */
export const nationalSharesQuery = graphql(`
  query NationalShares(
    $checklistId: ID!
    $roundId: ID!
    $edition: Int
    $group: PeerGroupInput!
    $panelRoundIds: [ID!]
  ) {
    peerFigures(
      checklistId: $checklistId
      roundId: $roundId
      edition: $edition
      group: $group
      panelRoundIds: $panelRoundIds
    ) {
      criteria {
        criterionId
        n
        because
        choices {
          choiceId
          count
          share
          ifLowest
          ifHighest
        }
        dontKnow {
          count
        }
        notApplicable {
          count
        }
        top {
          choiceId
          count
          share
          ifLowest
          ifHighest
        }
      }
    }
  }
`);

/** What every municipality answered to one criterion. */
export const nationalAnswersQuery = graphql(`
  query NationalAnswers($checklistId: ID!, $criterionId: ID!, $roundId: ID!, $edition: Int) {
    answerMap(checklistId: $checklistId, criterionId: $criterionId, roundId: $roundId, edition: $edition) {
      isSeveral
      choices {
        choiceId
        step
      }
      answers {
        municipality {
          id
        }
        choices
        points
        isDontKnow
        isNotApplicable
        isUnanswered
      }
    }
  }
`);
