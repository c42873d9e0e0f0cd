import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// The CLI would download a schema engine at every command; generate, validate and format need none.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(import.meta.url);
process.env.CHECKPOINT_DISABLE ??= '1';

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // Only generate, validate and format run through the CLI; nothing connects.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://unused' },
});
