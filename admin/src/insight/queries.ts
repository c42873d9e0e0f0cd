import { graphql } from '../generated/dashboard/gql.ts';

export const insightChoices = graphql(`
  query InsightChoices($language: Language!) {
    checklists {
      id
      title(language: $language)
      versions { id version audience themes { id name(language: $language) } }
    }
    counties { code name }
    rounds(limit: 100) { items { id name state closesOn checklistVersion { id checklistId version } } }
  }
`);

export const dugnadList = graphql(`
  query DugnadList(
    $checklistId: ID!, $filter: DugnadComparisonFilter, $sort: DugnadComparisonSort, $limit: Int!, $offset: Int!, $language: Language!
  ) {
    dugnadComparisons(checklistId: $checklistId, filter: $filter, sort: $sort, limit: $limit, offset: $offset) {
      totalCount
      items {
        dugnad { id heldOn place isDigital municipality { id name county { code name } } }
        statuses isBeforeOld isAfterPastNext
        before { id referenceOn }
        after { id referenceOn }
        coreShare { fraction }
        change { fraction points }
        practice { fraction points }
        better worse same notComparable
        themes { themeId name(language: $language) outcome change { fraction } }
      }
    }
  }
`);

export const dugnadOne = graphql(`
  query DugnadOne($id: ID!, $checklistId: ID!, $language: Language!) {
    dugnad(id: $id) {
      id heldOn place isDigital processLeader minutes removedAt
      participants { kind count }
      themes { checklistId themeId name(language: $language) }
      imported { fileName importedAt row }
      municipality { id name isCurrent slug county { name } }
      actions {
        id what state responsibleRole dueOn isOverdue isPublic
        criterion { id number text(language: $language) }
      }
      beforeAfter(checklistId: $checklistId) {
        isBeforeOld isAfterPastNext
        missing { code firstAfterOn }
        before { ...AroundDugnad }
        after { ...AroundDugnad }
        latest { ...AroundDugnad }
      }
    }
  }
  fragment AroundDugnad on Assessment {
    id referenceOn name
    round { id name }
    checklistVersion { id version isProvisional }
    score { level { id name(language: $language) } }
  }
`);

/** Apart from the dugnad itself: a question is at most so long (see the API's limits). */
export const dugnadChange = graphql(`
  query DugnadChangeAround($id: ID!, $checklistId: ID!, $language: Language!, $toLatest: Boolean!) {
    dugnad(id: $id) {
      id
      beforeAfter(checklistId: $checklistId) {
        beforeToAfter @skip(if: $toLatest) { ...ChangeAround }
        beforeToLatest @include(if: $toLatest) { ...ChangeAround }
      }
    }
  }
  fragment ChangeAround on DugnadChange {
    because noSplit readIn better worse same notComparable
    coreShare { fraction }
    sameQuestions { ...SameQuestionsAround }
    causes {
      before { fraction percent }
      dropped { fraction points }
      rules { fraction points }
      practice { fraction points }
      added { fraction points }
      after { fraction percent }
    }
    themes {
      themeId name(language: $language) outcome because
      sameQuestions { ...SameQuestionsAround }
      earlierScore { fraction percent }
    }
    criteria {
      criterionId number text(language: $language) themeId outcome because isClarified
      earlier { fraction }
      later { fraction }
    }
    recalibrated { rated of change { fraction points } }
  }
  fragment SameQuestionsAround on SameQuestions {
    earlier { fraction percent }
    later { fraction percent }
    change { fraction points }
  }
`);

/** The version that both ends of a change are read in: it has the levels. */
export const definitionOf = graphql(`
  query DefinitionOf($checklistId: ID!, $version: String!) {
    checklistVersion(checklistId: $checklistId, version: $version) { id canonical }
  }
`);

export const effectBetween = graphql(`
  query EffectBetween($checklistId: ID!, $firstRoundId: ID!, $secondRoundId: ID!, $language: Language!) {
    effect(checklistId: $checklistId, firstRoundId: $firstRoundId, secondRoundId: $secondRoundId) {
      caveats(language: $language)
      withheld treatedInUse comparableInUse treatedAlone comparableAlone
      figures {
        estimate pValue permutations treatedMean comparableMean
        interval { from to }
      }
      firstRound { id name }
      secondRound { id name }
      groups {
        kind count inUse
        members { municipality { id name } band practice firstDugnadOn isInUse noSplit }
      }
    }
  }
`);
