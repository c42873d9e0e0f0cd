import { defineConfig } from '@playwright/test';
import walks from '../../playwright.config.ts';

/** `npm run screenshots`: the pages' examination once more, with a picture of each in screenshots/. */
export default defineConfig(walks, {
  testDir: '.',
  outputDir: '../../test-results',
  testMatch: /Pages\.spec\.ts$/,
  metadata: { pictures: 'screenshots' },
});
