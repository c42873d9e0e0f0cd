import { graphql } from '../generated/dashboard/gql.ts';

export const progressList = graphql(`
  query ProgressList($language: Language!) {
    roundProgress {
      roundId roundName opensOn closesOn closedAt publishesOn
      checklistVersion { checklistId version title(language: $language) }
      invited submitted returned begun silent late waiting reviewed published answered
      counties { countyCode countyName invited answered submitted returned begun silent }
    }
  }
`);

export const standingList = graphql(`
  query StandingList($roundId: ID, $filter: StandingFilter, $sort: StandingSort, $limit: Int!, $offset: Int!, $language: Language!) {
    municipalityStandings(roundId: $roundId, filter: $filter, sort: $sort, limit: $limit, offset: $offset) {
      counts { total all waiting fallen withDugnad } dugnadFrom dugnadTo
      items {
        municipality { id name countyName }
        status isLate isWaiting isFollowed hasSeat overdueActions assessmentId referenceOn
        scoreValue scoreText level { id name(language: $language) } levelStep levelCount
        change { text points } changeSince dugnads describesUntil
        rounds { roundId roundName closesOn referenceOn scoreValue scoreText joins }
      }
    }
  }
`);

export const standingThemes = graphql(`
  query StandingThemes($roundId: ID, $checklistId: ID, $filter: StandingFilter, $sort: StandingSort, $limit: Int!, $offset: Int!, $language: Language!) {
    municipalityStandings(roundId: $roundId, checklistId: $checklistId, filter: $filter, sort: $sort, limit: $limit, offset: $offset) {
      counts { total all waiting fallen withDugnad } dugnadFrom dugnadTo
      themes { id name(language: $language) }
      themeMiddles { themeId n median }
      items {
        municipality { id name countyName }
        status isFollowed assessmentId referenceOn
        themes { themeId score scoreValue }
      }
    }
  }
`);
