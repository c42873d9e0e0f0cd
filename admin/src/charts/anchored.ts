/** Width of a letter in per cent of the narrowest picture (343 px): words are given room as if on a phone. */
const letter = 2.1;

/** A word's place along a picture: where it hangs (per cent), and what it covers. */
export type Anchored = {
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly from: number;
  readonly to: number;
};

/** Centres a word on `at` (0–100), or leans it on the picture's side where it would reach outside. */
export function anchored(at: number, text: string, scale = 1): Anchored {
  const width = text.length * letter * scale;
  if (at - width / 2 < 0) return { x: 0, anchor: 'start', from: 0, to: width };
  if (at + width / 2 > 100) return { x: 100, anchor: 'end', from: 100 - width, to: 100 };
  return { x: at, anchor: 'middle', from: at - width / 2, to: at + width / 2 };
}

/**
 * Gives each word a row, 0 the one nearest the picture, so that no two of a row touch.
 * @returns one row for each word, in the words' order
 */
export function rowsOf(words: readonly Pick<Anchored, 'from' | 'to'>[]): number[] {
  const ends: { from: number; to: number }[][] = [];
  return words.map((word) => {
    const isFree = (row: { from: number; to: number }[]) =>
      row.every((other) => word.to + 1 < other.from || other.to + 1 < word.from);
    const found = ends.findIndex(isFree);
    const row = found === -1 ? ends.length : found;
    ends[row] = [...(ends[row] ?? []), word];
    return row;
  });
}
