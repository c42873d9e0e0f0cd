import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The Chromium of this machine.
 * @param path folders that are searched, as the variable PATH writes them
 * @returns its file; null where none is installed
 */
export function findChromium(path: string): string | null {
  const files = path.split(delimiter).flatMap((folder) => (folder ? names.map((name) => join(folder, name)) : []));
  return files.find((file) => existsSync(file)) ?? null;
}
