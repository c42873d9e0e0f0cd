import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchema } from '../jsonSchema.ts';
import type { Workspace } from './workspace.ts';

/** Writes the JSON Schema that editors check definitions against. */
export function schemaCommand({ definitions, print }: Workspace): number {
  const file = join(definitions, 'checklist.schema.json');
  writeFileSync(file, jsonSchema());
  print('checklist.schema.json is written');
  return 0;
}
