/** A day as text, YYYY-MM-DD. */
export type Day = string;

const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });
const osloClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The last hour that was asked for, since 1970, and its day: requests ask for the present one over and over. */
let known: { readonly hour: number; readonly day: Day } = { hour: Number.NaN, day: '' };

/** The day that a moment lies in, in Norway, where a day has begun on a full hour of UTC since 1895. */
export function dayOf(moment: Date): Day {
  const hour = Math.floor(moment.getTime() / 3_600_000);
  if (hour !== known.hour) known = { hour, day: oslo.format(moment) };
  return known.day;
}

/** A database date (midnight UTC) as a day. */
export const dayFrom = (date: Date): Day => date.toISOString().slice(0, 10);

/** A day as the database takes it: midnight UTC. */
export const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** True for a day that exists, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = dateOf(text);
  return !Number.isNaN(date.getTime()) && dayFrom(date) === text;
}

/** The day so many days after another; before it where the count is below 0. */
export const addDays = (day: Day, count: number): Day => dayFrom(new Date(dateOf(day).getTime() + count * 86_400_000));

export const nextDay = (day: Day): Day => addDays(day, 1);

/** The moment a day begins in Norway. */
export function startOfDay(day: Day): Date {
  const noonLess = dateOf(day);
  const shown = new Date(`${osloClock.format(noonLess).replace(' ', 'T')}Z`);
  // Norway is ahead of UTC by one or two hours, and never changes its clock between 22:00 and 00:00 UTC.
  return new Date(noonLess.getTime() - (shown.getTime() - noonLess.getTime()));
}

/** The moment a day has ended in Norway: midnight, the first moment of the next. */
export const endOfDay = (day: Day): Date => startOfDay(nextDay(day));
