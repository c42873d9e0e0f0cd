import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { schema } from '../../api/src/schema.ts';
import { subjectTypes } from './subjects.ts';

type Field = GraphQLField<unknown, unknown>;

/** Values that every field's own arguments are tried with, as they are written in a query. */
const argumentValues: Readonly<Record<string, string>> = {
  on: '"2024-06-01"',
  at: '"2020-01-01T00:00:00Z"',
  language: 'NN',
  limit: '100',
  offset: '0',
  checklistId: '"sjekkliste-kommune"',
};

const isLeaf = (field: Field) => isScalarType(getNamedType(field.type)) || isEnumType(getNamedType(field.type));
const needsArguments = (field: Field) => field.args.some(({ type }) => isNonNullType(type));
const isPage = ({ name }: GraphQLObjectType) => name.endsWith('Page');
const objectOf = (field: Field): GraphQLObjectType | null => {
  const type = getNamedType(field.type);
  return isObjectType(type) ? type : null;
};

/** Every way to write a field: plain, and with each of its arguments, as an alias that says which. */
function written(field: Field): string[] {
  const given = field.args.map(({ name }) => {
    const value = argumentValues[name];
    if (!value) throw new Error(`No value to try ${field.name}(${name}) with.`);
    return `${field.name}__${name}: ${field.name}(${name}: ${value})`;
  });
  return needsArguments(field) ? given : [field.name, ...given];
}

export type Extent = 'leaves' | 'all';

/** Everything that an object says of itself; of objects with rights of their own only which they are. */
export function fieldsOf(type: GraphQLObjectType, extent: Extent): string {
  const parts = Object.values(type.getFields()).flatMap((field) => {
    if (isLeaf(field)) return written(field);
    const child = objectOf(field);
    if (!child || extent === 'leaves') return [];
    return written(field).map((one) => `${one} { ${belowIn(child)} }`);
  });
  return ['__typename', ...parts].join(' ');
}

function belowIn(type: GraphQLObjectType): string {
  if (subjectTypes.has(type.name)) return '__typename id';
  if (isPage(type)) return `__typename totalCount items { __typename id }`;
  return fieldsOf(type, 'all');
}

/** What any outcome of a field says; the members of a union each their own. */
export function outcomeOf(field: Field): string {
  const type = getNamedType(field.type);
  if (isObjectType(type)) return fieldsOf(type, 'all');
  if (!isUnionType(type)) return '';
  return `__typename ${type
    .getTypes()
    .map((one) => `... on ${one.name} { ${fieldsOf(one, 'all')} }`)
    .join(' ')}`;
}

/** A way from an object to another one that has rights of its own: `municipality { … }`, `assessments(…) { items { … } }`. */
type Step = { readonly open: string; readonly close: string; readonly to: GraphQLObjectType };

function stepsFrom(type: GraphQLObjectType): Step[] {
  return Object.values(type.getFields()).flatMap((field): Step[] => {
    const child = objectOf(field);
    if (!child || needsArguments(field)) return [];
    const head = '__typename id ';
    const known = type.name === 'MunicipalityChange' ? '__typename ' : head;
    if (subjectTypes.has(child.name)) return [{ open: `${known}${field.name} { `, close: ' }', to: child }];
    if (isPage(child)) {
      const to = objectOf(child.getFields().items!)!;
      const open = `${head}${field.name}(limit: 100) { __typename totalCount items { `;
      return [{ open, close: ' } }', to }];
    }
    if (child.name !== 'MunicipalityChange') return [];
    return stepsFrom(child).map(({ open, close, to }) => ({
      open: `${head}${field.name} { ${open}`,
      close: `${close} }`,
      to,
    }));
  });
}

/** An id as it is written into a query. */
export const quoted = (id: string | number) => JSON.stringify(String(id));

/** Where a walk begins: a field of Query with its arguments, and what it gives. */
export type Root = {
  readonly open: string;
  readonly close: string;
  /** null: one of several outcomes. */
  readonly to: GraphQLObjectType | null;
};

const extentOf = ({ open, to }: Step, taken: number): Extent =>
  to.name === 'Edition' || to.name === 'DugnadComparison' || (taken === 0 && !open.includes('items'))
    ? 'all'
    : 'leaves';

/**
 * Every walk of at most so many steps from a root; a single object says everything of itself, lists and
 * what lies further away what they are.
 * @returns queries
 */
export function walksFrom(root: Root, steps: number): string[] {
  const queries: string[] = [];
  const go = (at: Step, taken: number): void => {
    queries.push(`{ ${at.open}${fieldsOf(at.to, extentOf(at, taken))}${at.close} }`);
    if (taken === steps) return;
    for (const { open, close, to } of stepsFrom(at.to)) {
      go({ open: at.open + open, close: close + at.close, to }, taken + 1);
    }
  };
  if (!root.to) return [`{ ${root.open}${root.close} }`];
  go({ ...root, to: root.to }, 0);
  return queries;
}

/** A root by the field's name and how it is asked; pages are opened. */
export function rootOf(name: string, args: Readonly<Record<string, string>> = {}): Root {
  const field = schema.getQueryType()!.getFields()[name]!;
  const alias = [name, ...Object.keys(args)].join('__');
  const given = Object.entries(args).map(([key, value]) => `${key}: ${value}`);
  const type = objectOf(field);
  const written = (more: string[]) => {
    const all = [...given, ...more];
    return `${alias}: ${name}${all.length > 0 ? `(${all.join(', ')})` : ''}`;
  };
  if (type && isPage(type)) {
    const to = objectOf(type.getFields().items!)!;
    const open = `${written('limit' in args ? [] : ['limit: 100'])} { __typename totalCount items { `;
    return { open, close: ' } }', to };
  }
  if (type) return { open: `${written([])} { `, close: ' }', to: type };
  // One of several outcomes: what each of them says, and no further.
  return { open: `${written([])} { ${outcomeOf(field)} `, close: '}', to: null };
}

/** Every `Type.field` and `Type.field(argument)` of the schema, input fields too. */
export function entriesOfSchema(): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return [];
    if (isInputObjectType(type)) return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields() as Record<string, Field>).flatMap((field) => [
      `${type.name}.${field.name}`,
      ...field.args.map((argument) => `${type.name}.${field.name}(${argument.name})`),
    ]);
  });
}

/** Whether an entry's value is an object with rights of its own, or a list or page of such: those rights are its rows'. */
export function givesSubjects(entry: string): boolean {
  const [typeName = '', rest = ''] = entry.split('.');
  const type = schema.getType(typeName);
  if (!type || !isObjectType(type)) return false;
  const field = type.getFields()[rest.replace(/\(.*/, '')];
  const given = field && objectOf(field);
  return Boolean(given && (subjectTypes.has(given.name) || isPage(given) || given.name === 'MunicipalityChange'));
}
