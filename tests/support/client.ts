import { type Any, as as asking } from './people.ts';

/** What a mutation came to: its success type's fields, or a refusal with its code. */
type Outcome = Any;

const answerParts = 'criterionId revision state options number text reason comment link savedBy savedAt';
const assessmentParts = `id chainId number state isLate referenceOn municipalityCode receipt prefilledShare
  replaces { id } replacedBy { id } completeness { answered asked }
  score { score { fraction } level { id } levelWithheld { because dontKnow } coverage { fraction } }`;

const saved = `{ __typename
  ... on SavedAnswer { outcome savedAs answer { ${answerParts} } }
  ... on AnswerConflict { current { ${answerParts} } }
  ... on AssessmentLocked { lockedState lockedSince }
  ... on UnknownOption { knownOptions }
  ... on Error { code } }`;

const startRefusals = `... on AssessmentAlreadyStarted { existing { id } }
  ... on RoundNotOpen { opensOn }
  ... on MunicipalityEnded { endedOn successors { code name } }`;

const assessment = (refusals = '') =>
  `{ __typename ... on Assessment { ${assessmentParts} } ${refusals} ... on Error { code } }`;

/**
 * Calls the API as somebody, null as the public.
 * @returns calls that give the field's value, or `{ error: <code> }` where the request itself was refused
 */
export function as(userId: string | null, now: string = '2026-06-01T10:00:00Z') {
  const ask = asking(userId, () => new Date(now));
  const call = async (query: string, variables: object): Promise<Outcome> => {
    const { data, errors } = await ask(query, variables);
    if (errors) return { error: errors[0]!.extensions?.code ?? JSON.stringify(errors) };
    return Object.values(data)[0];
  };
  return {
    ask,
    call,
    startAssessment: (args: { municipalityId: number; roundId?: string; checklistId?: string; version?: string }) =>
      call(
        `mutation ($municipalityId: ID!, $roundId: ID, $checklistId: ID, $version: String) {
          startAssessment(municipalityId: $municipalityId, roundId: $roundId, checklistId: $checklistId, version: $version)
          ${assessment(startRefusals)} }`,
        args,
      ),
    saveAnswer: (args: {
      assessmentId: string;
      criterionId: string;
      revisionSeen: number;
      key: string;
      answer: object;
    }) =>
      call(
        `mutation ($assessmentId: ID!, $criterionId: ID!, $revisionSeen: Int!, $key: ID!, $answer: AnswerInput!) {
          saveAnswer(assessmentId: $assessmentId, criterionId: $criterionId, revisionSeen: $revisionSeen, key: $key,
            answer: $answer) ${saved} }`,
        args,
      ),
    confirmProposal: (args: { assessmentId: string; criterionId: string; revisionSeen: number; key: string }) =>
      call(
        `mutation ($assessmentId: ID!, $criterionId: ID!, $revisionSeen: Int!, $key: ID!) {
          confirmProposal(assessmentId: $assessmentId, criterionId: $criterionId, revisionSeen: $revisionSeen, key: $key)
          ${saved} }`,
        args,
      ),
    submitAssessment: (args: { id: string; referenceOn?: string }) =>
      call(
        `mutation ($id: ID!, $referenceOn: Date) {
          submitAssessment(id: $id, respondentRole: "Folkehelsekoordinator", isFacilitated: false, referenceOn: $referenceOn)
          ${assessment(`... on AssessmentIncomplete { missingCriteria } ... on InvalidReferenceDate { earliest latest }
            ... on AssessmentLocked { lockedState }`)} }`,
        args,
      ),
    returnAssessment: (args: { id: string; reason?: string }) =>
      call(`mutation ($id: ID!, $reason: String!) { returnAssessment(id: $id, reason: $reason) ${assessment()} }`, {
        reason: 'Feil i spørsmål 3',
        ...args,
      }),
    reviewAssessment: (args: { id: string }) =>
      call(`mutation ($id: ID!) { reviewAssessment(id: $id) ${assessment()} }`, args),
    publishAssessment: (args: { id: string }) =>
      call(`mutation ($id: ID!) { publishAssessment(id: $id) ${assessment()} }`, args),
    eraseAnswerText: (args: { assessmentId: string; criterionId: string; fields: string[] }) =>
      call(
        `mutation ($assessmentId: ID!, $criterionId: ID!, $fields: [ErasableText!]!) {
          eraseAnswerText(assessmentId: $assessmentId, criterionId: $criterionId, fields: $fields)
          { ... on Answer { ${answerParts} } ... on Error { code } } }`,
        args,
      ),
    assessment: (id: string) => call(`query ($id: ID!) { assessment(id: $id) { ${assessmentParts} } }`, { id }),
    answers: async (id: string): Promise<Outcome> =>
      (
        await call(
          `query ($id: ID!) { assessment(id: $id) { answers { ${answerParts} proposal { state options comment originRoundName } } } }`,
          { id },
        )
      )?.answers,
    assessmentIds: async (filter: object = {}): Promise<string[]> =>
      (
        await call('query ($filter: AssessmentFilter) { assessments(filter: $filter, limit: 100) { items { id } } }', {
          filter,
        })
      ).items.map(({ id }: { id: string }) => id),
  };
}
