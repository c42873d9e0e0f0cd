/**
 * How many rows of each list a sheet of paper shows: all where there is room, else shared out one by one in turn, so
 * that no list is left out for another's length.
 */
export function onPaper(lengths: readonly number[], room: number): number[] {
  const shown = lengths.map(() => 0);
  for (
    let left = Math.min(
      room,
      lengths.reduce((sum, length) => sum + length, 0),
    );
    left > 0;
  ) {
    for (const [place, length] of lengths.entries()) {
      if (left === 0 || (shown[place] ?? 0) >= length) continue;
      shown[place] = (shown[place] ?? 0) + 1;
      left -= 1;
    }
  }
  return shown;
}
