import { dateOf, dayOf, startOfDay } from '../../api/src/days.ts';
import type { Random } from './random.ts';

const hour = 3_600_000;
export const dayMs = 24 * hour;

export const after = (moment: Date, days: number): Date => new Date(moment.getTime() + days * dayMs);
export const earlier = (a: Date, b: Date): Date => (a < b ? a : b);

/** A moment between two others, within office hours in Norway where there is room for it; `from` where there is none. */
export function workMoment(random: Random, from: Date, to: Date): Date {
  if (to <= from) return from;
  const drawn = new Date(from.getTime() + random.share() * (to.getTime() - from.getTime()));
  const day = dayOf(drawn);
  const weekday = dateOf(day).getUTCDay();
  const backToFriday = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  const moment = new Date(startOfDay(day).getTime() - backToFriday * dayMs + (8 + random.share() * 7) * hour);
  if (moment < from) return from;
  return moment > to ? to : moment;
}
