import type { TextsLike } from '../../../common/translatorsOf.ts';
import type { sharedNb } from './nb.ts';

/** What a share link shows, in English. */
export const sharedEn: TextsLike<typeof sharedNb> = {
  shared: {
    head: 'Shared link.',
    unpublished: 'This result is not published. The municipality shows it to you by a link that expires.',
    returned: 'The municipality has opened the answers for correction, so they may change.',
    published: 'This result has been published now.',
    toPublic: 'Public page of %{name}',
    sheet: 'Download as PDF',
    gone: 'The link shows nothing',
    goneText: 'It may have expired or been taken back. Ask whoever gave you the link.',
  },
};
