/** The authors' door of the engine: reads and checks YAML. Needs yaml and zod, so no browser meets it. */

export { accountsFor, type Difference, diff } from './diff.ts';
export { formatIssue, type Issue } from './issue.ts';
export { type DefinitionFile, type Finding, type Lock, lint, type Severity } from './lint.ts';
export { type Parsed, parse } from './parse.ts';
export { writtenChecklist } from './schema.ts';
export { nextVersion, stepBetween, versionStep } from './versionStep.ts';
