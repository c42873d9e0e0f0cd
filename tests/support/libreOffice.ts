import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Why presentations cannot be opened here; null where they can. */
export const noLibreOffice: string | null =
  spawnSync('soffice', ['--version']).status === 0
    ? null
    : 'LibreOffice is not here: apt-get install --no-install-recommends libreoffice-impress';

/**
 * Opens presentations in LibreOffice and writes each as PDF.
 * @returns pages of each, in the order given
 * @throws when one could not be opened
 */
export async function pagesInLibreOffice(presentations: readonly Uint8Array[]): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'presentations-'));
  try {
    const names = presentations.map((_, at) => join(folder, `${at}.pptx`));
    await Promise.all(names.map((name, at) => writeFile(name, presentations[at]!)));
    // A profile of its own: another LibreOffice that runs would take the order and answer nothing.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names], {
      timeout: 120_000,
    });
    return await Promise.all(
      names.map(async (name) => {
        const pdf = await readFile(name.replace(/pptx$/, 'pdf'), 'latin1');
        return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
