/** Rows that stand and should not, and rows that should and do not. */
export type Difference<Missing, Stale = Missing> = {
  readonly stale: readonly Stale[];
  readonly missing: readonly Missing[];
};

/** @param keyOf what a row follows from: two rows of one key are the same row */
export function differing<Key, Should extends Key, Stands extends Key>(
  should: readonly Should[],
  stands: readonly Stands[],
  keyOf: (row: Key) => string,
): Difference<Should, Stands> {
  const [wanted, found] = [new Set(should.map(keyOf)), new Set(stands.map(keyOf))];
  return {
    stale: stands.filter((row) => !wanted.has(keyOf(row))),
    missing: should.filter((row) => !found.has(keyOf(row))),
  };
}
