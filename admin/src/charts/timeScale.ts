const first = 15;
const last = 92;

/**
 * Places days along a picture true to time: the first at 15 per cent (the axis' figures stand before it) of its width, the last at 92, a single one in
 * the middle.
 * @param days YYYY-MM-DD, in any order
 * @returns where a day stands, in per cent
 */
export function timeScale(days: readonly string[]): (day: string) => number {
  const times = days.map((day) => Date.parse(day));
  const from = Math.min(...times);
  const to = Math.max(...times);
  if (times.length === 0 || from === to) return () => 50;
  return (day) => first + ((last - first) * (Date.parse(day) - from)) / (to - from);
}
