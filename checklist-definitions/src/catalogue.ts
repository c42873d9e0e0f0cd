import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checklist } from './checklist.ts';
import { formatIssue } from './issue.ts';
import { parse } from './parse.ts';
import type { WrittenChecklist } from './schema.ts';
import { compareVersions } from './versionStep.ts';

/** A version as its file says it. Only a locked one is published: frozen for good. */
export type PublishedVersion = {
  readonly id: string;
  readonly version: string;
  readonly checklist: Checklist;
  readonly written: WrittenChecklist;
  /** The canonical JSON that is hashed. */
  readonly canonical: string;
  /** SHA-256, 64 hex digits */
  readonly hash: string;
  readonly isLocked: boolean;
};

export type Catalogue = {
  /** By checklist id, then by version, oldest first. */
  readonly versions: readonly PublishedVersion[];
  readonly ids: readonly string[];
  /** null when there is none */
  readonly version: (id: string, version: string) => PublishedVersion | null;
  /** Oldest first; none for an unknown id. */
  readonly versionsOf: (id: string) => readonly PublishedVersion[];
  /** The newest locked PATCH of "MAJOR.MINOR"; null when none is locked. */
  readonly newestPatch: (id: string, majorMinor: string) => PublishedVersion | null;
};

/** The files of the catalogue cannot be trusted; every reason is a line of the message. */
export class BrokenCatalogue extends Error {
  readonly code = 'BROKEN_CATALOGUE';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The checklist definitions cannot be used:\n${problems.join('\n')}`);
    this.problems = problems;
  }
}

/**
 * Reads every definition of a directory, <checklist id>/<version>.yaml, and holds it against lock.json there:
 * { "<id>@<version>": SHA-256 of the canonical content }.
 * @throws BrokenCatalogue with all that is wrong: broken files, a locked version that is missing or differs
 */
export function readCatalogue(directory: string): Catalogue {
  const problems: string[] = [];
  const locked = readLock(directory);
  const versions: PublishedVersion[] = [];
  for (const file of definitionFiles(directory)) {
    const parsed = parse(readFileSync(join(directory, file), 'utf8'), file);
    if ('issues' in parsed) {
      problems.push(...parsed.issues.map(formatIssue));
      continue;
    }
    const { checklist, written, canonical, hash } = parsed;
    const { checklist: id, version } = checklist;
    if (file !== `${id}/${version}.yaml`)
      problems.push(`${file}:1:1 holds ${id}@${version}: name it ${id}/${version}.yaml`);
    versions.push({ id, version, checklist, written, canonical, hash, isLocked: locked.has(`${id}@${version}`) });
  }
  problems.push(...brokenLocks(locked, versions));
  if (problems.length > 0) throw new BrokenCatalogue(problems);
  versions.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : compareVersions(a.version, b.version)));
  return catalogueOf(versions);
}

function catalogueOf(versions: readonly PublishedVersion[]): Catalogue {
  const byName = new Map(versions.map((version) => [`${version.id}@${version.version}`, version]));
  const versionsOf = (id: string) => versions.filter((version) => version.id === id);
  return {
    versions,
    ids: [...new Set(versions.map((version) => version.id))],
    version: (id, version) => byName.get(`${id}@${version}`) ?? null,
    versionsOf,
    newestPatch: (id, majorMinor) =>
      versionsOf(id).findLast((version) => version.isLocked && version.version.startsWith(`${majorMinor}.`)) ?? null,
  };
}

function brokenLocks(locked: ReadonlyMap<string, string>, versions: readonly PublishedVersion[]): string[] {
  const hashes = new Map(versions.map(({ id, version, hash }) => [`${id}@${version}`, hash]));
  return [...locked].flatMap(([name, hash]) => {
    const now = hashes.get(name);
    if (now === hash) return [];
    const mend = `put the published file back; to change something make a new version: npm run definitions -- new-version ${name.split('@')[0]}`;
    if (now === undefined) return [`${name} is published (${hash}) but its file is missing or broken: ${mend}`];
    return [`${name} is published and has been changed, from ${hash} to ${now}: ${mend}`];
  });
}

function readLock(directory: string): Map<string, string> {
  const file = join(directory, 'lock.json');
  if (!existsSync(file)) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
}

/** Relative names with "/" between, in a fixed order. */
function definitionFiles(directory: string): string[] {
  const folders = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .flatMap(({ name }) => readdirSync(join(directory, name)).map((file) => `${name}/${file}`))
    .filter((file) => file.endsWith('.yaml'))
    .sort();
}
