import { defineConfig } from '@playwright/test';
import walks from '../../playwright.config.ts';

/** `npm run screenshots`: every page once more in bokmål and nynorsk, light, dark and forced, with a picture of each in screenshots/. */
export default defineConfig(walks, {
  testDir: '.',
  outputDir: '../../test-results',
  testMatch: /(Pages|forcedColours)\.spec\.ts$/,
  timeout: 1_200_000,
  metadata: { pictures: 'screenshots' },
});
