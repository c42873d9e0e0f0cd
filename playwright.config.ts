import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/walks/support/findChromium.ts';

export default defineConfig({
  testDir: 'tests/walks',
  // Each walk starts a server of its own, which keeps two cores busy.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        ...['--no-sandbox', '--disable-gpu', '--disable-quic'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ],
    },
  },
});
