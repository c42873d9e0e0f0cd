import { today } from './formats.ts';

/**
 * The last day of a round as it went or is planned: the day it was closed by hand, where that was before its last.
 * @returns YYYY-MM-DD in Oslo
 */
export function lastDayOf({
  closesOn,
  closedAt,
}: {
  readonly closesOn: string;
  readonly closedAt: string | null;
}): string {
  const closedOn = closedAt === null ? closesOn : today(new Date(closedAt));
  return closedOn < closesOn ? closedOn : closesOn;
}
