import { join, relative } from 'node:path';
import { type Finding, lint } from '../lint.ts';
import { readFiles, readLock, type Workspace } from './workspace.ts';

/** Lints every file and the lock. @returns 1 when there is an error, 0 when there are only warnings or nothing */
export function lintCommand(workspace: Workspace): number {
  const files = readFiles(workspace);
  const findings = lint(files, readLock(workspace));
  for (const finding of findings) workspace.print(findingText(finding, workspace));
  const errors = findings.filter(({ severity }) => severity === 'ERROR').length;
  workspace.print(`${files.length} definitions, ${errors} errors, ${findings.length - errors} warnings`);
  return errors > 0 ? 1 : 0;
}

/** One line: file:line:column message → mend, the file as seen from the folder that one works in. */
export function findingText(
  { file, line, column, message, mend, severity }: Finding,
  { definitions }: Workspace,
): string {
  const mark = severity === 'WARNING' ? 'warning: ' : '';
  return `${join(relative(process.cwd(), definitions), file)}:${line}:${column} ${mark}${message} → ${mend}`;
}
