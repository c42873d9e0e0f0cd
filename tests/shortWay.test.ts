import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '../api/src/limits.ts';
import { schema } from '../api/src/schema.ts';
import { askedIn, makeShortWay } from '../api/src/shortWay.ts';
import { indicators, makeAssessment, openService } from './support/make.ts';
import { serve } from './support/serve.ts';

let port: number;
let stop: () => Promise<void>;
beforeAll(async () => {
  await openService();
  ({ port, stop } = await serve());
}, 60_000);
afterAll(() => stop());

/** How something is answered, by the short way where that is known, and by yoga, which reads what has extensions itself. */
async function bothWays(query: string, variables: object, operationName?: string) {
  const post = async (body: object) => {
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      ...{ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
    });
    return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.json() };
  };
  const asked = { query, variables, operationName };
  // Asked twice, it is compiled; only after that is it known.
  for (const _time of [1, 2]) await post({ ...asked, extensions: {} });
  return { short: await post(asked), long: await post({ ...asked, extensions: {} }) };
}

const dashboard = `query Dashboard($id: ID!, $checklistId: ID!) {
  benchmark(municipalityId: $id, checklistId: $checklistId) { municipality { id name } rounds { roundName } } }`;
const form = 'query Form($id: ID!) { assessment(id: $id) { id answers { criterionId } } }';
const saving = `mutation Save($assessmentId: ID!, $criterionId: ID!, $revisionSeen: Int!, $key: ID!, $answer: AnswerInput!) {
  saveAnswer(assessmentId: $assessmentId, criterionId: $criterionId, revisionSeen: $revisionSeen, key: $key, answer: $answer) {
    __typename ... on Error { code } } }`;

const savingTwice = `mutation Twice($assessmentId: ID!, $criterionId: ID!, $n: Int = 0, $key: ID!, $answer: AnswerInput!) {
  a: saveAnswer(assessmentId: $assessmentId, criterionId: $criterionId, revisionSeen: 0, key: $key, answer: $answer) {
    __typename }
  b: saveAnswer(assessmentId: $assessmentId, criterionId: $criterionId, revisionSeen: $n, key: $key, answer: $answer) {
    __typename } }`;

test('what is known is answered as yoga answers it, refusals and faults of the caller among them', async () => {
  const { id, municipalityId } = await makeAssessment({ answers: 'best', isSubmitted: true });
  const save = {
    assessmentId: id,
    criterionId: 'x',
    revisionSeen: 0,
    key: randomUUID(),
    answer: { state: 'DONT_KNOW' },
  };
  const asked: [query: string, variables: object, operationName?: string][] = [
    [dashboard, { id: String(municipalityId), checklistId: indicators }],
    [dashboard, { id: String(municipalityId), checklistId: indicators }, 'Dashboard'],
    [dashboard, { id: String(municipalityId), checklistId: indicators }, 'Other'],
    [dashboard, { id: String(municipalityId), checklistId: indicators }, ''],
    [dashboard, { id: String(municipalityId) }],
    [dashboard, { id: {}, checklistId: indicators }],
    [form, { id }],
    [form, { id: 'no id' }],
    [form, { id }, 'Other'],
    [form, {}],
    [saving, save],
    [saving, { ...save, revisionSeen: 'none' }],
    // Compiled, the second would never be answered.
    [savingTwice, { ...save, n: null }],
  ];
  for (const [query, variables, operationName] of asked) {
    const { short, long } = await bothWays(query, variables, operationName);
    expect(short, JSON.stringify({ query, variables, operationName })).toEqual(long);
  }
});

/** A short way whose caller cannot be found out, and that knows one document. */
async function brokenWay(query: string) {
  const shortWay = makeShortWay({
    ...{ limits, now: () => new Date() },
    viewerOf: async () => {
      throw new Error('the database is away at 10.0.0.7');
    },
    maskError: () => new GraphQLError('Unexpected error.'),
  });
  const { compiledHotQueries } = await import('../api/src/hotExecution.ts');
  const document = parse(query);
  const args = { schema: schema as GraphQLSchema, document, operationName: undefined, contextValue: {} };
  for (const plugin of [compiledHotQueries, compiledHotQueries, shortWay.plugin]) {
    plugin.onExecute?.({ args, setExecuteFn: () => undefined } as never);
  }
  return shortWay;
}

test('a fault of ours on the short way is masked', async () => {
  const shortWay = await brokenWay(dashboard);
  const asked = { query: dashboard, variables: {}, operationName: '' };
  const result = await shortWay.answer({ headers: new Headers() }, asked);
  expect(result?.errors?.map(({ message }) => message)).toEqual(['Unexpected error.']);
  expect(shortWay.answer({ headers: new Headers() }, { ...asked, query: form })).toBeNull();
});

test('only a document with its variables goes the short way', () => {
  expect(askedIn('{"query":"{ me { id } }"}')).toEqual({ query: '{ me { id } }', variables: {}, operationName: '' });
  for (const body of [
    'no json',
    'null',
    '[]',
    '{}',
    '{"query":1}',
    '{"query":"","variables":[]}',
    '{"query":"","operationName":1}',
    '{"query":"","extensions":{}}',
  ]) {
    expect(askedIn(body), body).toBeNull();
  }
});
