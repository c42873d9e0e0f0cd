import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatIssue } from '../issue.ts';
import { parse } from '../parse.ts';
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
  const copy = copyOf(text, from, version);
  const parsed = parse(copy, file);
  if ('issues' in parsed)
    throw new Refused(`The copy would not be a definition:\n${parsed.issues.map(formatIssue).join('\n')}`);
  writeFileSync(path, copy, { flag: 'wx' });
  workspace.print(`${file} is made from ${from}. Change it, and declare each change at its end.`);
  return 0;
}

/** The text with the version's own number, its origin, and no changes yet. */
function copyOf(text: string, from: string, version: string): string {
  const origin = /^from: *"?([0-9.]+)/m.exec(text)?.[1];
  const lines = text.replace(guidance(origin ?? ''), '').split('\n');
  const kept = withoutKey(withoutKey(lines, 'from'), 'changes');
  const place = kept.findIndex((line) => line.startsWith('version:'));
  const copy = [...kept.slice(0, place), `version: "${version}"`, `from: "${from}"`, ...kept.slice(place + 1)];
  return `${copy.join('\n').trimEnd()}\n\n${guidance(from)}changes: []\n`;
}

/** Takes a key at the top away with all that stands below it, up to the next key at the top. */
function withoutKey(lines: readonly string[], key: string): string[] {
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start === -1) return [...lines];
  const length = lines.slice(start + 1).findIndex((line) => /^[a-zA-Z]+:/.test(line));
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
