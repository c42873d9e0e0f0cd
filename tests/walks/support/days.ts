/** The day in Oslo, so many days from today, as YYYY-MM-DD. */
export function dayFromToday(days: number): string {
  const at = new Date(Date.now() + days * 24 * 3600 * 1000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(at);
}
