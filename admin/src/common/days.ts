/** The day so many days after another, YYYY-MM-DD; before it where the count is below 0. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}
