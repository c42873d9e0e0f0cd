import { parseArgs } from 'node:util';
import { diffCommand } from './diffCommand.ts';
import { impactCommand } from './impactCommand.ts';
import { lintCommand } from './lintCommand.ts';
import { newVersionCommand } from './newVersionCommand.ts';
import { previewCommand } from './previewCommand.ts';
import { publishCommand } from './publishCommand.ts';
import { schemaCommand } from './schemaCommand.ts';
import { verifyCommand } from './verifyCommand.ts';
import { Refused, UsageError, type Workspace } from './workspace.ts';

const usage = `npm run definitions -- <command>

  lint                                        hold every definition and the lock against the rules
  diff <checklist> <version> <version>        what differs, words side by side
  new-version <checklist> <from> <new>        copy a published version and open its list of changes
  publish <checklist> <version>               freeze a version: its hash goes into lock.json
  preview <checklist> <version> [<out.html>]  one page with texts, anchors, conditions, weights and points
  impact <checklist> <version> <svar.csv> [--json]
                                              who of a round would change level under a version, and why
  verify <receipt.json> [--keys <keys.json>]  recompute a receipt and check its signature, without any server
  schema                                      write checklist.schema.json for editors`;

type Options = { readonly keys: string | null; readonly json: boolean };
type Command = {
  readonly least: number;
  readonly most: number;
  /** The one option that it takes. */
  readonly option?: 'keys' | 'json';
  readonly run: (workspace: Workspace, given: readonly string[], options: Options) => number;
};

const commands: Readonly<Record<string, Command>> = {
  lint: { least: 0, most: 0, run: lintCommand },
  diff: { least: 3, most: 3, run: (workspace, [id, a, b]) => diffCommand(workspace, id!, a!, b!) },
  'new-version': {
    least: 3,
    most: 3,
    run: (workspace, [id, from, to]) => newVersionCommand(workspace, id!, from!, to!),
  },
  publish: { least: 2, most: 2, run: (workspace, [id, version]) => publishCommand(workspace, id!, version!) },
  preview: {
    least: 2,
    most: 3,
    run: (workspace, [id, version, out]) => previewCommand(workspace, id!, version!, out ?? null),
  },
  impact: {
    least: 3,
    most: 3,
    option: 'json',
    run: (workspace, [id, version, answers], { json }) => impactCommand(workspace, id!, version!, answers!, json),
  },
  verify: {
    least: 1,
    most: 1,
    option: 'keys',
    run: (workspace, [receipt], { keys }) => verifyCommand(workspace, receipt!, keys),
  },
  schema: { least: 0, most: 0, run: schemaCommand },
};

/**
 * Runs one command of the authors' command line.
 * @returns the exit code: 0 done, 1 refused or findings, 2 called wrongly
 */
export function run(workspace: Workspace, args: readonly string[]): number {
  try {
    const { name, given, options } = read(args);
    return commands[name]!.run(workspace, given, options);
  } catch (error) {
    if (error instanceof UsageError || error instanceof RangeError) workspace.print(`${error.message}\n\n${usage}`);
    else if (error instanceof Refused || isBrokenCatalogue(error)) workspace.print(error.message);
    else throw error;
    return error instanceof UsageError || error instanceof RangeError ? 2 : 1;
  }
}

function isBrokenCatalogue(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'BROKEN_CATALOGUE';
}

function read(args: readonly string[]) {
  const { positionals, values } = parsed(args);
  const [name, ...given] = positionals;
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(name === undefined ? 'Which command?' : `There is no command ${name}`);
  if (given.length < command.least || given.length > command.most) {
    const count = command.least === command.most ? command.least : `${command.least} to ${command.most}`;
    throw new UsageError(`${name} takes ${count} words after it, not ${given.length}`);
  }
  for (const option of ['keys', 'json'] as const) {
    if (values[option] === undefined || command.option === option) continue;
    throw new UsageError(`--${option} belongs to ${option === 'keys' ? 'verify' : 'impact'}`);
  }
  return { name: name!, given, options: { keys: values.keys ?? null, json: values.json ?? false } };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { keys: { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
