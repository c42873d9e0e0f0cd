import { type DocumentNode, type ExecutionResult, type FieldNode, Kind } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { revisionPinned } from './benchmarks/held.ts';
import { type Asking, type CompiledWay, type Counted, compileWhenKnown } from './compileQuery.ts';
import type { Context } from './context.ts';
import { type Day, dayOf } from './days.ts';

/** Fields of Query whose answers are plain objects from held figures: compiled, they cost a half to a fifth. */
const hotFields = new Set(['__typename', 'benchmark', 'levelMap', 'municipalityChanges']);

type Known = Counted & {
  readonly isHot: boolean;
  /** Whether it asks for nothing that depends on who asks. */
  readonly isForAll: boolean;
};

/** By document and operation; yoga keeps the documents of the last queries, and what hangs on them goes with them. */
const known = new WeakMap<DocumentNode, Map<string, Known>>();

/** What a whole answer was made from, and who may be given it. */
export type MadeFrom = { readonly revision: Promise<number>; readonly day: Day; readonly isForAll: boolean };

const made = new WeakMap<object, MadeFrom>();

/**
 * What the answer to a request was made from, when that is nothing but what is public: null for all other answers, for those
 * that depend on who is signed in, and for those with errors.
 */
export const madeFrom = (request: object): MadeFrom | null => made.get(request) ?? null;

/** How a query whose root fields are all hot is executed; null until it has been compiled. */
export function compiledHotQuery(document: DocumentNode, name: string): CompiledWay | null {
  const operation = known.get(document)?.get(name);
  const query = operation?.compiled;
  if (!operation || !query) return null;
  return {
    confirmsWhoAsks: false,
    execute: async (context, variables) => {
      const result = (await query.query(undefined, context, variables)) as ExecutionResult;
      note(context, operation, result);
      return result;
    },
  };
}

/**
 * Executes a query whose root fields are all hot as a compiled function, and notes what its answer was made from. All others
 * go the ordinary way: with Prisma behind them a compiled query was measured to be slower.
 */
export const compiledHotQueries: Plugin = {
  onExecute: ({ args: { schema, document, operationName, contextValue }, setExecuteFn }) => {
    const operation = knownOf(document, operationName ?? '');
    if (!operation.isHot) return;
    const context = contextValue as Context & YogaInitialContext;
    compileWhenKnown(operation, schema, document, { name: operationName || undefined });
    const way = compiledHotQuery(document, operationName ?? '');
    if (!way) return { onExecuteDone: ({ result }) => note(context, operation, result) };
    setExecuteFn(({ contextValue, variableValues }) => way.execute(contextValue, variableValues ?? {}));
    return;
  },
};

function note(context: Asking, { isForAll }: Known, result: unknown): void {
  const revision = revisionPinned(context);
  if (!revision || (result as ExecutionResult).errors || (context.user !== null && !isForAll)) return;
  made.set(context.request, { revision, day: dayOf(context.now), isForAll });
}

function knownOf(document: DocumentNode, name: string): Known {
  const operations = known.get(document) ?? new Map<string, Known>();
  known.set(document, operations);
  const own = operations.get(name) ?? { asked: 0, compiled: null, ...rootOf(document, name) };
  operations.set(name, own);
  return own;
}

/** Whether it is a query and names nothing but hot fields at its root, and whether everybody gets the same of them. */
function rootOf({ definitions }: DocumentNode, name: string): Pick<Known, 'isHot' | 'isForAll'> {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const operation = name === '' ? operations[0] : operations.find((one) => one.name?.value === name);
  if (operation?.operation !== 'query') return { isHot: false, isForAll: false };
  const { selections } = operation.selectionSet;
  const fields = selections.filter((selection) => selection.kind === Kind.FIELD);
  const isHot = fields.length === selections.length && fields.every(({ name }) => hotFields.has(name.value));
  return { isHot, isForAll: isHot && fields.every(isSameForAll) };
}

/** A dashboard shows members what is their own; a list can be narrowed to those that the caller follows. */
const isSameForAll = ({ name, arguments: given }: FieldNode): boolean =>
  name.value === '__typename' ||
  name.value === 'levelMap' ||
  (name.value === 'municipalityChanges' && !given?.some((argument) => argument.name.value === 'filter'));
