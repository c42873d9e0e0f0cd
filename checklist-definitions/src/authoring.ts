/** The authors' door of the engine: reads and checks YAML. Needs yaml and zod, so no browser meets it. */

export { formatIssue, type Issue } from './issue.ts';
export { type Parsed, parse } from './parse.ts';
export { writtenChecklist } from './schema.ts';
