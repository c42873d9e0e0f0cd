import { addDays, dayOf, endOfDay, isDay } from '../../days.ts';
import { plainText } from '../../plainText.ts';
import { InvalidShareLink } from '../errors.ts';

/** Days that a share link may live at most: what is not published within a year shall be shown anew on purpose. */
const longestDays = 366;
const longestPurpose = 200;

/** What somebody asks of a new share link. */
export type ShareLinkWish = { readonly purpose: string; readonly lastDay: string };

/**
 * A share link as it may be made: it shows the assessment to the end of its last day, in Norway.
 * @throws InvalidShareLink naming the field, when the purpose is empty or longer than 200 characters, or the last day is no
 *   day from today to 366 days ahead
 */
export function shareLinkOf({ purpose, lastDay }: ShareLinkWish, now: Date): { purpose: string; expiresAt: Date } {
  const words = plainText(purpose);
  if (words === '' || words.length > longestPurpose)
    throw new InvalidShareLink('PURPOSE', `Say in 1 to ${longestPurpose} characters whom the link is for.`);
  const today = dayOf(now);
  const latest = addDays(today, longestDays);
  if (!isDay(lastDay) || lastDay < today || lastDay > latest)
    throw new InvalidShareLink('LAST_DAY', `The last day is a day (YYYY-MM-DD) from ${today} to ${latest}.`);
  return { purpose: words, expiresAt: endOfDay(lastDay) };
}

/** What decides whether a share link still shows anything. */
export type StandingLink = { readonly expiresAt: Date; readonly revokedAt: Date | null };

/** Whether a share link shows its assessment now. */
export const isOpenLink = ({ expiresAt, revokedAt }: StandingLink, now: Date): boolean =>
  revokedAt === null && now < expiresAt;
