import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** No browser to walk with. */
export class NoChromium extends Error {}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The Chromium of this machine: the one that CHROMIUM names, else one on the path, else one that Playwright fetched before.
 * @throws NoChromium with the one command that installs it
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [env.CHROMIUM, ...onPath, chromium.executablePath()].find((path) => path && existsSync(path));
  if (found) return found;
  throw new NoChromium(
    'No Chromium was found. Install it with: sudo apt-get install chromium (or say where one is: CHROMIUM=path)',
  );
}
