import type { DocumentNode, ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { compiledForm } from './assessments/compiled.ts';
import type { CompiledWay } from './compileQuery.ts';
import type { Credentials, ViewerOf } from './context.ts';
import { compiledHotQuery } from './hotExecution.ts';
import type { QueryLimits } from './limits.ts';

/** Documents that are known. Our own are a few dozen; the one asked longest ago makes room. */
const mostDocuments = 200;

type Options = {
  readonly viewerOf: ViewerOf;
  readonly now: () => Date;
  readonly limits: QueryLimits;
  /** What a caller sees of an error. */
  readonly maskError: (error: unknown) => Error;
};

/** A request's document with its variables. */
export type Asked = {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName: string;
};

export type ShortWay = {
  /** Takes note, in yoga, of documents that were valid and have been compiled. */
  readonly plugin: Plugin;
  /** What came of a known document; null where yoga has to read, validate and execute it first. */
  readonly answer: (request: Credentials, asked: Asked) => Promise<ExecutionResult> | null;
  /** Leaves what came of a request to yoga to write out, which knows how refusals are written. */
  readonly leave: (request: Request, result: ExecutionResult) => void;
};

/**
 * The way past yoga for documents that it has parsed and validated before, and that are compiled: what is hot, and what the
 * form asks over and over. The same context, the same resolvers with the same rights, only nothing around them.
 */
export function makeShortWay({ viewerOf, now, limits, maskError }: Options): ShortWay {
  const documents = new LRUCache<string, DocumentNode>({ max: mostDocuments });
  const left = new WeakMap<Request, ExecutionResult>();
  const wayOf = (document: DocumentNode, operationName: string): CompiledWay | null =>
    compiledHotQuery(document, operationName) ?? compiledForm(document, operationName, viewerOf);

  const shown = (error: unknown) => maskError(error) as GraphQLError;

  return {
    plugin: {
      onParams: ({ request, setResult }) => {
        const result = left.get(request);
        if (result) setResult(result);
      },
      onExecute: ({ args: { document, operationName } }) => {
        const text = document.loc?.source.body;
        if (text !== undefined && wayOf(document, operationName ?? '')) documents.set(text, document);
      },
    },
    answer: (request, { query, variables, operationName }) => {
      const document = documents.get(query);
      const way = document ? wayOf(document, operationName) : null;
      if (!document || !way) return null;
      return (async () => {
        try {
          const user = await viewerOf(request, way.confirmsWhoAsks);
          const { data, errors } = await way.execute({ request, user, now: now(), limits }, variables);
          return errors ? { data, errors: errors.map(shown) } : { data };
        } catch (error) {
          return { errors: [shown(error)] };
        }
      })();
    },
    leave: (request, result) => void left.set(request, result),
  };
}

/** A request's body as yoga would read it, where it is nothing but a document with its variables; null for all else. */
export function askedIn(body: string): Asked | null {
  const given = jsonOf(body);
  if (typeof given !== 'object' || given === null) return null;
  const { query, variables, operationName, ...others } = given as Record<string, unknown>;
  const isPlain =
    typeof query === 'string' &&
    (variables == null || (typeof variables === 'object' && !Array.isArray(variables))) &&
    // The empty name is nobody's, and refused.
    (operationName == null || (typeof operationName === 'string' && operationName !== '')) &&
    Object.keys(others).length === 0;
  if (!isPlain) return null;
  return { query, variables: (variables ?? {}) as Asked['variables'], operationName: operationName ?? '' };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
