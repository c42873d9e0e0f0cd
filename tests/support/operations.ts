import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  visit,
} from 'graphql';
import { files } from '../../api/src/files.ts';
import { schema } from '../../api/src/schema.ts';

const source = join(files.admin, '..', 'src');

/** An operation that one of our own pages sends, with the fragments it uses. */
export type OwnOperation = { readonly name: string; readonly document: DocumentNode; readonly text: string };

/** Every operation of admin, from the files that hold its documents; none where those are not written yet. */
export function ownOperations(): OwnOperation[] {
  const names = readdirSync(source, { recursive: true }).map(String);
  const written = names.filter((name) => /[qQ]ueries\.ts$/.test(name)).map(documentsIn);
  // A door's documents share their fragments, and each is sent with those that it uses.
  return written.flatMap(({ door, definitions, text }) => {
    const fragments = written.filter((one) => one.door === door).flatMap((one) => one.definitions.filter(isFragment));
    return definitions
      .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
      .map((operation) => ({
        name: operation.name?.value ?? text,
        document: { kind: Kind.DOCUMENT, definitions: [operation, ...usedBy(operation, fragments)] },
        text,
      }));
  });
}

function documentsIn(name: string) {
  const written = readFileSync(join(source, name), 'utf8');
  const text = [...written.matchAll(/graphql\(`([^`]*)`\)/g)].map(([, document]) => document!).join('\n');
  const { definitions } = parse(text || '{ __typename }');
  return { door: basename(name), definitions, text };
}

const isFragment = (definition: DefinitionNode) => definition.kind === Kind.FRAGMENT_DEFINITION;

/** The fragments that something spreads, and those that they spread. */
function usedBy(node: ASTNode, fragments: readonly FragmentDefinitionNode[]): readonly FragmentDefinitionNode[] {
  const used = new Set<FragmentDefinitionNode>();
  const follow = (from: ASTNode) =>
    visit(from, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.find((one) => one.name.value === name.value);
        if (!fragment || used.has(fragment)) return;
        used.add(fragment);
        follow(fragment);
      },
    });
  follow(node);
  return [...used];
}

/** What an operation costs by the API's own measure, when every page asked for is the longest one. */
export function costOf({ document }: OwnOperation) {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
  return complexityFromQuery(document, { schema, ctx: {}, variables: variablesOf(operation) });
}

function variablesOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.map(({ variable, type }) => [
      variable.name.value,
      sampleOf(typeFromAST(schema, type as never) as GraphQLInputType),
    ]),
  );
}

/** Some value of the type; of numbers the longest page. */
function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type)]));
  }
  const samples: Record<string, unknown> = {
    Int: 100,
    Boolean: true,
    Date: '2026-06-01',
    DateTime: '2026-06-01T10:00:00Z',
  };
  return samples[type.name] ?? 'x';
}
