import { BREAK, type DocumentNode, type ExecutionResult, type GraphQLSchema, Kind, visit } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context, Credentials } from './context.ts';

/** The context of one request, with that request. */
export type Asking = Context & { readonly request: Credentials };

/** How a compiled document is executed. */
export type CompiledWay = {
  /** Whether its statements confirm who asks (`assumedViewer.ts`), so that it may be assumed. */
  readonly confirmsWhoAsks: boolean;
  readonly execute: (context: Asking, variables: Record<string, unknown>) => Promise<ExecutionResult>;
};

/** How often a document was asked, and what it was compiled to. */
export type Counted = { asked: number; compiled: CompiledQuery | null };

/** Times that a document has been asked before it is compiled: one that comes once is not worth it. */
const askedBefore = 1;

/**
 * Counts that a document is asked, and compiles it at its second time.
 * @param mayBeCompiled asked once, when it comes to that
 */
export function compileWhenKnown(
  own: Counted,
  schema: GraphQLSchema,
  document: DocumentNode,
  { name, mayBeCompiled = () => true }: { readonly name?: string; readonly mayBeCompiled?: () => boolean } = {},
): void {
  own.asked += 1;
  if (own.asked === askedBefore + 1 && mayBeCompiled()) own.compiled = compiled(schema, document, name);
}

/**
 * A document as a compiled function; null where it is not compiled.
 *
 * graphql-jit writes a document's literals into the code that it makes, and a text can be written so that it becomes code
 * itself (execution.js, `objectStringify`). So a document that holds any text is never compiled; ours give texts as
 * variables, whose values never enter the code.
 */
function compiled(schema: GraphQLSchema, document: DocumentNode, name?: string): CompiledQuery | null {
  if (holds(document, Kind.STRING)) return null;
  const query = compileQuery(schema, document, name);
  return isCompiledQuery(query) ? query : null;
}

/** Whether there is anything of that kind in a document. */
export function holds(document: DocumentNode, kind: Kind): boolean {
  let found = false;
  visit(document, {
    [kind]: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}
