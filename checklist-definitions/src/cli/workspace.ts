import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatIssue } from '../issue.ts';
import type { DefinitionFile, Lock } from '../lint.ts';
import { type Parsed, parse } from '../parse.ts';

/** Where the commands work, and where they write what they say. */
export type Workspace = {
  /** The folder that holds <checklist id>/<version>.yaml, lock.json and checklist.schema.json. */
  readonly definitions: string;
  readonly print: (line: string) => void;
};

/** The command was not called as it can be called; the message says what is wrong. */
export class UsageError extends Error {
  readonly code = 'USAGE';
}

/** The command was understood and cannot be done; the message says why. */
export class Refused extends Error {
  readonly code = 'REFUSED';
}

/** Every definition's file, by name. */
export function readFiles({ definitions }: Workspace): DefinitionFile[] {
  return readdirSync(definitions, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(definitions, name)).map((file) => `${name}/${file}`))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(definitions, file), 'utf8') }));
}

/** SHA-256 by "<id>@<version>" of every published version; none before the first is published. */
export function readLock({ definitions }: Workspace): Lock {
  const file = join(definitions, 'lock.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Lock) : {};
}

/** Writes the lock, sorted by name, whole or not at all. */
export function writeLock({ definitions }: Workspace, lock: Lock): void {
  const file = join(definitions, 'lock.json');
  const sorted = Object.fromEntries(Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(`${file}.new`, `${JSON.stringify(sorted, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

export function fileNameOf(id: string, version: string): string {
  return `${id}/${version}.yaml`;
}

/**
 * Reads one version.
 * @throws Refused when there is no such file, or when it is not a definition
 */
export function readVersion(workspace: Workspace, id: string, version: string): Parsed & { readonly text: string } {
  const file = fileNameOf(id, version);
  const path = join(workspace.definitions, file);
  if (!/^[a-z0-9-]+$/.test(id) || !/^[0-9.]+$/.test(version) || !existsSync(path)) {
    throw new Refused(
      `There is no ${file}. There are:\n${knownVersions(workspace)
        .map((name) => `  ${name}`)
        .join('\n')}`,
    );
  }
  const text = readFileSync(path, 'utf8');
  const parsed = parse(text, file);
  if ('issues' in parsed) throw new Refused(parsed.issues.map(formatIssue).join('\n'));
  return { ...parsed, text };
}

function knownVersions(workspace: Workspace): string[] {
  return readFiles(workspace).map(({ file }) => file.replace('/', ' ').replace(/\.yaml$/, ''));
}
