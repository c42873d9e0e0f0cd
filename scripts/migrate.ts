import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differenceBetween, migrationNames } from './schemaEngine.ts';

const migrations = fileURLToPath(new URL('../prisma/migrations', import.meta.url));
const schema = fileURLToPath(new URL('../prisma/schema', import.meta.url));
const initial = '0001_initial';

const [command, name] = process.argv.slice(2);
if (command === 'check') await check();
else if (command === 'create' && name === 'initial') await rewriteInitial();
else if (command === 'create' && /^[a-z][a-z0-9_]*$/.test(name ?? '')) await create(name!);
else {
  console.error(`Usage:
  npm run migrate -- check            do the migrations make what prisma/schema says?
  npm run migrate -- create <name>    write the next migration (lower case, underscores)
  npm run migrate -- create initial   rewrite ${initial} from prisma/schema: only before the first release`);
  process.exitCode = 2;
}

async function check() {
  const names = await migrationNames(migrations);
  const sql = await differenceBetween(migrations, names, schema);
  if (sql === null) return console.log(`${names.length} migrations, in step with prisma/schema.`);
  console.error(`The migrations do not make what prisma/schema says. Missing:\n\n${sql}`);
  console.error(
    'Run "npm run migrate -- create <name>" (before the first release: "create initial") and read what it wrote.',
  );
  process.exitCode = 1;
}

async function create(label: string) {
  const names = await migrationNames(migrations);
  const sql = await differenceBetween(migrations, names, schema);
  if (sql === null) return console.log('Nothing to do: the migrations are in step with prisma/schema.');
  await write(`${String(names.length + 1).padStart(4, '0')}_${label}`, sql);
}

async function rewriteInitial() {
  await write(initial, (await differenceBetween(migrations, [], schema)) ?? '');
}

async function write(migration: string, sql: string) {
  await mkdir(join(migrations, migration), { recursive: true });
  await writeFile(join(migrations, migration, 'migration.sql'), sql);
  console.log(`Wrote prisma/migrations/${migration}/migration.sql. Read it before committing.`);
}
