import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { compiledForms, confirmsWhoAsks } from './assessments/compiled.ts';
import type { Context, ViewerOf } from './context.ts';
import { Forbidden, Unauthenticated } from './errors.ts';
import { compiledHotQueries } from './hotExecution.ts';
import { type QueryLimits, limits as usual } from './limits.ts';
import { schema } from './schema.ts';
import type { ShortWay } from './shortWay.ts';

type Options = {
  /** Who asks; in production better-auth's session. */
  readonly viewerOf: ViewerOf;
  /** Whether the schema may be asked for; off in production. */
  readonly introspection: boolean;
  /** The clock. */
  readonly now?: () => Date;
  /** Where our own faults are reported, with their cause. */
  readonly logError: (error: unknown) => void;
  /** How large a query may be; in production what our own operations need. */
  readonly limits?: QueryLimits;
  /** Takes note of documents that need not come here again. */
  readonly shortWay?: ShortWay;
};

const noIntrospection: Plugin = {
  onValidate: ({ addValidationRule }) => addValidationRule(NoSchemaIntrospectionCustomRule),
};

/** Before anything is kept of a text: of what is refused later, and of comments, which are no tokens, yoga keeps all. */
const atMostCharacters = (characters: number): Plugin => ({
  onParams: ({ params: { query }, setResult }) => {
    if (!query || query.length <= characters) return;
    const message = `The query is too large (${query.length} of ${characters} characters).`;
    setResult({ errors: [new GraphQLError(message, { extensions: { code: 'QUERY_TOO_LARGE' } })] });
  },
});

const atMostTokens = (maxTokens: number): Plugin => ({
  onParse: ({ parseFn, setParseFn }) =>
    setParseFn((source: string, options: object) => parseFn(source, { ...options, maxTokens })),
});

/**
 * GraphQL over HTTP, closed by default: no CORS, no forms, no batches, no pages of its own.
 * A request needs `content-type: application/json` (or the header x-graphql-yoga-csrf), so that no foreign page's form
 * can reach it with the user's cookie.
 */
export function makeYoga(options: Options) {
  const { viewerOf, introspection, now = () => new Date(), logError, limits = usual, shortWay } = options;
  return createYoga<object, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    context: async ({ request }): Promise<Context> => ({
      ...{ user: await viewerOf(request, confirmsWhoAsks(request)), now: now(), limits },
      shared: new Set(),
    }),
    cors: false,
    graphiql: false,
    landingPage: false,
    batching: false,
    // The server refuses large bodies before they come here; yoga's own limit would read each body through two streams.
    maxRequestBodySize: false,
    multipart: false,
    logging: false,
    maskedErrors: { maskError: (error) => maskedError(error, logError) },
    plugins: [
      useCSRFPrevention(),
      atMostCharacters(limits.characters),
      atMostTokens(limits.tokens),
      ...(introspection ? [] : [noIntrospection]),
      compiledHotQueries,
      compiledForms(viewerOf),
      // After those that compile.
      ...(shortWay ? [shortWay.plugin] : []),
    ],
  });
}

/** What a caller sees of an error: its own fault as it is, a missing right by its code, ours as nothing but a code. */
export function maskedError(error: unknown, logError: (error: unknown) => void): Error {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : {};
  if (cause instanceof Unauthenticated || cause instanceof Forbidden) {
    return new GraphQLError(cause.message, { nodes, source, positions, path, extensions: { code: cause.code } });
  }
  if (error instanceof GraphQLError && (!cause || cause instanceof GraphQLError)) return error;
  logError(cause ?? error);
  return new GraphQLError('Unexpected error.', {
    nodes,
    source,
    positions,
    path,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
}
