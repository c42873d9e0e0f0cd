import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { printSchema } from 'graphql';
import { schema } from '../api/src/schema.ts';

const file = fileURLToPath(new URL('../api/schema.graphql', import.meta.url));
const printed = `${printSchema(schema)}\n`;

const [command] = process.argv.slice(2);
if (command === 'print') {
  await writeFile(file, printed);
} else if ((await readFile(file, 'utf8')) !== printed) {
  console.error('api/schema.graphql is not what the code makes. Run "npm run schema" and read the difference.');
  process.exitCode = 1;
}
