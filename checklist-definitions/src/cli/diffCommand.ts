import { targetText } from '../changes.ts';
import { accountsFor, diff } from '../diff.ts';
import { compareVersions } from '../versionStep.ts';
import { columns } from './columns.ts';
import { readVersion, type Workspace } from './workspace.ts';

/** Prints everything that two versions do not say alike, side by side, with the kind declared for it. */
export function diffCommand(workspace: Workspace, id: string, one: string, other: string): number {
  const [first, second] = compareVersions(one, other) <= 0 ? [one, other] : [other, one];
  const older = readVersion(workspace, id, first).checklist;
  const newer = readVersion(workspace, id, second).checklist;
  const isDirect = newer.from === first;
  const differences = diff(older, newer);
  for (const difference of differences) {
    const declared = newer.changes.filter((change) => accountsFor(change, difference)).map(({ kind }) => kind);
    const kinds = declared.length > 0 ? declared.join(', ') : `undeclared; may be ${difference.kinds.join(', ')}`;
    workspace.print(`${targetText(difference.target)}, ${difference.field}${isDirect ? ` (${kinds})` : ''}`);
    for (const line of columns([first, second], [difference.old ?? '–', difference.new ?? '–'])) workspace.print(line);
    workspace.print('');
  }
  if (!isDirect && differences.length > 0) {
    workspace.print(`${second} was made from ${newer.from ?? 'nothing'}, so kinds are not shown.`);
  }
  workspace.print(differences.length === 0 ? 'They say the same.' : `${differences.length} differences`);
  return 0;
}
