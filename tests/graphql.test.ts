import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Lexer,
  print,
  Source,
  TokenKind,
} from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { limits } from '../api/src/limits.ts';
import { schema } from '../api/src/schema.ts';
import { makeYoga } from '../api/src/yoga.ts';
import { as } from './support/client.ts';
import { openService } from './support/make.ts';
import { costOf, type OwnOperation, ownOperations } from './support/operations.ts';

beforeAll(openService);

const ours = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const json = { 'content-type': 'application/json' };
const faults: unknown[] = [];
const yoga = makeYoga({
  viewerOf: async () => null,
  introspection: false,
  logError: (error) => faults.push(error),
});
const post = (body: string, headers: Record<string, string> = json) =>
  yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body });
const ask = async (query: string) =>
  (await (await post(JSON.stringify({ query }))).json()) as {
    data?: unknown;
    errors?: { message: string; extensions?: { code?: string } }[];
  };

/** Everything in the contract that can carry a description, by its path. */
function described(type: GraphQLNamedType): [string, string | null | undefined][] {
  const own: [string, string | null | undefined][] = [[type.name, type.description]];
  if (isEnumType(type)) {
    return [
      ...own,
      ...type.getValues().map((value) => [`${type.name}.${value.name}`, value.description] as const),
    ] as never;
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return own;
  for (const field of Object.values(type.getFields())) {
    own.push([`${type.name}.${field.name}`, field.description]);
    if (!('args' in field)) continue;
    for (const argument of field.args) own.push([`${type.name}.${field.name}(${argument.name})`, argument.description]);
  }
  return own;
}

test('every type, field, argument and value of the contract is described', () => {
  const standard = new Set(['Boolean', 'Float', 'ID', 'Int', 'String']);
  const all = ours.filter(({ name }) => !standard.has(name)).flatMap(described);
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter(([, text]) => !text).map(([path]) => path)).toEqual([]);
});

test('every refusal is a member of a mutation’s union, and every union has NotFound', () => {
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    const type = schema.getType(String(field.type).replace('!', ''));
    if (!isUnionType(type)) continue;
    expect(type.name).toBe(`${field.name[0]!.toUpperCase()}${field.name.slice(1)}Result`);
    expect(
      type.getTypes().map(({ name }) => name),
      type.name,
    ).toContain('NotFound');
  }
});

const tokensOf = ({ document }: OwnOperation): number => {
  const lexer = new Lexer(new Source(print(document)));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  return count;
};

const needOf = (operation: OwnOperation, kind: keyof typeof limits): number => {
  if (kind === 'tokens') return tokensOf(operation);
  return kind === 'characters' ? print(operation.document).length : costOf(operation)[kind];
};

test.for(['complexity', 'depth', 'breadth', 'tokens', 'characters'] as const)(
  'the limit on %s lets our own longest operation through, and no more than 30 % beyond it',
  (kind) => {
    const operations = ownOperations();
    // Before the first page is written there is nothing to measure by.
    if (operations.length === 0) return;
    const needs = operations.map((operation) => ({
      name: operation.name,
      need: needOf(operation, kind),
    }));
    const longest = needs.reduce((a, b) => (b.need > a.need ? b : a));
    expect(limits[kind], `${longest.name} needs ${longest.need}`).toBeGreaterThanOrEqual(longest.need);
    expect(limits[kind], `${longest.name} needs ${longest.need}`).toBeLessThanOrEqual(longest.need * 1.3);
  },
);

test('a query that is too deep, too broad, too costly or too long is refused', async () => {
  const deep = `{ round(id: "x") { ${'assessments { items { round { '.repeat(3)} id ${'} } }'.repeat(3)} } }`;
  const broad = `{ checklists { ${Array.from({ length: 40 }, (_, place) => `t${place}: title id`).join(' ')} } }`;
  const costly =
    '{ assessments(limit: 100) { items { answers { comment link } answersSince(at: "2026-06-01T10:00:00Z") { comment } recalibrations { criterionId } } } }';
  const long = `{ ${Array.from({ length: 80 }, (_, place) => `c${place}: checklists { id }`).join(' ')} }`;
  expect((await ask(deep)).errors?.[0]).toMatchObject({ extensions: { code: 'QUERY_TOO_LARGE' } });
  expect((await ask(costly)).errors?.[0]).toMatchObject({ extensions: { code: 'QUERY_TOO_LARGE' } });
  expect((await ask(long)).errors?.[0]?.message).toContain('token');
  expect((await ask(broad)).data).toBeDefined();
  expect((await ask(`${'#\n'.repeat(10_000)}{ __typename }`)).errors?.[0]).toMatchObject({
    ...{ message: expect.stringContaining('characters'), extensions: { code: 'QUERY_TOO_LARGE' } },
  });
});

test('the contract is not told to strangers', async () => {
  const { errors } = await ask('{ __schema { types { name } } }');
  expect(errors?.[0]?.message).toContain('introspection');
});

test('a form of a foreign page reaches nothing', async () => {
  const query = 'mutation { reviewAssessment(id: "x") { __typename } }';
  const asForm = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await post(new URLSearchParams({ query }).toString(), asForm)).status).toBe(403);
  expect((await post(JSON.stringify({ query }), { 'content-type': 'text/plain' })).status).toBe(403);
  const multipart = new FormData();
  multipart.set('operations', JSON.stringify({ query }));
  const answer = await yoga.fetch('http://localhost/graphql', { method: 'POST', body: multipart });
  expect(answer.status).toBe(403);
  const get = `http://localhost/graphql?query=${encodeURIComponent(query)}`;
  expect((await yoga.fetch(get)).status).toBe(403);
  expect((await yoga.fetch(get, { headers: { 'x-graphql-yoga-csrf': '1' } })).status).toBe(405);
});

test('no other origin is let in, no batch is taken, and no page is served', async () => {
  const answer = await post(JSON.stringify({ query: '{ __typename }' }), {
    ...json,
    origin: 'https://elsewhere.example',
  });
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  const batch = await post(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]));
  expect(batch.status).toBe(400);
  const page = await yoga.fetch('http://localhost/graphql', { headers: { accept: 'text/html' } });
  expect(page.status).toBeGreaterThanOrEqual(400);
});

test('our own fault is told to nobody, and logged with its cause', async () => {
  const broken = makeYoga({
    viewerOf: async () => ({ id: 'x', name: 'X', ndfuRole: null, seats: null as never }),
    introspection: false,
    logError: (error) => faults.push(error),
  });
  const answer = await broken.fetch('http://localhost/graphql', {
    ...{ method: 'POST', headers: json, body: JSON.stringify({ query: '{ rounds { totalCount } }' }) },
  });
  const text = await answer.text();
  expect(text).toContain('INTERNAL_SERVER_ERROR');
  expect(text).not.toContain('map');
  expect(String(faults.at(-1))).toContain('TypeError');
});

test('a missing right is told by its code', async () => {
  const call = (userId: string | null) => as(userId).call('mutation { closeRound(id: "x") { __typename } }', {});
  expect(await call(null)).toEqual({ error: 'UNAUTHENTICATED' });
});

test('an id that is none is simply not there', async () => {
  const { data, errors } = await ask(
    '{ assessment(id: "1 or 1=1") { id } round(id: "") { id } assessments(filter: { roundId: "x" }) { totalCount } }',
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ assessment: null, round: null, assessments: { totalCount: 0 } });
});
