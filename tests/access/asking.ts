import { getNamedType, isInputObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { schema } from '../../api/src/schema.ts';
import { as } from '../support/people.ts';
import { may, nothing, type Role } from './classes.ts';
import { type Secret, today } from './fixture.ts';
import type { Observation } from './observe.ts';
import type { Subjects } from './subjects.ts';

/** Rights must hold for queries wider than anybody may send; how wide those may be is tests/graphql.test.ts's matter. */
const wide = { complexity: 100_000_000, depth: 20, breadth: 2_000, tokens: 20_000, characters: 200_000 };

export type Json = Readonly<Record<string, unknown>>;

/** What came of all that was tried. */
export type Findings = {
  /** Everything that somebody was shown. */
  readonly seen: Observation[];
  /** Texts that somebody was shown and may not read, and by which question. */
  readonly leaks: Set<string>;
  /** By entry: the roles that have tried it. */
  readonly tried: Map<string, Set<string>>;
};

/** Notes in an answer's text everything that the caller may not read. */
export function noteLeaks(
  { leaks }: Findings,
  role: Role,
  { shown, asked }: { readonly shown: string; readonly asked: string },
  secrets: readonly Secret[],
  subjects: Subjects,
): void {
  for (const { text, access, key } of secrets) {
    // What the caller has sent may come back in a refusal.
    if (!shown.includes(text) || asked.includes(text)) continue;
    if (!may(role, access, subjects.get(key) ?? nothing)) leaks.add(`${role.name} reads ${text} (${key}) by ${asked}`);
  }
}

export function noteTried({ tried }: Findings, role: Role, entries: Iterable<string>): void {
  for (const entry of entries) {
    if (!tried.has(entry)) tried.set(entry, new Set());
    tried.get(entry)!.add(role.name);
  }
}

/** Questions that failed for another reason than a missing right: they test nothing. */
export const faults: string[] = [];

const askers = new Map<Role, ReturnType<typeof as>>();

/** One for each role: what is asked again is parsed once. */
function askerOf(role: Role) {
  const known = askers.get(role) ?? as(role.userId, () => today, wide);
  askers.set(role, known);
  return known;
}

/**
 * Asks as somebody.
 * @returns the data; null where the question was refused for lack of a right
 */
export async function ask(role: Role, text: string, variables: object = {}): Promise<Json | null> {
  const { data, errors } = await askerOf(role)(text, variables);
  const codes = (errors ?? []).map(({ extensions }) => extensions?.code);
  if (codes.some((code) => code !== 'FORBIDDEN' && code !== 'UNAUTHENTICATED')) {
    faults.push(`${role.name}: ${JSON.stringify(errors)} for ${text} ${JSON.stringify(variables)}`);
  }
  return data ?? null;
}

/** Which fields, arguments and input fields a query asks with. */
export function entriesIn(text: string): Set<string> {
  const info = new TypeInfo(schema);
  const entries = new Set<string>();
  visit(
    parse(text),
    visitWithTypeInfo(info, {
      Field: ({ arguments: given = [] }) => {
        const [parent, field] = [info.getParentType(), info.getFieldDef()];
        if (!parent || !field || field.name.startsWith('__')) return;
        entries.add(`${parent.name}.${field.name}`);
        for (const { name } of given) entries.add(`${parent.name}.${field.name}(${name.value})`);
      },
      ObjectField: ({ name }) => {
        const parent = getNamedType(info.getParentInputType());
        if (isInputObjectType(parent)) entries.add(`${parent.name}.${name.value}`);
      },
    }),
  );
  return entries;
}
