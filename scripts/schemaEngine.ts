import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { pglitePool } from '../api/src/embedded/pglitePool.ts';
import { poolAdapter } from './poolAdapter.ts';

/**
 * Compares what the migrations make with what prisma/schema says, by replaying every migration in an empty PGlite.
 * @param migrations names of the migrations to start from, in order; none: start from an empty database
 * @returns the SQL that leads from the migrations to the schema, or null when they are in step
 * @throws when a migration cannot be applied (P3006) or the schema is not valid
 */
export async function differenceBetween(migrationsDirectory: string, migrations: string[], schemaDirectory: string) {
  const pglite = await PGlite.create();
  const pool = pglitePool(pglite);
  try {
    const schema = await readSchema(schemaDirectory);
    const schemaEngine = await startEngine(schema, pool);
    const result = await schemaEngine.diff({
      from: { tag: 'migrations', ...(await readMigrations(migrationsDirectory, migrations)) },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return result.exitCode === 0 ? null : (result.stdout ?? '');
  } finally {
    await pool.end();
    await pglite.close();
  }
}

/** Names of the migrations in a folder, in the order that they are applied. */
export async function migrationNames(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function startEngine(schema: SchemasContainer, pool: Parameters<typeof poolAdapter>[0]) {
  // Node 20 does not import .wasm files, so the package's own entry does not load.
  const file = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const bytes = await readFile(file.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine as never });
  const bindings = engine as unknown as { __wbg_set_wasm(exports: unknown): void };
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(text) } });

  const connect = async () => poolAdapter(pool);
  const factory = { provider: 'postgres' as const, adapterName: 'pool', connect, connectToShadowDb: connect };
  const datamodels = schema.files.map(({ path, content }): [string, string] => [path, content]);
  return engine.SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory));
}

async function readSchema(directory: string): Promise<SchemasContainer> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.prisma')).sort();
  const files = names.map(async (name) => ({ path: name, content: await readFile(join(directory, name), 'utf8') }));
  return { files: await Promise.all(files) };
}

async function readMigrations(directory: string, names: string[]): Promise<MigrationList> {
  const read = async (name: string) => ({
    path: basename(name),
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok' as const, value: await readFile(join(directory, name, 'migration.sql'), 'utf8') },
    },
  });
  return {
    baseDir: directory,
    // The engine refuses a list without a lock file.
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.map(read)),
  };
}
