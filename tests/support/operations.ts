import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  type DocumentNode,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
} from 'graphql';
import { files } from '../../api/src/files.ts';
import { schema } from '../../api/src/schema.ts';

const source = join(files.admin, '..', 'src');

/** An operation that one of our own pages sends, with the fragments it uses. */
export type OwnOperation = { readonly name: string; readonly document: DocumentNode; readonly text: string };

/** Every operation of admin, from the files that hold its documents; none where those are not written yet. */
export function ownOperations(): OwnOperation[] {
  const names = readdirSync(source, { recursive: true }).map(String);
  return names.filter((name) => /[qQ]ueries\.ts$/.test(name)).flatMap(operationsIn);
}

function operationsIn(name: string): OwnOperation[] {
  const written = readFileSync(join(source, name), 'utf8');
  const documents = [...written.matchAll(/graphql\(`([^`]*)`\)/g)].map(([, text]) => text!);
  const { definitions } = parse(documents.join('\n') || '{ __typename }');
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => ({
      name: operation.name?.value ?? name,
      document: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
      text: documents.join('\n'),
    }));
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
