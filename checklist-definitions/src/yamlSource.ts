import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { Complaint, Issue, Path } from './issue.ts';

export type Position = { readonly line: number; readonly column: number };

/** A YAML file that was read: its plain data, and where each part of it stands. */
export type YamlSource = {
  readonly data: unknown;
  /** Where a part of the data is written; of something missing, where its nearest container is. */
  readonly at: (path: Path, on?: 'KEY' | 'VALUE') => Position;
  readonly issueOf: (complaint: Complaint) => Issue;
};

/**
 * Reads YAML 1.2 as plain JSON data. Anchors, aliases and tags are refused: each definition says everything where it is
 * read, and a difference between two versions is seen where it stands.
 */
export function readYaml(text: string, file: string): YamlSource | { readonly issues: Issue[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { version: '1.2', lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const issues: Issue[] = [...document.errors, ...document.warnings].map((error) => ({
    file,
    ...place(error.pos[0]),
    message: error.message,
    mend: mends[error.code] ?? 'write valid YAML 1.2 here',
  }));
  issues.push(...beyondJson(document).map(({ offset, ...issue }) => ({ file, ...place(offset), ...issue })));
  if (issues.length > 0) return { issues };
  const at = (path: Path, on: 'KEY' | 'VALUE' = 'VALUE') => place(offsetOf(document, path, on));
  const issueOf = ({ path, on, message, mend }: Complaint): Issue => ({ file, ...at(path, on), message, mend });
  return { data: document.toJS(), at, issueOf };
}

const mends: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'keep one of the two',
  TAB_AS_INDENT: 'indent with spaces',
  MULTIPLE_DOCS: 'write one definition per file, without "---" between',
};

function beyondJson(document: Document): { offset: number; message: string; mend: string }[] {
  const found: { offset: number; message: string; mend: string }[] = [];
  visit(document, {
    Node(_key, node) {
      const offset = node.range?.[0] ?? 0;
      const name = isAlias(node)
        ? `the alias *${node.source}`
        : isAnchored(node)
          ? `the anchor &${node.anchor}`
          : node.tag;
      if (name) found.push({ offset, message: `${name} is not allowed here`, mend: 'write the content out' });
    },
  });
  return found;
}

function isAnchored(node: unknown): node is { anchor: string } {
  return (isScalar(node) || isCollection(node)) && node.anchor !== undefined;
}

/** Offset of the deepest part of the path that is written. */
function offsetOf(document: Document, path: Path, on: 'KEY' | 'VALUE'): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const [depth, step] of path.entries()) {
    let key: unknown = null;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      key = pair?.key;
      node = pair?.value;
    } else node = isSeq(node) ? node.items[Number(step)] : undefined;
    const isLast = depth === path.length - 1;
    const target = (isLast && on === 'KEY') || !isNode(node) ? key : node;
    // A container's own offset says little; its key is where the eye looks.
    const shown = isCollection(target) && isNode(key) && isLast ? key : target;
    if (isNode(shown)) offset = shown.range?.[0] ?? offset;
    if (!isNode(node)) break;
  }
  return offset;
}
