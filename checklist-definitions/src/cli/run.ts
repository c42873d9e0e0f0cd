import { parseArgs } from 'node:util';
import { diffCommand } from './diffCommand.ts';
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
  verify <receipt.json> [--keys <keys.json>]  recompute a receipt and check its signature, without any server
  schema                                      write checklist.schema.json for editors`;

type Command = {
  readonly least: number;
  readonly most: number;
  readonly run: (workspace: Workspace, given: readonly string[], keys: string | null) => number;
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
  verify: { least: 1, most: 1, run: (workspace, [receipt], keys) => verifyCommand(workspace, receipt!, keys) },
  schema: { least: 0, most: 0, run: schemaCommand },
};

/**
 * Runs one command of the authors' command line.
 * @returns the exit code: 0 done, 1 refused or findings, 2 called wrongly
 */
export function run(workspace: Workspace, args: readonly string[]): number {
  try {
    const { name, given, keys } = read(args);
    return commands[name]!.run(workspace, given, keys);
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
  if (values.keys !== undefined && name !== 'verify') throw new UsageError('--keys belongs to verify');
  return { name: name!, given, keys: values.keys ?? null };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { keys: { type: 'string' } } });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
