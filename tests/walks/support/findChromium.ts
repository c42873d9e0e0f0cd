import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium as onPath } from '../../../api/src/pdf/findChromium.ts';

/** No browser to walk with. */
export class NoChromium extends Error {}

/**
 * The Chromium of this machine: the one that CHROMIUM names, else one on the path, else one that Playwright fetched before.
 * @throws NoChromium with the one command that installs it
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  const found = [env.CHROMIUM, onPath(env.PATH ?? ''), chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
  if (found) return found;
  throw new NoChromium(
    'No Chromium was found. Install it with: sudo apt-get install chromium (or say where one is: CHROMIUM=path)',
  );
}
