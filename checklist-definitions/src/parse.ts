import { canonical, hashOf } from './canonical.ts';
import type { Checklist } from './checklist.ts';
import { complaintsOf } from './complaints.ts';
import { complete } from './complete.ts';
import { danglingReferences } from './dangling.ts';
import type { Issue } from './issue.ts';
import type { WrittenChecklist } from './schema.ts';
import { readYaml, type YamlSource } from './yamlSource.ts';

/** A definition that was read. `canonical` is the canonical JSON of the data as written, `hash` its SHA-256. */
export type Parsed = {
  readonly written: WrittenChecklist;
  readonly checklist: Checklist;
  readonly canonical: string;
  readonly hash: string;
  /** Where a part of the data stands in the file, for findings of lint. */
  readonly at: YamlSource['at'];
};

/**
 * Reads a definition's YAML.
 * @param file its name, for the issues
 * @returns the definition, or every issue with line, column and what to write instead
 */
export function parse(text: string, file: string): Parsed | { readonly issues: readonly Issue[] } {
  const source = readYaml(text, file);
  if ('issues' in source) return source;
  const complaints = complaintsOf(source.data);
  // The schema has just found nothing to refuse.
  const written = source.data as WrittenChecklist;
  if (complaints.length === 0) complaints.push(...danglingReferences(written));
  if (complaints.length > 0) return { issues: complaints.map(source.issueOf) };
  const bytes = canonical(written);
  return { written, checklist: complete(written), canonical: bytes, hash: hashOf(bytes), at: source.at };
}
