import { type DocumentNode, type GraphQLSchema, Kind } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';

/** Fields of Query whose answers are plain objects from held figures: compiled, they cost a half to a fifth. */
const hotFields = new Set(['__typename', 'benchmark', 'levelMap', 'municipalityChanges']);

/** Times that a document has been asked before it is compiled: one that comes once is not worth it. */
const askedBefore = 1;

type Known = { asked: number; compiled: CompiledQuery | null };

/** By document and operation; yoga keeps the documents of the last queries, and what hangs on them goes with them. */
const known = new WeakMap<DocumentNode, Map<string, Known>>();

/**
 * Executes a query whose root fields are all hot as a compiled function. All others go the ordinary way: with Prisma behind
 * them a compiled query was measured to be slower.
 */
export const compiledHotQueries: Plugin = {
  onExecute: ({ args: { schema, document, operationName }, setExecuteFn }) => {
    const compiled = compiledFor(schema, document, operationName ?? '');
    if (!compiled) return;
    setExecuteFn(({ rootValue, contextValue, variableValues }) =>
      compiled.query(rootValue, contextValue, variableValues ?? {}),
    );
  },
};

function compiledFor(schema: GraphQLSchema, document: DocumentNode, name: string): CompiledQuery | null {
  const operations = known.get(document) ?? new Map<string, Known>();
  known.set(document, operations);
  const own = operations.get(name) ?? { asked: 0, compiled: null };
  operations.set(name, own);
  own.asked += 1;
  if (own.compiled || own.asked !== askedBefore + 1 || !isHot(document, name)) return own.compiled;
  const compiled = compileQuery(schema, document, name || undefined);
  own.compiled = isCompiledQuery(compiled) ? compiled : null;
  return own.compiled;
}

/** Whether it is a query and names nothing but hot fields at its root. */
function isHot({ definitions }: DocumentNode, name: string): boolean {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const operation = name === '' ? operations[0] : operations.find((one) => one.name?.value === name);
  if (operation?.operation !== 'query') return false;
  return operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && hotFields.has(selection.name.value),
  );
}
