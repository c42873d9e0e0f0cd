const width = 56;

/** Two texts side by side below their headings, broken between words. */
export function columns(headings: readonly [string, string], texts: readonly [string, string]): string[] {
  const [left, right] = [wrapped(texts[0]), wrapped(texts[1])];
  const row = (one = '', other = '') => `  ${one.padEnd(width)} | ${other}`.trimEnd();
  const lines = Array.from({ length: Math.max(left.length, right.length) }, (_, line) => row(left[line], right[line]));
  return [row(...headings), row('-'.repeat(width), '-'.repeat(width)), ...lines];
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
