import { z } from 'zod';
import { writtenChecklist } from './schema.ts';

/** The JSON Schema of a definition's file for editors, generated from the one schema; ends with a line break. */
export function jsonSchema(): string {
  const generated = z.toJSONSchema(writtenChecklist, { io: 'input', unrepresentable: 'any' });
  const schema = { ...generated, title: 'Checklist definition', description: 'One version of a checklist, as YAML.' };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
