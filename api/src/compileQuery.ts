import { BREAK, type DocumentNode, type ExecutionResult, type GraphQLSchema, visit } from 'graphql';
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

/**
 * A document as a compiled function; null where it is not compiled.
 *
 * graphql-jit writes a document's literals into the code that it makes, and a text can be written so that it becomes code
 * itself (execution.js, `objectStringify`). So a document that holds any text is never compiled; ours give texts as
 * variables, whose values never enter the code.
 */
export function compiled(schema: GraphQLSchema, document: DocumentNode, name?: string): CompiledQuery | null {
  if (holdsText(document)) return null;
  const query = compileQuery(schema, document, name);
  return isCompiledQuery(query) ? query : null;
}

function holdsText(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    StringValue: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}
