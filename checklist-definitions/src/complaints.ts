import { z } from 'zod';
import type { Complaint, Path } from './issue.ts';
import { writtenChecklist } from './schema.ts';

/** What the schema refuses in a definition's data, each with its place and its mend. */
export function complaintsOf(data: unknown): Complaint[] {
  const checked = writtenChecklist.safeParse(data);
  return checked.success ? [] : checked.error.issues.flatMap((issue) => translate(issue, [], data));
}

function translate(issue: z.core.$ZodIssue, above: Path, data: unknown): Complaint[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const name = path.length === 0 ? 'the definition' : path.join('.');
  const value = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') {
    const known = `take it away, or write one of: ${keysAt(path).join(', ')}`;
    return issue.keys.map((key) => ({ path: [...path, key], on: 'KEY', message: `unknown key ${key}`, mend: known }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // Of the forms that it may have, the one that was meant is the one with the least wrong.
    const nearest = issue.errors.reduce((best, next) => (next.length < best.length ? next : best));
    return nearest.flatMap((inner) => translate(inner, path, data));
  }
  if (issue.code === 'invalid_key') return [{ path, on: 'KEY', message: `${name} is not an id`, mend: 'write an id' }];
  if (value === undefined) {
    const mend = mendOf(issue);
    return [{ path, on: 'VALUE', message: `${name} is missing`, mend: `write "${path.at(-1)}:" here (${mend})` }];
  }
  const shown = typeof value === 'object' ? 'this' : JSON.stringify(value);
  return [{ path, on: 'VALUE', message: `${name} cannot be ${shown}`, mend: mendOf(issue) }];
}

function mendOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value')
    return `write ${issue.values.length > 1 ? 'one of: ' : ''}${issue.values.join(', ')}`;
  if (issue.code === 'invalid_union') return `write one of: ${kindsOf(issue.discriminator).join(', ')}`;
  if (issue.code === 'too_small') return `write at least ${issue.minimum} of them`;
  if (issue.code === 'invalid_type' && issue.expected !== 'string')
    return typeMends[issue.expected] ?? `write a ${issue.expected}`;
  return issue.message;
}

const typeMends: Readonly<Record<string, string>> = {
  object: 'write keys with values, indented below',
  record: 'write keys with values, indented below',
  array: 'write a list, each entry after "- "',
  boolean: 'write true or false',
};

const kindsOf = (discriminator: string | undefined) =>
  discriminator === 'kind' ? ['one', 'several', 'number', 'text'] : [];

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null)?.[step], data);
}

/** The keys that the schema knows at a place. */
function keysAt(path: Path): string[] {
  let schemas: z.core.$ZodType[] = [writtenChecklist];
  for (const step of path) schemas = schemas.flatMap(forms).flatMap((schema) => below(schema, step));
  const keys = schemas
    .flatMap(forms)
    .flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []));
  return [...new Set(keys)];
}

function forms(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return forms(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(forms);
  return [schema];
}

function below(schema: z.core.$ZodType, step: string | number): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodObject) return schema.shape[step] ? [schema.shape[step]] : [];
  return [];
}
