import { randomUUID } from 'node:crypto';
import type { Asked } from './generate.ts';

/** Where an operation is sent, and what it brings. */
export type Contender = 'api' | 'cached' | 'postgraphile' | 'floor';
// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape that was asked for
type Data = any;

export type Operation = {
  readonly name: string;
  readonly about: string;
  /** What the n-th request asks, the same for every contender. */
  readonly asked: (asked: readonly Asked[], n: number) => Record<string, unknown> & { readonly by: Asked };
  readonly api: { readonly query: string; readonly variables: (asked: Data) => object };
  readonly postgraphile: { readonly query: string; readonly variables: (asked: Data) => object };
  /** The parts that are compared, from each contender's data, in one shape. */
  readonly compared: Readonly<Record<Exclude<Contender, 'cached'>, (data: Data) => unknown>>;
};

const checklistId = 'bench-leisure';
const at = (asked: readonly Asked[], n: number): Asked => asked[n % asked.length]!;
const byId = <Row>(rows: readonly Row[], idOf: (row: Row) => string) => new Map(rows.map((row) => [idOf(row), row]));

const figure = 'own ownValue n lowerQuartile median upperQuartile mean position because';
const spread = (f: Data) => [f.n, f.lowerQuartile, f.median, f.upperQuartile, f.mean].map(rounded);
const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(9)));

const q1: Operation = {
  name: 'Q1',
  about: 'dashboard of one municipality: ten rounds with theme scores, peers’ quartiles, own position',
  asked: (asked, n) => ({ by: at(asked, n), municipalityId: at(asked, n).municipalityId, checklistId }),
  api: {
    query: `query Q1($municipalityId: ID!, $checklistId: ID!) {
      benchmark(municipalityId: $municipalityId, checklistId: $checklistId, group: { kind: KOSTRA }) {
        municipality { id code name countyName }
        rounds {
          roundId roundName editionNumber assessmentId referenceOn level { id name } group { kind key members }
          overall { ${figure} } themes { themeId title ${figure} } } } }`,
    variables: ({ municipalityId, checklistId }) => ({ municipalityId: String(municipalityId), checklistId }),
  },
  postgraphile: {
    query: `query Q1($municipalityId: Int!, $checklistId: String!) {
      benchMunicipalityByRowId(rowId: $municipalityId) { rowId code name countyName }
      assessmentInForce(municipalityId: $municipalityId, checklistId: $checklistId) { nodes {
        rowId referenceOn level score scoreValue
        roundByRoundId { rowId name }
        editionEntriesByAssessmentId { nodes { editionByEditionId { number } } }
        figures { nodes { groupKind groupKey members themeId n lowerQuartile median upperQuartile mean } }
        themeScoresByAssessmentId { nodes { themeId score scoreValue } }
        benchPositionsByAssessmentId { nodes { themeId position } } } } }`,
    variables: ({ municipalityId, checklistId }) => ({ municipalityId, checklistId }),
  },
  compared: {
    api: ({ benchmark }) => dashboard(benchmark),
    floor: ({ benchmark }) => dashboard(benchmark),
    postgraphile: ({ benchMunicipalityByRowId: m, assessmentInForce }) => ({
      municipality: [String(m.rowId), m.code, m.name, m.countyName],
      rounds: assessmentInForce.nodes.map((a: Data) => {
        const scores = byId<Data>(a.themeScoresByAssessmentId.nodes, ({ themeId }) => themeId);
        const positions = byId<Data>(a.benchPositionsByAssessmentId.nodes, ({ themeId }) => themeId);
        const line = (f: Data) => [
          ...(f.themeId === ''
            ? [a.score, rounded(a.scoreValue)]
            : [scores.get(f.themeId).score, rounded(scores.get(f.themeId).scoreValue)]),
          ...spread(f),
          rounded(positions.get(f.themeId).position),
        ];
        const overall = a.figures.nodes.find(({ themeId }: Data) => themeId === '');
        return {
          ids: [
            a.roundByRoundId.rowId,
            a.roundByRoundId.name,
            a.editionEntriesByAssessmentId.nodes[0].editionByEditionId.number,
            a.rowId,
          ],
          also: [a.referenceOn, a.level, overall.groupKind, overall.groupKey, overall.members],
          overall: line(overall),
          themes: Object.fromEntries(
            a.figures.nodes.filter((f: Data) => f.themeId !== '').map((f: Data) => [f.themeId, line(f)]),
          ),
        };
      }),
    }),
  },
};

function dashboard({ municipality: m, rounds }: Data) {
  const line = (f: Data) => [f.own, rounded(f.ownValue), ...spread(f), rounded(f.position)];
  return {
    municipality: [m.id, m.code, m.name, m.countyName],
    rounds: rounds.map((r: Data) => ({
      ids: [r.roundId, r.roundName, r.editionNumber, r.assessmentId],
      also: [r.referenceOn, r.level.id, r.group.kind, r.group.key, r.group.members],
      overall: line(r.overall),
      themes: Object.fromEntries(r.themes.map((f: Data) => [f.themeId, line(f)])),
    })),
  };
}

const q2: Operation = {
  name: 'Q2',
  about: 'national map: the latest level of every municipality',
  asked: (asked, n) => ({ by: at(asked, n), checklistId }),
  api: {
    query: `query Q2($checklistId: ID!) { levelMap(checklistId: $checklistId) {
      revision municipalities { municipality { id code name } roundName level { id } scoreValue } } }`,
    variables: ({ checklistId }) => ({ checklistId }),
  },
  postgraphile: {
    query: `query Q2($checklistId: String!) {
      allBenchLatests(condition: { checklistId: $checklistId }, orderBy: CODE_ASC) { nodes {
        benchMunicipalityByMunicipalityId { rowId code name }
        assessmentByAssessmentId { level scoreValue roundByRoundId { name } } } } }`,
    variables: ({ checklistId }) => ({ checklistId }),
  },
  compared: {
    api: ({ levelMap }) => levels(levelMap),
    floor: ({ levelMap }) => levels(levelMap),
    postgraphile: ({ allBenchLatests }) =>
      allBenchLatests.nodes.map(({ benchMunicipalityByMunicipalityId: m, assessmentByAssessmentId: a }: Data) => [
        ...[String(m.rowId), m.code, m.name, a.roundByRoundId.name, a.level, rounded(a.scoreValue)],
      ]),
  },
};

const levels = ({ municipalities }: Data) =>
  municipalities.map(({ municipality: m, roundName, level, scoreValue }: Data) => [
    ...[m.id, m.code, m.name, roundName, level.id, rounded(scoreValue)],
  ]);

const q3: Operation = {
  name: 'Q3',
  about: 'list page: 25 municipalities by change since their last round, with county, latest assessment, theme scores',
  asked: (asked, n) => ({ by: at(asked, n), checklistId, limit: 25, offset: 25 * (n % 10) }),
  api: {
    query: `query Q3($checklistId: ID!, $limit: Int!, $offset: Int!) {
      municipalityChanges(checklistId: $checklistId, limit: $limit, offset: $offset, sort: { by: CHANGE, direction: DESCENDING }) {
        totalCount items {
          municipality { id code name countyName } assessmentId roundName referenceOn score scoreValue level { id }
          earlierRoundName change changeValue coreShare themes { themeId title own ownValue } } } }`,
    variables: ({ checklistId, limit, offset }) => ({ checklistId, limit, offset }),
  },
  postgraphile: {
    query: `query Q3($checklistId: String!, $limit: Int!, $offset: Int!) {
      allBenchLatests(condition: { checklistId: $checklistId }, orderBy: [CHANGE_VALUE_DESC, NAME_ORDER_ASC], first: $limit, offset: $offset) {
        totalCount nodes {
          benchMunicipalityByMunicipalityId { rowId code name countyName }
          assessmentByAssessmentId { rowId referenceOn score scoreValue level roundByRoundId { name }
            themeScoresByAssessmentId { nodes { themeId score scoreValue } } }
          assessmentChangeByAssessmentIdAndEarlierId { change changeValue coreShare
            assessmentByEarlierId { roundByRoundId { name } } } } } }`,
    variables: ({ checklistId, limit, offset }) => ({ checklistId, limit, offset }),
  },
  compared: {
    api: ({ municipalityChanges }) => changes(municipalityChanges),
    floor: ({ municipalityChanges }) => changes(municipalityChanges),
    postgraphile: ({ allBenchLatests: { totalCount, nodes } }) => ({
      totalCount,
      items: nodes.map((row: Data) => {
        const [m, a] = [row.benchMunicipalityByMunicipalityId, row.assessmentByAssessmentId];
        const c = row.assessmentChangeByAssessmentIdAndEarlierId;
        return {
          row: [
            String(m.rowId),
            m.code,
            m.name,
            m.countyName,
            a.rowId,
            a.roundByRoundId.name,
            a.referenceOn,
            a.score,
            a.level,
          ],
          change: [c.assessmentByEarlierId.roundByRoundId.name, c.change, rounded(c.changeValue), c.coreShare],
          themes: Object.fromEntries(a.themeScoresByAssessmentId.nodes.map((t: Data) => [t.themeId, t.score])),
        };
      }),
    }),
  },
};

const changes = ({ totalCount, items }: Data) => ({
  totalCount,
  items: items.map(({ municipality: m, ...a }: Data) => ({
    row: [m.id, m.code, m.name, m.countyName, a.assessmentId, a.roundName, a.referenceOn, a.score, a.level.id],
    change: [a.earlierRoundName, a.change, rounded(a.changeValue), a.coreShare],
    themes: Object.fromEntries(a.themes.map((t: Data) => [t.themeId, t.own])),
  })),
});

const answerParts = `criterionId revision state options number text reason comment link savedBy savedAt
  proposal { state options number text comment link originOn originRoundName }`;

const q4: Operation = {
  name: 'Q4',
  about:
    'one assessment with all answers, their texts and proposals, as the form asks for it (the definition left out)',
  asked: (asked, n) => ({ by: at(asked, n), id: at(asked, n).draftId }),
  api: {
    query: `query FormAssessment($id: ID!) { assessment(id: $id) {
      id name number state startedAt submittedAt replaces { id returnReason } referenceOn respondentRole isFacilitated
      canEdit canSubmit completeness { answered asked } municipality { id name } round { id name closesOn }
      answers { ${answerParts} } } }`,
    variables: ({ id }) => ({ id }),
  },
  postgraphile: {
    query: `query Q4($id: UUID!) { assessmentByRowId(rowId: $id) {
      rowId name number state startedAt submittedAt replacesId referenceOn respondentRole isFacilitated
      checklistId municipalityId roundByRoundId { rowId name closesOn }
      answersByAssessmentId { nodes { criterionId revision state value savedByName savedAt } }
      proposalsByAssessmentId { nodes { criterionId state value originOn originRoundName } } } }`,
    variables: ({ id }) => ({ id }),
  },
  compared: {
    api: ({ assessment }) => form(assessment),
    floor: ({ assessment }) => form(assessment),
    postgraphile: ({ assessmentByRowId: a }) => {
      const proposals = byId<Data>(a.proposalsByAssessmentId.nodes, ({ criterionId }) => criterionId);
      const written = (value: Data) => [
        value.options ?? [],
        value.number ?? null,
        value.text ?? null,
        value.comment ?? null,
        value.link ?? null,
      ];
      return {
        row: [a.rowId, a.name, a.number, a.state, moment(a.startedAt), String(a.municipalityId)],
        answers: Object.fromEntries(
          a.answersByAssessmentId.nodes.map((x: Data) => {
            const [value, p] = [json(x.value), proposals.get(x.criterionId)];
            return [
              x.criterionId,
              [
                x.revision,
                x.state,
                ...written(value),
                x.savedByName,
                moment(x.savedAt),
                p && [p.state, ...written(json(p.value)), p.originOn, p.originRoundName],
              ],
            ];
          }),
        ),
      };
    },
  },
};

const json = (value: Data) => (typeof value === 'string' ? JSON.parse(value) : value);
const moment = (text: string | null) => (text === null ? null : Date.parse(text));

function form(a: Data) {
  const written = (x: Data) => [x.options, x.number, x.text, x.comment, x.link];
  return {
    row: [a.id, a.name, a.number, a.state, moment(a.startedAt), a.municipality.id],
    answers: Object.fromEntries(
      a.answers.map((x: Data) => {
        const p = x.proposal;
        return [
          x.criterionId,
          [
            x.revision,
            x.state,
            ...written(x),
            x.savedBy,
            moment(x.savedAt),
            p && [p.state, ...written(p), p.originOn, p.originRoundName],
          ],
        ];
      }),
    ),
  };
}

const q5: Operation = {
  name: 'Q5',
  about: 'save one answer, by the product’s own statement',
  asked: (asked, n) => ({
    by: at(asked, n),
    assessmentId: at(asked, n).draftId,
    criterionId: `commitment-${1 + (Math.floor(n / asked.length) % 5)}`,
    userId: at(asked, n).userId,
    key: randomUUID(),
    answer: { state: 'ANSWERED', options: ['started'], comment: `Lagret som nummer ${n}.` },
  }),
  api: {
    query: `mutation SaveAnswer($assessmentId: ID!, $criterionId: ID!, $revisionSeen: Int!, $key: ID!, $answer: AnswerInput!) {
      saveAnswer(assessmentId: $assessmentId, criterionId: $criterionId, revisionSeen: $revisionSeen, key: $key, answer: $answer) {
        __typename ... on SavedAnswer { outcome savedAs answer { ${answerParts} } } ... on Error { code } } }`,
    variables: ({ assessmentId, criterionId, revisionSeen, key, answer }) => ({
      assessmentId,
      criterionId,
      revisionSeen,
      key,
      answer,
    }),
  },
  postgraphile: {
    query: `mutation Q5($input: BenchSaveInput!) { benchSave(input: $input) { result } }`,
    variables: ({ assessmentId, criterionId, revisionSeen, key, answer: { state, ...value }, userId }) => ({
      input: {
        ...{ pAssessment: assessmentId, pCriterion: criterionId, pKey: key, pState: state, pValue: value },
        ...{ pUser: userId, pAt: new Date().toISOString(), pRevision: revisionSeen },
      },
    }),
  },
  compared: {
    api: ({ saveAnswer }) => saved(saveAnswer),
    floor: ({ saveAnswer }) => saved(saveAnswer),
    postgraphile: ({ benchSave }) => saved(json(benchSave.result).saveAnswer),
  },
};

function saved({ outcome, answer: x }: Data) {
  const p = x.proposal;
  return [
    outcome,
    x.criterionId,
    x.state,
    x.options,
    x.comment,
    x.savedBy,
    p && [p.state, p.options, p.originOn, p.originRoundName],
  ];
}

export const operations: readonly Operation[] = [q1, q2, q3, q4, q5];
