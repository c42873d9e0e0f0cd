import { defineConfig } from 'vitest/config';

const integration = {
  include: ['tests/**/*.test.ts'],
  exclude: ['tests/server/**'],
  globalSetup: ['tests/support/prepareDatabases.ts'],
  setupFiles: ['tests/support/database.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  // Packages load graphql as Node does, by its main file; our sources must get the same module, not Vite's choice.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // Migrated databases and PGlite are memory-hungry: two at a time are enough for two cores.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{checklist-definitions,api,admin}/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
        },
      },
      // What asks PostgreSQL itself, or ten thousand questions, is tried on one database.
      {
        extends: true,
        test: {
          ...{ ...integration, name: 'pglite' },
          exclude: [...integration.exclude, 'tests/percentiles.test.ts', 'tests/attacker.test.ts'],
        },
      },
      { extends: true, test: { ...integration, name: 'postgres' } },
      // The built server as a process of its own, on databases that the tests open themselves.
      {
        extends: true,
        test: { name: 'server', include: ['tests/server/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 60_000 },
      },
    ],
  },
});
