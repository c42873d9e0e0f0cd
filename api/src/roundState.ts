import { dayFrom, endOfDay, startOfDay } from './days.ts';

/** The days of a round, as the database has them, and when it was closed by hand. */
export type RoundDays = {
  readonly opensOn: Date;
  readonly closesOn: Date;
  readonly closedAt: Date | null;
};

export type RoundState = 'PLANNED' | 'OPEN' | 'CLOSED' | 'PUBLISHED';

/** The moment a round opens: its first day begins in Norway. */
export const opensAt = ({ opensOn }: RoundDays): Date => startOfDay(dayFrom(opensOn));

/** The moment a round closes: midnight after its last day in Norway, or earlier by hand. */
export function closesAt({ closesOn, closedAt }: RoundDays): Date {
  const planned = endOfDay(dayFrom(closesOn));
  return closedAt && closedAt < planned ? closedAt : planned;
}

export const hasOpened = (round: RoundDays, now: Date): boolean => now >= opensAt(round);
export const isClosed = (round: RoundDays, now: Date): boolean => now >= closesAt(round);

/** Follows from the days: nobody sets a round's state. */
export function roundState(round: RoundDays, isPublished: boolean, now: Date): RoundState {
  if (isPublished) return 'PUBLISHED';
  if (isClosed(round, now)) return 'CLOSED';
  return hasOpened(round, now) ? 'OPEN' : 'PLANNED';
}
