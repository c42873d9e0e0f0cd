import { defineConfig } from '@playwright/test';
import walks from '../../playwright.config.ts';

/** `npm run examine`: every page once more, in three languages, light and dark, at 320, 768 and 1280 px. */
export default defineConfig(walks, {
  testDir: '.',
  outputDir: '../../test-results',
  testMatch: /Pages\.spec\.ts$/,
  timeout: 1_800_000,
  metadata: { isWhole: true },
});
