import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { isCertain } from '../assumedViewer.ts';
import { type Asking, type CompiledWay, type Counted, compileWhenKnown } from '../compileQuery.ts';
import type { ViewerOf } from '../context.ts';
import { formName, isForm } from './formOperations.ts';

/** By document; yoga keeps the documents of the last queries, and what hangs on them goes with them. */
const known = new WeakMap<DocumentNode, Form>();

/** Such a document is as large for every caller, whatever its variables: what was once within the limits stays within. */
type Form = Counted & { isWithinLimits: boolean };

/** What a request asks, once it is known to be valid. */
const asked = new WeakMap<Request, DocumentNode>();

/**
 * Whether what a request asks says itself who may have it: where statements confirm who asks, the session need not be read
 * before (`assumedViewer.ts`); where none does, it is asked again.
 */
export function confirmsWhoAsks(request: Request): boolean {
  const document = asked.get(request);
  return document !== undefined && known.get(document)?.compiled != null;
}

/**
 * How what the form asks over and over is executed; null until it has been compiled.
 *
 * Who asks may be assumed here. Where no statement has confirmed it, nothing was written and what was read is thrown away:
 * it is done once more for who the session belongs to now.
 */
export function compiledForm(document: DocumentNode, name: string, viewerOf: ViewerOf): CompiledWay | null {
  const form = known.get(document);
  const query = form?.compiled;
  if (!query || (name !== '' && name !== formName(document))) return null;
  const execute = async (context: Asking, variables: Record<string, unknown>) => {
    const limits = form.isWithinLimits ? null : context.limits;
    const result = (await query.query(undefined, { ...context, limits }, variables)) as ExecutionResult;
    form.isWithinLimits ||= !result.errors;
    return result;
  };
  return {
    confirmsWhoAsks: true,
    execute: async (context, variables) => {
      const result = await execute(context, variables);
      if (isCertain(context.user)) return result;
      return execute({ ...context, user: await viewerOf(context.request) }, variables);
    },
  };
}

/**
 * Executes what the form asks over and over, an assessment with its answers and the save of one, as a compiled function: a
 * quarter of what the executor takes for some thousand fields. Who asks for what needs Prisma goes the ordinary way, where
 * that is faster.
 */
export const compiledForms = (viewerOf: ViewerOf): Plugin => ({
  onValidate: ({ params: { documentAST }, context }) =>
    void asked.set((context as unknown as YogaInitialContext).request, documentAST as DocumentNode),
  onExecute: ({ args: { schema, document, operationName }, setExecuteFn }) => {
    const own = known.get(document) ?? { asked: 0, compiled: null, isWithinLimits: false };
    known.set(document, own);
    compileWhenKnown(own, schema, document, { mayBeCompiled: () => isForm(document) });
    const way = compiledForm(document, operationName ?? '', viewerOf);
    if (way) setExecuteFn(({ contextValue, variableValues }) => way.execute(contextValue, variableValues ?? {}));
  },
});
