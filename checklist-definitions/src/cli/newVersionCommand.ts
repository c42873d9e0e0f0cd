import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nextVersion, stepBetween } from '../versionStep.ts';
import { fileNameOf, Refused, readLock, readVersion, UsageError, type Workspace } from './workspace.ts';

/**
 * Copies a published version as text, comments and all, and opens an empty list of changes.
 * @throws Refused when the version is not published, or the new one is there already
 */
export function newVersionCommand(workspace: Workspace, id: string, from: string, version: string): number {
  const { text } = readVersion(workspace, id, from);
  if (stepBetween(from, version) === null) {
    const higher = `${nextVersion(from, 'PATCH')}, ${nextVersion(from, 'MINOR')} or ${nextVersion(from, 'MAJOR')}`;
    throw new UsageError(`${version} does not come after ${from}: write ${higher}`);
  }
  if (!(`${id}@${from}` in readLock(workspace))) {
    throw new Refused(
      `${id} ${from} is not published. Change it as it is, or first: npm run definitions -- publish ${id} ${from}`,
    );
  }
  const file = fileNameOf(id, version);
  const path = join(workspace.definitions, file);
  if (existsSync(path)) throw new Refused(`${file} is there already`);
  writeFileSync(path, copyOf(text, from, version), { flag: 'wx' });
  workspace.print(`${file} is made from ${from}. Change it, and declare each change at its end.`);
  return 0;
}

/** The text with the version's own number, its origin, and no changes yet. */
export function copyOf(text: string, from: string, version: string): string {
  const lines = withoutBlock(withoutBlock(text.split('\n'), 'from'), 'changes');
  const place = lines.findIndex((line) => /^version:/.test(line));
  const head = [...lines.slice(0, place), `version: "${version}"`, `from: "${from}"`];
  const rest = lines.slice(place + 1);
  return `${[...head, ...rest].join('\n').trimEnd()}\n\n${guidance(from)}changes: []\n`;
}

/** Takes a key at the top with all that hangs on it away; comments before the next key stay. */
function withoutBlock(lines: readonly string[], key: string): string[] {
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start === -1) return [...lines];
  const length = lines.slice(start + 1).findIndex((line) => /^[^\s\-}\]]/.test(line));
  return [...lines.slice(0, start), ...(length === -1 ? [] : lines.slice(start + 1 + length))];
}

function guidance(from: string): string {
  return `# One entry for each thing that differs from ${from}; "npm run lint:definitions" names what is missing.
#   - { kind: editorial, criterion: <id> }                            spelling: nobody would answer differently (PATCH)
#   - { kind: supporting, criterion: <id> }                           help, tags, references, evidence (PATCH)
#   - { kind: clarified, criterion: <id>, secondReader: <name> }      clearer, same meaning (MINOR)
#   - { kind: moved, criterion: <id> }                                theme, number or place (MINOR)
#   - { kind: added, criterion: <id> }                                (MINOR)
#   - { kind: weight-changed, criterion: <id> }                       (MAJOR)
#   - { kind: options-changed, scale: <id>, transfer: { <old>: <new or null> } }   (MAJOR)
#   - { kind: modified, criterion: <id> }                             another meaning: the series breaks (MAJOR)
#   - { kind: retired, criterion: <id>, reason: { nb: …, nn: … } }    (MAJOR)
# Further kinds: policy-changed, condition-changed, split, merged, covered-by, levels-changed, scoring-changed.
`;
}
