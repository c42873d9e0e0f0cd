import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/walks/support/findChromium.ts';

/** Walks through the built service in a real browser: `npm run build` first, then `playwright test`. */
export default defineConfig({
  testDir: 'tests/walks',
  outputDir: 'test-results',
  // Each process keeps a server and a browser of its own busy: as many as there are cores on the least machine.
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    launchOptions: {
      executablePath: findChromium(),
      args: [
        ...['--no-sandbox', '--disable-gpu', '--disable-quic'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ],
    },
  },
});
