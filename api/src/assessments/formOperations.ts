import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { holds } from '../compileQuery.ts';

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

/** Operations that were found to be such. */
const found = new WeakSet<OperationDefinitionNode>();

/** Whether an operation is known to be such: its assessment is all read by our own statements. */
export const isFormOperation = (operation: OperationDefinitionNode): boolean => found.has(operation);

/** Whether a document is one operation that asks for nothing but that, and always for the same. */
export function isForm(document: DocumentNode): boolean {
  const { definitions } = document;
  const [operation, ...others] = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  if (!operation || others.length > 0 || !isWithin(operation.selectionSet, compilable, fragments)) return false;
  // What a variable includes or skips makes a query small for one caller and large for another.
  if (holds(document, Kind.DIRECTIVE)) return false;
  // Of several mutations a compiled one answers none where the variables of a later one are wrong; and each is written alone.
  const { selections } = operation.selectionSet;
  if (operation.operation === 'mutation' && (selections.length > 1 || selections[0]?.kind !== Kind.FIELD)) return false;
  found.add(operation);
  return true;
}

/** The name of the one operation of such a document. */
export const formName = ({ definitions }: DocumentNode): string | undefined =>
  definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)?.name?.value;

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
