import { lint } from '../lint.ts';
import { findingText } from './lintCommand.ts';
import { fileNameOf, Refused, readFiles, readLock, readVersion, type Workspace, writeLock } from './workspace.ts';

/**
 * Publishes a version: from now on its content is frozen by its hash in lock.json.
 * @throws Refused when it is published already, or has errors
 */
export function publishCommand(workspace: Workspace, id: string, version: string): number {
  const { hash } = readVersion(workspace, id, version);
  const name = `${id}@${version}`;
  const lock = readLock(workspace);
  if (name in lock) {
    const same = lock[name] === hash ? 'with this content' : 'with other content, which is kept';
    throw new Refused(
      `${name} is published already, ${same}. To change something: npm run definitions -- new-version ${id} ${version} <new>`,
    );
  }
  const file = fileNameOf(id, version);
  const errors = lint(readFiles(workspace), lock).filter(
    (finding) => finding.file === file && finding.severity === 'ERROR',
  );
  if (errors.length > 0)
    throw new Refused([...errors.map((error) => findingText(error, workspace)), `${name} is not published`].join('\n'));
  writeLock(workspace, { ...lock, [name]: hash });
  workspace.print(`${name} is published as ${hash}`);
  return 0;
}
