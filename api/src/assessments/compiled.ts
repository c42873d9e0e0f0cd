import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import { compiled } from '../compileQuery.ts';

/** By field what may be asked below it; true where it does not matter. */
type Tree = { readonly [field: string]: true | Tree };

const named = (names: string): Tree => Object.fromEntries(names.split(' ').map((name) => [name, true]));

/**
 * What may be asked so that nothing is Prisma's to load below the root: plugin-prisma does not find again, in a compiled
 * query, what it has planned further down.
 */
const compilable: Tree = {
  __typename: true,
  me: named('id'),
  saveAnswer: true,
  confirmProposal: true,
  assessment: {
    ...named(
      '__typename id chainId number name state isLate startedAt submittedAt publishedAt returnedAt returnReason',
    ),
    ...named('reviewedAt referenceOn respondentRole isFacilitated prefilledShare perspective municipalityCode'),
    ...named('canEdit canSubmit canReturn canPublish completeness score answers answersSince checklistVersion'),
    municipality: named('__typename id code name shortName slug'),
    round: named('__typename id name opensOn closesOn publishesOn'),
    replaces: named('__typename id number returnReason'),
  },
};

/** Times that a document has been asked before it is compiled: one that comes once is not worth it. */
const askedBefore = 1;

type Known = { asked: number; compiled: CompiledQuery | null };

/** By document; yoga keeps the documents of the last queries, and what hangs on them goes with them. */
const known = new WeakMap<DocumentNode, Known>();

/**
 * Executes what the form asks over and over, an assessment with its answers and the save of one, as a compiled function: a
 * quarter of what the executor takes for some thousand fields. Who asks for what needs Prisma goes the ordinary way, where
 * that is faster.
 */
export const compiledForms: Plugin = {
  onExecute: ({ args: { schema, document }, setExecuteFn }) => {
    const own = known.get(document) ?? { asked: 0, compiled: null };
    known.set(document, own);
    own.asked += 1;
    if (own.asked === askedBefore + 1 && isForm(document)) {
      own.compiled = compiled(schema, document);
    }
    const { compiled: query } = own;
    if (!query) return;
    setExecuteFn(({ rootValue, contextValue, variableValues }) =>
      query.query(rootValue, contextValue, variableValues ?? {}),
    );
  },
};

/** Whether a document is one operation that asks for nothing but what is compiled. */
function isForm({ definitions }: DocumentNode): boolean {
  const [operation, ...others] = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  return operation !== undefined && others.length === 0 && isWithin(operation.selectionSet, compilable, fragments);
}

function isWithin(
  { selections }: SelectionSetNode,
  tree: Tree,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  return selections.every((selection) => {
    if (selection.kind === Kind.FIELD) {
      const below = tree[selection.name.value];
      if (below === undefined) return false;
      return (
        below === true || (selection.selectionSet !== undefined && isWithin(selection.selectionSet, below, fragments))
      );
    }
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return inner !== undefined && isWithin(inner.selectionSet, tree, fragments);
  });
}
