import { writeFileSync } from 'node:fs';
import { previewPage } from './previewPage.ts';
import { readVersion, type Workspace } from './workspace.ts';

/** Writes a version as one HTML page that needs nothing else. */
export function previewCommand(workspace: Workspace, id: string, version: string, out: string | null): number {
  const { checklist, hash } = readVersion(workspace, id, version);
  const file = out ?? `${id}-${version}.html`;
  writeFileSync(file, previewPage(checklist, hash));
  workspace.print(`${file} is written`);
  return 0;
}
