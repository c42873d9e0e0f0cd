import { type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';
import { pool } from '../../api/src/database.ts';
import { schema } from '../../api/src/schema.ts';
import { ask, entriesIn, type Findings, type Json, noteLeaks, noteTried } from './asking.ts';
import { may, nothing, type Role } from './classes.ts';
import type { Fixture } from './fixture.ts';
import { accessOf, observe } from './observe.ts';
import { readSubjects, type Subjects } from './subjects.ts';
import { mutationText, type Trial } from './trials.ts';

const tables = [
  ...['assessment', 'answer', 'answer_history', 'proposal', 'assessment_event', 'round', 'round_invitation'],
  ...['edition', 'edition_entry', 'user', 'session', 'account', 'verification', 'seat', 'invitation', 'seat_request'],
  ...['municipality', 'outgoing_mail', 'used_definition', 'installation', 'signing_key'],
  ...['dugnad', 'dugnad_participants', 'dugnad_theme', 'dugnad_assessment', 'action', 'action_event', 'follow'],
  'recalibration',
];

/** A hash of every row of every table that a mutation writes to. */
async function contentOfDatabase(): Promise<string> {
  const parts = tables.map(
    (table) =>
      `SELECT '${table}' AS name, count(*)::text AS rows, md5(string_agg(one::text, '|' ORDER BY one::text)) AS hash FROM "${table}" one`,
  );
  const { rows } = await pool.query(parts.join(' UNION ALL '));
  return JSON.stringify(rows);
}

/** What a call asks with: the mutation, its arguments, the fields of its inputs. */
function entriesOf(mutation: string, args: Json): string[] {
  const field = schema.getMutationType()!.getFields()[mutation]!;
  const asked = Object.entries(args).flatMap(([name, value]) => [
    `Mutation.${mutation}(${name})`,
    ...entriesOfInput(field.args.find((one) => one.name === name)!.type, value),
  ]);
  return [`Mutation.${mutation}`, ...asked];
}

function entriesOfInput(type: GraphQLInputType, value: unknown): string[] {
  const input = getNamedType(type);
  if (!isInputObjectType(input)) return [];
  return [value]
    .flat()
    .flatMap((one) =>
      Object.entries(one as Json).flatMap(([key, part]) => [
        `${input.name}.${key}`,
        ...entriesOfInput(input.getFields()[key]!.type, part),
      ]),
    );
}

export type Verdicts = { readonly wrong: string[]; readonly changed: string[] };

/**
 * Everybody tries every mutation: first those who may not, and the database must be as before; then those who may, who must
 * not be refused for lack of a right. What a mutation gives back is read as any answer.
 */
export async function changeEverything(
  fixture: Fixture,
  trials: readonly Trial[],
  findings: Findings,
): Promise<Verdicts> {
  const verdicts: Verdicts = { wrong: [], changed: [] };
  const before = await readSubjects();
  const mayCall = (role: Role, { mutation, key, args }: Trial, subjects: Subjects) =>
    entriesOf(mutation, args(role.name)).every((entry) => may(role, accessOf(entry), subjects.get(key) ?? nothing));

  let content = await contentOfDatabase();
  for (const trial of trials) {
    for (const role of fixture.roles.filter((one) => !mayCall(one, trial, before))) {
      const isRefused = await call(fixture, trial, role, before, findings);
      if (!isRefused) verdicts.wrong.push(`${role.name} may not ${described(trial, role)}`);
    }
    const after = await contentOfDatabase();
    if (after !== content) verdicts.changed.push(`${described(trial, fixture.roles[0]!)}`);
    content = after;
  }
  for (const trial of trials) {
    const allowed = fixture.roles.filter((role) => mayCall(role, trial, before));
    for (const role of allowed.filter(({ name }) => trial.allowed?.includes(name) ?? true)) {
      const isRefused = await call(fixture, trial, role, null, findings);
      if (isRefused) verdicts.wrong.push(`${role.name} may ${described(trial, role)}`);
    }
  }
  return verdicts;
}

const described = ({ mutation, args, key }: Trial, role: Role) =>
  `${mutation} on ${key} with ${JSON.stringify(args(role.name))}`;

/** @param known who may see what; null: read again after the call, which may have changed it */
async function call(
  fixture: Fixture,
  { mutation, key, args }: Trial,
  role: Role,
  known: Subjects | null,
  findings: Findings,
): Promise<boolean> {
  const given = args(role.name);
  const text = mutationText(mutation, given);
  const data = await ask(role, text, given);
  const entries = entriesOf(mutation, given);
  noteTried(findings, role, [...entriesIn(text), ...entries]);
  const outcome = data === null ? null : (Object.values(data)[0] as Json);
  const isRefused = outcome === null || outcome.__typename === 'NotFound';
  const subjects = known ?? (await readSubjects());
  const subject = subjects.get(key) ?? nothing;
  if (!isRefused) for (const entry of entries) findings.seen.push({ role, entry, key, subject, value: '{}' });
  if (outcome) {
    // What the outcome says belongs to what was called for, until it names something else.
    const observed = observe(role, { __typename: '', outcome }, 'Outcome', subjects, { key, subject });
    findings.seen.push(...observed.filter(({ entry }) => !entry.startsWith('Outcome.')));
    const asked = JSON.stringify(given);
    noteLeaks(findings, role, { shown: JSON.stringify(outcome), asked }, fixture.secrets, subjects);
  }
  return isRefused;
}
