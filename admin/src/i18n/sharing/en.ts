import type { TextsLike } from '../../common/translatorsOf.ts';
import type { sharingNb } from './nb.ts';

/** Links that show a result to chosen people, in English. */
export const sharingEn: TextsLike<typeof sharingNb> = {
  sharing: {
    title: 'Share the result',
    lead: 'The result is not published. With a link, those you choose can see it all the same: answers, score and level, but no reasons and no names.',
    leadPublished: 'The result is published and can be read by all. Links made before work until they expire.',
    make: 'Make a share link',
    purpose: 'Who is the link for?',
    purposeHint: 'For example “The council on 3 December”. Only the municipality sees this.',
    purposeError: 'Write in up to 200 characters who the link is for.',
    lastDay: 'Last day it works',
    lastDayError: 'Choose a day from today and at most a year ahead.',
    submit: 'Make the link',
    made: 'The link is made. Copy it now: it is shown this once only.',
    copy: 'Copy the link',
    copied: 'Copied.',
    address: 'Share link',
    list: 'Links to this result',
    none: 'Nobody has a link to this result.',
    by: 'Made %{date} by %{who}.',
    open: 'Works to the end of %{date}.',
    expired: 'Expired %{date}.',
    revoked: 'Taken back %{date}.',
    revoke: 'Take back',
    revokeNamed: 'Take back the link for %{purpose}',
    revokedNow: 'The link no longer works. Make a new one if that was a mistake.',
  },
};
