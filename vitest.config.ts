import { defineConfig } from 'vitest/config';

const integration = {
  include: ['tests/**/*.test.ts'],
  exclude: ['tests/browser/**'],
  globalSetup: ['tests/support/prepareDatabases.ts'],
  setupFiles: ['tests/support/database.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // Migrated databases and PGlite are memory-hungry: two at a time are enough for two cores.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['checklist-definitions/src/**/*.test.ts', 'api/src/**/*.test.ts', 'admin/src/**/*.test.{ts,tsx}'],
        },
      },
      { test: { ...integration, name: 'pglite' } },
      { test: { ...integration, name: 'postgres' } },
    ],
  },
});
