/** What a PDF says of itself; read from its plain objects, as Chromium writes them. */
export type PdfFacts = {
  readonly pages: number;
  /** Width and height of every page in whole millimetres. */
  readonly sizes: readonly string[];
  /** It has a tree of tags, and says that it has. */
  readonly isTagged: boolean;
  readonly language: string | null;
  readonly title: string | null;
  /** Kinds of tags that its structure uses. */
  readonly tags: readonly string[];
  /** Addresses that its links lead to. */
  readonly links: readonly string[];
};

const pointsOfMillimetre = 72 / 25.4;

/** Reads the facts of a PDF that is written in plain objects. */
export function readPdf(bytes: Uint8Array): PdfFacts {
  const text = Buffer.from(bytes).toString('latin1');
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found ?? '');
  const sizes = all(/\/MediaBox \[0 0 ([\d.]+ [\d.]+)\]/g).map((size) =>
    size
      .split(' ')
      .map((side) => Math.round(Number(side) / pointsOfMillimetre))
      .join(' × '),
  );
  return {
    pages: all(/\/Type \/(Page)\b(?!s)/g).length,
    sizes: [...new Set(sizes)],
    isTagged: /\/StructTreeRoot \d+ 0 R/.test(text) && /\/MarkInfo <<[^>]*\/Marked true/.test(text),
    language: /\/Lang \(([^)]*)\)/.exec(text)?.[1] ?? null,
    title: titleOf(text),
    tags: [...new Set(all(/\/Type \/StructElem\s+\/S \/(\w+)/g))].toSorted(),
    links: all(/\/URI \(((?:[^\\)]|\\.)*)\)/g).map(unescaped),
  };
}

/** The title is written in plain letters, or in UTF-16 with its mark before it. */
function titleOf(text: string): string | null {
  const hex = /\/Title <FEFF([0-9A-F]+)>/i.exec(text)?.[1];
  if (hex) return Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const plain = /\/Title \(((?:[^\\)]|\\.)*)\)/.exec(text)?.[1];
  if (plain === undefined) return null;
  const written = unescaped(plain);
  return written.startsWith('þÿ') ? Buffer.from(written.slice(2), 'latin1').swap16().toString('utf16le') : written;
}

const unescaped = (written: string) =>
  written.replace(/\\(\d{3}|.)/gs, (_, one: string) =>
    one.length === 3 ? String.fromCharCode(Number.parseInt(one, 8)) : one,
  );
